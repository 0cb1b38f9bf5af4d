/** Where somebody stands on an issue: since when, and how that came, as a small line of stands over time. */
import type { LedgerStand, StandLedger } from '../../../../src/serve/wire.ts'

/** From least to most that is given to the other side: the height of a stand on its line. */
const heights: Readonly<Record<string, number>> = { refusal: 0, demand: 1, condition: 2, preference: 3, offer: 4, acceptance: 5 }
const MOST_HEIGHT = 5

/** A stand on the line: from 0 to 1 in time, and from 0 (refuses) to 1 (accepts) in height. */
export type LineStand = { readonly stand: LedgerStand; readonly x: number; readonly height: number }

/** Where somebody stands now. */
export type Standing = {
  readonly latest: LedgerStand
  /** Day of the first stand of that kind since the last of another. */
  readonly since: string | undefined
  /** The latest shift, where there was any. */
  readonly shift: LedgerStand | undefined
  /** Stands of its kind in a row up to the latest. */
  readonly times: number
}

/** @param stands in the order in which they were held; at least one */
export function standingOf(stands: readonly LedgerStand[]): Standing {
  const latest = stands.at(-1)!
  const before = stands.findLastIndex(({ kind }) => kind !== latest.kind)
  const same = stands.slice(before + 1)
  return { latest, since: same.find(({ day }) => day !== undefined)?.day, shift: stands.findLast(({ shift }) => shift !== undefined), times: same.length }
}

/** @returns the stands of ledgers in their days, to be drawn as steps; none where all are of one day or none is known */
export function lineOf(stands: readonly LedgerStand[], [first, last]: readonly [string, string]): LineStand[] {
  const [from, to] = [Date.parse(first), Date.parse(last)]
  if (!(to > from)) return []
  const known = stands.filter((stand): stand is LedgerStand & { day: string } => stand.day !== undefined && stand.kind in heights)
  return known.map((stand) => ({ stand, x: (Date.parse(stand.day.slice(0, 10)) - from) / (to - from), height: heights[stand.kind]! / MOST_HEIGHT }))
}

/** The days that all ledgers of a table lie between; undefined where none is known. */
export function daysOf(ledgers: readonly StandLedger[]): readonly [string, string] | undefined {
  const days = ledgers.flatMap(({ stands }) => stands.flatMap(({ day }) => day?.slice(0, 10) ?? [])).sort()
  return days.length === 0 ? undefined : [days[0]!, days.at(-1)!]
}
