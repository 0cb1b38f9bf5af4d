/** What is left out of what is said of a force: "save for one brigade". */
import type { Span } from '../../report/quote.ts'
import { phrasePattern, PatternIndex } from '../pattern.ts'
import { isWord, tokensIn, type Tokens } from '../tokens.ts'

/** A closed class of English: phrases that take something out. */
const WORDS = [
  'save for', 'except for', 'except', 'apart from', 'aside from', 'other than', 'with the exception of', 'excluding', 'barring', 'but for',
  'all but', 'not counting', 'save',
]
const index = new PatternIndex<string>()
for (const phrase of WORDS) index.add(phrasePattern(phrase), phrase)

/** Words behind which the exception's noun is over. */
const ENDS = new Set('in on at to from who which that as while and but or because before after near along during until with for under is are was were has have had will would remains remain said say says'.split(' '))
const LONGEST = 8

/**
 * @param field where it may stand
 * @returns the exception with its words, undefined where there is none
 */
export function exceptionIn(tokens: Tokens, field: Span): Span | undefined {
  const [first, last] = tokensIn(tokens, field)
  const found = index.find(tokens.lower, first, last).sort((a, b) => a.first - b.first || b.last - a.last)[0]
  if (!found) return undefined
  let end = found.last
  while (end < Math.min(last, found.last + LONGEST) && isWord(tokens.lower[end]!) && !ENDS.has(tokens.lower[end]!)) end++
  return end > found.last ? [tokens.starts[found.first]!, tokens.ends[end - 1]!] : undefined
}
