/** How the days of two accounts lie to each other: those that they state, else those on which they were told. */
import type { Days, EventAccount } from '../account.ts'
import { daysBetween } from '../relations/telling.ts'

export type DaysApart = {
  /** same: both state it. fits: what one states may be what the other tells of. told: neither states a day. */
  readonly how: 'same' | 'fits' | 'other' | 'apart' | 'told'
  readonly days: number
}

/** A time longer than this says less than the day of the report. */
const LONGEST_SPAN = 31
/** A stated time of at most so many days is as good as a day. */
const NARROW = 3

type Dated = Pick<EventAccount, 'time' | 'told' | 'status'>

/**
 * Symmetric.
 * @param limits days: stated this far from each other they are apart; back: how many days before it was told a report tells of
 * @returns undefined where one says nothing of its day
 */
export function daysApart(one: Dated, other: Dated, limits: { readonly days: number; readonly back: number }): DaysApart | undefined {
  const [a, b] = [stated(one.time), stated(other.time)]
  if (a && b) return bothStated(a, b, limits.days)
  if (a && other.told !== undefined) return oneStated(a, other.told, limits)
  if (b && one.told !== undefined) return oneStated(b, one.told, limits)
  const days = daysBetween(one.told, other.told)
  return days === undefined ? undefined : { how: 'told', days }
}

/** @returns whole days, at most {@link LONGEST_SPAN} of them */
export function stated(time: Days | undefined): Days | undefined {
  return time && daysBetween(time.from, time.to)! <= LONGEST_SPAN ? time : undefined
}

function bothStated(one: Days, other: Days, apart: number): DaysApart {
  const gap = gapBetween(one, other)
  if (gap > 0) return { how: gap >= apart ? 'apart' : 'other', days: gap }
  const isNarrow = [one, other].every(({ from, to }) => daysBetween(from, to)! < NARROW)
  return { how: isNarrow ? 'same' : 'fits', days: 0 }
}

/** What is to come is told of before its day; what was, after it. */
function oneStated(time: Days, told: string, { days: apart, back }: { readonly days: number; readonly back: number }): DaysApart {
  const days = gapBetween(time, { from: told, to: told, edtf: told })
  const isBefore = time.to < told
  return { how: days <= (isBefore ? back : apart) ? 'fits' : 'other', days }
}

function gapBetween(one: Days, other: Days): number {
  if (one.to < other.from) return daysBetween(one.to, other.from)!
  if (other.to < one.from) return daysBetween(other.to, one.from)!
  return 0
}
