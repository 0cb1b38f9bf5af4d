/** Days as numbers, in the Gregorian calendar: day 0 is 1 January 1970, day 0 of the week a Sunday. */

const MS = 86_400_000

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

/** @param month 1 to 12; beyond it, the months go on into other years */
export function dayOf(year: number, month: number, day: number): number {
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS
}

export function partsOf(day: number): DateParts {
  const date = new Date(day * MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 for a Sunday to 6 for a Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

export function daysIn(year: number, month: number): number {
  return partsOf(dayOf(year, month + 1, 0)).day
}

/** The same day of another month; its last where that is shorter. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: date } = partsOf(day)
  const first = partsOf(dayOf(year, month + months, 1))
  return dayOf(first.year, first.month, Math.min(date, daysIn(first.year, first.month)))
}

/** The Monday on or before a day (ISO 8601 weeks). */
export function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7)
}

/** Easter Sunday of a year: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const skipped = Math.floor(century / 4)
  const moon = (19 * golden + century - skipped - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const leap = Math.floor((year % 100) / 4)
  const weekday = (32 + 2 * (century % 4) + 2 * leap - moon - ((year % 100) % 4)) % 7
  const correction = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const ahead = moon + weekday - 7 * correction + 114
  return dayOf(year, Math.floor(ahead / 31), (ahead % 31) + 1)
}
