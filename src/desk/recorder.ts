/** The recorder: reports in, read at the desk, added to a record. What it hands on has been acknowledged by the store. */
import { accountsOf } from '../record/accounts/accounts-of.ts'
import { reportKey } from '../record/accounts/report-key.ts'
import { asProblem, Problem } from '../report/problem.ts'
import type { Report } from '../report/report.ts'
import type { Added, Addition, Store } from '../store/store.ts'
import { batches } from './batches.ts'
import type { Desk } from './desk.ts'
import { inOrder } from './in-order.ts'
import { ownIdOf, type Source } from './source.ts'

/** One report to be recorded, or why there is none. */
export type ToRecord = {
  /** What to call it where it cannot be taken in. */
  readonly id: string
  /** Where it comes from, or the report itself where it has been taken in before. */
  readonly source: Source | Taken | Problem
  /** How much of all input is behind once this is recorded, 0 to 1; undefined where nobody can know. */
  readonly through?: number | undefined
}

/** A report that need not be taken in any more. */
export type Taken = { readonly kind: 'taken'; readonly report: Report }

/** What became of one of them. */
export type Recorded = {
  /** Of the report; where it could not be taken in, what the input calls it. */
  readonly id: string
  /** What the input calls it. */
  readonly name: string
  readonly through: number | undefined
  readonly result: Added | Problem
}

export type RecorderOptions = {
  /** Reports that are taken in and read at a time: twice as many as cores keeps those busy. */
  readonly flying?: number
  /** Also reads what the record has already, and keeps both readings where they differ. */
  readonly again?: boolean
  /** Name of a situation profile, 'auto' or 'none'; none: what the desk was opened with. */
  readonly situation?: string
}

/** So many reports are written at once: a commit costs as much for one as for many. */
const mostInBatch = 24
/** Milliseconds that a report waits for others to be written with. */
const patience = 250

/**
 * Adds reports to a record, in their order. What cannot be taken in, read or written is told in its place, and the rest goes on.
 * Reports that the record has are not read again.
 * @param inputs read no further ahead than work needs
 * @yields one outcome for each input; for what was added, once it would outlast a killed process
 * @throws what the inputs throw, once those before have been recorded
 */
export async function* recorded(
  inputs: AsyncIterable<ToRecord>,
  desk: Desk,
  store: Store,
  { flying = 4, again = false, situation }: RecorderOptions = {},
): AsyncGenerator<Recorded, void, undefined> {
  const read = inOrder(inputs, flying, (input) => readOne(input, desk, store, again, situation))
  for await (const batch of batches(read, mostInBatch, patience)) yield* await writtenOf(batch, store)
}

type ReadOne = Omit<Recorded, 'result'> & { readonly result: Addition | Added | Problem }

async function readOne(input: ToRecord, desk: Desk, store: Store, again: boolean, situation: string | undefined): Promise<ReadOne> {
  const { id: name, source, through } = input
  let id = name
  try {
    if (source instanceof Problem) throw source
    const report = source.kind === 'taken' ? source.report : await desk.takeIn(source)
    id = report.id
    const known = again ? undefined : await knownAs(report, store)
    return { id, name, through, result: known ?? (await additionOf(report, desk, situation)) }
  } catch (error) {
    const problem = asProblem(error)
    return { id: ownIdOf(problem) ?? id, name, through, result: problem }
  }
}

async function knownAs(report: Report, store: Store): Promise<Added | undefined> {
  const key = reportKey(report)
  return (await store.known([key])).has(key) ? { key, report: report.id, outcome: 'known', judgments: 0 } : undefined
}

/** @throws Problem where the report cannot be read */
async function additionOf(report: Report, desk: Desk, situation: string | undefined): Promise<Addition> {
  const reading = await desk.read(report, situation)
  return { report, reading, dossier: accountsOf(report, reading) }
}

async function writtenOf(batch: readonly ReadOne[], store: Store): Promise<Recorded[]> {
  const additions = batch.flatMap(({ result }) => (isAddition(result) ? [result] : []))
  const added = await writtenEach(additions, store)
  return batch.map(({ result, ...one }) => ({ ...one, result: isAddition(result) ? added.get(result)! : result }))
}

function isAddition(result: ReadOne['result']): result is Addition {
  return 'dossier' in result
}

/** All at once; where that fails, one by one, so that one report that cannot be written costs no other. */
async function writtenEach(additions: readonly Addition[], store: Store): Promise<Map<Addition, Added | Problem>> {
  if (additions.length === 0) return new Map()
  try {
    const added = await store.add(additions)
    return new Map(additions.map((addition, i) => [addition, added[i]!]))
  } catch (error) {
    const [only] = additions
    if (additions.length === 1) return new Map([[only!, asProblem(error)]])
    const written = new Map<Addition, Added | Problem>()
    for (const addition of additions) for (const [one, outcome] of await writtenEach([addition], store)) written.set(one, outcome)
    return written
  }
}
