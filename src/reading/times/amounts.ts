/** Numbers and ordinals in words of time: "six", "21", "twenty-one", "a few", "first", "7th". */
import type { Tokens } from '../tokens.ts'

export type Amount = {
  /** Missing where the words are vague: "several". */
  readonly value?: number
  /** Index behind its last token. */
  readonly end: number
}

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh',
  'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth']

const words = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['hundred', 100], ['dozen', 12], ['a', 1], ['an', 1],
])
const ordinals = new Map<string, number>([
  ...ORDINALS.map((word, value): [string, number] => [word, value]),
  ['thirtieth', 30], ['fortieth', 40], ['fiftieth', 50], ['hundredth', 100],
])

/** Each as the tokens that it has. */
const VAGUE = [['a', 'few'], ['a', 'couple', 'of'], ['a', 'number', 'of'], ['a', 'handful', 'of'], ['couple', 'of'], ['few'], ['several'], ['many'],
  ['some'], ['dozens', 'of'], ['scores', 'of'], ['hundreds', 'of'], ['thousands', 'of'], ['countless']]

/** Words that an amount, and an ordinal, may begin with; digits aside. */
export const AMOUNT_WORDS: ReadonlySet<string> = new Set([...words.keys(), ...VAGUE.map(([first]) => first!), 'half'])
export const ORDINAL_WORDS: ReadonlySet<string> = new Set([...ordinals.keys(), ...TENS])

const DIGITS = /^\d{1,4}$/
const ORDINAL_DIGITS = /^(\d{1,4})(?:st|nd|rd|th)$/

/** @param at index of the token where it must begin */
export function amountAt(tokens: Tokens, at: number): Amount | undefined {
  const { lower } = tokens
  if (!AMOUNT_WORDS.has(lower[at] ?? '') && !DIGITS.test(lower[at] ?? '')) return undefined
  const vague = VAGUE.find((phrase) => phrase.every((word, index) => lower[at + index] === word))
  if (vague) return { end: at + vague.length }
  const first = lower[at] ?? ''
  if (DIGITS.test(first)) return digitsAt(tokens, at)
  if (first === 'half' && (lower[at + 1] === 'a' || lower[at + 1] === 'an')) return { value: 0.5, end: at + 2 }
  const value = words.get(first)
  if (value === undefined) return undefined
  const one = words.get(lower[at + 2] ?? '')
  if (value >= 20 && value < 100 && lower[at + 1] === '-' && one !== undefined && one < 10) return { value: value + one, end: at + 3 }
  const times = lower[at + 1] === 'hundred' || lower[at + 1] === 'dozen' ? words.get(lower[at + 1]!) : undefined
  if (times !== undefined && value < 20) return { value: value * times, end: at + 2 }
  return { value, end: at + 1 }
}

/** "first", "21st", "twenty-first". */
export function ordinalAt({ lower }: Tokens, at: number): { readonly value: number; readonly end: number } | undefined {
  const first = lower[at] ?? ''
  const digits = ORDINAL_DIGITS.exec(first)
  if (digits) return { value: Number(digits[1]), end: at + 1 }
  const value = ordinals.get(first)
  if (value !== undefined) return { value, end: at + 1 }
  const tens = words.get(first)
  const one = ordinals.get(lower[at + 2] ?? '')
  if (tens !== undefined && tens >= 20 && tens < 100 && lower[at + 1] === '-' && one !== undefined && one < 10) return { value: tens + one, end: at + 3 }
  return undefined
}

/** "12", "1,000", "2.5". */
function digitsAt({ lower, starts, ends }: Tokens, at: number): Amount {
  const isOne = ends[at] === starts[at + 1] && ends[at + 1] === starts[at + 2]
  const [mark = '', rest = ''] = isOne ? [lower[at + 1], lower[at + 2]] : []
  if (mark === ',' && /^\d{3}$/.test(rest)) return { value: Number(lower[at]! + rest), end: at + 3 }
  if (mark === '.' && /^\d{1,2}$/.test(rest)) return { value: Number(`${lower[at]!}.${rest}`), end: at + 3 }
  return { value: Number(lower[at]), end: at + 1 }
}
