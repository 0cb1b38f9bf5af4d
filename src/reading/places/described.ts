/**
 * Descriptions that mean a place which the report has named: "the city", "the Palestinian enclave". By the reader's chains where they
 * fit, else the only place of that kind that was named shortly before. Nothing where several can be meant.
 */
import type { Entity } from '../../language/language.ts'
import type { Layers } from '../layers.ts'
import { DESCRIPTIONS, DIRECTION_ADJECTIVES, type DescribedKind } from './place-words.ts'
import type { Mention, Site } from './site.ts'

/** How many words back a place may have been named. */
const REACH = 120
const DETERMINERS = new Set(['the', 'this', 'that'])
/** What may follow a description that is not the first part of something else ("the city council"). */
const FOLLOWS = new Set(
  'in on at of by to for from with and or but as is are was were has have had will would can could may might must since after before when where which who that while during under over into near about until'.split(' '),
)
const OF_NAME = 'of'

type Read = Pick<Layers, 'report' | 'language' | 'tokens' | 'tree' | 'gazetteer'>

/**
 * @param mentions of places by name, in text order
 * @returns the descriptions of them, in text order
 */
export function descriptionsIn(mentions: readonly Mention[], layers: Read): Mention[] {
  const reader = new DescriptionReader(layers, mentions)
  const found: Mention[] = []
  const { lower } = layers.tokens
  let next = 0
  for (let at = 0; at < lower.length; at++) {
    while (next < mentions.length && mentions[next]!.first < at) next++
    const isNamed = next > 0 && mentions[next - 1]!.last > at
    const description = isNamed ? undefined : reader.at(at)
    const site = description && reader.meant(description, next)
    if (site) found.push({ ...description, site })
  }
  return found
}

type Description = Pick<Mention, 'first' | 'last' | 'span'> & { readonly kind: DescribedKind; readonly noun: number; readonly countries: readonly string[]; readonly isCapital: boolean }

class DescriptionReader {
  readonly #layers: Read
  readonly #named: readonly Mention[]
  /** Sites by chain, where a mention by name is the head of a phrase in it. */
  readonly #byChain: ReadonlyMap<number, ReadonlySet<Site>>
  readonly #entityByHead: ReadonlyMap<number, Entity>

  constructor(layers: Read, named: readonly Mention[]) {
    this.#layers = layers
    this.#named = named
    this.#entityByHead = new Map(layers.language.entities.map((entity) => [entity.head, entity]))
    this.#byChain = this.#chains()
  }

  /** The description that ends at a token: a determiner, one word perhaps, and what kind of place it is. */
  at(noun: number): Description | undefined {
    const { lower, starts, ends } = this.#layers.tokens
    const word = lower[noun]!.replace(/['’]s$/, '')
    const kind = DESCRIPTIONS.get(word)
    if (!kind || !this.#isWhole(noun)) return undefined
    const first = [noun - 1, noun - 2].find((i) => DETERMINERS.has(lower[i] ?? ''))
    if (first === undefined) return undefined
    const between = first === noun - 2 ? lower[noun - 1]! : undefined
    if (between !== undefined && (!/^\p{L}/u.test(between) || DIRECTION_ADJECTIVES.has(between) || NOT_THAT.has(between))) return undefined
    const countries = between === undefined ? [] : this.#layers.gazetteer.demonym(between)
    const end = ends[noun]! - (lower[noun] === word ? 0 : 2)
    return { first, last: noun + 1, span: [starts[first]!, end], kind, noun, countries, isCapital: word === 'capital' }
  }

  /**
   * @param description a description
   * @param next index of the first mention by name behind it
   */
  meant(description: Description, next: number): Site | undefined {
    const fits = (site: Site) => fitsDescription(site, description)
    const chained = [...(this.#chainAt(description) ?? [])].filter(fits)
    if (chained.length === 1) return chained[0]
    const before = new Set<Site>()
    for (let i = next - 1; i >= 0 && this.#named[i]!.last > description.first - REACH; i--) if (fits(this.#named[i]!.site)) before.add(this.#named[i]!.site)
    return before.size === 1 ? [...before][0] : undefined
  }

  /** "the city" alone, not "the city council", "the city of Brint" or "the city-state". */
  #isWhole(noun: number): boolean {
    const { tokens, report } = this.#layers
    const next = tokens.lower[noun + 1]
    if (next === undefined || /['’]s$/.test(tokens.lower[noun]!)) return true
    if (next === OF_NAME) return !/^\p{Lu}/u.test(report.text.slice(tokens.starts[noun + 2], tokens.ends[noun + 2]))
    return FOLLOWS.has(next) || /^[.,;:!?)—–”"]/u.test(next)
  }

  #chainAt({ noun }: Description): ReadonlySet<Site> | undefined {
    const { tokens, tree } = this.#layers
    const { from, to } = tree.within([tokens.starts[noun]!, tokens.ends[noun]!])
    for (let word = from; word < to; word++) {
      const entity = this.#entityByHead.get(word)
      if (entity?.type === 'place') return this.#byChain.get(entity.chain)
    }
    return undefined
  }

  #chains(): Map<number, Set<Site>> {
    const chains = new Map<number, Set<Site>>()
    for (const { span, site } of this.#named) {
      const { from, to } = this.#layers.tree.within(span)
      for (let word = from; word < to; word++) {
        const chain = this.#entityByHead.get(word)?.chain
        if (chain !== undefined) chains.set(chain, (chains.get(chain) ?? new Set()).add(site))
      }
    }
    return chains
  }
}

/** Between determiner and noun, they say that another one is meant. */
const NOT_THAT = new Set('other same first second third last next largest biggest nearest neighbouring neighboring entire whole own only host home'.split(' '))

function fitsDescription(site: Site, { kind, countries, isCapital }: Description): boolean {
  if (site.described !== kind || site.kind.startsWith('part of') || (isCapital && !site.isCapital)) return false
  return countries.length === 0 || (site.country !== undefined && countries.includes(site.country))
}
