/** Words of time that English has few of and gains no more: weekdays, months, units, seasons, and the words that turn them. */
import type { Turn, Unit } from './expression.ts'

export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((name, index) => [name, index]),
)

const MONTH_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const SHORT_MONTHS: readonly (readonly [string, number])[] = [
  ['jan', 1], ['feb', 2], ['mar', 3], ['apr', 4], ['jun', 6], ['jul', 7], ['aug', 8], ['sep', 9], ['sept', 9], ['oct', 10], ['nov', 11], ['dec', 12],
]
export const MONTHS: ReadonlyMap<string, number> = new Map([...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]), ...SHORT_MONTHS])

export const UNITS: ReadonlyMap<string, { readonly unit: Unit; readonly times: number }> = new Map(
  ([
    ['second', 'second', 1], ['minute', 'minute', 1], ['hour', 'hour', 1], ['day', 'day', 1], ['night', 'day', 1], ['week', 'week', 1],
    ['fortnight', 'week', 2], ['month', 'month', 1], ['quarter', 'month', 3], ['year', 'year', 1], ['decade', 'year', 10], ['century', 'year', 100],
  ] as const).flatMap(([name, unit, times]) => [[name, { unit, times }], [pluralOf(name), { unit, times }]] as const),
)

/** EDTF's numbers for them. */
export const SEASONS: ReadonlyMap<string, number> = new Map([['spring', 21], ['summer', 22], ['autumn', 23], ['fall', 23], ['winter', 24]])

export const TURNS: ReadonlyMap<string, Turn> = new Map([['last', -1], ['past', -1], ['this', 0], ['current', 0], ['next', 1], ['coming', 1], ['upcoming', 1]])

/** Behind a day, they say when in it. */
export const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'midnight', 'dawn', 'dusk', 'lunchtime', 'overnight'])

function pluralOf(name: string): string {
  return name.endsWith('y') && name !== 'day' ? `${name.slice(0, -1)}ies` : `${name}s`
}
