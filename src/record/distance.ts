/** How far places of accounts lie from each other. */
import { kmBetween } from '../reading/places/geography.ts'
import type { PlaceRef } from './account.ts'

/** @returns kilometres between their centres, along the ground; undefined where one has no coordinates. Symmetric */
export function distanceKm(one: PlaceRef, other: PlaceRef): number | undefined {
  if (one.lat === undefined || one.lon === undefined || other.lat === undefined || other.lon === undefined) return undefined
  return kmBetween({ lat: one.lat, lon: one.lon }, { lat: other.lat, lon: other.lon })
}
