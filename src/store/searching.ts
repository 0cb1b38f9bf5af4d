/** Searching accounts: by words and facets, the latest added first, with how many there are of each. */
import { BUCKET } from './account-rows.ts'
import { cursorOf, placeOf, rowsAtMost } from './cursor.ts'
import type { Parameter, Session } from './database.ts'
import { filterOf, inBuckets, type Filter } from './filters.ts'
import { kindOf } from './numbers.ts'
import { placedAccounts } from './placed-accounts.ts'
import type { FacetValue, Found, SearchQuery, Tally } from './store.ts'
import { totals } from './totals.ts'

/** Counting stops here: more is "10,000 and more" to whoever looks. */
export const COUNTED = 10_000

const FACETS = ['kind', 'voice', 'outlet', 'type', 'status'] as const
const VALUES = 20

/** @throws {Problem} `bad-request` for a cursor, day, box or limit that is none */
export async function search(session: Session, query: SearchQuery): Promise<Found> {
  const limit = rowsAtMost(query.limit)
  const after = afterOf(query)
  const filter = await filterOf(session, query)
  const { numbers, facets, count } = await latestHits(session, filter, after, limit)
  const page = numbers.slice(0, limit)
  const total: Tally = count > COUNTED ? { count: COUNTED, atLeast: true } : { count }
  const names = await voiceNames(session, facets.filter(({ facet }) => facet === 'voice').map(({ value }) => value))
  const valuesOf = (facet: (typeof FACETS)[number]): FacetValue[] =>
    facets.filter((row) => row.facet === facet).map((row) => facetValue(row, names, total.atLeast === true))
  return {
    accounts: [...(await placedAccounts(session, page)).values()],
    ...(numbers.length > limit ? { next: cursorOf([page.at(-1)!]) } : {}),
    total,
    facets: { kind: valuesOf('kind'), voice: valuesOf('voice'), outlet: valuesOf('outlet'), type: valuesOf('type'), status: valuesOf('status') },
  }
}

function afterOf({ after }: SearchQuery): number {
  const [number = null] = after === undefined ? [] : placeOf(after, 1)
  return typeof number === 'number' ? number : Number.MAX_SAFE_INTEGER
}

type FacetRow = { readonly facet: string; readonly value: string; readonly count: number }
type Hits = { readonly numbers: readonly number[]; readonly facets: readonly FacetRow[]; readonly count: number }

/**
 * The index of words knows nothing of order: what stands in half of all accounts would have to be found whole before its latest are
 * known. So the latest bucket of reports is asked first, and how much it has says how many are needed.
 */
async function latestHits(session: Session, filter: Filter, after: number, limit: number): Promise<Hits> {
  const { reports } = await totals(session)
  const last = Math.floor(reports / BUCKET)
  if (!filter.byWords || last < 2) return hits(session, filter, after, limit)
  const [sample] = await session.query<{ count: number }>(
    `select count(*)::int4 as count from (select from account where ${inBuckets(filter, last - 1, last - 1).conditions.join(' and ')} limit ${COUNTED + 1}) as sample`,
    inBuckets(filter, last - 1, last - 1).parameters,
  )
  const share = sample?.count ?? 0
  if (share * last <= 2 * COUNTED) return hits(session, filter, after, limit)
  const needed = Math.ceil((1.5 * COUNTED) / share)
  const some = await hits(session, inBuckets(filter, Math.max(0, last - needed), last), after, limit)
  // Fewer than the sample promised, or a page further back than what is counted.
  return some.count <= COUNTED || some.numbers.length <= limit ? hits(session, filter, after, limit) : some
}

async function hits(session: Session, { conditions, parameters }: Filter, after: number, limit: number): Promise<Hits> {
  const where = conditions.length === 0 ? 'true' : conditions.join(' and ')
  const [afterAt, limitAt] = [parameters.length + 1, parameters.length + 2]
  const facets = FACETS.map((facet) => `(select '${facet}' as facet, ${facet}::text as value, count(*)::int4 as count from hit
     where ${facet} is not null group by ${facet} order by count(*) desc, ${facet} limit ${VALUES})`)
  const rows = await session.query<FacetRow>(
    `with hit as materialized (select number, kind, voice, outlet, type, status from account where ${where} order by number desc limit ${COUNTED + 1})
     ${facets.join(' union all ')}
     union all (select 'all', '', count(*)::int4 from hit)
     union all (select 'page', number::text, 0 from hit where number < $${afterAt} order by number desc limit $${limitAt})`,
    [...parameters, after, limit + 1],
  )
  const count = rows.find(({ facet }) => facet === 'all')?.count ?? 0
  const numbers = rows.filter(({ facet }) => facet === 'page').map(({ value }) => Number(value))
  const deep = count > COUNTED && numbers.length <= limit
  return {
    numbers: deep ? await further(session, where, parameters, after, limit) : numbers,
    facets: rows.filter(({ facet }) => facet !== 'all' && facet !== 'page'),
    count,
  }
}

// Behind the counted ones nothing but the page itself is looked for.
async function further(session: Session, where: string, parameters: readonly Parameter[], after: number, limit: number): Promise<number[]> {
  const rows = await session.query<{ number: number }>(
    `select number from account where ${where} and number < $${parameters.length + 1} order by number desc limit $${parameters.length + 2}`,
    [...parameters, after, limit + 1],
  )
  return rows.map(({ number }) => number)
}

/** Names of voices by their keys; those that the record does not have are left out. */
export async function voiceNames(session: Session, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await session.query<{ key: string; name: string }>('select key, name from voice where key = any($1)', [keys])
  return new Map(rows.map(({ key, name }) => [key, name]))
}

function facetValue({ facet, value, count }: FacetRow, names: ReadonlyMap<string, string>, atLeast: boolean): FacetValue {
  const plain = facet === 'kind' ? kindOf(Number(value)) : value
  return { value: plain, name: names.get(value) ?? plain, count, ...(atLeast ? { atLeast } : {}) }
}
