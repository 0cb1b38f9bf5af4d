/** Lists of entries: briefs of a kind, from anywhere in their order, with how many there are of each facet. */
import type { AccountKind } from '../record/account.ts'
import { briefOf } from '../record/brief-of.ts'
import type { BriefOf } from '../record/brief.ts'
import { Problem } from '../report/problem.ts'
import type { Context } from './context.ts'
import type { Parameter, Session } from './database.ts'
import { filterOf } from './filters.ts'
import { kindNumber } from './numbers.ts'
import { COUNTED } from './searching.ts'
import { listFacets, listOrders, type ListFacet, type ListOrder, type ListQuery, type Listing } from './store.ts'
import { tellWithMembers } from './telling.ts'

const NEVER = -2_000_000_000
const MOST_ROWS = 500
const USUAL_ROWS = 50
const TOLD = 32

const orders: { readonly [O in ListOrder]: string } = {
  last: `coalesce(last_day, ${NEVER})`,
  first: `coalesce(first_day, ${NEVER})`,
  begun: `coalesce(first_day, ${NEVER})`,
  origins: 'origins',
  accounts: 'accounts',
  touched: 'number',
}

/** @throws {Problem} `bad-request` for a day, box, order, offset, limit or `since` that is none */
export async function listEntries<K extends AccountKind>(session: Session, context: Context, query: ListQuery<K>): Promise<Listing<K>> {
  const { kind, disputed, origins, order = 'last', offset = 0, limit = USUAL_ROWS } = query
  check(order, offset, limit)
  const { conditions, parameters } = await accountsAsked(session, query)
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const where = [
    `kind = ${kindNumber(kind)}`, 'accounts > 0',
    ...(disputed === undefined ? [] : [`disputed = ${put(disputed)}`]),
    ...(origins === undefined ? [] : [`origins >= ${put(origins)}`]),
    ...(conditions.length === 0 ? [] : [`number in (select account.entry from account where kind = ${kindNumber(kind)} and not misread and ${conditions.join(' and ')})`]),
  ].join(' and ')
  const [all] = await session.query<{ count: number }>(`select count(*)::int4 as count from (select from entry where ${where} limit ${COUNTED + 1}) as counted`, parameters)
  const count = all?.count ?? 0
  const rows = await session.query<{ number: number }>(
    `select number from entry where ${where} order by ${orders[order]} desc, number desc offset ${put(offset)} limit ${put(limit)}`, parameters)
  const told = await tellWithMembers(session, context.held, context.tellers, rows.map(({ number }) => number), TOLD)
  return {
    rows: [...told.values()].flatMap((one) => (one ? [briefOf(one.entry, one.told, one.nameOf, new Date(0).toISOString()) as BriefOf<K>] : [])),
    offset,
    total: count > COUNTED ? { count: COUNTED, atLeast: true } : { count },
    ...(query.facets === true && { facets: Object.fromEntries(listFacets.map((facet) => [facet, []])) as unknown as Record<ListFacet, []> }),
  }
}

async function accountsAsked(session: Session, { text, voice, actor, outlet, type, place, box, from, to, status }: ListQuery): Promise<{ conditions: readonly string[]; parameters: Parameter[] }> {
  const asked = { text, voice, actor, outlet, type, place, box, from, to, status }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  const { conditions, parameters } = await filterOf(session, given)
  return { conditions, parameters: [...parameters] }
}

function check(order: string, offset: number, limit: number): void {
  if (!listOrders.some((known) => known === order)) throw new Problem('bad-request', `Nothing is listed in the order "${order.slice(0, 40)}".`, `There are ${listOrders.join(', ')}.`)
  if (!Number.isSafeInteger(offset) || offset < 0) throw new Problem('bad-request', `No list has a row ${offset}.`, 'Give an offset of 0 or more.')
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) throw new Problem('bad-request', `${limit} rows cannot be given at once.`, `Ask for 1 to ${MOST_ROWS}.`)
}
