/** Days on a timeline: where they are drawn, and which are meant where somebody points. */
import type { Timeline, TimelineStep } from '../../../../src/serve/wire.ts'

const DAY = 86_400_000

/** From the first day of the first bar to the last of the last: as many days as there are pixels for. */
export type TimelineScale = {
  /** First and last day, in days since 1970. */
  readonly first: number
  readonly last: number
  /** Where a day begins. @param day since 1970 @returns pixels from the left; the day after the last ends at the width */
  readonly at: (day: number) => number
  /** @param x pixels from the left @returns the day there, within those drawn */
  readonly dayAt: (x: number) => number
}

/** @param bars at least one @param width pixels */
export function scaleOf(bars: Timeline['bars'], width: number): TimelineScale {
  const [first, last] = [dayOf(bars[0]!.from), dayOf(bars.at(-1)!.to)]
  const days = last - first + 1
  return {
    first, last,
    at: (day) => ((day - first) / days) * width,
    dayAt: (x) => Math.min(last, Math.max(first, first + Math.floor((x / width) * days))),
  }
}

/** Days since 1970 of an ISO day. */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(iso.slice(0, 10)) / DAY)
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** A stretch of days, both included. */
export type Stretch = { readonly from: number; readonly to: number }

/** The whole steps that hold what lies between two points, in whichever order they came. */
export function wholeSteps(one: number, other: number, step: TimelineStep): Stretch {
  const [from, to] = one <= other ? [one, other] : [other, one]
  return { from: stepOf[step](from).from, to: stepOf[step](to).to }
}

/** The stretch a step or more away, of the same kind. @param steps negative: earlier */
export function movedBy(day: number, steps: number, step: TimelineStep): Stretch {
  let stretch = stepOf[step](day)
  for (let left = Math.abs(steps); left > 0; left--) stretch = stepOf[step](steps > 0 ? stretch.to + 1 : stretch.from - 1)
  return stretch
}

// 1970-01-01 was a Thursday.
const MONDAY = 4

const stepOf: Readonly<Record<TimelineStep, (day: number) => Stretch>> = {
  day: (day) => ({ from: day, to: day }),
  week: (day) => {
    const monday = day - ((((day - MONDAY) % 7) + 7) % 7)
    return { from: monday, to: monday + 6 }
  },
  month: (day) => {
    const [year, month] = isoOf(day).split('-').map(Number) as [number, number]
    return { from: Date.UTC(year, month - 1) / DAY, to: Date.UTC(year, month) / DAY - 1 }
  },
  year: (day) => {
    const year = Number(isoOf(day).slice(0, 4))
    return { from: Date.UTC(year, 0) / DAY, to: Date.UTC(year + 1, 0) / DAY - 1 }
  },
}

export type Tick = { readonly day: number; readonly label: string }

const formats: Readonly<Record<TimelineStep, Intl.DateTimeFormat>> = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  week: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
}

/** @param most that find room @returns days whose step has its name below it, evenly apart */
export function ticksOf({ first, last }: TimelineScale, step: TimelineStep, most: number): Tick[] {
  const starts: number[] = []
  for (let at = stepOf[step](first).from; at <= last; at = stepOf[step](at).to + 1) starts.push(at)
  const every = Math.max(1, Math.ceil(starts.length / Math.max(1, most)))
  return starts.filter((day, i) => i % every === 0 && day >= first).map((day) => ({ day, label: formats[step].format(new Date(day * DAY)) }))
}
