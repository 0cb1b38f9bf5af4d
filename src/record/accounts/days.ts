/** From EDTF values to days that can be held against each other. */
import { boundsOf, writtenDay } from '../../reading/times/edtf-value.ts'
import type { Days } from '../account.ts'

/** Where a value is open to one side: "until 1997", "since Thursday". */
export const earliestDay = '0001-01-01'
export const latestDay = '9999-12-31'

const WRITTEN_DAY = /^\d{4}-\d{2}-\d{2}(?=T|$)/

/**
 * @param edtf EDTF, ISO 8601-2
 * @returns first and last day that it covers, {@link earliestDay} or {@link latestDay} where it is open; undefined where it says no day
 *   at all ("some September", no EDTF)
 */
export function daysOf(edtf: string): Days | undefined {
  const bounds = boundsOf(edtf)
  if (!bounds || (bounds[0] === null && bounds[1] === null)) return undefined
  const from = isoDay(bounds[0]) ?? earliestDay
  const to = isoDay(bounds[1]) ?? latestDay
  return from <= to ? { from, to, edtf } : undefined
}

/**
 * @param published EDTF
 * @returns the day as it is written, in whatever time zone that was; undefined where it is not known to the day
 */
export function dayOf(published: string | undefined): string | undefined {
  if (published === undefined) return undefined
  const written = WRITTEN_DAY.exec(published)?.[0]
  if (written !== undefined) return daysOf(written) && written
  const days = daysOf(published)
  return days && days.from === days.to ? days.from : undefined
}

/** @returns undefined for a year that four digits do not hold, which would not sort as text */
function isoDay(day: number | null): string | undefined {
  const written = day === null ? '' : writtenDay(day)
  return WRITTEN_DAY.test(written) ? written : undefined
}
