/** The day near which an account is looked for. */
import type { Account } from './account.ts'

const MS = 86_400_000
/** A time that spans more says less than the day of the report. */
const LONGEST = 31

/** @returns the day that it speaks of, where it is known to a month; else that of its report; undefined where neither is known */
export function lookupDay(account: Account): string | undefined {
  const time = 'time' in account ? account.time : undefined
  return time && daysApart(time.from, time.to) <= LONGEST ? time.from : account.told
}

/** @param one ISO day @param other ISO day */
export function daysApart(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / MS
}
