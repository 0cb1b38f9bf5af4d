/** What changed in a record since somebody looked last: the little that is told first of each kind. */
import type { AccountKind } from '../record/account.ts'
import { Problem } from '../report/problem.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { isoDay } from './days.ts'
import { CONTESTED } from './disputes.ts'
import { instantOf } from './entry-filter.ts'
import { briefsOf } from './list-entries.ts'
import { kindNumber } from './numbers.ts'
import { disputedKinds, overviewHeadings, type Overview, type OverviewHeading, type OverviewQuery } from './overview-shapes.ts'
import type { Tally } from './store.ts'

const USUAL_ROWS = 5
const MOST_ROWS = 100
/** Counting stops there: "1,000 and more" is as much as anybody takes in. */
const COUNTED = 1_000
const DAYS = 60
/** So many reports since, and their accounts are added up one by one; where there are more, whole entries are put in order. */
const ADDED_UP = 500
// A report's accounts have numbers from its own on.
const ACCOUNTS_OF_REPORT = 2 ** 26
const EVENT = kindNumber('event')

type Sought = { readonly kinds: readonly AccountKind[]; readonly condition: string; readonly order: string }

/** What stands under each heading: entries of which kinds, which of them, the most of what first. */
const sought: { readonly [H in Exclude<OverviewHeading, 'events'>]: Sought } = {
  disputes: { kinds: disputedKinds, condition: 'entry.disputed', order: CONTESTED },
  figures: { kinds: ['figure'], condition: 'entry.turned is not null', order: 'entry.turned' },
  positions: { kinds: ['position'], condition: 'entry.turned is not null', order: 'entry.turned' },
  open: { kinds: ['question'], condition: "lower(entry.status) = 'open'", order: 'coalesce(entry.last_day, -2000000000)' },
  answered: { kinds: ['question'], condition: "lower(entry.status) = 'answered'", order: 'entry.touched' },
  forces: { kinds: ['deployment'], condition: 'true', order: 'coalesce(entry.last_day, -2000000000)' },
}

/** Numbers of entries under a heading, and how many there are. `accounts`: of those that were added since. */
type Hits = { readonly numbers: readonly number[]; readonly total: Tally; readonly accounts?: ReadonlyMap<number, number> }

/** @throws {Problem} `bad-request` for a limit or `since` that is none */
export async function overviewOf(session: Session, context: Context, { since, limit = USUAL_ROWS, only }: OverviewQuery): Promise<Overview> {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) throw new Problem('bad-request', `${limit} rows cannot be given under a heading.`, `Ask for 1 to ${MOST_ROWS}.`)
  const after = since === undefined ? undefined : await instantOf(session, since)
  const added = await addedSince(session, after)
  const hits = new Map<OverviewHeading, Hits>()
  for (const heading of only === undefined ? overviewHeadings : [only]) {
    hits.set(heading, heading === 'events' ? await toldMost(session, after, added, limit) : await hitsOf(session, sought[heading], after, limit))
  }
  const briefs = await briefsOf(session, context, [...new Set([...hits.values()].flatMap(({ numbers }) => numbers))])
  const under = (heading: OverviewHeading) => {
    const { numbers, total } = hits.get(heading) ?? { numbers: [], total: { count: 0 } }
    return { rows: numbers.flatMap((number) => (briefs.get(number) ?? []) as never[]), total }
  }
  const until = await touchedLast(session)
  const { numbers: events = [], accounts } = hits.get('events') ?? {}
  return {
    ...(after !== undefined && { since: new Date(after).toISOString() }),
    ...(until !== undefined && { until: new Date(until).toISOString() }),
    reports: added.reports,
    days: await reportsByDay(session),
    disputes: under('disputes'), figures: under('figures'), positions: under('positions'), open: under('open'), answered: under('answered'), forces: under('forces'),
    events: {
      rows: events.flatMap((number) => {
        const event = briefs.get(number) as Overview['events']['rows'][number]['event'] | undefined
        return event ? [{ event, accounts: accounts?.get(number) ?? event.counts.accounts }] : []
      }),
      total: hits.get('events')?.total ?? { count: 0 },
    },
  }
}

async function hitsOf(session: Session, { kinds, condition, order }: Sought, after: number | undefined, limit: number): Promise<Hits> {
  const parameters = after === undefined ? [] : [after]
  const conditions = (kind: AccountKind) =>
    [`entry.kind = ${kindNumber(kind)}`, 'entry.accounts > 0', condition, ...(after === undefined ? [] : ['entry.touched > $1'])].join(' and ')
  const first = kinds.map((kind) => `(select entry.number, ${order} as rank from entry where ${conditions(kind)} order by ${order} desc, entry.number desc limit ${limit})`)
  const rows = await session.query<{ number: number }>(`select number from (${first.join(' union all ')}) as each order by rank desc, number desc limit ${limit}`, parameters)
  const all = kinds.map((kind) => `(select from entry where ${conditions(kind)} limit ${COUNTED + 1})`)
  const [counted] = await session.query<{ count: number }>(`select count(*)::int4 as count from (${all.join(' union all ')}) as each`, parameters)
  return { numbers: rows.map(({ number }) => number), total: tally(counted?.count ?? 0) }
}

type Added = { readonly reports: Tally; /** `seq` of the first of them. */ readonly from?: number }

/** Reports that were added after an instant. */
async function addedSince(session: Session, after: number | undefined): Promise<Added> {
  const asked = after === undefined ? { condition: 'true', parameters: [] } : { condition: 'added collate "C" > $1', parameters: [new Date(after).toISOString()] }
  const [row] = await session.query<{ count: number; seq: number | null }>(
    `select count(*)::int4 as count, min(seq) as seq from (select seq from report where ${asked.condition} order by seq desc limit ${10 * COUNTED + 1}) as each`, asked.parameters,
  )
  const count = row?.count ?? 0
  const reports = count > 10 * COUNTED ? { count: 10 * COUNTED, atLeast: true } : { count }
  return { reports, ...(row?.seq != null && { from: row.seq }) }
}

/** Events by how many accounts of theirs were added since; by all of theirs where very many were. */
async function toldMost(session: Session, after: number | undefined, { reports, from }: Added, limit: number): Promise<Hits> {
  if (after !== undefined && reports.count === 0) return { numbers: [], total: { count: 0 } }
  if (from === undefined || reports.count > ADDED_UP) return hitsOf(session, { kinds: ['event'], condition: 'true', order: 'entry.accounts' }, after, limit)
  const rows = await session.query<{ number: number; count: number; all: number }>(
    `select entry as number, count(*)::int4 as count, count(*) over ()::int4 as all from account
     where account.number >= $1 and kind = ${EVENT} and not misread group by entry order by 2 desc, 1 desc limit ${limit}`, [from * ACCOUNTS_OF_REPORT],
  )
  return { numbers: rows.map(({ number }) => number), total: tally(rows[0]?.all ?? 0), accounts: new Map(rows.map(({ number, count }) => [number, count])) }
}

/** Milliseconds since 1970, when any entry was touched or any report was added last. */
async function touchedLast(session: Session): Promise<number | undefined> {
  const kinds: readonly AccountKind[] = [...disputedKinds, 'question', 'actor', 'attribution', 'label']
  const each = kinds.map((kind) => `(select touched from entry where kind = ${kindNumber(kind)} order by touched desc limit 1)`)
  const [row] = await session.query<{ touched: number | null; added: string | null }>(
    `select max(touched) as touched, (select added from report order by seq desc limit 1) as added from (${each.join(' union all ')}) as each`,
  )
  const instants = [row?.touched, row?.added == null ? undefined : Date.parse(row.added)].filter((instant) => instant != null)
  return instants.length === 0 ? undefined : Math.max(...instants)
}

async function reportsByDay(session: Session): Promise<Overview['days']> {
  const rows = await session.query<{ day: number; reports: number }>(
    `select day, count(*)::int4 as reports from report where day > (select max(day) from report) - ${DAYS} group by day order by day`,
  )
  return rows.map(({ day, reports }) => ({ day: isoDay(day)!, reports }))
}

function tally(count: number): Tally {
  return count > COUNTED ? { count: COUNTED, atLeast: true } : { count }
}
