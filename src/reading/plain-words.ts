/**
 * The report's words as rules about claims look for them: contractions in full ("isn't" is "is not"), and without adverbs
 * that change nothing ("it is still not immediately clear"). Each knows the token that it comes from.
 */
import type { Span } from '../report/quote.ts'
import type { Tokens } from './tokens.ts'

export type PlainWords = {
  readonly words: readonly string[]
  /** Index among the tokens of the one that each word comes from; never falling. */
  readonly token: readonly number[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const PASSED_OVER = words(
  'also already altogether apparently basically certainly clearly completely currently definitely entirely ever exactly explicitly finally formally ' +
    'fully generally immediately independently indeed largely meanwhile merely necessarily now officially once openly originally perhaps precisely ' +
    'presently previously probably publicly quite really repeatedly simply since still strongly then therefore thus truly ultimately yet however',
)
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']], ["can't", ['can', 'not']], ['cannot', ['can', 'not']], ["shan't", ['shall', 'not']], ["let's", ['let', 'us']],
])
const ENDINGS: ReadonlyMap<string, string> = new Map([["'re", 'are'], ["'ve", 'have'], ["'ll", 'will'], ["'m", 'am']])
/** Words behind which "'s" is "is": behind any other it may be a possessive. */
const SUBJECTS = words('it that there he she what who here where how this')
/** Before what they stand for an adverb is no filler: "not yet" is, "yet to" is not. */
const KEPT_BEFORE: ReadonlyMap<string, string> = new Map([['yet', 'to']])

/**
 * @param tokens a report's words
 * @returns them in full and without fillers; a comma on each side of a filler goes with it
 */
export function plainWords({ lower }: Tokens): PlainWords {
  const plain: string[] = []
  const token: number[] = []
  for (let i = 0; i < lower.length; i++) {
    const word = lower[i]!
    if (PASSED_OVER.has(word) && KEPT_BEFORE.get(word) !== lower[i + 1]) {
      if (lower[i + 1] === ',' && plain.at(-1) === ',') {
        plain.pop()
        token.pop()
        i++
      }
      continue
    }
    for (const part of inFull(word)) {
      plain.push(part)
      token.push(i)
    }
  }
  return { words: plain, token }
}

/** Where a run of plain words stands in the text. */
export function spanOf({ token }: PlainWords, tokens: Tokens, first: number, last: number): Span {
  return [tokens.starts[token[first]!]!, tokens.ends[token[last - 1]!]!]
}

function inFull(word: string): readonly string[] {
  const whole = IRREGULAR.get(word)
  if (whole) return whole
  if (word.endsWith("n't") && word.length > 3) return [word.slice(0, -3), 'not']
  const apostrophe = word.indexOf("'")
  if (apostrophe < 1) return [word]
  const [stem, ending] = [word.slice(0, apostrophe), word.slice(apostrophe)]
  if (ending === "'s" && SUBJECTS.has(stem)) return [stem, 'is']
  const full = ENDINGS.get(ending)
  return full === undefined ? [word] : [stem, full]
}
