/** What a claim holds in codes, in words for the terminal. */
import type { EventStatus, Figure, Place } from '../reading/reading.ts'
import type { When } from '../report/report.ts'

/** How an event stands to the time of the report; of what goes on now nothing need be said. */
export const statusInWords: Record<EventStatus, string> = {
  current: '',
  historical: 'earlier',
  future: 'to come',
  hypothetical: 'not certain to happen',
  negated: 'did not happen',
}

/**
 * A figure's number: "41", "20 to 30", "at least 4,000", "about 200".
 * @returns nothing where it gives no number ("dozens" of which no bound is known)
 */
export function figureInWords({ value, min, max, approx }: Pick<Figure, 'value' | 'min' | 'max'> & { readonly approx: string }): string {
  const low = min !== undefined ? min : approx === 'below' ? null : value ?? null
  const high = max !== undefined ? max : approx === 'above' ? null : value ?? null
  if (low === null) return high === null ? '' : `at most ${numberInWords(high)}`
  if (high === null) return `at least ${numberInWords(low)}`
  if (low !== high) return `${numberInWords(low)} to ${numberInWords(high)}`
  return `${approx === 'about' ? 'about ' : ''}${numberInWords(low)}`
}

/**
 * A time as its EDTF says it: "2026-11-14", "since 2026-10-27", "2026-11-01 to 2026-11-14", "about 2022".
 * @param when its value is left as it is where it is more than a date or two
 */
export function whenInWords({ value }: Pick<When, 'value'>): string {
  const [from = '', to, ...rest] = value.split('/')
  if (to === undefined) return dateInWords(value)
  if (rest.length > 0) return value
  if (isOpen(to)) return `since ${dateInWords(from)}`
  return isOpen(from) ? `until ${dateInWords(to)}` : `${dateInWords(from)} to ${dateInWords(to)}`
}

/** "47.605, -27.325, within 1 km"; nothing where it is not known where the place lies. */
export function whereInWords({ lat, lon, radiusKm }: Place): string {
  if (lat === undefined || lon === undefined) return ''
  return `${lat}, ${lon}${radiusKm === undefined ? '' : `, within ${numberInWords(radiusKm)} km`}`
}

function numberInWords(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}

function isOpen(end: string): boolean {
  return end === '..' || end === ''
}

// EDTF marks what is uncertain with "?", what is approximate with "~", and both with "%".
function dateInWords(date: string): string {
  return /^\d[^~?%]*[~?%]$/u.test(date) ? `about ${date.slice(0, -1)}` : date
}
