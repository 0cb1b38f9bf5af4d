/** One doubtful thing after another: what is looked at now stands in the address, so that reload and Back keep it. */
import type { Page } from '../../../../src/serve/wire.ts'
import { Asked } from '../asked.svelte.ts'
import type { Decisions } from './decisions.svelte.ts'

export class Queue<T> {
  readonly asked: Asked<Page<T>>
  /** What is open, without what has been decided here. */
  readonly open: readonly T[] = $derived.by(() => (this.asked.value?.rows ?? []).filter((row) => !this.#decisions.subjects.includes(this.#idOf(row))))
  readonly at: number = $derived.by(() => Math.max(0, this.open.findIndex((row) => this.#idOf(row) === this.#decisions.record.place.asked['at'])))
  readonly now: T | undefined = $derived(this.open[this.at])

  readonly #decisions: Decisions
  readonly #idOf: (row: T) => string

  /** To be made where a component is. */
  constructor(decisions: Decisions, { idOf, query, fetch, what }: {
    readonly idOf: (row: T) => string
    readonly query: () => Readonly<Record<string, string>>
    readonly fetch: (query: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Page<T>>
    readonly what: string
  }) {
    const { record } = decisions
    this.#decisions = decisions
    this.#idOf = idOf
    this.asked = new Asked(
      () => JSON.stringify([{ limit: '60', ...query(), ...(record.place.asked['after'] !== undefined && { after: record.place.asked['after'] }) }, record.changed]),
      (key, signal) => fetch((JSON.parse(key) as [Record<string, string>])[0], signal),
      what,
    )
  }

  /** Looks at the next one; behind the last at the next page, or at the first again. */
  skip(): void {
    const next = this.open[this.at + 1]
    if (next !== undefined) this.look(this.#idOf(next))
    else this.#decisions.record.ask({ at: null, after: this.asked.value?.next ?? null }, 'replace')
  }

  /** Makes the next one the one that is looked at, since this is about to be decided. */
  advance(): void {
    const next = this.open[this.at + 1] ?? this.open[this.at - 1]
    this.#decisions.record.ask({ at: next === undefined ? null : this.#idOf(next), ...(next === undefined && { after: this.asked.value?.next ?? null }) }, 'replace')
  }

  look(id: string): void {
    this.#decisions.record.ask({ at: id }, 'replace')
  }
}
