/** Reports into a record, each told as it is acknowledged, and counted at the end. */
import type { Desk } from '../desk/desk.ts'
import { recorded, type Recorded, type RecorderOptions, type ToRecord } from '../desk/recorder.ts'
import { Problem } from '../report/problem.ts'
import type { Added, Store } from '../store/store.ts'
import { exitCodes, failureLine } from './failure.ts'
import { onOneLine } from './plain.ts'
import { noProgress, progressOn, type Progress } from './progress.ts'
import type { Surroundings } from './read.ts'
import { ReaderGone, sinkOn, type Sink } from './sink.ts'
import { count } from './typeset.ts'
import { untilAborted } from './until-aborted.ts'

export type RecordAll = {
  readonly json: boolean
  /** Whether there may be more than one report, so that progress is worth showing. */
  readonly several: boolean
  /** Reports that are read at a time: twice as many as cores keeps those busy. */
  readonly flying: number
  /** Also what the record has already. */
  readonly again?: boolean
}

/**
 * Records all inputs. Interrupted, it begins no further report, and ends when those begun have been written.
 * @param inputs reports to be recorded
 * @returns the exit code
 * @throws what the inputs throw, and what the output throws other than its reader having gone
 */
export async function recordAll(inputs: AsyncGenerator<ToRecord>, options: RecordAll, desk: Desk, store: Store, around: Surroundings): Promise<number> {
  const sink = sinkOn(around.stdout)
  const progress = options.several ? progressOn(around.stderr, 'done') : noProgress
  const recording: RecorderOptions = { flying: options.flying, ...(options.again === undefined ? {} : { again: options.again }) }
  const outcomes: Outcomes = { new: 0, known: 0, 'read again': 0, failed: 0 }
  try {
    for await (const one of recorded(untilAborted(inputs, around.signal), desk, store, recording)) {
      outcomes[one.result instanceof Problem ? 'failed' : one.result.outcome]++
      await tellOutcome(one, options.json, sink, progress, around)
      progress.step(one.through)
    }
    progress.stop()
    if (!options.json) await sink.write(`${await summaryOf(outcomes, store)}\n`)
    if (around.signal.aborted) return exitCodes.interrupted
    return outcomes.failed > 0 ? exitCodes.someUnread : exitCodes.allRead
  } catch (error) {
    if (error instanceof ReaderGone) return exitCodes.allRead
    throw error
  } finally {
    progress.stop()
  }
}

/** What became of one report, as `--json` prints it: `{"report", "key", "outcome", "judgments"}` or `{"report", "error"}`. */
export function outcomeRow({ id, result }: Recorded): object {
  return result instanceof Problem ? { report: id, error: result } : { ...result }
}

/**
 * A report that has been read again, with what changed: "mp-01 read again: 2 events more".
 * @returns undefined where it says the same as before, whoever read it
 */
export function changesLine({ report, changes = [] }: Added): string | undefined {
  const told = changes.filter((change) => !anotherReader.test(change))
  return told.length === 0 ? undefined : `${onOneLine(report)} read again: ${told.map(onOneLine).join('; ')}`
}

// That is why it was read again, and stands in `onrecord show readings`.
const anotherReader = /^read by \S+ instead of \S+$/

/** Which report could not be added, then why, what to do, and the code. */
export function failedLine(id: string, problem: Problem): string {
  return failureLine(problem).replace(/^onrecord: /, () => `onrecord: ${onOneLine(id)}: `)
}

type Outcomes = Record<Added['outcome'] | 'failed', number>

async function tellOutcome(one: Recorded, json: boolean, sink: Sink, progress: Progress, { stderr }: Surroundings): Promise<void> {
  const { id, result } = one
  if (json) await sink.write(`${JSON.stringify(outcomeRow(one))}\n`)
  if (result instanceof Problem) {
    progress.clear()
    stderr.write(`${failedLine(id, result)}\n`)
  } else if (!json && result.outcome === 'read again') {
    const line = changesLine(result)
    progress.clear()
    if (line !== undefined) await sink.write(`${line}\n`)
  }
}

const said: readonly (readonly [keyof Outcomes, string])[] = [
  ['new', 'added'],
  ['read again', 'read again'],
  ['known', 'known already'],
  ['failed', 'not added'],
]

async function summaryOf(outcomes: Outcomes, store: Store): Promise<string> {
  const told = said.filter(([outcome]) => outcomes[outcome] > 0).map(([outcome, words]) => `${count(outcomes[outcome], 'report')} ${words}`)
  const { reports } = await store.counts()
  return `${told.length > 0 ? told.join(', ') : 'Nothing to add'}. The record has ${count(reports, 'report')}: ${onOneLine(store.where)}`
}
