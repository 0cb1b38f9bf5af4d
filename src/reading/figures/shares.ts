/** Shares in words: "half of the houses", "two-thirds", "one in five", "nine out of ten". */
import type { Tokens } from '../tokens.ts'
import { isGlued, numeralAt } from './numerals.ts'

/** Tokens `[from, to)`, and the share in percent. */
export type Share = { readonly from: number; readonly to: number; readonly percent: number }

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['halves', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fifth', 5], ['fifths', 5], ['sixth', 6], ['sixths', 6],
  ['eighth', 8], ['eighths', 8], ['tenth', 10], ['tenths', 10],
])
const BEHIND_HALF: ReadonlySet<string> = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all'])
const ONE: ReadonlySet<string> = new Set(['a', 'one'])
/** In lists of numbers "one in 2019" is no share; nobody speaks of one in more than this. */
const MOST = 1000

/** Two thirds in percent has no end; this many digits do. */
const DIGITS = 4

/**
 * @param at index of the token where the share must begin
 * @returns the share that begins there, or null
 */
export function shareAt(text: string, tokens: Tokens, at: number): Share | null {
  return halfAt(tokens, at) ?? fractionAt(text, tokens, at) ?? proportionAt(text, tokens, at)
}

/** "half of", "half the", "half its": not "half a million", "half an hour", "the first half of". */
function halfAt({ lower }: Tokens, at: number): Share | null {
  if (lower[at] !== 'half' || !BEHIND_HALF.has(lower[at + 1] ?? '')) return null
  if (/^(?:first|second|other|latter|early|earlier|better|northern|southern|eastern|western|upper|lower|top|bottom|-)$/.test(lower[at - 1] ?? '')) return null
  return { from: at, to: at + 1, percent: 50 }
}

/** "a third of", "two-thirds", "three quarters of". A part alone is an ordinal: "a third man". */
function fractionAt(text: string, tokens: Tokens, at: number): Share | null {
  const { lower } = tokens
  const word = lower[at] ?? ''
  const isOne = ONE.has(word)
  const count = isOne ? { value: 1, to: at + 1, form: 'words' } : numeralAt(text, tokens, at)
  if (!count || count.value > 9 || count.form !== 'words' || count.to !== at + 1) return null
  const isHyphenated = lower[at + 1] === '-' && isGlued(tokens, at) && isGlued(tokens, at + 1)
  const behind = isHyphenated ? at + 2 : at + 1
  const parts = PARTS.get(lower[behind] ?? '')
  if (parts === undefined || count.value >= parts) return null
  // "one-third" alone is a share, "a third" only of something, and "two halves" are of a game.
  const isPlural = (lower[behind] ?? '').endsWith('s') && parts > 2
  if (!isPlural && !(lower[behind + 1] === 'of' || (isHyphenated && word === 'one' && parts > 2))) return null
  return { from: at, to: behind + 1, percent: percentOf(count.value, parts) }
}

/** "one in five", "four out of five", "9 in 10". */
function proportionAt(text: string, tokens: Tokens, at: number): Share | null {
  const { lower } = tokens
  const count = numeralAt(text, tokens, at)
  if (!count || count.suffix !== undefined) return null
  const behind = lower[count.to] === 'out' && lower[count.to + 1] === 'of' ? count.to + 2 : lower[count.to] === 'in' ? count.to + 1 : -1
  if (behind < 0) return null
  const ofEvery = lower[behind] === 'every' ? behind + 1 : behind
  const whole = numeralAt(text, tokens, ofEvery)
  if (!whole || whole.value > MOST || whole.value <= count.value || whole.value < 2) return null
  // "One in 10 people": but "12 in 2019" and "three in 20 days" count and date.
  if (behind === count.to + 1 && count.value > 9) return null
  if (/^(?:days?|weeks?|months?|years?|hours?|minutes?)$/.test(lower[whole.to] ?? '')) return null
  return { from: at, to: whole.to, percent: percentOf(count.value, whole.value) }
}

function percentOf(part: number, whole: number): number {
  return Number(((100 * part) / whole).toPrecision(DIGITS))
}
