/** Which entries of a kind are asked for, as conditions on rows of `entry`. */
import { Problem } from '../report/problem.ts'
import { BUCKET } from './account-rows.ts'
import type { Parameter, Session } from './database.ts'
import { dayIn, filterOf, inBuckets, within, type Filter } from './filters.ts'
import { kindNumber } from './numbers.ts'
import { COUNTED } from './searching.ts'
import { indexable, storable } from './storable.ts'
import type { ListQuery } from './store.ts'
import { totals } from './totals.ts'

/** Conditions, joined with `and`, and what their `$1`, `$2` ... stand for. */
export type EntryFilter = {
  readonly conditions: readonly string[]
  readonly parameters: readonly Parameter[]
  /** Whether it is asked of accounts: then all that it leaves is found before any of it is put in order. */
  readonly byAccounts: boolean
  /** Whether only the entries of the latest of very many accounts are looked through. */
  readonly latestOnly: boolean
}

/** What can be asked of accounts only. */
const ofAccounts = ['text', 'voice', 'actor', 'outlet'] as const

/**
 * @param query as asked; order and place in the list make no difference
 * @throws {Problem} `bad-request` for a day, box or `since` that is none
 */
export async function entryFilter(session: Session, query: Omit<ListQuery, 'order' | 'offset' | 'limit' | 'facets'>): Promise<EntryFilter> {
  const { kind, disputed, origins, since, story } = query
  const byAccounts = story !== undefined || ofAccounts.some((name) => query[name] !== undefined)
  const accounts = byAccounts ? await accountsAsked(session, query) : { sql: undefined, parameters: [], latestOnly: false }
  const parameters: Parameter[] = [...accounts.parameters]
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const conditions = [
    `entry.kind = ${kindNumber(kind)}`, 'entry.accounts > 0',
    ...(accounts.sql === undefined ? ofEntry(query, put) : [`entry.number in (${accounts.sql})`]),
    ...(disputed === undefined ? [] : [disputed ? 'entry.disputed' : 'not entry.disputed']),
    ...(origins === undefined ? [] : [`entry.origins >= ${put(origins)}`]),
    ...(since === undefined ? [] : [`entry.touched > ${put(await instantOf(session, since))}`]),
  ]
  return { conditions, parameters, byAccounts, latestOnly: accounts.latestOnly }
}

/** What an entry itself is. */
function ofEntry({ type, status, place, box, from, to }: Partial<ListQuery>, put: (value: Parameter) => string): string[] {
  const alike = (column: string, value: string | undefined) => (value === undefined ? [] : [`lower(entry.${column}) = lower(${put(indexable(value))}::text)`])
  return [
    ...alike('type', type), ...alike('status', status), ...alike('place', place),
    ...(box === undefined ? [] : [within(box, 'entry', put)]),
    ...(from === undefined ? [] : [`entry.day_to >= ${put(dayIn(from))}`]),
    ...(to === undefined ? [] : [`entry.day_from <= ${put(dayIn(to))}`]),
  ]
}

type Accounts = { readonly sql: string; readonly parameters: readonly Parameter[]; readonly latestOnly: boolean }

async function accountsAsked(session: Session, { kind, story, text, voice, actor, outlet, type, place, box, from, to, status }: Omit<ListQuery, 'order'>): Promise<Accounts> {
  const asked = { kind, text, voice, actor, outlet, type, place, box, from, to, status }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  const { filter, latestOnly } = await narrowed(session, await filterOf(session, given))
  const parameters = [...filter.parameters]
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const conditions = [
    ...filter.conditions, 'not account.misread',
    ...(story === undefined ? [] : [`account.number >> 26 = any(${put(await reportsOf(session, story))}::int8[])`]),
  ]
  return { sql: `select account.entry from account where ${conditions.join(' and ')}`, parameters, latestOnly }
}

/**
 * What stands in very many accounts is looked for in the latest reports only, of which as many are taken as give more than is counted: the
 * index of words knows nothing of order, and all of them would have to be gone through.
 */
async function narrowed(session: Session, filter: Filter): Promise<{ readonly filter: Filter; readonly latestOnly: boolean }> {
  const { reports } = await totals(session)
  const last = Math.floor(reports / BUCKET)
  if (!filter.byWords || last < 2) return { filter, latestOnly: false }
  const sample = inBuckets(filter, last - 1, last - 1)
  const [found] = await session.query<{ count: number }>(
    `select count(*)::int4 as count from (select from account where ${sample.conditions.join(' and ')} limit ${COUNTED + 1}) as sample`, sample.parameters)
  const share = found?.count ?? 0
  if (share * last <= 3 * COUNTED) return { filter, latestOnly: false }
  const needed = Math.ceil((2 * COUNTED) / share)
  return { filter: inBuckets(filter, Math.max(0, last - needed), last), latestOnly: needed < last }
}

async function reportsOf(session: Session, story: string): Promise<number[]> {
  const digits = /^story-([0-9a-f]{1,64})$/.exec(story)?.[1]
  if (digits === undefined) return []
  const rows = await session.query<{ seq: number }>(
    `select seq from report where story in (select (seq + 1) * ${2 ** 26} - 1 from report
       where left(encode(sha256(decode(key, 'escape')), 'hex'), 16) = $1)`, [digits])
  return rows.map(({ seq }) => seq)
}

/** Milliseconds since 1970 of what `since` names. @throws {Problem} `bad-request` where it names nothing */
export async function instantOf(session: Session, since: string): Promise<number> {
  const at = /^\d{1,15}$/.test(since)
    ? await session.query<{ at: string }>('select at from judgment where number = $1', [Number(since)])
    : /^\d{4}-\d\d-\d\d/.test(since) ? [{ at: since }] : await session.query<{ at: string }>('select added as at from report where key = $1 or id = $1 order by seq desc limit 1', [storable(since)])
  const instant = Date.parse(at[0]?.at ?? '')
  if (!Number.isNaN(instant)) return instant
  throw new Problem('bad-request', `"${since.slice(0, 60)}" is no time, judgment or report of this record.`, 'Write a time as 2031-03-07T09:00:00Z, or give the number of a judgment or the key of a report.')
}
