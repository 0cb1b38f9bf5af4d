/** The day near which an account is looked for. */
import type { Account } from './account.ts'
import { daysBetween } from './relations/telling.ts'

/** A time that spans more says less than the day of the report. */
const LONGEST = 31

/** @returns the day that it speaks of, where it is known to a month; else that of its report; undefined where neither is known */
export function lookupDay(account: Account): string | undefined {
  const time = 'time' in account ? account.time : undefined
  return time && (daysBetween(time.from, time.to) ?? Infinity) <= LONGEST ? time.from : account.told
}
