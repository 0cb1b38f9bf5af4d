/** Patterns of words: the codebook's verbs, nouns and phrases, ready to be looked for among tokens. */
import { nounForms, verbForms, type Inflection } from './inflection.ts'
import { piecesOf } from './tokens.ts'

/** One place in a pattern: any of these words, up to three words of any kind, or a word for the speaker himself. */
type Slot = ReadonlySet<string> | 'gap' | 'speaker'

export type Pattern = {
  readonly slots: readonly Slot[]
  /** Forms of the pattern's verb that may stand in a passive; empty where it has none. */
  readonly participles: ReadonlySet<string>
}

/** A pattern that was found: half-open range of token indexes, and what it was found for. */
export type Match<Rule> = { readonly first: number; readonly last: number; readonly pattern: Pattern; readonly rule: Rule }

/** What a rule may list to be looked for. */
export type Wanted = { readonly verbs?: readonly string[]; readonly nouns?: readonly string[]; readonly phrases?: readonly string[] }

const LONGEST_GAP = 3
const NONE: ReadonlySet<string> = new Set()
const GAP = '...'
/** What may follow a noun that is inflected: "attack on", "attacks on". */
const PREPOSITIONS = new Set(['of', 'on', 'for', 'about', 'to', 'over', 'at', 'in', 'that', 'against'])
const SPEAKER = '{speaker}'

/**
 * @param wanted verbs (the first word is inflected), nouns (the last is, but for a preposition), phrases (taken as they stand)
 * @returns their patterns; `...` stands for up to three words, `a/b` for either, `{speaker}` for a word that means the source
 */
export function patternsOf(wanted: Wanted, inflection: Inflection): Pattern[] {
  return [
    ...(wanted.verbs ?? []).map((verb) => verbPattern(verb, inflection)),
    ...(wanted.nouns ?? []).map((noun) => nounPattern(noun, inflection)),
    ...(wanted.phrases ?? []).map(phrasePattern),
  ]
}

/** A pattern of words as they stand. */
export function phrasePattern(phrase: string): Pattern {
  return { slots: phrase.split(/\s+/).filter(Boolean).flatMap(slotsOf), participles: NONE }
}

/**
 * Where a pattern that begins at a token ends.
 * @param words the tokens, lower case
 * @param at index of the token where it must begin
 * @param limit index behind the last token that may be used
 * @param speaker words that mean the source of the statement
 * @returns the index behind its last token, or -1
 */
export function endOf(pattern: Pattern, words: readonly string[], at: number, limit: number, speaker: ReadonlySet<string> = NONE): number {
  return endFrom(pattern.slots, 0, words, at, limit, speaker)
}

function endFrom(slots: readonly Slot[], slot: number, words: readonly string[], at: number, limit: number, speaker: ReadonlySet<string>): number {
  if (slot === slots.length) return at
  const wanted = slots[slot]!
  if (wanted === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP && at + skipped <= limit; skipped++) {
      const end = endFrom(slots, slot + 1, words, at + skipped, limit, speaker)
      if (end >= 0) return end
    }
    return -1
  }
  if (at >= limit) return -1
  const fits = wanted === 'speaker' ? speaker.has(words[at]!) : wanted.has(words[at]!)
  return fits ? endFrom(slots, slot + 1, words, at + 1, limit, speaker) : -1
}

/** Patterns of many rules, found together in one pass. */
export class PatternIndex<Rule> {
  readonly #byFirst = new Map<string, { pattern: Pattern; rule: Rule }[]>()

  /** @param pattern must begin with a word, not with a gap */
  add(pattern: Pattern, rule: Rule): void {
    const first = pattern.slots[0]
    if (first === undefined || typeof first === 'string') throw new Error('A pattern begins with a word.')
    for (const word of first) {
      const listed = this.#byFirst.get(word)
      if (listed) listed.push({ pattern, rule })
      else this.#byFirst.set(word, [{ pattern, rule }])
    }
  }

  /**
   * @param words tokens, lower case
   * @param from index of the first token that may be used
   * @param limit index behind the last one
   * @returns every match, in the order of the tokens where they begin
   */
  find(words: readonly string[], from: number, limit: number): Match<Rule>[] {
    const found: Match<Rule>[] = []
    for (let at = from; at < limit; at++) {
      for (const { pattern, rule } of this.#byFirst.get(words[at]!) ?? []) {
        const last = endOf(pattern, words, at, limit)
        if (last > at) found.push({ first: at, last, pattern, rule })
      }
    }
    return found
  }

  /** The longest match that begins at a token. */
  longestAt(words: readonly string[], at: number, limit: number): Match<Rule> | undefined {
    let best: Match<Rule> | undefined
    for (const { pattern, rule } of this.#byFirst.get(words[at] ?? '') ?? []) {
      const last = endOf(pattern, words, at, limit)
      if (last > at && (!best || last > best.last)) best = { first: at, last, pattern, rule }
    }
    return best
  }

  /** The match that ends last, and of those that end there the longest. */
  findLast(words: readonly string[], from: number, limit: number): Match<Rule> | undefined {
    let best: Match<Rule> | undefined
    for (const match of this.find(words, from, limit)) {
      if (!best || match.last > best.last || (match.last === best.last && match.first < best.first)) best = match
    }
    return best
  }
}

function verbPattern(phrase: string, inflection: Inflection): Pattern {
  const [verb = '', ...rest] = phrase.split(/\s+/)
  const { all, participles } = verbForms(verb.toLowerCase(), inflection)
  return { slots: [all, ...rest.flatMap(slotsOf)], participles }
}

function nounPattern(phrase: string, inflection: Inflection): Pattern {
  const pieces = piecesOf(phrase)
  const head = pieces.findLastIndex((piece) => !PREPOSITIONS.has(piece))
  return { slots: pieces.map((piece, i) => (i === head ? nounForms(piece, inflection) : new Set([piece]))), participles: NONE }
}

function slotsOf(word: string): Slot[] {
  if (word === GAP) return ['gap']
  if (word === SPEAKER) return ['speaker']
  if (word.includes('/')) return [new Set(word.toLowerCase().split('/'))]
  return piecesOf(word).map((piece) => new Set([piece]))
}
