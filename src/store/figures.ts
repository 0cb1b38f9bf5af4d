/** Series of figures, whole: those in dispute first, then those that most accounts are of. */
import type { FigureAccount } from '../record/account.ts'
import { briefOf } from '../record/brief-of.ts'
import type { BriefOf, Lead } from '../record/brief.ts'
import { seriesRow, type SeriesRow } from '../record/figures/series-row.ts'
import type { Told } from '../record/told.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { listEntries } from './list-entries.ts'
import { storable } from './storable.ts'
import type { SeriesListing, SeriesQuery } from './series-listing.ts'
import type { Tally } from './store.ts'
import { tellWithMembers } from './telling.ts'

/** Accounts that a series of a list is told from, and one by itself: its latest. */
const TOLD = 48
const MOST_TOLD = 1_000

/** Those in dispute by their independent origins, then all others by their accounts. */
const sections = [{ disputed: true, order: 'origins' }, { disputed: false, order: 'accounts' }] as const

/** @throws {Problem} `bad-request` for a day, box, offset or limit that is none */
export async function listSeries(session: Session, context: Context, query: SeriesQuery): Promise<SeriesListing> {
  const { offset = 0, limit = 12, facets = false, disputed, ...asked } = query
  const listed: BriefOf<'figure'>[] = []
  const totals: Tally[] = []
  for (const section of sections) {
    if (disputed !== undefined && disputed !== section.disputed) {
      totals.push({ count: 0 })
      continue
    }
    const before = totals.reduce((sum, { count }) => sum + count, 0)
    const wanted = limit - listed.length
    const page = await listEntries(session, context, { ...asked, ...section, kind: 'figure', offset: Math.max(0, offset - before), limit: Math.max(1, wanted) })
    listed.push(...page.rows.slice(0, wanted))
    totals.push(page.total)
  }
  const counted = facets ? await listEntries(session, context, { ...asked, ...(disputed !== undefined && { disputed }), kind: 'figure', limit: 1, facets }) : undefined
  return {
    rows: await seriesByIds(session, context, listed.map(({ id }) => id), TOLD, new Map(listed.map(({ id, lead }) => [id, lead]))),
    offset,
    total: { count: totals.reduce((sum, { count }) => sum + count, 0), ...(totals.some(({ atLeast }) => atLeast === true) && { atLeast: true }) },
    disputed: totals[0]!,
    ...(counted?.facets && { facets: counted.facets }),
  }
}

/** One series with all of its accounts, as far as anybody reads them. @returns undefined where the record has none of that id */
export async function oneSeries(session: Session, context: Context, id: string): Promise<SeriesRow | undefined> {
  const [row] = await seriesByIds(session, context, [id], MOST_TOLD, new Map())
  return row
}

async function seriesByIds(session: Session, context: Context, ids: readonly string[], most: number, leads: ReadonlyMap<string, Lead>): Promise<SeriesRow[]> {
  const rows = await session.query<{ number: number }>(
    'select number from unnest($1::text[]) with ordinality as given (id, which) join entry using (id) order by which', [ids.map(storable)],
  )
  const told = await tellWithMembers(session, context.held, context.tellers, rows.map(({ number }) => number), most)
  return [...told.values()].flatMap((one): SeriesRow[] => {
    if (one?.entry.kind !== 'figure') return []
    const lead = leads.get(one.entry.id) ?? briefOf(one.entry, one.told, one.nameOf, '').lead
    return [seriesRow(one.entry, one.told as readonly Told<FigureAccount>[], lead, one.nameOf)]
  })
}
