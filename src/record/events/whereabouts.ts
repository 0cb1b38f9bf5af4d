/** How far two places lie from each other, as far as they are known. */
import type { PlaceRef } from '../account.ts'

export type Whereabouts = {
  readonly how: 'same' | 'within' | 'other' | 'apart'
  /** Between their centres; none where coordinates of either are missing. */
  readonly km?: number
}

const EARTH_RADIUS_KM = 6371
/** A name may be one spelling of several; known places of one name this far from each other are two. */
const ONE_NAME_KM = 50

/**
 * Symmetric.
 * @param limits km: beyond their radii, how far two places must lie from each other to be held apart; town: the radius of what is no
 *   larger than a town
 */
export function whereabouts(one: PlaceRef, other: PlaceRef, limits: { readonly km: number; readonly town: number }): Whereabouts {
  const km = distanceKm(one, other)
  if (isOne(one, other) && (km === undefined || km <= ONE_NAME_KM)) return { how: 'same', ...(km !== undefined && { km: Math.round(km) }) }
  if (km === undefined) return { how: 'other' }
  const [small, large] = [one.radiusKm ?? 0, other.radiusKm ?? 0].sort((a, b) => a - b) as [number, number]
  if (km <= large || km - small - large <= 0) return { how: 'within', km: Math.round(km) }
  return { how: large <= limits.town && km - small - large > limits.km ? 'apart' : 'other', km: Math.round(km) }
}

/** Great-circle distance (haversine). */
export function distanceKm({ lat: a, lon: b }: PlaceRef, { lat: c, lon: d }: PlaceRef): number | undefined {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [north, east] = [radians(c - a) / 2, radians(d - b) / 2]
  const chord = Math.sin(north) ** 2 + Math.cos(radians(a)) * Math.cos(radians(c)) * Math.sin(east) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function isOne(one: PlaceRef, other: PlaceRef): boolean {
  if (one.profile !== undefined && one.profile === other.profile) return true
  if (one.geonames !== undefined && one.geonames === other.geonames) return true
  return one.name.toLowerCase() === other.name.toLowerCase()
}
