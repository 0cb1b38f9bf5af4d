/** Looks a report through for names that profile or gazetteer know. */
import type { Span } from '../../report/quote.ts'
import { CALENDAR, FUNCTION_WORDS } from '../grammar.ts'
import type { Layers } from '../layers.ts'
import { isCapitalised, nameOf, nameSpan, type Printed } from '../names.ts'
import { NameIndex } from '../situation/name-index.ts'
import type { Profile, ProfilePlace } from '../situation/profile.ts'
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts'
import { DIRECTION_ADJECTIVES, LEVELS, LOCAL_NOUNS, type DescribedKind } from './place-words.ts'
import { placeKey } from './place-name.ts'
import type { Sighting } from './sighting.ts'

const MOST_TOKENS = 8
/** Names of one or two letters are countries and the like, in capitals: "US", "EU". */
const SHORT = 2
/** Small words inside a name: "Port of Spain", "Stratford-upon-Avon", "Rio de Janeiro". */
const INSIDE = new Set('of the and on upon de la le du del di da do dos das al el ad as an am der den van von en les el-'.split(' '))
const JOINTS = new Set(['-', '‑', '–', '.', '&', '’', "'"])

/** Words that open names as well as sentences: "New Brint". */
const OPENS_NAMES = new Set(['new', 'down'])

type Scanned = Pick<Layers, 'report' | 'tokens' | 'gazetteer' | 'situation'>
/** A name that is known, up to a token, and what it may mean. */
export type Named = { readonly last: number; readonly name: string; readonly found: readonly GazetteerPlace[]; readonly profile?: ProfilePlace }

/** @returns names in text order, none in another, furniture left out but for titles and datelines; `within` is not set yet */
export function namesIn(layers: Scanned): Sighting[] {
  const scan = new Scan(layers)
  const sightings: Sighting[] = []
  for (let at = 0; at < layers.tokens.starts.length; ) {
    const sighting = scan.at(at)
    if (sighting) sightings.push(sighting)
    at = sighting ? sighting.last : at + 1
  }
  return sightings
}

class Scan {
  readonly #printed: Printed
  readonly #gazetteer: Gazetteer
  readonly #profile: NameIndex<ProfilePlace>
  readonly #isAside: (offset: number) => boolean
  /** What a name gave: a report says few names many times. */
  readonly #asked = new Map<string, readonly GazetteerPlace[]>()

  constructor({ report, tokens, gazetteer, situation }: Scanned) {
    this.#printed = { text: report.text, tokens }
    this.#gazetteer = gazetteer
    this.#profile = indexOf(situation?.profile)
    const aside = report.furniture.filter(({ kind }) => kind !== 'title' && kind !== 'dateline').map(({ span }) => span)
    this.#isAside = asideOf(aside)
  }

  at(first: number): Sighting | undefined {
    if (this.#isAside(this.#printed.tokens.starts[first]!)) return undefined
    const known = this.#inProfile(first)
    const listed = this.#inGazetteer(first)
    const named = known && (!listed || known.last >= listed.last) ? known : listed
    if (!named) return undefined
    return sightingAt(this.#printed, first, named)
  }

  #inProfile(first: number): Named | undefined {
    const found = this.#profile.at(this.#printed, first)
    return found && { last: found.last, name: nameOf(this.#printed, first, found.last), found: [], profile: found.entry }
  }

  /** The longest name that the gazetteer has. */
  #inGazetteer(first: number): Named | undefined {
    const lower = this.#printed.tokens.lower[first]!
    if (!isCapitalised(this.#printed, first) || CALENDAR.has(lower) || (FUNCTION_WORDS.has(lower) && !OPENS_NAMES.has(lower))) return undefined
    for (const last of this.#ends(first).reverse()) {
      const name = nameOf(this.#printed, first, last)
      const found = this.#called(name)
      if (found.length > 0) return { last, name, found }
    }
    return undefined
  }

  /** Where a name that begins here may end: behind each word with a capital, in one run. */
  #ends(first: number): number[] {
    const { text, tokens } = this.#printed
    const ends: number[] = []
    for (let i = first; i < Math.min(tokens.starts.length, first + MOST_TOKENS); i++) {
      const gap = i === first ? '' : text.slice(tokens.ends[i - 1], tokens.starts[i])
      if (gap !== '' && gap !== ' ') break
      const token = tokens.lower[i]!
      if (isCapitalised(this.#printed, i)) ends.push(i + 1)
      else if (token === '.' && gap === '' && tokens.ends[i - 1]! - tokens.starts[i - 1]! <= 1) ends.push(i + 1)
      else if (!INSIDE.has(token) && !JOINTS.has(token)) break
    }
    return ends
  }

  #called(name: string): readonly GazetteerPlace[] {
    const known = this.#asked.get(name)
    if (known) return known
    const found = this.#mayBe(name) ? this.#gazetteer.called(name) : []
    const kept = name.length > SHORT ? found : found.filter(({ kind }) => kind === 'country' || kind === 'area' || (kind === 'region' && name === name.toUpperCase()))
    this.#asked.set(name, kept)
    return kept
  }

  /** A direction alone is no name, and a word for what is from a country is none of a town that is called so. */
  #mayBe(name: string): boolean {
    const key = placeKey(name)
    if (key.length < 2 || DIRECTION_ADJECTIVES.has(key) || LEVELS.has(key) || LOCAL_NOUNS.has(key)) return false
    if (name.length <= SHORT && name !== name.toUpperCase()) return false
    return this.#gazetteer.demonym(name).length === 0 || this.#gazetteer.called(name).some(({ kind }) => kind === 'country' || kind === 'area')
  }
}

/**
 * @param first index of a name's first token
 * @param named the name, where it ends and what it may mean
 * @returns it with what stands beside it
 */
export function sightingAt(printed: Printed, first: number, { last, name, found, profile }: Named): Sighting {
  const level = levelBeside(printed.tokens.lower, first, last)
  const direction = printed.tokens.lower[first - 1] ?? ''
  return {
    first, last, span: nameSpan(printed, first, last), name, key: placeKey(name), found,
    ...(profile && { profile }),
    ...(level && { level }),
    ...(/ern$/.test(direction) && DIRECTION_ADJECTIVES.has(direction) && { hasParts: true }),
  }
}

/** "Tarsh province", "the province of Tarsh". */
function levelBeside(lower: readonly string[], first: number, last: number): DescribedKind | undefined {
  const behind = /['’]s$/.test(lower[last - 1]!) ? undefined : LEVELS.get(lower[last] ?? '')
  return behind ?? (lower[first - 1] === 'of' ? LEVELS.get(lower[first - 2] ?? '') : undefined)
}

function indexOf(profile: Profile | undefined): NameIndex<ProfilePlace> {
  const index = new NameIndex<ProfilePlace>()
  for (const place of profile?.places ?? []) for (const name of [place.name, ...place.aliases]) index.add(name, place)
  return index
}

/** Is an offset in one of these spans, which are apart and in text order? Asked in text order, so that each is passed once. */
function asideOf(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  let next = 0
  return (offset) => {
    while (next < sorted.length && sorted[next]![1] <= offset) next++
    return next < sorted.length && sorted[next]![0] <= offset
  }
}
