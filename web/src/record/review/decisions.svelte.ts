/** What was decided in this tab: on its way, kept by the server, failed, or taken back. Nothing counts as kept before the server says so. */
import { untrack } from 'svelte'
import { asFault } from '../../fault.ts'
import type { RecordBrowser } from '../browser.svelte.ts'
import type { Verdict } from '../verdict.ts'

export type DecisionState = 'on its way' | 'kept' | 'failed' | 'taken back'

export type Decided = {
  readonly id: number
  readonly verdict: Verdict
  /** What was looked at, so that it is not shown again meanwhile. */
  readonly subject: string
  /** That, for people. */
  readonly about: string
  readonly state: DecisionState
  /** Of the judgments that it became. */
  readonly numbers: readonly number[]
  /** Why it was not kept, and what to do. */
  readonly fault?: string
}

/** More than this nobody takes back one by one. */
const most = 200
const storageKey = 'onrecord:decisions'

export class Decisions {
  /** The latest first. */
  all: readonly Decided[] = $state.raw([])
  /** Subjects that are decided, or about to be. */
  readonly subjects: readonly string[] = $derived(this.all.filter(({ state }) => state !== 'taken back').map(({ subject }) => subject))

  /** The page that they are made on. */
  readonly record: RecordBrowser
  #working: Promise<void> = Promise.resolve()
  #next = 1

  constructor(record: RecordBrowser) {
    this.record = record
    this.all = remembered()
    this.#next = Math.max(0, ...this.all.map(({ id }) => id)) + 1
  }

  /** Sends a decision, after those before it. */
  decide(verdict: Verdict, subject: string, about: string): void {
    const decided: Decided = { id: this.#next++, verdict, subject, about, state: 'on its way', numbers: [] }
    this.#keep([decided, ...this.all].slice(0, most))
    this.#send(decided)
  }

  /** Sends one once more that failed. */
  again({ id }: Decided): void {
    const decided = this.all.find((one) => one.id === id)
    if (!decided) return
    const { verdict, subject, about, numbers } = decided
    this.#put({ id, verdict, subject, about, numbers, state: 'on its way' })
    this.#send(decided)
  }

  /** Lets go of one that failed: what it was about is shown again. */
  drop({ id }: Decided): void {
    this.#keep(this.all.filter((one) => one.id !== id))
  }

  /** Takes back one that is kept. */
  undo(decided: Decided): void {
    this.#working = this.#working.then(async () => {
      try {
        await this.record.judge({ decide: 'undo', names: decided.numbers.map(String) })
        this.#put({ ...decided, state: 'taken back' })
      } catch (thrown) {
        this.#put({ ...decided, fault: `Not taken back. ${asFault(thrown).message}` })
      }
    })
  }

  /** Takes back the latest that is kept; @returns it, or nothing where there is none */
  undoLatest(): Decided | undefined {
    const latest = this.all.find(({ state }) => state === 'kept')
    if (latest) this.undo(latest)
    else this.record.announcement = 'There is nothing to undo.'
    return latest
  }

  /** Hears that judgments were taken back elsewhere on the page. */
  takenBack(numbers: readonly number[]): void {
    untrack(() => {
      const decided = this.all.find((one) => one.state === 'kept' && one.numbers[0] === numbers[0])
      if (decided) this.#put({ ...decided, state: 'taken back' })
    })
  }

  #send({ id, verdict }: Decided): void {
    this.#working = this.#working.then(async () => {
      const decided = this.all.find((one) => one.id === id)
      if (!decided) return
      try {
        await this.record.judge(verdict)
        this.#put({ ...decided, state: 'kept', numbers: this.record.lastVerdict?.numbers ?? [] })
      } catch (thrown) {
        this.#put({ ...decided, state: 'failed', fault: asFault(thrown).message })
        this.record.announcement = `Not kept: ${decided.about}. ${asFault(thrown).message}`
      }
    })
  }

  #put(decided: Decided): void {
    this.#keep(this.all.map((one) => (one.id === decided.id ? decided : one)))
  }

  #keep(all: readonly Decided[]): void {
    this.all = all
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(all))
    } catch {
      // They still hold until the page is left.
    }
  }
}

/** What was on its way when the page was left may have arrived or not: whoever decided says again. */
function remembered(): Decided[] {
  try {
    const all = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as Decided[]
    return all.map((one) => (one.state === 'on its way' ? { ...one, state: 'failed', fault: 'The page was left before the server had answered. Try again: twice does no harm.' } : one))
  } catch {
    return []
  }
}

const known = new WeakMap<RecordBrowser, Decisions>()

/** The decisions of a page: the same wherever it is asked. */
export function decisionsOf(record: RecordBrowser): Decisions {
  const there = known.get(record) ?? new Decisions(record)
  known.set(record, there)
  return there
}
