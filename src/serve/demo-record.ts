/** Fills a record with the crisis that comes with the program. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Desk } from '../desk/desk.ts'
import { recorded, type ToRecord } from '../desk/recorder.ts'
import { Problem } from '../report/problem.ts'
import type { Fill, Filling } from './served-record.ts'

/**
 * What fills a record with all reports of a folder; what it has already is skipped, so that a second start goes on where one was ended.
 * @param folder of .jsonl files with a report a line, taken in the order of their names
 * @param desk where they are read
 */
export function fillFrom(folder: string, desk: Desk): Fill {
  return async (store, tell, stop) => {
    const reports = await reportsIn(folder)
    let filling: Omit<Filling, 'going'> = { done: 0, of: reports.length, failed: 0 }
    tell(filling)
    for await (const { result } of recorded(unlessStopped(reports, stop), desk, store)) {
      const failure = result instanceof Problem ? { failed: filling.failed + 1, problem: result } : {}
      filling = { ...filling, ...failure, done: filling.done + 1 }
      tell(filling)
    }
  }
}

async function reportsIn(folder: string): Promise<ToRecord[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return files.flatMap((text) => text.split('\n').flatMap((line, i): ToRecord[] =>
    line.trim() === '' ? [] : [{ id: `line-${i + 1}`, source: { kind: 'line', line, number: i + 1 } }]))
}

// eslint-disable-next-line @typescript-eslint/require-await -- the recorder asks for an asynchronous source
async function* unlessStopped(reports: readonly ToRecord[], stop: AbortSignal): AsyncGenerator<ToRecord> {
  for (const report of reports) {
    if (stop.aborted) return
    yield report
  }
}
