/** What a set of places spans. */
import { kmBetween, type Box, type Point } from './geography.ts'

/** Places further from the middle than so many times the middling distance are left out: far islands, and slips of the data. */
const FAR = 4

/**
 * @param points in any order
 * @returns what they span, but for those far out; across the date line where that is shorter; undefined for none
 */
export function boxOf(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined
  const near = withoutFar(points)
  const [south, north] = edges(near.map(({ lat }) => lat))
  const [west, east] = edges(near.map(({ lon }) => lon))
  const [fromEast, pastEast] = edges(near.map(({ lon }) => (lon < 0 ? lon + 360 : lon)))
  if (pastEast - fromEast < east - west) return { south, north, west: signed(fromEast), east: signed(pastEast) }
  return { south, north, west, east }
}

function withoutFar(points: readonly Point[]): readonly Point[] {
  const middle = { lat: median(points.map(({ lat }) => lat)), lon: median(points.map(({ lon }) => lon)) }
  const distances = points.map((point) => kmBetween(middle, point))
  const far = FAR * median(distances)
  const near = points.filter((_, index) => distances[index]! <= far)
  return near.length > 0 ? near : points
}

function median(values: readonly number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1]!
}

function edges(values: readonly number[]): [number, number] {
  const sorted = Float64Array.from(values).sort()
  return [sorted[0]!, sorted[sorted.length - 1]!]
}

function signed(lon: number): number {
  return lon > 180 ? lon - 360 : lon
}
