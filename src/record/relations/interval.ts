/** Values as intervals: two amounts can both be right where their intervals meet. */

/** From `low` to `high`, both included; `high` is Infinity where nothing bounds it. Finite `low` and `low <= high`. */
export type Interval = { readonly low: number; readonly high: number }

/** How one interval lies to another: the same, inside it, around it, across its edge, or all of it above or below. */
export type Lie = 'equal' | 'narrower' | 'wider' | 'across' | 'higher' | 'lower'

/** How lies look from the other side. */
const TURNED: Readonly<Record<Lie, Lie>> = { equal: 'equal', narrower: 'wider', wider: 'narrower', across: 'across', higher: 'lower', lower: 'higher' }

/** @returns whether some value lies in both. Symmetric, and true of any interval and itself. */
export function overlap(one: Interval, other: Interval): boolean {
  return one.low <= other.high && other.low <= one.high
}

/** @returns how `one` lies to `other` */
export function lie(one: Interval, other: Interval): Lie {
  if (one.low > other.high) return 'higher'
  if (one.high < other.low) return 'lower'
  if (one.low === other.low && one.high === other.high) return 'equal'
  if (one.low >= other.low && one.high <= other.high) return 'narrower'
  if (one.low <= other.low && one.high >= other.high) return 'wider'
  return 'across'
}

/** @returns the lie of the same two intervals, told from the other */
export function turned(how: Lie): Lie {
  return TURNED[how]
}

/** @returns the value that stands for an interval: its middle, or its one edge where it is open */
export function middle({ low, high }: Interval): number {
  return Number.isFinite(high) ? low + (high - low) / 2 : low
}

/**
 * @returns how near two intervals are, by the ratio of their nearest values: 1 where they overlap, towards 0 the further they are apart.
 *   Symmetric; for values that are not below 0
 */
export function nearness(one: Interval, other: Interval): number {
  if (overlap(one, other)) return 1
  const [below, above] = one.low > other.high ? [other.high, one.low] : [one.high, other.low]
  return above <= 0 ? 0 : Math.max(0, below) / above
}
