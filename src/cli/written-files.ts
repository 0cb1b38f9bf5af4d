/** Files of a folder that have been written whole, as they come: looked at now and then, which works on any disk and any network. */
import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { asProblem, type Problem } from '../report/problem.ts'
import { reportFilesIn } from './named-inputs.ts'

export type Watching = {
  /** Milliseconds between two looks. A file that is the same in two looks has been written whole. */
  readonly every: number
  /** Ends it. */
  readonly signal: AbortSignal
  /** Takes why the folder cannot be looked at, once until it can be again: a disk on the network comes and goes. */
  readonly onProblem: (problem: Problem) => void
}

/** Size and time of change, as one text. */
type Stamp = string

/**
 * Files that may hold reports: those that are there, then those that come or change.
 * @param folder walked with all folders in it
 * @yields paths, each again whenever the file has changed
 */
export async function* writtenFiles(folder: string, { every, signal, onProblem }: Watching): AsyncGenerator<string, void, undefined> {
  let seen: ReadonlyMap<string, Stamp> = new Map()
  const given = new Map<string, Stamp>()
  let failing = false
  while (!signal.aborted) {
    try {
      const now = await stampsIn(folder)
      failing = false
      for (const file of finished(seen, now, given)) {
        given.set(file, now.get(file)!)
        yield file
      }
      seen = now
    } catch (error) {
      if (!failing) onProblem(asProblem(error))
      failing = true
    }
    await wait(every, undefined, { signal }).catch(() => undefined)
  }
}

/**
 * Files that did not change between two looks, and have not been given as they are.
 * @param before the look before
 * @param now this look
 * @param given what has been handed on, as it was then
 */
export function finished(before: ReadonlyMap<string, Stamp>, now: ReadonlyMap<string, Stamp>, given: ReadonlyMap<string, Stamp>): string[] {
  return Array.from(now).filter(([file, stamp]) => before.get(file) === stamp && given.get(file) !== stamp).map(([file]) => file)
}

async function stampsIn(folder: string): Promise<Map<string, Stamp>> {
  // Of a folder that is gone, a walk would find no files and no fault.
  await stat(folder)
  const stamps = new Map<string, Stamp>()
  for (const file of await reportFilesIn(folder)) {
    // What is gone since the walk comes again or not.
    const found = await stat(file).catch(() => undefined)
    if (found && found.size > 0) stamps.set(file, `${found.size} ${found.mtimeMs}`)
  }
  return stamps
}
