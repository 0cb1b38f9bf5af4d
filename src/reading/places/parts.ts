/**
 * Parts of places: "northern and central Tarsh", "the country's north", "the eastern half of Varn". Each is a place of its own, moved
 * from the middle of the whole half of the way to its edge in that direction, with half the whole's radius.
 */
import type { Layers } from '../layers.ts'
import type { Span } from '../../report/quote.ts'
import { middleOf, moved, reachOf, type Point } from './geography.ts'
import { DEGREES, DIRECTION_ADJECTIVES, DIRECTION_NOUNS, PART_NOUNS, type Direction } from './place-words.ts'
import type { Mention, Site } from './site.ts'

/** Directions named together: "northern, central and eastern". */
const MOST_DIRECTIONS = 3
/** A part reaches so far, of the whole's radius; two parts together further. */
const OF_RADIUS = 0.5
const OF_RADIUS_TOGETHER = 0.7

type Read = Pick<Layers, 'report' | 'tokens'>
type Found = { readonly directions: readonly Direction[]; readonly first: number; readonly last: number }

/**
 * @param mentions of places, in text order
 * @returns the same, but that a mention with a part around it is that part's
 */
export function withParts(mentions: readonly Mention[], { report, tokens }: Read): Mention[] {
  const reader = new PartReader(report.text, tokens)
  return mentions.map((mention) => {
    const found = reader.behind(mention) ?? reader.around(mention) ?? reader.before(mention)
    return found ? partMention(mention, found, tokens) : mention
  })
}

function partMention({ site }: Mention, { directions, first, last }: Found, tokens: Layers['tokens']): Mention {
  const span: Span = [tokens.starts[first]!, tokens.ends[last - 1]!]
  return { first, last, span: withoutPossessive(span, tokens.lower[last - 1]!), site: partOf(site, directions) }
}

function withoutPossessive([start, end]: Span, token: string): Span {
  return /['’]s$/.test(token) ? [start, end - 2] : [start, end]
}

/**
 * @param whole a place
 * @param directions at least one
 * @returns the part of it that lies there: between the parts, where there are several
 */
export function partOf(whole: Site, directions: readonly Direction[]): Site {
  const words = [...new Set(directions.map(({ word }) => word))].join(' and ')
  const { described, country, admin1, radiusKm } = whole
  const point = pointOf(whole, directions)
  const isTogether = directions.length > 1
  return {
    key: `${words} of ${whole.key}`,
    name: `${words} ${whole.name.replace(/^the /i, '')}`,
    kind: `part of a ${described}`,
    described,
    because: `${isTogether ? 'between the parts' : 'the part'} of ${whole.name} in that direction`,
    ...(point && { point }),
    ...(country !== undefined && { country }),
    ...(admin1 !== undefined && { admin1 }),
    ...(radiusKm !== undefined && { radiusKm: radiusKm * (isTogether ? OF_RADIUS_TOGETHER : OF_RADIUS) }),
  }
}

/** Halfway to the edge of what its towns span where that is known, else half a radius. */
function pointOf({ point, box, radiusKm }: Site, directions: readonly Direction[]): Point | undefined {
  if (!point) return undefined
  const mean = (of: (direction: Direction) => number) => directions.reduce((sum, direction) => sum + of(direction), 0) / directions.length
  const reach = box ? reachOf(box) : { north: radiusKm ?? 0, east: radiusKm ?? 0 }
  const middle = box ? middleOf(box) : point
  return moved(middle, mean(({ north }) => north) * reach.north * 0.5, mean(({ east }) => east) * reach.east * 0.5)
}

class PartReader {
  readonly #text: string
  readonly #tokens: Layers['tokens']

  constructor(text: string, tokens: Layers['tokens']) {
    this.#text = text
    this.#tokens = tokens
  }

  /** "northern and central Tarsh", "the far north-eastern Tarsh". */
  before({ first, last }: Mention): Found | undefined {
    const from = this.#isWord(first - 1, 'the') ? first - 1 : first
    const run = this.#adjectivesBefore(from)
    return run && { ...run, last }
  }

  /** "the north of Tarsh", "northern parts of the Tarsh". */
  around({ first, last }: Mention): Found | undefined {
    const { lower } = this.#tokens
    const of = this.#isWord(first - 1, 'the') ? first - 2 : first - 1
    if (!this.#isWord(of, 'of')) return undefined
    const noun = DIRECTION_NOUNS.get(lower[of - 1] ?? '')
    // Without an article, "north of Tarsh" is not in it.
    if (noun && this.#isDetermined(of - 2)) return { directions: [noun], first: of - 1, last }
    const run = PART_NOUNS.has(lower[of - 1] ?? '') ? this.#adjectivesBefore(of - 1) : undefined
    return run && { ...run, last }
  }

  /** "Tarsh's north", "the country's far eastern half". */
  behind({ first, last }: Mention): Found | undefined {
    const { lower } = this.#tokens
    if (!/['’]s$/.test(lower[last - 1]!)) return undefined
    let at = last
    while (DEGREES.has(lower[at] ?? '')) at++
    const adjectives = this.#adjectivesFrom(at)
    if (adjectives && PART_NOUNS.has(lower[adjectives.last] ?? '')) return { directions: adjectives.directions, first, last: adjectives.last + 1 }
    const noun = DIRECTION_NOUNS.get(lower[at] ?? '')
    return noun && !PART_NOUNS.has(lower[at + 1] ?? '') && !this.#goesOnInWord(at) ? { directions: [noun], first, last: at + 1 } : undefined
  }

  #adjectivesBefore(end: number): Found | undefined {
    const directions: Direction[] = []
    let at = end
    for (;;) {
      const direction = this.#direction(at - 1)
      if (!direction) break
      directions.unshift(direction.of)
      at = direction.first
      const joint = this.#isWord(at - 1, 'and') || this.#isWord(at - 1, ',') || this.#isWord(at - 1, 'to')
      if (directions.length >= MOST_DIRECTIONS || !joint || !this.#direction(at - 2)) break
      at--
    }
    return directions.length > 0 ? { directions, first: at, last: end } : undefined
  }

  #adjectivesFrom(start: number): Found | undefined {
    const directions: Direction[] = []
    let at = start
    while (directions.length < MOST_DIRECTIONS) {
      const [plain, hyphened] = [DIRECTION_ADJECTIVES.get(this.#tokens.lower[at] ?? ''), this.#tokens.lower[at + 1] === '-' ? DIRECTION_ADJECTIVES.get(this.#hyphened(at)) : undefined]
      const direction = hyphened ?? plain
      if (!direction) break
      directions.push(direction)
      at += hyphened ? 3 : 1
      if (!this.#isWord(at, 'and')) break
      at++
    }
    return directions.length > 0 ? { directions, first: start, last: at } : undefined
  }

  /** The direction that ends at a token: "northern", "north-eastern". */
  #direction(last: number): { of: Direction; first: number } | undefined {
    const { lower } = this.#tokens
    if (last < 0 || !this.#isAlone(last)) return undefined
    const hyphened = lower[last - 1] === '-' ? DIRECTION_ADJECTIVES.get(this.#hyphened(last - 2)) : undefined
    if (hyphened) return { of: hyphened, first: last - 2 }
    const plain = DIRECTION_ADJECTIVES.get(lower[last] ?? '')
    return plain && { of: plain, first: last }
  }

  #hyphened(first: number): string {
    const { lower } = this.#tokens
    return `${lower[first] ?? ''}-${lower[first + 2] ?? ''}`
  }

  /** Is a token parted from the next by a space, or a comma? */
  #isAlone(i: number): boolean {
    const { ends, starts, lower } = this.#tokens
    return i + 1 >= starts.length || lower[i + 1] === ',' || this.#text.slice(ends[i], starts[i + 1]) === ' '
  }

  #goesOnInWord(i: number): boolean {
    return this.#tokens.lower[i + 1] === '-'
  }

  #isWord(i: number, word: string): boolean {
    return this.#tokens.lower[i] === word
  }

  #isDetermined(i: number): boolean {
    const { lower } = this.#tokens
    return this.#isWord(i, 'the') || (DEGREES.has(lower[i] ?? '') && this.#isWord(i - 1, 'the'))
  }
}
