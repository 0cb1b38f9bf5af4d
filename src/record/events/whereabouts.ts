/** How far two places lie from each other, as far as they are known. */
import type { PlaceRef } from '../account.ts'
import { distanceKm } from '../distance.ts'

export type Whereabouts = {
  readonly how: 'same' | 'within' | 'other' | 'apart'
  /** Between their centres; none where coordinates of either are missing. */
  readonly km?: number
}

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

function isOne(one: PlaceRef, other: PlaceRef): boolean {
  if (one.profile !== undefined && one.profile === other.profile) return true
  if (one.geonames !== undefined && one.geonames === other.geonames) return true
  return one.name.toLowerCase() === other.name.toLowerCase()
}
