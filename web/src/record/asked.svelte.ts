/** Something that is fetched whenever what is asked changes, so that doing, failing and being empty look the same in every view. */
import { untrack } from 'svelte'
import { asFault, type Fault } from '../fault.ts'

export type AskedState<T> =
  | { readonly status: 'none' }
  | { readonly status: 'doing'; readonly what: string }
  | { readonly status: 'fault'; readonly fault: Fault }
  | { readonly status: 'set'; readonly value: T }

export class Asked<T> {
  state: AskedState<T> = $state.raw({ status: 'none' })
  /** Whether a newer value is on its way while the old one is shown. */
  stale = $state(false)

  readonly #keyOf: () => string | null
  readonly #key = $derived.by(() => this.#keyOf())
  #times = $state(0)

  /**
   * To be made where a component is: it lives as long as that.
   * @param keyOf what is asked, from what is shown; it is fetched anew when that changes. null: nothing
   * @param fetch what gets it, given what is asked; the signal ends it when something else is asked
   * @param what is being done meanwhile, in words
   */
  constructor(keyOf: () => string | null, fetch: (key: string, signal: AbortSignal) => Promise<T>, what: string | (() => string)) {
    this.#keyOf = keyOf
    $effect(() => {
      const [key] = [this.#key, this.#times]
      const asking = new AbortController()
      untrack(() => {
        if (key === null) this.#end({ status: 'none' })
        else void this.#ask(key, fetch, typeof what === 'string' ? what : what(), asking.signal)
      })
      return () => asking.abort()
    })
  }

  /** What came last; undefined where nothing did. */
  get value(): T | undefined {
    return this.state.status === 'set' ? this.state.value : undefined
  }

  /** Asks the same once more. */
  again(): void {
    this.#times++
  }

  async #ask(key: string, fetch: (key: string, signal: AbortSignal) => Promise<T>, what: string, signal: AbortSignal): Promise<void> {
    if (this.state.status === 'set') this.stale = true
    else this.state = { status: 'doing', what }
    try {
      const value = await fetch(key, signal)
      if (!signal.aborted) this.#end({ status: 'set', value })
    } catch (thrown) {
      if (!signal.aborted) this.#end({ status: 'fault', fault: asFault(thrown) })
    }
  }

  #end(state: AskedState<T>): void {
    this.stale = false
    this.state = state
  }
}
