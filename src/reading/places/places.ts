/** Step: the places that the report names, and where they lie. How names are found and resolved: docs/places.md. */
import { quoteAt } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import type { Place } from '../reading.ts'
import { step } from '../step.ts'
import { withPlacesBeside } from './beside.ts'
import { withContainers } from './containment.ts'
import { descriptionsIn } from './described.ts'
import { ENOUGH, evidenceFor } from './evidence.ts'
import { rounded } from './geography.ts'
import { withParts } from './parts.ts'
import { withLocalFeatures } from './local.ts'
import { Neighbours } from './neighbours.ts'
import { resolve } from './resolve.ts'
import { namesIn } from './scan.ts'
import type { Sighting } from './sighting.ts'
import type { Mention, Site } from './site.ts'
import { standsFor } from './stands-for.ts'

export const places = step({
  name: 'places',
  needs: ['report', 'language', 'tokens', 'tree', 'codebook', 'gazetteer', 'situation', 'roster', 'statements', 'actors', 'actorAt'],
  adds: ['places'],
  read: (layers) => {
    const named = withLocalFeatures(withPlacesBeside(namedPlaces(layers), layers), layers)
    const described = descriptionsIn(named, layers)
    const mentions = withParts([...named, ...described].sort((a, b) => a.first - b.first), layers)
    return { places: placesOf(mentions, layers) }
  },
})

type Needed = Pick<Layers, 'report' | 'language' | 'tokens' | 'tree' | 'codebook' | 'gazetteer' | 'situation' | 'roster' | 'statements' | 'actors' | 'actorAt'>

/** Names that are places by what stands around them, then those that are only where they lie beside a place that is sure. */
function namedPlaces(layers: Needed): Mention[] {
  const seen = withContainers(namesIn(layers), layers)
  const evidence = inLists(seen, evidenceFor(seen, layers), layers)
  const strongest = new Map<string, number>()
  seen.forEach(({ key }, index) => strongest.set(key, Math.max(strongest.get(key) ?? -Infinity, evidence[index]!)))
  const isSure = (sighting: Sighting, index: number) => evidence[index]! >= ENOUGH || (evidence[index]! >= WITH_HELP && strongest.get(sighting.key)! > ENOUGH)
  const sure = resolve(seen.filter(isSure), seen, layers)
  const weak = resolve(seen.filter((sighting, index) => !isSure(sighting, index) && evidence[index]! >= WITH_NEIGHBOUR), seen, layers, sure)
  const neighbours = new Neighbours(sure)
  return [...sure, ...weak.filter((mention) => neighbours.has(mention.site))].sort((a, b) => a.first - b.first)
}

/** A name that is surely a place's elsewhere in the report needs less. */
const WITH_HELP = 0
/** A name needs less where it would lie beside a place that the report names. */
const WITH_NEIGHBOUR = 0
/** What stands in a list with a place is one too. */
const IN_LIST = 1.5
/** But not what is plainly something else. */
const AGAINST = -1

function inLists(seen: readonly Sighting[], evidence: readonly number[], { tokens }: Needed): number[] {
  const joins = new Set([',', 'and', 'or', '&', '/'])
  const isListed = (left: number, right: number) =>
    seen[right] !== undefined && seen[left] !== undefined && seen[right].first === seen[left].last + 1 && joins.has(tokens.lower[seen[left].last]!)
  return evidence.map((sum, index) => {
    const isBeside = [index - 1, index + 1].some((other) => (evidence[other] ?? 0) >= ENOUGH && sum > AGAINST && isListed(Math.min(index, other), Math.max(index, other)))
    return isBeside ? sum + IN_LIST : sum
  })
}

function placesOf(mentions: readonly Mention[], layers: Needed): Place[] {
  const bySite = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const known = bySite.get(mention.site.key)
    if (known) known.push(mention)
    else bySite.set(mention.site.key, [mention])
  }
  return [...bySite.values()].map((of, index) => placeOf(`p${index + 1}`, of, layers))
}

function placeOf(id: string, mentions: readonly Mention[], layers: Needed): Place {
  const { site } = mentions[0]!
  const actor = standsFor(site, mentions, layers)
  return { id, name: site.name, mentions: mentions.map(({ span }) => quoteAt(layers.report.text, span)), ...factsOf(site), ...(actor !== undefined && { standsFor: actor }) }
}

function factsOf({ kind, point, radiusKm, geonames, country, profile, because }: Site): Omit<Place, 'id' | 'name' | 'mentions'> {
  return {
    kind,
    ...(point && { lat: rounded(point.lat), lon: rounded(point.lon) }),
    ...(radiusKm !== undefined && { radiusKm: Math.round(radiusKm * 10) / 10 }),
    ...(geonames !== undefined && { geonames }),
    ...(country !== undefined && { country }),
    ...(profile !== undefined && { profile }),
    because,
  }
}
