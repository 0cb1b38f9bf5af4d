/** Disputes of every kind in one list, those first in which somebody has contradicted somebody last. */
import { Problem } from '../report/problem.ts'
import type { Context } from './context.ts'
import type { Parameter, Session } from './database.ts'
import { dayNumber, isoDay } from './days.ts'
import { entryFilter } from './entry-filter.ts'
import { briefsOf } from './list-entries.ts'
import { kindNumber, kindOf } from './numbers.ts'
import { disputedKinds, type DisputedKind, type DisputeQuery, type Disputes } from './overview-shapes.ts'
import { COUNTED, voiceNames } from './searching.ts'
import { indexable } from './storable.ts'
import type { FacetValue } from './store.ts'

const USUAL_ROWS = 50
const MOST_ROWS = 200
const VALUES = 20
/** When it was last contradicted, as the index has it. */
export const CONTESTED = 'coalesce(entry.contested, -2000000000)'

type Facet = keyof Disputes['facets']
const facets: { readonly [F in Facet]: string } = { kind: 'kind::text', type: 'type', place: 'place', voice: 'voice' }

/** @throws {Problem} `bad-request` for a day, offset, limit or `since` that is none */
export async function listDisputes(session: Session, context: Context, query: DisputeQuery): Promise<Disputes> {
  const { offset = 0, limit = USUAL_ROWS } = query
  if (!Number.isInteger(offset) || offset < 0 || !Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) {
    throw new Problem('bad-request', `${limit} disputes from ${offset} on cannot be given.`, `Ask for 1 to ${MOST_ROWS}, from 0 on.`)
  }
  const { sql, parameters } = await hitsOf(session, query)
  const rows = await session.query<{ number: number }>(
    `${sql} select number from hit order by contested desc, number desc offset $${parameters.length + 1} limit $${parameters.length + 2}`, [...parameters, offset, limit],
  )
  const counts = await session.query<{ facet: Facet | 'all'; value: string; count: number }>(
    `${sql} ${Object.entries(facets).map(([facet, column]) => `(select '${facet}' as facet, value, count(*)::int4 as count
       from ${facet === 'voice' ? 'hit, unnest(heard) as value' : `(select ${column} as value from hit) as each`} where value is not null group by value order by 3 desc, 2 limit ${VALUES})`).join(' union all ')}
     union all (select 'all', '', count(*)::int4 from hit)`, parameters,
  )
  const briefs = await briefsOf(session, context, rows.map(({ number }) => number))
  const total = counts.find(({ facet }) => facet === 'all')?.count ?? 0
  const names = await voiceNames(session, counts.filter(({ facet }) => facet === 'voice').map(({ value }) => value))
  const valuesOf = (facet: Facet): FacetValue[] => counts.filter((one) => one.facet === facet).map(({ value: held, count }) => {
    const value = facet === 'kind' ? kindOf(Number(held)) : held
    return { value, name: (facet === 'voice' ? names.get(value) : undefined) ?? value, count }
  })
  const last = await lastContested(session)
  return {
    rows: rows.flatMap(({ number }) => (briefs.get(number) ?? []) as Disputes['rows']),
    offset,
    total: total > COUNTED ? { count: COUNTED, atLeast: true } : { count: total },
    facets: { kind: valuesOf('kind'), type: valuesOf('type'), place: valuesOf('place'), voice: valuesOf('voice') },
    ...(last !== undefined && { last }),
  }
}

/** What is asked for as `with hit as (...)`: of each kind the first of its index, 10,000 and one at most. */
async function hitsOf(session: Session, query: DisputeQuery): Promise<{ readonly sql: string; readonly parameters: readonly Parameter[] }> {
  const { kinds = disputedKinds, types, from, to, text, place, voice, actor, outlet, origins, since } = query
  const parameters: Parameter[] = []
  const parts: string[] = []
  for (const kind of kinds) {
    const asked = Object.entries({ text, place, voice, actor, outlet, origins, since }).filter(([, value]) => value !== undefined)
    const filter = await entryFilter(session, { kind, disputed: true, ...Object.fromEntries(asked) })
    const before = parameters.length
    parameters.push(...filter.parameters)
    const put = (value: Parameter): string => `$${parameters.push(value)}`
    const conditions = [
      ...filter.conditions.map((condition) => condition.replace(/\$(\d+)/gu, (_, number: string) => `$${Number(number) + before}`)),
      ...(types === undefined ? [] : [`lower(entry.type) = any(${put(types.map((type) => (indexable(type) ?? '').toLowerCase()))}::text[])`]),
      ...(from === undefined ? [] : [`${CONTESTED} >= ${put(dayAsked(from))}`]),
      ...(to === undefined ? [] : [`${CONTESTED} <= ${put(dayAsked(to))}`]),
    ]
    parts.push(`(select entry.number, entry.kind, entry.type, entry.place, entry.heard, ${CONTESTED} as contested from entry
      where ${conditions.join(' and ')} order by ${CONTESTED} desc, entry.number desc limit ${COUNTED + 1})`)
  }
  return { sql: `with hit as materialized (${parts.join(' union all ')})`, parameters }
}

/** The latest day of any dispute; none where nobody contradicts anybody on a day that is known. */
async function lastContested(session: Session): Promise<string | undefined> {
  const latest = disputedKinds.map((kind: DisputedKind) => `(select ${CONTESTED} as day from entry where entry.kind = ${kindNumber(kind)} and entry.disputed order by 1 desc limit 1)`)
  const [row] = await session.query<{ day: number | null }>(`select max(day)::int4 as day from (${latest.join(' union all ')}) as each`)
  return row === undefined || row.day === null || row.day < -1_000_000 ? undefined : isoDay(row.day)
}

function dayAsked(day: string): number {
  const number = dayNumber(day)
  if (number === undefined) throw new Problem('bad-request', `"${day.slice(0, 40)}" is no day.`, 'Write it as 2031-03-07.')
  return number
}
