/** Lists of entries: briefs of a kind, from anywhere in their order, with how many there are of each facet. */
import type { AccountKind } from '../record/account.ts'
import { briefOf } from '../record/brief-of.ts'
import type { BriefOf } from '../record/brief.ts'
import { Problem } from '../report/problem.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { isoDay } from './days.ts'
import { TOLD } from './describing.ts'
import { entryFilter, type EntryFilter } from './entry-filter.ts'
import { countedFacets, facetsOf, facetValues, type FacetRow } from './list-facets.ts'
import { COUNTED } from './searching.ts'
import { listOrders, type ListOrder, type ListQuery, type Listing } from './store.ts'
import { tellWithMembers } from './telling.ts'

// Entries without a day come last; this is earlier than any day, and stands in the indexes.
const NEVER = -2_000_000_000
const MOST_ROWS = 500
const USUAL_ROWS = 50

const orders: { readonly [O in ListOrder]: string } = {
  last: `coalesce(entry.last_day, ${NEVER})`,
  first: `coalesce(entry.first_day, ${NEVER})`,
  begun: `coalesce(entry.day_from, ${NEVER})`,
  origins: 'entry.origins',
  accounts: 'entry.accounts',
  touched: 'entry.touched',
}

/** @throws {Problem} `bad-request` for a day, box, order, offset, limit or `since` that is none */
export async function listEntries<K extends AccountKind>(session: Session, context: Context, query: ListQuery<K>): Promise<Listing<K>> {
  const { order = 'last', offset = 0, limit = USUAL_ROWS } = query
  check(order, offset, limit)
  const filter = await entryFilter(session, query)
  const { numbers, count, facets } = filter.byAccounts
    ? await foundAtOnce(session, filter, order, offset, limit, query.facets === true)
    : await foundInOrder(session, filter, order, offset, limit, query.facets === true)
  const briefs = await briefsOf(session, context, numbers)
  return {
    rows: numbers.flatMap((number) => (briefs.get(number) ?? []) as BriefOf<K>),
    offset,
    total: count > COUNTED ? { count: COUNTED, atLeast: true } : filter.latestOnly ? { count, atLeast: true } : { count },
    ...(facets && { facets }),
  }
}

type FoundEntries = { readonly numbers: readonly number[]; readonly count: number; readonly facets: Listing['facets'] | undefined }

/** What an index has in order: no more of it is looked at than is shown or counted. */
async function foundInOrder(session: Session, filter: EntryFilter, order: ListOrder, offset: number, limit: number, facets: boolean): Promise<FoundEntries> {
  return {
    numbers: await pageOf(session, filter, order, offset, limit),
    count: await countOf(session, filter),
    facets: facets ? await facetsOf(session, filter, orders[order]) : undefined,
  }
}

/** What has to be found whole, in one statement: found once, and not for the page, the count and the facets again. */
async function foundAtOnce(
  session: Session, { conditions, parameters, latestOnly }: EntryFilter, order: ListOrder, offset: number, limit: number, facets: boolean,
): Promise<FoundEntries> {
  const inOrder = 'order by place desc, number desc'
  const { hit, rows: counts } = countedFacets(`(select number from listed ${inOrder} limit ${COUNTED + 1}) as first join entry using (number)`)
  const rows = await session.query<FacetRow | { facet: 'page' | 'total'; value: string; count: number }>(
    `with listed as materialized (select entry.number, ${orders[order]} as place from entry where ${conditions.join(' and ')})${facets ? `, ${hit}` : ''}
     (select 'page' as facet, number::text as value, 0 as count from listed ${inOrder} offset $${parameters.length + 1} limit $${parameters.length + 2})
     union all (select 'total', '', count(*)::int4 from listed)${facets ? ` union all ${counts}` : ''}`, [...parameters, offset, limit])
  return {
    numbers: rows.filter(({ facet }) => facet === 'page').map(({ value }) => Number(value)),
    count: rows.find(({ facet }) => facet === 'total')?.count ?? 0,
    facets: facets ? await facetValues(session, rows.filter((row): row is FacetRow => row.facet !== 'page' && row.facet !== 'total'), latestOnly) : undefined,
  }
}

async function pageOf(session: Session, { conditions, parameters }: EntryFilter, order: ListOrder, offset: number, limit: number): Promise<number[]> {
  const rows = await session.query<{ number: number }>(
    `select entry.number from entry where ${conditions.join(' and ')} order by ${orders[order]} desc, entry.number desc
     offset $${parameters.length + 1} limit $${parameters.length + 2}`, [...parameters, offset, limit])
  return rows.map(({ number }) => number)
}

async function countOf(session: Session, { conditions, parameters }: EntryFilter): Promise<number> {
  const [row] = await session.query<{ count: number }>(
    `select count(*)::int4 as count from (select from entry where ${conditions.join(' and ')} limit ${COUNTED + 1}) as counted`, parameters)
  return row?.count ?? 0
}

type Row = {
  number: number; body: string | null; id: string; title: string; disputed: boolean; touched: number
  accounts: number; reports: number; outlets: number; voices: number; origins: number; first_day: number | null; last_day: number | null
}

/** Briefs of entries by their numbers. Those that have none yet are told. */
export async function briefsOf(session: Session, context: Context, numbers: readonly number[]): Promise<Map<number, unknown>> {
  const rows = await session.query<Row>(
    `select number, body, id, title, disputed, touched, accounts, reports, outlets, voices, origins, first_day, last_day
     from entry left join brief on brief.entry = number where number = any($1::int8[])`, [numbers])
  const missing = rows.filter(({ body }) => body === null)
  const told = await tellWithMembers(session, context.held, context.tellers, missing.map(({ number }) => number), TOLD)
  return new Map(rows.flatMap((row): [number, unknown][] => {
    const touched = new Date(row.touched).toISOString()
    if (row.body !== null) return [[row.number, { ...(JSON.parse(row.body) as object), ...inColumns(row), touched }]]
    const one = told.get(row.number)
    return one ? [[row.number, briefOf(one.entry, one.told, one.nameOf, touched)]] : []
  }))
}

function inColumns({ id, title, disputed, accounts, reports, outlets, voices, origins, first_day: firstDay, last_day: lastDay }: Row): object {
  const [first, last] = [isoDay(firstDay), isoDay(lastDay)]
  return { id, title, counts: { accounts, reports, outlets, voices, origins }, ...(first !== undefined && { first }), ...(last !== undefined && { last }), disputed }
}

function check(order: string, offset: number, limit: number): void {
  if (!listOrders.some((known) => known === order)) throw new Problem('bad-request', `Nothing is listed in the order "${order.slice(0, 40)}".`, `There are ${listOrders.join(', ')}.`)
  if (!Number.isSafeInteger(offset) || offset < 0) throw new Problem('bad-request', `No list has a row ${offset}.`, 'Give an offset of 0 or more.')
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) throw new Problem('bad-request', `${limit} rows cannot be given at once.`, `Ask for 1 to ${MOST_ROWS}.`)
}
