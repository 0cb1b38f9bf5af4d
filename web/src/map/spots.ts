/** The places of a report as spots on a map, with the forces that are said to be there. */
import { ofKind, type Entry, type EntryOf } from '../entries.ts'
import type { Lying } from './lying.ts'

export type Spot = Lying & {
  readonly id: string
  readonly place: EntryOf<'place'>
  readonly forces: readonly EntryOf<'deployment'>[]
}

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
    return [{ id, place, lat, lon, radiusKm, extent, forces, weight: mentions.length + 3 * there.length + 3 * forces.length }]
  }).sort((a, b) => b.weight - a.weight)
}
