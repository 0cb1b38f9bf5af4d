/** Which names are named with what they lie in: "Paris, Texas", "Brint in Tarsh", "Orland's Brint". */
import type { Layers } from '../layers.ts'
import { liesIn } from './choose.ts'
import type { Sighting } from './sighting.ts'

/** Between a place and what it lies in. */
const BETWEEN = new Set([',', 'in', '('])

/**
 * @param sightings in text order
 * @returns the same, each with the index of what is named as lying around it, where the gazetteer bears that out
 */
export function withContainers(sightings: readonly Sighting[], { tokens }: Pick<Layers, 'tokens'>): Sighting[] {
  return sightings.map((sighting, index) => {
    const [before, after] = [sightings[index - 1], sightings[index + 1]]
    if (after && after.first === sighting.last + 1 && BETWEEN.has(tokens.lower[sighting.last]!) && mayLieIn(sighting, after)) return { ...sighting, within: index + 1 }
    if (before && before.last === sighting.first && /['’]s$/.test(tokens.lower[before.last - 1]!) && mayLieIn(sighting, before)) return { ...sighting, within: index - 1 }
    return sighting
  })
}

function mayLieIn({ found }: Sighting, whole: Sighting): boolean {
  return whole.found.some((around) => around.kind !== 'city' && found.some((place) => liesIn(place, around)))
}
