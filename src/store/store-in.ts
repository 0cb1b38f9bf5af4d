/** The store over a database: what is asked of it, one transaction each. */
import { isDeepStrictEqual } from 'node:util'
import { Problem } from '../report/problem.ts'
import type { RuleSet } from '../record/rule-set.ts'
import { tellers } from '../record/tellers.ts'
import { addBatch } from './adding.ts'
import type { Context } from './context.ts'
import type { Database, Session } from './database.ts'
import { listDisputes } from './disputes.ts'
import { sidesOf } from './event-sides.ts'
import { listSeries, oneSeries } from './figures.ts'
import { letGo, nothingHeld } from './held.ts'
import { judgeIn } from './judging.ts'
import { keptReport } from './keeping.ts'
import { listEntries } from './list-entries.ts'
import { overviewOf } from './overview.ts'
import { placementsOn } from './placements.ts'
import { ledgerTable } from './positions.ts'
import { queue } from './queue.ts'
import { digestIn, rebuildIn } from './rebuilding.ts'
import { decided } from './decisions.ts'
import { reviewProgress } from './review-progress.ts'
import { agreement, doubts, suggestions } from './reviewing.ts'
import { search } from './searching.ts'
import { sourceQueriesOf } from './source-answers.ts'
import { spotsOf } from './spots.ts'
import { timelineOf } from './timeline.ts'
import { entryIdsAt, showEntry } from './show-entries.ts'
import { show } from './showing.ts'
import type { Store, StoreCounts } from './store.ts'
import { tallies } from './tallying.ts'
import { totals } from './totals.ts'
import { writeBehind } from './write-behind.ts'
import { lockForWriting } from './writing-lock.ts'

/**
 * @param database migrated; closed with the store
 * @param rules that join what is added
 */
export function storeIn(database: Database, rules: RuleSet): Store {
  const context: Context = { rules, tellers, held: nothingHeld() }
  const writes = queue()
  // How much there was when this process last wrote: another one may have written since.
  let written: StoreCounts | undefined
  const write = <T>(work: (session: Session) => Promise<T>): Promise<T> => writes.next(() => database.transaction(async (session) => {
    await lockForWriting(session)
    const behind = writeBehind(session)
    if (written !== undefined && !isDeepStrictEqual(written, await totals(behind))) letGo(context.held)
    const done = await work(behind)
    written = await totals(behind)
    await behind.flush()
    return done
  }).catch((thrown: unknown) => {
    letGo(context.held)
    throw asFailed(database.where, thrown)
  }))

  return {
    ...sourceQueriesOf(database, context),
    where: database.where,
    add: (batch) => (batch.length === 0 ? Promise.resolve([]) : write((session) => addBatch(session, context, batch, new Date().toISOString()))),
    known: async (keys) => {
      const rows = await database.query<{ key: string; reader: string }>(
        'select report.key, reader from report join reading on report = seq and current where report.key = any($1)', [keys],
      )
      return new Map(rows.map(({ key, reader }) => [key, reader]))
    },
    judge: (drafts) => write((session) => judgeIn(session, context, drafts, new Date().toISOString())),
    show: (kind, options = {}) => show(database, context, kind, options),
    entry: (id, options) => showEntry(database, context, id, options?.accounts),
    entriesOf: (addresses) => entryIdsAt(database, addresses),
    search: (query) => search(database, query),
    list: (query) => listEntries(database, context, query),
    series: (query) => listSeries(database, context, query),
    oneSeries: (id) => oneSeries(database, context, id),
    ledgers: (query) => ledgerTable(database, context, query),
    overview: (query) => overviewOf(database, context, query),
    disputes: (query) => listDisputes(database, context, query),
    timeline: (query, step) => timelineOf(database, query, step),
    spots: (query) => spotsOf(database, query),
    sides: (id) => sidesOf(database, context, id),
    placements: (query) => placementsOn(database, context, query),
    report: async (key) => {
      const kept = await keptReport(database, key)
      return kept && { key: kept.key, report: kept.report, reading: kept.reading }
    },
    suggestions: (query) => suggestions(database, query),
    doubts: (query) => doubts(database, query),
    decided: (query) => decided(database, query),
    reviewProgress: () => reviewProgress(database),
    agreement: () => agreement(database),
    counts: () => totals(database),
    tallies: () => tallies(database),
    rebuild: (progress = () => undefined) => write((session) => rebuildIn(session, context, progress)),
    digest: () => writes.next(() => digestIn(database)),
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
