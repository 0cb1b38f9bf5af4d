/** The store over a database: what is asked of it, one transaction each. */
import { Problem } from '../report/problem.ts'
import { addBatch } from './adding.ts'
import type { Database, Session } from './database.ts'
import { keptReport } from './keeping.ts'
import { queue } from './queue.ts'
import { search } from './searching.ts'
import { show } from './showing.ts'
import type { Store } from './store.ts'
import { totals } from './totals.ts'

// Any number that nobody else in the database uses: who writes to a record does so alone.
const WRITING = 6_021_117_432

/** @param database migrated; closed with the store */
export function storeIn(database: Database): Store {
  const writes = queue()
  const write = <T>(work: (session: Session) => Promise<T>): Promise<T> => writes.next(() => database.transaction(async (session) => {
    await session.query('select pg_advisory_xact_lock($1::int8)', [WRITING])
    return work(session)
  }).catch((thrown: unknown) => Promise.reject(asFailed(database.where, thrown))))

  return {
    where: database.where,
    add: (batch) => (batch.length === 0 ? Promise.resolve([]) : write((session) => addBatch(session, batch, new Date().toISOString()))),
    known: async (keys) => {
      const rows = await database.query<{ key: string; reader: string }>(
        'select report.key, reader from report join reading on report = seq and current where report.key = any($1)', [keys],
      )
      return new Map(rows.map(({ key, reader }) => [key, reader]))
    },
    judge: () => Promise.reject(new Error('not yet')),
    show: (kind, options = {}) => show(database, kind, options),
    entry: () => Promise.reject(new Error('not yet')),
    search: (query) => search(database, query),
    report: async (key) => {
      const kept = await keptReport(database, key)
      return kept && { key: kept.key, report: kept.report, reading: kept.reading }
    },
    counts: () => totals(database),
    rebuild: () => Promise.reject(new Error('not yet')),
    digest: () => Promise.reject(new Error('not yet')),
    close: async () => {
      await writes.done()
      await database.close()
    },
  }
}

function asFailed(where: string, thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  const what = thrown instanceof Error ? thrown.message : String(thrown)
  return new Problem('record-failed', `The record at ${where} could not be written: ${what}.`, 'Nothing of this was kept. Try again; see that the disk has room.', { cause: thrown })
}
