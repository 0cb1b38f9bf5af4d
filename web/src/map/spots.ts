/** The places of a report as spots on a map, with the forces that are said to be there. */
import { geoDistance } from 'd3-geo'
import { ofKind, type Entry, type EntryOf } from '../entries.ts'

export type Spot = {
  readonly place: EntryOf<'place'>
  readonly lon: number
  readonly lat: number
  /** It lies somewhere within, or reaches as far; 0: not known. */
  readonly radiusKm: number
  /** 'point': somewhere within its radius. 'area': about as large as its radius. 'country': the map has its border. */
  readonly extent: 'point' | 'area' | 'country'
  readonly forces: readonly EntryOf<'deployment'>[]
  /** How much is said of it: what is said most of is shown first. */
  readonly weight: number
}

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

const areas = new Set(['region', 'part of a region', 'part of a country', 'district', 'corridor', 'territory', 'continent', 'sea', 'area'])

/** @returns id of the place of a claim, where it has one */
export function placeOf(entry: Entry): string | undefined {
  return entry.kind === 'event' || entry.kind === 'figure' || entry.kind === 'deployment' ? entry.item.place : undefined
}

/** @returns how many claims are about each place that any is about, by its id */
export function countsByPlace(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const place of entries.map(placeOf)) if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
  return counts
}

/**
 * @param shown entries that are to be seen: places, and the claims that stand for them
 * @returns a spot for each place that has coordinates, the most spoken of first
 */
export function spotsOf(shown: readonly Entry[]): Spot[] {
  const claims = new Map<string, Entry[]>()
  for (const entry of shown) {
    const place = placeOf(entry)
    if (place === undefined) continue
    const there = claims.get(place)
    if (there) there.push(entry)
    else claims.set(place, [entry])
  }
  return ofKind(shown, 'place').flatMap((place): Spot[] => {
    const { id, lat, lon, kind, radiusKm = 0, mentions } = place.item
    if (lat === undefined || lon === undefined) return []
    const there = claims.get(id) ?? []
    const forces = ofKind(there, 'deployment')
    const extent = kind === 'country' ? 'country' : areas.has(kind) ? 'area' : 'point'
    return [{ place, lat, lon, radiusKm, extent, forces, weight: mentions.length + 3 * there.length + 3 * forces.length }]
  }).sort((a, b) => b.weight - a.weight)
}

const earthRadiusKm = 6371
// A map of one bridge still shows the town around it.
const leastKm = 10

/**
 * Where most of a report happens: its places without those that are only mentioned from afar.
 * @param spots of a report
 * @returns those near the middle of them all; countries count only where there is nothing else
 */
export function nearby(spots: readonly Spot[]): Spot[] {
  const exact = spots.filter(({ extent }) => extent !== 'country')
  const candidates = exact.length > 0 ? exact : spots
  const middle: [number, number] = [weightedMedian(candidates, ({ lon }) => lon), weightedMedian(candidates, ({ lat }) => lat)]
  const distance = ({ lon, lat }: Spot) => geoDistance(middle, [lon, lat]) * earthRadiusKm
  const usual = weightedMedian(candidates, distance)
  return candidates.filter((spot) => distance(spot) <= Math.max(4 * usual, 5 * leastKm))
}

/** @returns what holds all spots and as far as they reach; null where there are none */
export function boundsOf(spots: readonly Spot[]): Bounds | null {
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

function weightedMedian(spots: readonly Spot[], valueOf: (spot: Spot) => number): number {
  const values = spots.map((spot) => ({ value: valueOf(spot), weight: spot.weight })).sort((a, b) => a.value - b.value)
  const half = values.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const { value, weight } of values) {
    passed += weight
    if (passed >= half) return value
  }
  return 0
}
