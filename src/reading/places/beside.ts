/**
 * Small places that a report puts beside another: "Brint, west of Kelmar". Where the place that its name alone would mean lies far from
 * there, it is another of that name nearby, or one that no list has.
 */
import type { Layers } from '../layers.ts'
import type { GazetteerPlace } from './gazetteer.ts'
import { kmBetween, type Point } from './geography.ts'
import { BESIDE_WORDS, DIRECTION_NOUNS, isDistance } from './place-words.ts'
import { siteOf, type Mention, type Site } from './site.ts'

/** Nobody says "west of Kelmar" of a small place farther away, unless a number says how far. */
const BESIDE_KM = 80
/** Where a place that no list has lies around the one that it is named with. */
const SOMEWHERE_KM = 40
/** A town of a quarter of a million people reaches as far; it is known for itself, and the other may be the one that is wrong. */
const SMALL_TOWN_KM = 6
/** Words of "some 20 kilometres (12 miles) south-west of" between a comma and the other name. */
const MOST_BETWEEN = 16

type Read = Pick<Layers, 'tokens' | 'gazetteer'>

/**
 * @param mentions of places by name, in text order
 * @returns the same in the same order, with small towns where the report puts them; every mention of such a town moves with it
 */
export function withPlacesBeside(mentions: readonly Mention[], { tokens, gazetteer }: Read): Mention[] {
  const moved = new Map<string, Site>()
  mentions.forEach(({ site, last }, index) => {
    const other = mentions[index + 1]
    if (!other || moved.has(site.key) || !isSmallTown(site) || !isPlace(other.site) || !isBeside(tokens.lower, last, other.first)) return
    if (site.point && kmBetween(site.point, other.site.point) <= BESIDE_KM) return
    moved.set(site.key, siteBeside(site, other.site, gazetteer.called(site.name)))
  })
  return moved.size === 0 ? [...mentions] : mentions.map((mention) => ({ ...mention, site: moved.get(mention.site.key) ?? mention.site }))
}

const isPlace = (site: Site): site is Site & { point: Point } => site.point !== undefined && site.described === 'city'

function isSmallTown({ described, kind, profile, isCapital, radiusKm = 0 }: Site): boolean {
  return described === 'city' && kind !== 'local feature' && profile === undefined && !isCapital && radiusKm < SMALL_TOWN_KM
}

/** Is what stands between two names only that the first lies beside the second? Of far distances nothing is said. */
function isBeside(lower: readonly string[], from: number, to: number): boolean {
  if (to - from > MOST_BETWEEN || to - from < 1) return false
  const between = lower.slice(from, to)
  if (between[0] === ',' || between[0] === '(') between.shift()
  const last = between.pop()!
  const isDirected = last === 'of' && DIRECTION_NOUNS.has(between.at(-1) ?? '')
  if (!isDirected && !BESIDE_WORDS.has(last)) return false
  return isDistance(between.filter((word) => !DIRECTION_NOUNS.has(word) && word !== '-'), BESIDE_KM)
}

function siteBeside(site: Site, other: Site & { point: Point }, called: readonly GazetteerPlace[]): Site {
  const distance = (place: Point) => kmBetween(place, other.point)
  const [nearest] = called.filter(({ kind }) => kind === 'city').sort((a, b) => distance(a) - distance(b))
  const because = `the report puts it beside ${other.name}`
  if (nearest && distance(nearest) <= BESIDE_KM) return siteOf(nearest, site.name, because)
  const { name, kind, described } = site
  return { key: `beside ${other.key} ${site.key}`, name, kind, described, point: other.point, radiusKm: SOMEWHERE_KM, because, ...(other.country !== undefined && { country: other.country }) }
}
