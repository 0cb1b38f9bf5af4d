/** Days as the database compares them: how many since 1970-01-01. */

/** The day of a block that has none: after all days. */
export const NO_DAY = 2_000_000_000

const MS = 86_400_000

/** @param day ISO, `2031-03-07`; longer dates are cut to their day. @returns undefined where it is no day */
export function dayNumber(day: string | undefined): number | undefined {
  if (day === undefined) return undefined
  const ms = Date.parse(day.slice(0, 10))
  return Number.isNaN(ms) ? undefined : Math.floor(ms / MS)
}

/** @returns the ISO day of a number; undefined for none */
export function isoDay(number: number | null): string | undefined {
  return number === null ? undefined : new Date(number * MS).toISOString().slice(0, 10)
}
