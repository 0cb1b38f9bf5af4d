/** How the places of two figures lie to each other. */
import type { PlaceRef } from '../account.ts'
import { distanceKm } from '../distance.ts'

/** 'around': one lies in the other, as far as is known. 'far': two towns, a journey apart. 'unsaid': one or both are not said. */
export type PlaceMatch = 'same' | 'around' | 'other' | 'far' | 'unsaid'

/** Places so near each other are one, however they are called. */
const SAME_KM = 3
/** What happens in one of two towns this far from each other, beyond what is not known of where they lie, does not happen in the other. */
const FAR_KM = 50
const TOWN_KM = 30

/** Symmetric. */
export function matchPlaces(one: PlaceRef | undefined, other: PlaceRef | undefined): PlaceMatch {
  if (!one || !other) return 'unsaid'
  if (areOne(one, other)) return 'same'
  if (holds(one, other) || holds(other, one)) return 'around'
  return areFar(one, other) ? 'far' : 'other'
}

function areOne(one: PlaceRef, other: PlaceRef): boolean {
  if (one.profile !== undefined && other.profile !== undefined) return one.profile === other.profile
  if (one.geonames !== undefined && other.geonames !== undefined) return one.geonames === other.geonames
  if (one.name.toLowerCase() === other.name.toLowerCase()) return true
  const km = distanceKm(one, other)
  return km !== undefined && km <= SAME_KM && Math.max(one.radiusKm ?? SAME_KM, other.radiusKm ?? SAME_KM) <= 2 * SAME_KM
}

function areFar(one: PlaceRef, other: PlaceRef): boolean {
  const [km, radius, otherRadius] = [distanceKm(one, other), one.radiusKm ?? 0, other.radiusKm ?? 0]
  return km !== undefined && Math.max(radius, otherRadius) <= TOWN_KM && km - radius - otherRadius > FAR_KM
}

function holds(whole: PlaceRef, part: PlaceRef): boolean {
  if (whole.kind === 'country') return whole.country !== undefined && whole.country === part.country
  const km = distanceKm(whole, part)
  return km !== undefined && whole.radiusKm !== undefined && km <= whole.radiusKm && (part.radiusKm ?? 0) < whole.radiusKm
}
