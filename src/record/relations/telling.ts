/** Who tells what when: the order of accounts, and whether two of them come from one mouth. */
import type { Account } from '../account.ts'
import type { Told } from '../told.ts'

const DAY = 86_400_000

/**
 * @param told accounts in any order
 * @returns them in the order of publication; in one report in the order of its text; those of unknown time last. The order depends on
 *   nothing but the accounts
 */
export function inOrder<A extends Account>(told: readonly Told<A>[]): Told<A>[] {
  const instants = new Map(told.map((each) => [each, instantOf(each)]))
  return [...told].sort((one, other) =>
    compare(instants.get(one)!, instants.get(other)!) ||
    compare(one.account.report, other.account.report) ||
    one.account.quote.start - other.account.quote.start ||
    compare(one.account.address, other.account.address))
}

/** @returns milliseconds since 1970; Infinity where it is not known. Times of one day may be written in several time zones. */
export function instantOf({ at }: Pick<Told, 'at'>): number {
  const instant = Date.parse(at)
  return Number.isNaN(instant) ? Infinity : instant
}

/** @returns whether two accounts come from one mouth or one text: then they count once, and the later may repeat or revise the earlier */
export function sameTeller(one: Told, other: Told): boolean {
  return one.voice === other.voice || one.origin === other.origin
}

/**
 * @param one ISO day
 * @param other ISO day
 * @returns whole days between them, 0 or more; undefined where one is missing or no day
 */
export function daysBetween(one: string | undefined, other: string | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined
  const days = Math.round(Math.abs(Date.parse(one) - Date.parse(other)) / DAY)
  return Number.isNaN(days) ? undefined : days
}

function compare<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0
}
