/** Whether two places that reports name are one: by the gazetteer, by a profile, by name, or by how far they lie apart. */
import type { PlaceRef } from '../account.ts'
import { distanceKm } from '../distance.ts'

/** 1 where they are one, 0 where they are not, and why. */
export type SamePlace = { readonly score: number; readonly reason: string }

/** Two places of different names are one where they are no further apart. */
const NEAR_KM = 1
const MOST_CHARACTERS = 80

/** A place's name without article and case: "the Old Port" is "old port". */
export function placeName({ name }: PlaceRef): string {
  return name.slice(0, MOST_CHARACTERS).toLowerCase().replace(/^(?:the|a|an)\s+/, '').trim()
}

/** @returns what ties them, or keeps them apart; a name alone ties less than a place that is known */
export function samePlace(one: PlaceRef, other: PlaceRef): SamePlace {
  if (one.profile !== undefined && one.profile === other.profile) return { score: 1, reason: `same place: ${one.name}` }
  if (one.geonames !== undefined && one.geonames === other.geonames) return { score: 1, reason: `same place: ${one.name}` }
  const km = distanceKm(one, other)
  if (placeName(one) === placeName(other)) {
    const far = km !== undefined && km > 50 + (one.radiusKm ?? 0) + (other.radiusKm ?? 0)
    return far ? { score: 0, reason: `${Math.round(km)} km apart` } : { score: 0.95, reason: `same place: ${one.name}` }
  }
  // Of places that are known only to lie somewhere within a region, the distance says nothing.
  const precise = (place: PlaceRef) => (place.radiusKm ?? Infinity) <= NEAR_KM
  if (km !== undefined && km <= NEAR_KM && precise(one) && precise(other)) return { score: 0.9, reason: `${km.toFixed(1)} km apart` }
  return { score: 0, reason: 'different places' }
}
