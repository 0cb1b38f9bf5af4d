/** Entries as rows: how much there is of each, and what they are called. Kept, so that lists need not be told to be ordered. */
import type { Session } from './database.ts'
import { describeEntries } from './describing.ts'
import type { Held } from './held.ts'
import { entryIds, type Tellers } from './telling.ts'
import { addToTotals } from './totals.ts'

/** From so many accounts on, what occurs in an entry is tallied: else each new account would have all others counted. */
const TALLIED = 64

const COUNTS = `count(*)::int4 as accounts, count(distinct number >> 26)::int4 as reports, count(distinct outlet)::int4 as outlets,
  count(distinct voice)::int4 as voices, count(distinct origin)::int4 as origins, min(told) as first_day, max(told) as last_day`
const FACETS = { o: 'outlet', v: 'voice', p: 'origin' } as const

/**
 * Brings the rows of entries up to what their accounts are now.
 * @param grown by entry, the accounts that came to it, where nothing else changed
 * @param anew entries of which anything may have changed; those that have no accounts any more go
 */
export async function refreshEntries(
  session: Session, held: Held, tellers: Tellers, grown: ReadonlyMap<number, readonly number[]>, anew: ReadonlySet<number>,
): Promise<void> {
  const many = await session.query<{ number: number }>('select number from entry where number = any($1::int8[]) and tallied', [[...grown.keys()].filter((entry) => !anew.has(entry))])
  const tallied = new Set(many.map(({ number }) => number))
  const counted = [...new Set([...grown.keys(), ...anew])].filter((entry) => !tallied.has(entry))
  await count(session, counted)
  await tally(session, [...tallied].flatMap((entry) => grown.get(entry) ?? []))
  await describeEntries(session, held, tellers, [...counted, ...tallied])
}

async function count(session: Session, entries: readonly number[]): Promise<void> {
  if (entries.length === 0) return
  const before = await rowsOf(session, entries)
  await session.query('delete from tally where entry = any($1::int8[])', [entries])
  const ids = await entryIds(session, entries)
  await session.query('delete from entry where number = any($1::int8[]) and not number = any($2::int8[])', [entries, [...ids.keys()]])
  await session.query('delete from brief where entry = any($1::int8[]) and not entry = any($2::int8[])', [entries, [...ids.keys()]])
  await session.query(
    `insert into entry (number, id, kind, title, disputed, accounts, reports, outlets, voices, origins, first_day, last_day, tallied)
     select given.number, given.id, kind, '', false, accounts, reports, outlets, voices, origins, first_day, last_day, accounts > ${TALLIED}
     from unnest($1::int8[], $2::text[]) as given (number, id)
       join account as first on first.number = given.number
       cross join lateral (select ${COUNTS} from account where entry = given.number and not misread) as counts
     on conflict (number) do update set accounts = excluded.accounts, reports = excluded.reports, outlets = excluded.outlets,
       voices = excluded.voices, origins = excluded.origins, first_day = excluded.first_day, last_day = excluded.last_day, tallied = excluded.tallied`,
    [[...ids.keys()], [...ids.values()]],
  )
  const each = Object.entries(FACETS).map(([facet, column]) => (
    `select entry, '${facet}'::"char", ${column}, count(*)::int4 from many where ${column} is not null group by entry, ${column}`))
  await session.query(
    `with many as materialized (
       select entry, outlet, voice, origin from account
       where not misread and entry in (select number from entry where number = any($1::int8[]) and tallied)
     )
     insert into tally (entry, facet, value, accounts) ${each.join(' union all ')}`, [entries])
  await addToTotals(session, { entries: (await rowsOf(session, entries)) - before })
}

async function rowsOf(session: Session, entries: readonly number[]): Promise<number> {
  const [row] = await session.query<{ count: number }>('select count(*)::int4 as count from entry where number = any($1::int8[])', [entries])
  return row?.count ?? 0
}

async function tally(session: Session, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  const each = Object.entries(FACETS).map(([facet, column]) => (
    `select entry, '${facet}'::"char" as facet, ${column} as value, count(*)::int4 as accounts from fresh where ${column} is not null group by entry, ${column}`))
  await session.query(
    `with fresh as materialized (select number, entry, told, outlet, voice, origin from account where number = any($1::int8[]) and not misread),
     more as (
       insert into tally (entry, facet, value, accounts) ${each.join(' union all ')}
       on conflict (entry, facet, value) do update set accounts = tally.accounts + excluded.accounts
       returning entry, facet, xmax = 0 as is_new
     ),
     news as (
       select entry, count(*) filter (where is_new and facet = 'o')::int4 as outlets, count(*) filter (where is_new and facet = 'v')::int4 as voices,
         count(*) filter (where is_new and facet = 'p')::int4 as origins
       from more group by entry
     ),
     sums as (
       select entry, count(*)::int4 as accounts, count(distinct number >> 26)::int4 as reports, min(told) as first_day, max(told) as last_day
       from fresh group by entry
     )
     update entry set accounts = entry.accounts + sums.accounts, reports = entry.reports + sums.reports, outlets = entry.outlets + news.outlets,
       voices = entry.voices + news.voices, origins = entry.origins + news.origins,
       first_day = least(entry.first_day, sums.first_day), last_day = greatest(entry.last_day, sums.last_day)
     from sums join news using (entry) where entry.number = sums.entry`,
    [numbers],
  )
}
