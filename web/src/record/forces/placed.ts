/** Forces on a map: those at one place together, with where it is. */
import type { Placement } from '../../../../src/serve/wire.ts'
import type { Lying } from '../../map/lying.ts'
import { counted } from '../../words.ts'

export type PlacedForces = Lying & { readonly id: string; readonly name: string; readonly forces: readonly Placement[] }

/** @returns a spot for each place that has coordinates, the one with the most forces first */
export function placedForces(rows: readonly Placement[]): PlacedForces[] {
  const spots = new Map<string, { name: string; lat: number; lon: number; forces: Placement[] }>()
  for (const row of rows) {
    const { name, lat, lon } = row.place ?? {}
    if (name === undefined || lat === undefined || lon === undefined) continue
    const spot = spots.get(`${lat} ${lon}`) ?? { name, lat, lon, forces: [] }
    spot.forces.push(row)
    spots.set(`${lat} ${lon}`, spot)
  }
  return [...spots].map(([id, spot]) => ({ ...spot, id, radiusKm: 0, extent: 'point' as const, weight: spot.forces.length })).sort((a, b) => b.weight - a.weight)
}

/** How long ago it was said to be so, from the day that is shown: "that day", "3 days old". */
export function ageInWords(daysOld: number): string {
  return daysOld === 0 ? 'that day' : `${counted(daysOld, 'day')} old`
}

/** A state as its claim has it: "only stationed", "not withdrawn". */
export function stateInWords({ state, only, denied }: Pick<Placement, 'state' | 'only' | 'denied'>): string {
  return `${denied ? 'not ' : ''}${only ? 'only ' : ''}${state}`
}
