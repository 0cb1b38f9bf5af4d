/** What lies somewhere on a map, and which stretch of the world shows it. */
import { geoDistance } from 'd3-geo'

export type Lying = {
  readonly lon: number
  readonly lat: number
  /** It lies somewhere within, or reaches as far; 0: not known. */
  readonly radiusKm: number
  /** 'point': somewhere within its radius. 'area': about as large as its radius. 'country': the map has its border. */
  readonly extent: 'point' | 'area' | 'country'
  /** How much is said of it: what is said most of is shown first. */
  readonly weight: number
}

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

const earthRadiusKm = 6371
// A map of one bridge still shows the town around it.
const leastKm = 10

/**
 * Where most of it is: without those that are only mentioned from afar.
 * @param spots of a report or of a view
 * @returns those near the middle of them all; countries count only where there is nothing else
 */
export function nearby<T extends Lying>(spots: readonly T[]): T[] {
  const exact = spots.filter(({ extent }) => extent !== 'country')
  const candidates = exact.length > 0 ? exact : spots
  const middle: [number, number] = [weightedMedian(candidates, ({ lon }) => lon), weightedMedian(candidates, ({ lat }) => lat)]
  const distance = ({ lon, lat }: Lying) => geoDistance(middle, [lon, lat]) * earthRadiusKm
  const usual = weightedMedian(candidates, distance)
  return candidates.filter((spot) => distance(spot) <= Math.max(4 * usual, 5 * leastKm))
}

/** @returns what holds all spots and as far as they reach; null where there are none */
export function boundsOf(spots: readonly Lying[]): Bounds | null {
  if (spots.length === 0) return null
  const reach = spots.map(({ lon, lat, radiusKm, extent }) => {
    const north = (Math.max(extent === 'country' ? 0 : radiusKm, leastKm) / earthRadiusKm) * (180 / Math.PI)
    const east = north / Math.max(0.1, Math.cos((lat * Math.PI) / 180))
    return [lon - east, lat - north, lon + east, lat + north] as const
  })
  return [
    Math.max(-180, Math.min(...reach.map(([west]) => west))),
    Math.max(-85, Math.min(...reach.map(([, south]) => south))),
    Math.min(180, Math.max(...reach.map(([, , east]) => east))),
    Math.min(85, Math.max(...reach.map(([, , , north]) => north))),
  ]
}

function weightedMedian<T extends Lying>(spots: readonly T[], valueOf: (spot: T) => number): number {
  const values = spots.map((spot) => ({ value: valueOf(spot), weight: spot.weight })).sort((a, b) => a.value - b.value)
  const half = values.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const { value, weight } of values) {
    passed += weight
    if (passed >= half) return value
  }
  return 0
}
