/** Words in quotation marks that nobody is said to have spoken: the report keeps away from them. */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import { isCapitalised } from '../names.ts'
import { isWord, tokensIn } from '../tokens.ts'
import type { FoundLabel } from './found.ts'

type Given = Pick<Layers, 'report' | 'tokens' | 'tree' | 'quotations' | 'statements'>

const MOST_WORDS = 3
/** Behind these a word in quotation marks is a name, a word as a word, or speech. */
const NAMED =
  /^(?:called|named|titled|entitled|nicknamed|dubbed|word|words|term|phrase|phrases|slogan|slogans|motto|title|letter|letters|reading|read|said|says|say|saying|chanted|chanting|shouted|shouting|wrote|asked|album|song|film|book|novel|show|series|play|magazine|single|episode|as|:|,|=)$/

/**
 * @param taken labels that are found already
 * @returns a word or two in quotation marks outside every statement, in small letters, without a mark that ends a sentence
 */
export function scareQuotes(given: Given, taken: readonly FoundLabel[]): FoundLabel[] {
  const content = contentOf(given)
  return given.quotations
    .filter((quotation) => isScare(given, quotation) && !content(quotation[0]) && !taken.some(({ span }) => span[0] < quotation[1] && quotation[0] < span[1]))
    .map((quotation) => ({ span: inner(given, quotation), kind: 'distancing', of: 'quoted', rule: 'scare-quotes' }))
}

function isScare({ report, tokens, tree }: Given, quotation: Span): boolean {
  const [first, last] = tokensIn(tokens, quotation)
  const words = wordsIn(tokens.lower, first, last)
  if (words.length === 0 || words.length > MOST_WORDS || words.every((word) => tokens.lower[word]!.length < 2) || NAMED.test(tokens.lower[first - 1] ?? '')) return false
  if (/[.!?,;:…]/.test(report.text.slice(...quotation)) || /\d/.test(report.text.slice(...quotation))) return false
  const printed = { text: report.text, tokens }
  if (words.some((word) => isCapitalised(printed, word))) return false
  // A sentence or line of its own is a heading or speech.
  const { from, to } = tree.within(quotation)
  return from < to && tree.syntax.sentence[from - 1] === tree.syntax.sentence[from]
}

function wordsIn(lower: readonly string[], first: number, last: number): number[] {
  const found: number[] = []
  for (let at = first; at < last && found.length <= MOST_WORDS; at++) if (isWord(lower[at]!)) found.push(at)
  return found
}

/** Without its quotation marks. */
function inner({ tokens }: Given, quotation: Span): Span {
  const [first, last] = tokensIn(tokens, quotation)
  const words = wordsIn(tokens.lower, first, last)
  return [tokens.starts[words[0]!]!, tokens.ends[words.at(-1)!]!]
}

/** Does an offset lie in what somebody is said to have said? */
function contentOf({ statements }: Given): (offset: number) => boolean {
  const pieces = statements.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0])
  const reach: number[] = []
  pieces.forEach(([, end], n) => reach.push(Math.max(end, reach[n - 1] ?? 0)))
  return (offset) => {
    const behind = lowest(pieces.length, (n) => pieces[n]![0] > offset)
    return behind > 0 && reach[behind - 1]! > offset
  }
}
