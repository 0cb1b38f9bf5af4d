/** Words of an event rule, made ready: a verb and what must stand with it, or a noun with its neighbours. */
import { piecesOf } from '../tokens.ts'

/** One place beside a head word: any of these lemmas. */
export type Companion = {
  readonly words: ReadonlySet<string>
  /** Do other words lie between it and the one before: "take ... hostage"? */
  readonly apart: boolean
}

/** A verb or adjective and its companions, in the order in which they follow it. */
export type VerbPattern = {
  readonly lemma: string
  readonly companions: readonly Companion[]
  /** Words that the first companion may be; none: it has no companion. */
  readonly first?: ReadonlySet<string>
}

/** A noun and the words that stand right before and behind it. */
export type NounPattern = { readonly lemma: string; readonly before: readonly ReadonlySet<string>[]; readonly behind: readonly Companion[] }

/** Lists of words.yaml by name, to be taken in where a rule says <name>. */
export type WordLists = Readonly<Record<string, readonly string[]>>

const GAP = '...'
const LIST = /^<([a-z-]+)>$/
/** Behind a noun these begin what belongs to it: "delivery of aid", "attack on". */
const PREPOSITIONS = new Set(['of', 'on', 'for', 'to', 'with', 'against', 'in', 'from', 'at', 'over', 'by'])

/**
 * @param phrase "pull out", "take ... hostage", "hold/host <talks>"
 * @param lists what <name> stands for
 * @returns one pattern for each word that may be first
 * @throws Error where there is no such list, or nothing but a gap
 */
export function verbPatterns(phrase: string, lists: WordLists): VerbPattern[] {
  const [first, ...rest] = slotsOf(phrase, lists)
  if (!first || first.apart) throw new Error(`"${phrase}" does not begin with a word`)
  return [...first.words].map((lemma) => ({ lemma, companions: rest, ...(rest[0] && { first: rest[0].words }) }))
}

/**
 * @param phrase "raid", "air raid", "delivery of aid": its head is the last word before a preposition
 * @throws Error where there is no such list
 */
export function nounPatterns(phrase: string, lists: WordLists): NounPattern[] {
  const slots = slotsOf(phrase, lists)
  const preposition = slots.findIndex(({ words }, at) => at > 0 && [...words].every((word) => PREPOSITIONS.has(word)))
  const head = (preposition < 0 ? slots.length : preposition) - 1
  if (head < 0) throw new Error(`"${phrase}" has no noun`)
  const before = slots.slice(0, head).map(({ words }) => words)
  return [...slots[head]!.words].map((lemma) => ({ lemma, before, behind: slots.slice(head + 1) }))
}

/**
 * Words of a condition, with lists taken in.
 * @throws Error where there is no such list
 */
export function wordSet(words: readonly string[], lists: WordLists): ReadonlySet<string> {
  return new Set(words.flatMap((word) => listed(word, lists)))
}

function slotsOf(phrase: string, lists: WordLists): Companion[] {
  const slots: Companion[] = []
  let apart = false
  for (const part of phrase.split(/\s+/).filter(Boolean)) {
    if (part === GAP) apart = true
    else {
      for (const words of alternatives(part, lists)) {
        slots.push({ words, apart })
        apart = false
      }
    }
  }
  return slots
}

/** "hold/host" is one place with two words; "cease-fire" is three places, as the syntax has it. */
function alternatives(part: string, lists: WordLists): ReadonlySet<string>[] {
  if (part.includes('/') || LIST.test(part)) return [new Set(part.split('/').flatMap((word) => listed(word, lists)))]
  return piecesOf(part).map((piece) => new Set([piece]))
}

function listed(word: string, lists: WordLists): readonly string[] {
  const name = LIST.exec(word)?.[1]
  if (name === undefined) return [word.toLowerCase()]
  const list = lists[name]
  if (!list) throw new Error(`there is no list <${name}> in words.yaml`)
  return list
}
