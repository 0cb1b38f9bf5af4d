/** How the places of two figures lie to each other. */
import { kmBetween } from '../../reading/places/geography.ts'
import type { PlaceRef } from '../account.ts'

/** 'around': one lies in the other, as far as is known. 'unsaid': one or both are not said. */
export type PlaceMatch = 'same' | 'around' | 'other' | 'unsaid'

/** Places so near each other are one, however they are called. */
const SAME_KM = 3

/** Symmetric. */
export function matchPlaces(one: PlaceRef | undefined, other: PlaceRef | undefined): PlaceMatch {
  if (!one || !other) return 'unsaid'
  if (areOne(one, other)) return 'same'
  return holds(one, other) || holds(other, one) ? 'around' : 'other'
}

function areOne(one: PlaceRef, other: PlaceRef): boolean {
  if (one.profile !== undefined && other.profile !== undefined) return one.profile === other.profile
  if (one.geonames !== undefined && other.geonames !== undefined) return one.geonames === other.geonames
  if (one.name.toLowerCase() === other.name.toLowerCase()) return true
  const km = between(one, other)
  return km !== undefined && km <= SAME_KM && Math.max(one.radiusKm ?? SAME_KM, other.radiusKm ?? SAME_KM) <= 2 * SAME_KM
}

function holds(whole: PlaceRef, part: PlaceRef): boolean {
  if (whole.kind === 'country') return whole.country !== undefined && whole.country === part.country
  const km = between(whole, part)
  return km !== undefined && whole.radiusKm !== undefined && km <= whole.radiusKm && (part.radiusKm ?? 0) < whole.radiusKm
}

function between(one: PlaceRef, other: PlaceRef): number | undefined {
  if (one.lat === undefined || one.lon === undefined || other.lat === undefined || other.lon === undefined) return undefined
  return kmBetween({ lat: one.lat, lon: one.lon }, { lat: other.lat, lon: other.lon })
}
