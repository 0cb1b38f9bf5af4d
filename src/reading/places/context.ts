/** What a report as a whole says of where it plays: countries, regions and places that are sure, the outlet's own, the situation's. */
import type { Layers } from '../layers.ts'
import type { Country, Gazetteer, GazetteerPlace } from './gazetteer.ts'
import { kmBetween, type Point } from './geography.ts'

/** A place that is known, and how often the report names it. */
export type Anchor = { readonly point: Point; readonly country: string; readonly admin1?: string; readonly times: number; readonly key: string }

/** More do not help, and a report may name thousands. */
const MOST_ANCHORS = 60
/** How much each speaks for a place, beside the logarithm of its people to base ten. Tried on reports with marked places: bench/places.mjs. */
const MOST_FOR_COUNTRY = 3
const MOST_FOR_REGION = 1.5
const FOR_NEAR = 1.5
const FOR_SITUATION = 2

export class Context {
  readonly #countries = new Map<string, number>()
  readonly #regions = new Map<string, number>()
  readonly #anchors: readonly Anchor[]
  readonly #byKey = new Map<string, Anchor[]>()
  readonly #gazetteer: Gazetteer
  readonly #situation: readonly string[]

  /**
   * @param hints countries by code, with how much speaks for each, beside the anchors
   * @param situation countries of the situation profile
   */
  constructor(gazetteer: Gazetteer, anchors: readonly Anchor[], hints: ReadonlyMap<string, number>, situation: readonly string[]) {
    this.#gazetteer = gazetteer
    this.#situation = situation
    this.#anchors = [...anchors].sort((a, b) => b.times - a.times).slice(0, MOST_ANCHORS)
    for (const [country, weight] of hints) add(this.#countries, country, weight)
    for (const anchor of anchors) {
      const { country, admin1, times, key } = anchor
      const known = this.#byKey.get(key)
      if (known) known.push(anchor)
      else this.#byKey.set(key, [anchor])
      if (country) add(this.#countries, country, times)
      if (admin1) add(this.#regions, `${country}.${admin1}`, times)
    }
  }

  /**
   * How well a place fits, 0 to about 8: its country or a neighbour of that, its region, what lies near.
   * @param key of its own name: what the report says by that name speaks for no reading of it
   */
  fit(place: GazetteerPlace, key: string): number {
    const own = this.#byKey.get(key) ?? []
    const ownTimes = (isSame: (anchor: Anchor) => boolean) => own.reduce((sum, anchor) => sum + (isSame(anchor) ? anchor.times : 0), 0)
    const country = (this.#countries.get(place.country) ?? 0) - ownTimes((anchor) => anchor.country === place.country)
    const region = `${place.country}.${place.admin1 ?? ''}`
    const inRegion = place.admin1 ? (this.#regions.get(region) ?? 0) - ownTimes((anchor) => `${anchor.country}.${anchor.admin1 ?? ''}` === region) : 0
    const regionFit = Math.min(MOST_FOR_REGION, Math.log2(1 + inRegion) / 2)
    return this.#countryFit(place.country, country) + regionFit + this.#nearness(place, key) + (this.#situation.includes(place.country) ? FOR_SITUATION : 0)
  }

  #countryFit(code: string, named: number): number {
    if (named > 0) return Math.min(MOST_FOR_COUNTRY, 1 + Math.log2(1 + named) / 1.5)
    return this.#country(code)?.borders.some((border) => this.#countries.has(border)) ? 0.5 : 0
  }

  #country(code: string): Country | undefined {
    return this.#gazetteer.country(code)
  }

  #nearness(place: GazetteerPlace, key: string): number {
    if (place.kind !== 'city' && place.kind !== 'district') return 0
    let nearest = Infinity
    for (const anchor of this.#anchors) if (anchor.key !== key) nearest = Math.min(nearest, kmBetween(anchor.point, place))
    return nearest < 60 ? FOR_NEAR : nearest < 200 ? FOR_NEAR / 2 : 0
  }
}

function add(sums: Map<string, number>, key: string, weight: number): void {
  sums.set(key, (sums.get(key) ?? 0) + weight)
}

const WORD = /\p{Lu}[\p{L}'’-]+/gu

/**
 * Countries that the report points to without naming a place in them: by adjectives ("French police"), its outlet, its address.
 * @returns weight by country code
 */
export function hintsOf({ report, gazetteer, tokens }: Pick<Layers, 'report' | 'gazetteer' | 'tokens'>): Map<string, number> {
  const hints = new Map<string, number>()
  const adjective = (word: string, weight: number) => {
    for (const country of gazetteer.demonym(word)) add(hints, country, weight)
  }
  tokens.starts.forEach((start, i) => {
    const end = tokens.ends[i]!
    if (end - start > 3 && end - start < 20 && /^\p{Lu}/u.test(report.text.slice(start, start + 2))) adjective(report.text.slice(start, end), 0.5)
  })
  for (const [word] of (report.facts.outlet ?? '').matchAll(WORD)) {
    adjective(word, 1)
    const country = gazetteer.called(word).find(({ population, kind, byOtherName }) => kind === 'country' || (!byOtherName && population > 50_000))?.country
    if (country) add(hints, country, 1)
  }
  const domain = /^https?:\/\/[^/]*\.([a-z]{2})(?:[:/]|$)/i.exec(report.facts.url ?? '')?.[1]?.toUpperCase()
  const code = domain === 'UK' ? 'GB' : domain
  if (code && gazetteer.country(code)) add(hints, code, 1)
  return hints
}
