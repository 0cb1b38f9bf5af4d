/**
 * Local features, by their names alone: "Sill Corridor", "the Brint crossing". No list of towns has them. They lie at the town that they are
 * called after, or in what is named with them; else it stays open where they are.
 */
import type { Layers } from '../layers.ts'
import { endOfRun, isCapitalised, nameOf, nameSpan, type Printed } from '../names.ts'
import { CALENDAR, FUNCTION_WORDS } from '../grammar.ts'
import { DIRECTION_ADJECTIVES, DISTRICT_NOUNS, LOCAL_NOUNS, LOCAL_NOUNS_IN_SMALL, PREPOSITIONS } from './place-words.ts'
import { placeKey } from './place-name.ts'
import type { Mention, Site } from './site.ts'

const LONGEST = 6
/** A feature lies within so many kilometres of the town that it is called after. */
const BESIDE_TOWN_KM = 10
/** Between a feature and what it lies in. */
const BETWEEN = new Set(['in', 'near', 'at', 'of', ','])

/** Before "district" and the like, in capitals or not, they name none. */
const NO_DISTRICTS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth last next final republican democratic congressional federal school christian jewish muslim'.split(' '),
)
const POSSESSIVE = /['’]s$/

type Read = Pick<Layers, 'report' | 'tokens' | 'roster' | 'gazetteer'>

/**
 * @param named places that are known, in text order
 * @returns the same with local features, in text order; a place in a feature's name gives way to it
 */
export function withLocalFeatures(named: readonly Mention[], layers: Read): Mention[] {
  const reader = new FeatureReader(layers, named)
  const features: Mention[] = []
  const { length } = layers.tokens.starts
  for (let at = 0; at < length; ) {
    const feature = reader.at(at)
    if (feature) features.push(feature)
    at = feature ? feature.last : at + 1
  }
  const inFeature = new Set(features.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, n) => first + n)))
  return [...named.filter(({ first }) => !inFeature.has(first)), ...features].sort((a, b) => a.first - b.first)
}

class FeatureReader {
  readonly #printed: Printed
  /** Places by the token that they begin at. */
  readonly #named: ReadonlyMap<number, Mention>
  /** And by the token behind them. */
  readonly #ending: ReadonlyMap<number, Mention>
  readonly #isBody: ReadonlySet<number>
  readonly #gazetteer: Layers['gazetteer']

  constructor({ report, tokens, roster, gazetteer }: Read, named: readonly Mention[]) {
    this.#gazetteer = gazetteer
    this.#ending = new Map(named.map((mention) => [mention.last, mention]))
    this.#printed = { text: report.text, tokens }
    this.#named = new Map(named.map((mention) => [mention.first, mention]))
    this.#isBody = new Set(roster.mentions.filter(({ actor }) => roster.actors[actor]!.kind !== 'unknown').map(({ at }) => at))
  }

  /** The feature whose name begins at a token: words with capitals and a word for what it is, which alone may be small. */
  at(first: number): Mention | undefined {
    const { lower, starts } = this.#printed.tokens
    const word = lower[first]!
    if (!isCapitalised(this.#printed, first) || CALENDAR.has(word) || FUNCTION_WORDS.has(word) || DIRECTION_ADJECTIVES.has(word)) return undefined
    // Only where a name may begin: a run is looked at once.
    if (this.#isInRun(first) || this.#isBody.has(starts[first]!)) return undefined
    const end = endOfRun(this.#printed, first, Math.min(starts.length, first + LONGEST))
    const last = this.#endOfName(first, end)
    if (last === undefined || this.#isProfiles(first) || !this.#isPlaced(first)) return undefined
    return { first, last, span: nameSpan(this.#printed, first, last), site: this.#siteOf(first, last) }
  }

  #isInRun(i: number): boolean {
    const { tokens, text } = this.#printed
    return i > 0 && isCapitalised(this.#printed, i - 1) && !POSSESSIVE.test(tokens.lower[i - 1]!) && !FUNCTION_WORDS.has(tokens.lower[i - 1]!) && text.slice(tokens.ends[i - 1], tokens.starts[i]) === ' '
  }

  #endOfName(first: number, end: number): number | undefined {
    const { lower } = this.#printed.tokens
    if (end - first > 1 && LOCAL_NOUNS.has(lower[end - 1]!.replace(/['’]s$/, ''))) return end
    const isJoined = this.#printed.text.slice(this.#printed.tokens.ends[end - 1], this.#printed.tokens.starts[end]) === ' '
    if (!isJoined || POSSESSIVE.test(lower[end - 1]!)) return undefined
    const noun = (lower[end] ?? '').replace(POSSESSIVE, '')
    return LOCAL_NOUNS_IN_SMALL.has(noun) || (DISTRICT_NOUNS.has(noun) && this.#isName(first, end)) ? end + 1 : undefined
  }

  /** A name that stands for nothing else: no place that is known, no adjective of one, no number of a district. */
  #isName(first: number, end: number): boolean {
    const name = nameOf(this.#printed, first, end)
    return !this.#named.has(first) && this.#gazetteer.demonym(name).length === 0 && !NO_DISTRICTS.has(placeKey(name))
  }

  #isProfiles(first: number): boolean {
    return this.#named.get(first)?.site.profile !== undefined && LOCAL_NOUNS.has(placeKey(this.#named.get(first)!.site.name).split(' ').at(-1)!)
  }

  /** Does an article or a preposition stand before it? Without, it may be anything: a ship, a film, a firm. */
  #isPlaced(first: number): boolean {
    const before = this.#printed.tokens.lower[first - 1] ?? ''
    return before === 'the' || before === '-' || PREPOSITIONS.has(before) || this.#owner(first) !== undefined
  }

  /** "Kelmar’s Sorrel district". */
  #owner(first: number): Site | undefined {
    return POSSESSIVE.test(this.#printed.tokens.lower[first - 1] ?? '') ? this.#ending.get(first)?.site : undefined
  }

  #siteOf(first: number, last: number): Site {
    const name = nameOf(this.#printed, first, last)
    const shared = { key: `local ${placeKey(name)}`, name, kind: 'local feature', described: 'region' as const }
    const town = this.#townIn(first, last)
    if (town?.point)
      return { ...shared, point: town.point, radiusKm: Math.max(BESIDE_TOWN_KM, town.radiusKm ?? 0), because: `it is called after ${town.name}`, ...(town.country !== undefined && { country: town.country }) }
    const behind = BETWEEN.has(this.#printed.tokens.lower[last] ?? '') ? this.#named.get(last + 1)?.site : undefined
    const around = behind ?? this.#owner(first)
    if (around?.point && around.described !== 'country')
      return { ...shared, point: around.point, ...(around.radiusKm !== undefined && { radiusKm: around.radiusKm }), because: `it is named with ${around.name}`, ...(around.country !== undefined && { country: around.country }) }
    return { ...shared, because: 'no list has it' }
  }

  #townIn(first: number, last: number): Site | undefined {
    for (let i = first; i < last; i++) {
      const site = this.#named.get(i)?.site
      if (site?.described === 'city') return site
    }
    return undefined
  }
}
