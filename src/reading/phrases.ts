/** Where clauses and noun phrases begin and end, by syntax where there is any and by the words themselves where there is none. */
import type { Language } from '../language/language.ts'
import type { Span } from '../report/quote.ts'
import { isWord, lowest, type Tokens } from './tokens.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that begin another clause behind a comma. */
const TAILS = words(
  'with as but while although though after before which who whose where because since amid despite including adding saying though yet so even ' +
    'according leaving making following whereas given unless nor she he they it we i',
)
const ASKING = words('what who whom whose whether when where why how if which')
const BREAKS = words('; : — ( ) “ ” " « » [ ]')
const CONNECTORS = words('and or but')

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
