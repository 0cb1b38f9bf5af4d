/** Where clauses and noun phrases begin and end, by syntax where there is any and by the words themselves where there is none. */
import { lowest } from '../report/lowest.ts'
import type { Language } from '../language/language.ts'
import type { Tree, WordRange } from '../language/tree.ts'
import type { Span } from '../report/quote.ts'
import { isWord, type Tokens } from './tokens.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that begin another clause behind a comma. */
const TAILS = words(
  'with as but while although though after before which who whose where because since amid despite including adding saying though yet so even ' +
    'according leaving making following whereas given unless nor she he they it we i',
)
const ASKING = words('what who whom whose whether when where why how if which')
const BREAKS = words('; : — ( ) “ ” " « » [ ]')
const CONNECTORS = words('and or but')
const NOBODY: ReadonlySet<number> = new Set()
/** A list inside a phrase is raised to its head with so many parts behind the first: two phrases joined by "and" may mean either. */
const LEAST_RAISED = 2

/** The sentence that an offset lies in; the offset alone where it lies in none. */
export function sentenceAt({ sentences }: Pick<Language, 'sentences'>, offset: number): Span {
  const behind = lowest(sentences.length, (i) => sentences[i]![0] > offset)
  const sentence = sentences[behind - 1]
  return sentence && offset < sentence[1] ? sentence : [offset, offset]
}

/**
 * Where a clause that begins at a token is over.
 * @param limit index behind the last token that may belong to it
 * @param isPart whether the words behind a comma and "and" belong to it; by their first words where not given
 * @returns index behind its last word
 */
export function clauseEnd({ lower }: Tokens, from: number, limit: number, isPart: (token: number) => boolean = (at) => ASKING.has(lower[at] ?? '')): number {
  let end = from
  for (let i = from; i < limit; i++) {
    const word = lower[i]!
    if (i > from && (BREAKS.has(word) || isDash(lower, i))) break
    if (word === ',' && i > from && isOver(lower, i + 1, isPart)) break
    if (isWord(word) || word === '%') end = i + 1
  }
  return end
}

/**
 * Where a clause that goes on to a token began, by its words alone.
 * @param first index of the first token that may belong to it
 */
export function clauseStart({ lower }: Tokens, first: number, before: number): number {
  let start = before
  for (let i = before - 1; i >= first; i--) {
    const word = lower[i]!
    if (BREAKS.has(word) || isDash(lower, i) || word === ',' || BEGINNERS.has(word)) break
    if (isWord(word)) start = i
  }
  return start
}

/** Words that the subject of a clause stands behind. */
const BEGINNERS = words('and but or that while although though because as if since so said says')

function isOver(lower: readonly string[], next: number, isPart: (token: number) => boolean): boolean {
  const word = lower[next] ?? ''
  if (TAILS.has(word)) return true
  return CONNECTORS.has(word) && !isPart(next + 1)
}

/** A dash that parts clauses, and no hyphen: doubled, long, or with space around it. */
function isDash(lower: readonly string[], i: number): boolean {
  return lower[i] === '–' || (lower[i] === '-' && (lower[i - 1] === '-' || lower[i + 1] === '-'))
}

/**
 * The parts of a phrase that "and", "or" and commas join: "a truce and the release of X" is two.
 * @param span the phrase; "to" and "that" before it, and articles, are left out of the parts
 * @param people words of the tree that mean somebody
 * @returns at least one part, in text order
 */
export function itemsOf(text: string, tokens: Tokens, tree: Tree, span: Span, people: ReadonlySet<number> = NOBODY): string[] {
  const range = tree.within(span)
  const starts = range.from < range.to ? joinedBySyntax(tree, range, people) : joinedByWords(tokens, span)
  const bounds = [span[0], ...starts, span[1]]
  return bounds.slice(0, -1).map((start, n) => plainPart(text.slice(start, bounds[n + 1]))).filter((part) => part !== '')
}

/** Where the second and later parts begin: at the conjunctions and commas before what hangs on the head as joined. */
function joinedBySyntax(tree: Tree, range: WordRange, people: ReadonlySet<number>): number[] {
  const head = tree.headOf(range)
  return [...tree.dependents(head, 'conj').flatMap((part) => [part, ...tree.dependents(part, 'conj')]), ...listBehindComma(tree, head), ...raised(tree, head, people)]
    .filter((part) => part < range.to)
    .sort((a, b) => a - b)
    .map((part) => tree.syntax.words[tree.subtree(part).from]![0])
    .filter((start) => start > tree.syntax.words[range.from]![0])
}

/** "an end to the war, a pullout and the return": the syntax may take the second for another name of the first, or a part of its phrase. */
function listBehindComma(tree: Tree, head: number): readonly number[] {
  return tree.dependents(head, 'appos', 'nmod', 'dep', 'list').flatMap((part) => {
    if (part < head || tree.dependents(part, 'case').length > 0) return []
    const others = tree.dependents(part, 'conj')
    return others.length > 0 && isBehindMark(tree, part) ? [part, ...others] : []
  })
}

/**
 * "pay for the divers, a new pier and an inquiry into the fire": the syntax may join all to the divers. A list goes with
 * the head where a part has its own phrase behind a preposition, as the head has: "the release of the clerk, the mayor and
 * the guard" has none. People are listed as people.
 */
function raised(tree: Tree, head: number, people: ReadonlySet<number>): readonly number[] {
  const isComplement = (word: number) => tree.is(word, 'nmod') && !tree.is(word, 'nmod:poss') && tree.dependents(word, 'case').length > 0
  const complemented = (word: number) => tree.children(word).some(isComplement)
  return tree.children(head).filter(isComplement).flatMap((inner) => {
    const parts = [...tree.dependents(inner, 'conj'), ...listBehindComma(tree, inner)]
    const isNamed = (word: number) => people.has(word) || tree.syntax.upos[word] === 'PROPN'
    if (parts.length < LEAST_RAISED) return []
    return isBehindMark(tree, parts[0]!) && parts.some(complemented) && !complemented(inner) && !parts.some(isNamed) ? parts : []
  })
}

/** Does a comma stand before all that hangs on a word? It may hang on the word itself. */
function isBehindMark(tree: Tree, word: number): boolean {
  const { from } = tree.subtree(word)
  return tree.syntax.upos[from] === 'PUNCT' || tree.syntax.upos[from - 1] === 'PUNCT'
}

function joinedByWords({ lower, starts }: Tokens, [start, end]: Span): number[] {
  const found: number[] = []
  const from = lowest(starts.length, (i) => starts[i]! > start)
  for (let i = from; i < starts.length && starts[i]! < end; i++) if (lower[i] === 'and' || lower[i] === 'or') found.push(starts[i]!)
  return found
}

const BEFORE_PART = /^[\s,;]*(?:(?:and|or|as well as|along with)\s+)?(?:(?:to|that)\s+)?(?:(?:an?|the)\s+)?/i
const MARK_BEHIND = /[\s,;.“”"]/

function plainPart(part: string): string {
  let end = part.length
  while (end > 0 && MARK_BEHIND.test(part[end - 1]!)) end--
  return part.slice(0, end).replace(BEFORE_PART, '')
}
