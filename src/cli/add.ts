/** `onrecord add`: reports into the record, read on the way. */
import type { Desk } from '../desk/desk.ts'
import type { Store } from '../store/store.ts'
import { maybeSeveral } from './inputs.ts'
import { inputsFrom, type Named } from './named-inputs.ts'
import type { Surroundings } from './read.ts'
import { recordAll } from './record-all.ts'

export type AddOptions = {
  /** As `expanded` gives it. */
  readonly named: readonly Named[]
  /** Standard input is JSON Lines. */
  readonly jsonl: boolean
  readonly json: boolean
  readonly threads: number
}

/** Whether the names may stand for more than one report. */
export function maybeSeveralNamed(named: readonly Named[], jsonl: boolean): boolean {
  return maybeSeveral(named.map((one) => (typeof one === 'string' ? one : one.name)), jsonl)
}

/**
 * Adds all that the options name. What the record has already is not read again.
 * @returns the exit code
 */
export function add({ named, jsonl, json, threads }: AddOptions, desk: Desk, store: Store, around: Surroundings): Promise<number> {
  const inputs = inputsFrom(named, { jsonl, stdin: around.stdin })
  return recordAll(inputs, { json, several: maybeSeveralNamed(named, jsonl), flying: threads * 2 }, desk, store, around)
}
