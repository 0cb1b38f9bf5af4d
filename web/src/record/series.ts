/** A series of figures as a drawing: time from left to right, amount from below, a line of steps for each voice. */
import type { Point } from '../../../src/serve/wire.ts'

/** One figure as it is drawn, in the drawing's own units. */
export type DrawnPoint = {
  readonly x: number
  /** Where its line passes. */
  readonly y: number
  /** Of a range, its ends; of one that is open, `open` says at which end. */
  readonly low: number
  readonly high: number
  readonly open: 'up' | 'down' | null
  readonly exact: boolean
}

export type DrawnVoice = { readonly key: string; readonly points: readonly DrawnPoint[]; /** As SVG has paths. */ readonly path: string }

export type Drawing = {
  readonly voices: readonly DrawnVoice[]
  /** The largest amount on the scale, which begins at 0. */
  readonly top: number
  readonly first: string
  readonly last: string
}

export type Size = { readonly width: number; readonly height: number }

// Room for a mark at the edge, and for voices that speak on one day to stand beside one another.
const margin = 8
const apart = 4
// How far an open end reaches beyond what is known.
const reach = 12

/**
 * @param points in the order of publication; what has no day or no number, or was misread, is left out
 * @param size of the drawing
 * @returns null where all that is left is of one day, or says the same: there is nothing to see that words do not say
 */
export function drawingOf(points: readonly Point[], { width, height }: Size): Drawing | null {
  const drawn = points.flatMap((point) => {
    const extent = extentOf(point)
    return point.day === undefined || point.rejected || !extent ? [] : [{ ...extent, voice: point.voice, day: point.day.slice(0, 10), exact: point.approx === 'exact' }]
  })
  const days = drawn.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  if (new Set(drawn.map(({ low, high }) => `${low} ${high}`)).size === 1) return null
  const top = niceAbove(Math.max(...drawn.map(({ low, high, at }) => Math.max(at, high ?? low ?? 0))))
  const keys = [...new Set(drawn.map(({ voice }) => voice))]
  const y = (amount: number) => height - margin - (Math.max(0, amount) / top) * (height - 2 * margin)
  const wide = width - 2 * margin - apart * (keys.length - 1)
  const voices = keys.map((key, index): DrawnVoice => {
    const own = drawn.filter(({ voice }) => voice === key).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    const set = own.map(({ low, high, at, day, exact }): DrawnPoint => ({
      x: margin + index * apart + (daysBetween(first, day) / daysBetween(first, last)) * wide,
      y: y(at),
      low: low === null ? y(at) + reach : y(low),
      high: high === null ? y(at) - reach : y(high),
      open: high === null ? 'up' : low === null ? 'down' : null,
      exact: exact && low === high,
    }))
    return { key, points: set, path: stepsThrough(set) }
  })
  return { voices, top, first, last }
}

/** The last figure of each voice that was not misread, the voices in the order in which they last spoke, latest first. */
export function latestByVoice(points: readonly Point[]): Point[] {
  const latest = new Map<string, Point>()
  for (const point of points.filter(({ rejected }) => !rejected)) {
    // Set anew, so that the order is that of the latest words.
    latest.delete(point.voice)
    latest.set(point.voice, point)
  }
  return [...latest.values()].reverse()
}

/** What a point says as numbers: where its line passes, and its ends; null where an end is open. */
function extentOf({ value, min, max }: Point): { low: number | null; high: number | null; at: number } | null {
  const at = value ?? min ?? max
  if (at === undefined || at === null) return null
  return { at, low: min === undefined ? at : min, high: max === undefined ? at : max }
}

function stepsThrough(points: readonly DrawnPoint[]): string {
  return points.map(({ x, y }, i) => (i === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`)).join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The next number of one digit, or one and a half, that is not less. */
export function niceAbove(amount: number): number {
  if (!(amount > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(amount))
  return ([1, 1.5, 2, 3, 4, 5, 6, 8].find((digit) => digit * power >= amount) ?? 10) * power
}
