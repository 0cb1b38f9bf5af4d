/** What a chart of a series shows, in days and amounts: a line of steps for each voice, a mark for each thing it said, and where voices disagree. */
import type { BriefVoice, Dispute, SeriesPoint, SeriesRow } from '../../../../src/serve/wire.ts'

/** How sure an amount is, which is told by shape: a dot, a bar from end to end, a bar that is open at one end, a short bar, a broken bar. */
export type MarkShape = 'exact' | 'range' | 'above' | 'below' | 'about' | 'vague'

/** What one voice said on one day: all accounts of it that say the same amount. */
export type Mark = {
  /** Address of the first of them. */
  readonly address: string
  readonly points: readonly SeriesPoint[]
  readonly voice: string
  readonly shape: MarkShape
  readonly standing: SeriesPoint['standing']
  /** Days since 1970, with the part of the day that keeps marks of one day in the order of publication. */
  readonly x: number
  /** Where its line passes. */
  readonly at: number
  /** What it leaves open: Infinity above, -Infinity below. */
  readonly low: number
  readonly high: number
}

export type VoiceLine = {
  readonly voice: BriefVoice
  readonly marks: readonly Mark[]
  /** Those that its line passes through: what is denied, to come or taken back is no state of it. */
  readonly steps: readonly Mark[]
  /** What it says now; undefined where nothing stands. */
  readonly latest: Mark | undefined
  /** What it said before and says no more, each amount once, in order. */
  readonly earlier: readonly Mark[]
}

/** From one day to another, amounts between which voices cannot all be right. */
export type Contested = { readonly from: number; readonly to: number; readonly low: number; readonly high: number }

export type SeriesShape = {
  /** Those with the largest latest amount first. */
  readonly lines: readonly VoiceLine[]
  /** All marks by their days. */
  readonly marks: readonly Mark[]
  readonly contested: readonly Contested[]
  readonly days: readonly [first: number, last: number]
  readonly amounts: readonly [low: number, high: number]
}

const DAY = 86_400_000
/** How much of a day its marks spread over. */
const SPREAD = 0.84
/** Where amounts lie nearer together than this, the scale begins below them and not at 0. */
const NEAR = 0.6
/** Room above the largest amount, and below the smallest where the scale does not begin at 0. */
const ROOM = 0.08

/** @returns null where there is nothing to see that words do not say: all amounts are one */
export function shapeOf({ points, voices, disputes }: Pick<SeriesRow, 'points' | 'voices' | 'disputes'>): SeriesShape | null {
  const marks = marksOf(points)
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last || new Set(marks.map(({ low, high, at }) => `${low} ${high} ${at}`)).size < 2) return null
  const days = [Math.floor(first.x), Math.floor(last.x) + 1] as const
  const lines = voices.map((voice) => lineOf(voice, marks)).filter((line) => line.marks.length > 0)
  return {
    lines: lines.sort((one, other) => amountOf(other) - amountOf(one)),
    marks,
    contested: contestedIn(lines, disputes, days[1]),
    days,
    amounts: scaleOf(marks),
  }
}

/** The day of a number of days since 1970, as an ISO day. */
export function isoDay(day: number): string {
  return new Date(Math.floor(day) * DAY).toISOString().slice(0, 10)
}

function marksOf(points: readonly SeriesPoint[]): Mark[] {
  const groups = new Map<string, SeriesPoint[]>()
  for (const point of points) {
    const shape = shapeOfPoint(point)
    if (point.day === undefined || !shape) continue
    const name = JSON.stringify([point.day.slice(0, 10), point.voice, shape, extentOf(point), point.standing])
    groups.set(name, [...(groups.get(name) ?? []), point])
  }
  const byDay = new Map<number, (readonly SeriesPoint[])[]>()
  for (const group of groups.values()) {
    const day = Math.floor(Date.parse(group[0]!.day!.slice(0, 10)) / DAY)
    if (Number.isFinite(day)) byDay.set(day, [...(byDay.get(day) ?? []), group])
  }
  return [...byDay].sort(([one], [other]) => one - other).flatMap(([day, those]) => those.map((group, place) => markOf(group, day + (1 - SPREAD) / 2 + (SPREAD * (place + 0.5)) / those.length)))
}

function markOf(points: readonly SeriesPoint[], x: number): Mark {
  const [{ address, voice, standing }] = points as readonly [SeriesPoint, ...SeriesPoint[]]
  return { address, points, voice, standing, shape: shapeOfPoint(points[0]!)!, x, ...extentOf(points[0]!)! }
}

/** @returns undefined where it has no number */
export function shapeOfPoint({ value, min, max, approx }: Pick<SeriesPoint, 'value' | 'min' | 'max' | 'approx'>): MarkShape | undefined {
  if (typeof (value ?? min ?? max) !== 'number') return undefined
  if (typeof min === 'number' && typeof max === 'number' && min < max) return 'range'
  return approx as MarkShape
}

/** @returns undefined where it has no number */
function extentOf({ value, min, max, approx }: SeriesPoint): { at: number; low: number; high: number } | undefined {
  const at = value ?? min ?? max
  if (typeof at !== 'number') return undefined
  if (typeof min === 'number' && typeof max === 'number') return { at: value ?? (min + max) / 2, low: min, high: max }
  return { at, low: approx === 'below' ? -Infinity : at, high: approx === 'above' || approx === 'vague' ? Infinity : at }
}

function lineOf(voice: BriefVoice, all: readonly Mark[]): VoiceLine {
  const marks = all.filter((mark) => mark.voice === voice.key)
  const steps = marks.filter(({ standing }) => standing === 'said')
  const latest = steps.at(-1)
  const earlier = marks.filter((mark) => mark.standing === 'taken back' || (mark.standing === 'said' && !isSame(mark, latest)))
  return { voice, marks, steps, latest, earlier: earlier.filter((mark, place) => earlier.findIndex((one) => isSame(one, mark)) === place) }
}

function isSame(one: Mark, other: Mark | undefined): boolean {
  return other !== undefined && one.low === other.low && one.high === other.high && one.at === other.at
}

function amountOf({ latest, marks }: VoiceLine): number {
  return (latest ?? marks.at(-1)!).at
}

/** Between voices that a dispute goes between: from the accounts that began it, for as long as what they say cannot both be right. */
function contestedIn(lines: readonly VoiceLine[], disputes: readonly Dispute[], end: number): Contested[] {
  const byKey = new Map(lines.map((line) => [line.voice.key, line]))
  const pairs = disputes.flatMap(({ between }) => {
    const sides = between.flatMap(({ voice, accounts }) => {
      const line = byKey.get(voice)
      return line ? [{ line, from: beginOf(line, new Set(accounts)) }] : []
    })
    const [one, other] = sides
    return one && other ? [{ lines: [one.line, other.line] as const, from: Math.max(one.from, other.from) }] : []
  })
  const turns = [...new Set(pairs.flatMap((pair) => [pair.from, ...pair.lines.flatMap(({ steps }) => steps.map(({ x }) => x))]))].filter(Number.isFinite).sort((one, other) => one - other)
  return turns.flatMap((from, place): Contested[] => {
    const amounts = pairs.filter((pair) => pair.from <= from).flatMap(({ lines: [one, other] }) => {
      const [now, then] = [standsAt(one, from), standsAt(other, from)]
      return now && then && (now.low > then.high || then.low > now.high) ? [now.at, then.at] : []
    })
    return amounts.length === 0 ? [] : [{ from, to: turns[place + 1] ?? end, low: Math.min(...amounts), high: Math.max(...amounts) }]
  })
}

/** When a voice first said what is disputed; when it first said anything where that is not shown. */
function beginOf({ steps }: VoiceLine, accounts: ReadonlySet<string>): number {
  return (steps.find(({ points }) => points.some(({ address }) => accounts.has(address))) ?? steps[0])?.x ?? Infinity
}

function standsAt({ steps }: VoiceLine, x: number): Mark | undefined {
  return steps.filter((mark) => mark.x <= x).at(-1)
}

function scaleOf(marks: readonly Mark[]): readonly [number, number] {
  const ends = marks.flatMap(({ at, low, high }) => [at, low, high]).filter(Number.isFinite)
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  if (least < 0 || least < most * NEAR) return [Math.min(0, least), most + (most - Math.min(0, least)) * ROOM]
  return [least - (most - least) * 2 * ROOM, most + (most - least) * 2 * ROOM]
}
