/** `onrecord watch`: adds what is in a folder, and what comes into it, until it is stopped. */
import { statSync } from 'node:fs'
import type { Desk } from '../desk/desk.ts'
import { recorded, type ToRecord } from '../desk/recorder.ts'
import { Problem } from '../report/problem.ts'
import type { Store } from '../store/store.ts'
import { exitCodes, failureLine } from './failure.ts'
import { inputsIn } from './named-inputs.ts'
import { onOneLine } from './plain.ts'
import type { Surroundings } from './read.ts'
import { failedLine, outcomeRow } from './record-all.ts'
import { ReaderGone, sinkOn } from './sink.ts'
import { untilAborted } from './until-aborted.ts'
import { writtenFiles } from './written-files.ts'

export type WatchOptions = {
  readonly folder: string
  /** Seconds between two looks. */
  readonly every: number
  readonly json: boolean
  readonly threads: number
}

/**
 * Watches until interrupted, which is how it ends; the reports begun by then are still written.
 * @returns the exit code
 * @throws Problem `not-found` where there is no such folder at the start
 */
export async function watch({ folder, every, json, threads }: WatchOptions, desk: Desk, store: Store, around: Surroundings): Promise<number> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw noFolder(folder)
  const sink = sinkOn(around.stdout)
  const told = new Set<string>()
  around.stderr.write(`onrecord: Watching ${onOneLine(folder)} for the record ${onOneLine(store.where)} (Ctrl-C stops it)\n`)
  const inputs = untilAborted(comingIn(folder, every * 1000, around), around.signal)
  try {
    for await (const one of recorded(inputs, desk, store, { flying: threads * 2 })) {
      const { id, name, result } = one
      if (json) await sink.write(`${JSON.stringify(outcomeRow(one))}\n`)
      if (result instanceof Problem) {
        // A file that grows is taken in again, and what is wrong in it is wrong again.
        const line = failedLine(id, result)
        if (!told.has(line)) around.stderr.write(`${line}\n`)
        told.add(line)
      } else if (!json && result.outcome === 'new') await sink.write(`${onOneLine(result.report)} added, from ${onOneLine(name)}\n`)
    }
    return exitCodes.allRead
  } catch (error) {
    if (error instanceof ReaderGone) return exitCodes.allRead
    throw error
  }
}

async function* comingIn(folder: string, every: number, { signal, stderr, stdin }: Surroundings): AsyncGenerator<ToRecord, void, undefined> {
  const onProblem = (problem: Problem) => stderr.write(`${failureLine(problem)}\n`)
  for await (const file of writtenFiles(folder, { every, signal, onProblem }))
    for await (const { id, source } of inputsIn(file, { jsonl: false, stdin })) yield { id, source }
}

function noFolder(folder: string): Problem {
  return new Problem('not-found', `There is no folder ${folder}.`, 'Name the folder that reports are put into.')
}
