/** `onrecord replay`: the record made anew from its readings and judgments, and held against what it was. */
import { Problem } from '../report/problem.ts'
import type { Store } from '../store/store.ts'
import { exitCodes, failureLine } from './failure.ts'
import { progressOn, type Screen } from './progress.ts'
import { count } from './typeset.ts'

/**
 * Rebuilds the record, and prints its digest before and after.
 * @returns the exit code: 0 where both are the same
 */
export async function replay(json: boolean, store: Store, { stdout, stderr }: { readonly stdout: Screen; readonly stderr: Screen }): Promise<number> {
  const before = await store.digest()
  const progress = progressOn(stderr, 'replayed')
  try {
    await store.rebuild((done, all) => progress.step(all > 0 ? done / all : undefined, done))
  } finally {
    progress.stop()
  }
  const [after, { reports, judgments }] = [await store.digest(), await store.counts()]
  const same = before === after
  if (json) stdout.write(`${JSON.stringify({ kind: 'replay', before, after, same, reports, judgments })}\n`)
  else stdout.write(`before  ${before}\nafter   ${after}\n${same ? 'The same record' : 'Another record'}, from ${count(reports, 'report')} and ${count(judgments, 'judgment')}.\n`)
  if (same) return exitCodes.allRead
  stderr.write(`${failureLine(changedBy())}\n`)
  return exitCodes.someUnread
}

function changedBy(): Problem {
  return new Problem(
    'record-damaged',
    'The record was not what its readings and judgments come to; now it is.',
    'If the program was not updated in between, please report this.',
  )
}
