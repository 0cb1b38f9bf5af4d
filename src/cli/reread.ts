/** `onrecord reread`: what is in the record, read again by the reader and codebook that there are now. */
import type { Desk } from '../desk/desk.ts'
import type { ToRecord } from '../desk/recorder.ts'
import type { ReportRow } from '../record/entry.ts'
import type { Page, Store } from '../store/store.ts'
import type { Surroundings } from './read.ts'
import { recordAll } from './record-all.ts'

export type RereadOptions = {
  /** Also what the present reader has read. */
  readonly all: boolean
  readonly json: boolean
  readonly threads: number
}

const PAGE = 200

/**
 * Reads reports of the record again, and keeps both readings of each that changed.
 * @returns the exit code
 * @throws Problem where there is no reader, or the record cannot be read
 */
export async function reread({ all, json, threads }: RereadOptions, desk: Desk, store: Store, around: Surroundings): Promise<number> {
  const current = all ? undefined : await readerAt(desk)
  return recordAll(reportsBut(current, store), { json, several: true, flying: threads * 2, again: true }, desk, store, around)
}

/** Identity of reader and codebook together, which only a reading tells. */
async function readerAt(desk: Desk): Promise<string> {
  const report = await desk.takeIn({ kind: 'text', input: { text: 'Nothing happened.' } })
  return (await desk.read(report, 'none')).reader
}

async function* reportsBut(reader: string | undefined, store: Store): AsyncGenerator<ToRecord, void, undefined> {
  const { reports } = await store.counts()
  let behind = 0
  let after: string | undefined
  do {
    const page: Page<ReportRow> = await store.show('reports', { limit: PAGE, ...(after === undefined ? {} : { after }) })
    for (const row of page.rows) {
      behind++
      const kept = row.reader === reader ? undefined : await store.report(row.key)
      if (kept) yield { id: row.report, source: { kind: 'taken', report: kept.report }, through: Math.min(1, behind / reports) }
    }
    after = page.next
  } while (after !== undefined)
}
