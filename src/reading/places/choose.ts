/** Which place a name means: what a name says by itself, what is named beside it, and what the rest of the report is about. */
import type { GazetteerPlace } from './gazetteer.ts'
import type { Context } from './context.ts'
import { placeKey } from './place-name.ts'
import type { DescribedKind } from './place-words.ts'

/** One name in one sense, wherever the report has it. */
export type Asked = {
  readonly key: string
  readonly found: readonly GazetteerPlace[]
  readonly level?: DescribedKind
  /** A direction stands before it: "southern Kelmar" is rather of the region than of the city. */
  readonly hasParts?: boolean
  /** What a comma behind it names: "Paris, Texas". */
  readonly within?: GazetteerPlace
}

export type Chosen = { readonly place: GazetteerPlace; readonly because: string }

/** Of a name that hundreds of places have, so many are looked at, the most populous and those that lie in what is named. */
const MOST_LOOKED_AT = 40

/**
 * @param asked a name and what is said beside it
 * @param context the report; none on the first round, when only names are known
 * @returns the place that it most likely means; undefined for a name that no place has
 */
export function choose(asked: Asked, context: Context | undefined): Chosen | undefined {
  const { found, within } = asked
  const inside = within ? found.filter((place) => liesIn(place, within)) : []
  const looked = [...new Set([...inside, ...found.slice(0, MOST_LOOKED_AT)])]
  const scored = looked
    .map((place) => ({ place, own: standing(place, asked), fit: context?.fit(place, asked.key) ?? 0, inside: within && liesIn(place, within) ? 8 : 0 }))
    .map((one) => ({ ...one, score: one.own + one.fit + one.inside }))
    .sort((a, b) => b.score - a.score)
  const best = scored[0]
  return best && { place: best.place, because: reasonFor(best, scored, within) }
}

/** Does a place lie in a region or country, as their codes have it? */
export function liesIn(place: GazetteerPlace, whole: GazetteerPlace): boolean {
  if (place === whole || place.kind === 'country' || place.country !== whole.country) return false
  if (whole.kind === 'country') return true
  return place.admin1 !== undefined && place.admin1 === whole.admin1 && whole.kind !== 'city'
}

/** What a name means where nothing else is known: the larger, the higher, under its own name. */
function standing(place: GazetteerPlace, asked: Asked): number {
  const { level, hasParts } = asked
  const size = Math.log10(place.population + 10)
  return size + BY_KIND[place.kind](place, asked) + (hasParts && place.kind !== 'city' ? 2 : 0) + (place.isCapital ? 2.5 : 0) + (place.isSection ? -1 : 0) + otherName(place) + levelFit(place, level)
}

const BY_KIND: Readonly<Record<GazetteerPlace['kind'], (place: GazetteerPlace, asked: Asked) => number>> = {
  area: () => 9,
  country: () => 6,
  region: (place, asked) => (isSeatOfItself(place, asked) ? -1.5 : 1),
  district: ({ byOtherName }) => (byOtherName ? -3 : -0.5),
  city: () => 0,
}

/** A region that is called like the city where a good part of its people live: the name alone means the city. */
function isSeatOfItself(region: GazetteerPlace, { key, found }: Asked): boolean {
  const isCalledAlike = region.byOtherName === true || placeKey(region.name) === key
  return isCalledAlike && found.some((place) => place.kind === 'city' && liesIn(place, region) && place.population > region.population * 0.22)
}

function otherName({ byOtherName, population, kind }: GazetteerPlace): number {
  if (!byOtherName || kind === 'district') return 0
  return population >= 1e6 ? -0.5 : -1.5
}

function levelFit({ kind }: GazetteerPlace, level: DescribedKind | undefined): number {
  if (!level) return 0
  const is = kind === 'district' ? 'region' : kind
  return is === level ? 3 : -3
}

type Scored = { readonly place: GazetteerPlace; readonly own: number; readonly fit: number; readonly inside: number; readonly score: number }

function reasonFor(best: Scored, scored: readonly Scored[], within: GazetteerPlace | undefined): string {
  if (best.inside > 0) return `it is named with ${within!.name}`
  if (best.place.kind === 'country') return 'a country'
  if (scored.length === 1) return 'the only place of that name that is listed'
  const byItself = scored.reduce((a, b) => (b.own > a.own ? b : a))
  if (byItself.place !== best.place) return 'of the places of that name, it fits what else the report names'
  return best.fit > 0 ? 'the best known place of that name, and it fits what else the report names' : 'the best known place of that name'
}
