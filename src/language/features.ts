/**
 * What the model is told of each word beside its wordpieces. Its vocabulary knows no case and its wordpieces no white
 * space, so the shape of a word, the space before it and where it stands in a quotation are given as numbers.
 * The numbers are those of the model's embedding tables; 0 is no word. Reference: training/onrecord_training/words.py.
 */
import type { Words } from './words.ts'

export const shapes = { lower: 1, title: 2, upper: 3, mixed: 4, digit: 5, symbol: 6, caseless: 7 } as const
export const spaces = { glued: 1, spaced: 2, broken: 3, first: 4 } as const
export const quotings = { outside: 1, opening: 2, inside: 3, closing: 4 } as const

const letter = /\p{L}/gu
const digit = /\p{N}/u
const uppercase = /\p{Uppercase}/u
const lowercase = /\p{Lowercase}/u

/** How a word is written, as one of `shapes`. */
export function shapeOf(word: string): number {
  if (digit.test(word)) return shapes.digit
  let letters = 0
  let upper = 0
  let lower = 0
  let firstIsUpper = false
  for (const [character] of word.matchAll(letter)) {
    if (uppercase.test(character)) {
      upper++
      firstIsUpper ||= letters === 0
    } else if (lowercase.test(character)) lower++
    letters++
  }
  if (letters === 0) return shapes.symbol
  if (upper === 0) return lower === 0 ? shapes.caseless : shapes.lower
  if (firstIsUpper && upper === 1) return shapes.title
  return lower > 0 ? shapes.mixed : shapes.upper
}

/**
 * The space before each word, as one of `spaces`.
 * @returns one number a word
 */
export function spacesOf(text: string, { count, starts, ends }: Words): Uint8Array {
  const found = new Uint8Array(count)
  for (let n = 0; n < count; n++) {
    if (n === 0) found[n] = spaces.first
    else if (starts[n] === ends[n - 1]) found[n] = spaces.glued
    else found[n] = breaksBetween(text, ends[n - 1]!, starts[n]!) ? spaces.broken : spaces.spaced
  }
  return found
}

const lineFeed = 10
function breaksBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === lineFeed) return true
  return false
}

const straightMark = '"'.charCodeAt(0)
const openingMarks = new Set(Array.from('“«„', (mark) => mark.charCodeAt(0)))
const closingMarks = new Set(Array.from('”»', (mark) => mark.charCodeAt(0)))

/**
 * Where each word stands in a quotation in double marks, as one of `quotings`. A quotation left open at a line break
 * goes on only where the next line opens with a mark again, as quotations over several paragraphs are printed.
 * @param before the space before each word, from `spacesOf`
 * @returns one number a word
 */
export function quotingsOf(text: string, { count, starts, ends }: Words, before: Uint8Array): Uint8Array {
  const found = new Uint8Array(count)
  let open = false
  for (let n = 0; n < count; n++) {
    const start = starts[n]!
    const mark = ends[n]! - start === 1 ? text.charCodeAt(start) : 0
    const goesOn: boolean = open && before[n] === spaces.broken && (mark === straightMark || openingMarks.has(mark))
    if (before[n] === spaces.broken) open = goesOn
    if (goesOn || openingMarks.has(mark) || (mark === straightMark && !open)) {
      open = true
      found[n] = quotings.opening
    } else if (open && (mark === straightMark || closingMarks.has(mark))) {
      open = false
      found[n] = quotings.closing
    } else found[n] = open ? quotings.inside : quotings.outside
  }
  return found
}
