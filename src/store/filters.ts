/** What a search asks for, as conditions on rows of `account`. */
import { term, type Term } from './account-rows.ts'
import type { Parameter, Session } from './database.ts'
import { dayNumber } from './days.ts'
import { kindNumber } from './numbers.ts'
import { Problem } from '../report/problem.ts'
import { indexable, storable } from './storable.ts'
import type { SearchQuery } from './store.ts'
import { wordsQuery } from './words-query.ts'

/** Conditions, joined with `and`, and what their `$1`, `$2` ... stand for. */
export type Filter = {
  readonly conditions: readonly string[]
  readonly parameters: readonly Parameter[]
  /** Some condition is of words or terms: these are found through one index, which cannot tell the latest. */
  readonly byWords: boolean
}

// By key, or by name as it is shown.
const VOICES = 'select key from voice where key = $1::text or lower(name) = lower($1::text) limit 100'
const ACTOR = kindNumber('actor')

/**
 * @param query as asked
 * @throws {Problem} `bad-request` for a day that is none or a box that is not west, south, east, north
 */
export async function filterOf(session: Session, query: SearchQuery): Promise<Filter> {
  const parameters: Parameter[] = []
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const conditions: string[] = []
  const terms: readonly (readonly [Term, string | undefined])[] = [
    ['kind', query.kind], ['outlet', query.outlet], ['type', query.type], ['status', query.status], ['place', query.place],
  ]
  const asked = terms.flatMap(([facet, value]) => (value === undefined ? [] : [term(facet, indexable(value) ?? '')]))
  const words = query.text === undefined ? undefined : wordsQuery(query.text, parameters.length + 1)
  if (words) {
    parameters.push(...words.parameters)
    conditions.push(`find @@ (${words.sql})`)
  }
  for (const one of asked) conditions.push(`find @@ ${lexeme(put(one))}`)
  if (query.voice !== undefined) {
    const voices = await session.query<{ key: string }>(VOICES, [storable(query.voice)])
    // One value, and the index has its accounts in order; several have to be put in order.
    const [one] = voices
    conditions.push(voices.length === 1 && one ? `voice = ${put(one.key)}` : `voice = any(${put(voices.map(({ key }) => key))}::text[])`)
  }
  if (query.actor !== undefined) conditions.push(takesPart(put(storable(query.actor))))
  if (query.box !== undefined) conditions.push(within(query.box, 'account', put))
  if (query.from !== undefined) conditions.push(`day_to >= ${put(dayIn(query.from))}`)
  if (query.to !== undefined) conditions.push(`day_from <= ${put(dayIn(query.to))}`)
  if (query.disputed !== undefined) {
    conditions.push(`${query.disputed ? '' : 'not '}exists (select from entry where entry.number = account.entry and entry.disputed)`)
  }
  return { conditions, parameters, byWords: words !== undefined || asked.length > 0 }
}

/** The same filter, within some buckets of reports. @param first of them. @param last of them, included */
export function inBuckets({ conditions, parameters, byWords }: Filter, first: number, last: number): Filter {
  const buckets = Array.from({ length: last - first + 1 }, (_, place) => `'${term('bucket', first + place)}'`)
  return { conditions: [...conditions, `find @@ $${parameters.length + 1}::tsquery`], parameters: [...parameters, buckets.join(' | ')], byWords }
}

// A single lexeme as it is, which a search configuration would take apart. Quotes and backslashes are doubled as PostgreSQL reads them.
function lexeme(parameter: string): string {
  return `('''' || replace(replace(${parameter}::text, '\\', '\\\\'), '''', '''''') || '''')::tsquery`
}

// By id or by name: the accounts that name an actor of that entry, among them its own.
function takesPart(actor: string): string {
  return `account.number in (
    select part.account from entry as whose
      join account as named on named.entry = whose.number
      join part on part.actor = named.number
    where whose.kind = ${ACTOR} and (whose.id = ${actor}::text or lower(whose.title) = lower(${actor}::text)))`
}

/** Whether a row of a table with coordinates lies in a box. @throws {Problem} `bad-request` */
export function within(box: readonly [number, number, number, number], table: 'account' | 'entry', put: (value: Parameter) => string): string {
  const [west, south, east, north] = box
  if (!box.every((degrees) => Number.isFinite(degrees)) || south > north || Math.abs(south) > 90 || Math.abs(north) > 90)
    throw new Problem('bad-request', `${box.join(', ')} is no box on the map.`, 'Give west, south, east and north in degrees.')
  const latitudes = `${table}.lat between ${put(south)} and ${put(north)}`
  // A box over the 180th meridian has its west east of its east.
  return west <= east ? `${latitudes} and ${table}.lon between ${put(west)} and ${put(east)}` : `${latitudes} and (${table}.lon >= ${put(west)} or ${table}.lon <= ${put(east)})`
}

/** @returns the number of an ISO day that came from outside. @throws {Problem} `bad-request` */
export function dayIn(text: string): number {
  const number = dayNumber(text)
  if (number === undefined) throw new Problem('bad-request', `"${text.slice(0, 40)}" is no day.`, 'Write it as 2031-03-07.')
  return number
}
