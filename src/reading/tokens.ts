/**
 * Words as the codebook sees them: lower case, straight apostrophes, "didn't" and "Kirby's" in one piece.
 * Kept as arrays side by side, since a report may have a million of them.
 */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'

export type Tokens = {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly lower: readonly string[]
}

/** Apostrophes in one word at most, as in "fo'c's'le". Thousands would make one word of a whole text, quoted with every name. */
const MOST_APOSTROPHES = 3

const APOSTROPHE = /^['’]$/
const LETTER_AT_END = /[\p{L}\p{N}\p{M}_]$/u
const PIECE = /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}_]+)*|[^\s\p{L}\p{N}\p{M}_]/gu

/**
 * @param text a report's text
 * @param words spans of its words, in text order
 * @returns the same words, with those joined that only an apostrophe parts, four at most
 */
export function tokensOf(text: string, words: readonly Span[]): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const lower: string[] = []
  for (let i = 0; i < words.length; ) {
    const start = words[i]![0]
    let last = i
    while (last < i + 2 * MOST_APOSTROPHES && isJoinedByApostrophe(text, words, last)) last += 2
    const end = words[last]![1]
    starts.push(start)
    ends.push(end)
    lower.push(plain(text.slice(start, end)))
    i = last + 1
  }
  return { starts, ends, lower }
}

/**
 * A phrase of the codebook in the same pieces as a text.
 * @param phrase plain words, as "did not" or "so-called"
 */
export function piecesOf(phrase: string): string[] {
  return [...phrase.matchAll(PIECE)].map((match) => plain(match[0]))
}

/** Which tokens a span touches, as a half-open range of indexes; empty where it touches none. */
export function tokensIn(tokens: Tokens, [start, end]: Span): Span {
  const first = firstEndingAfter(tokens, start)
  let last = firstStartingFrom(tokens, end)
  if (last < first) last = first
  return [first, last]
}

/** Index of the first token that ends after an offset. */
export function firstEndingAfter(tokens: Tokens, offset: number): number {
  return lowest(tokens.ends.length, (i) => tokens.ends[i]! > offset)
}

/** Index of the first token that starts at or after an offset. */
export function firstStartingFrom(tokens: Tokens, offset: number): number {
  return lowest(tokens.starts.length, (i) => tokens.starts[i]! >= offset)
}

/** Is the token a word or number, rather than a mark? */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token)
}

function isJoinedByApostrophe(text: string, words: readonly Span[], i: number): boolean {
  const [left, mark, right] = [words[i]!, words[i + 1], words[i + 2]]
  if (!mark || !right || left[1] !== mark[0] || mark[1] !== right[0]) return false
  if (!APOSTROPHE.test(text.slice(...mark))) return false
  // A word is letters and their like throughout, or one other character, so that its end says which. The expression for
  // all of it would overflow the engine's stack on a run of millions.
  return isLetters(text, left) && isLetters(text, right)
}

function isLetters(text: string, [start, end]: Span): boolean {
  return LETTER_AT_END.test(text.slice(Math.max(start, end - 2), end))
}

function plain(token: string): string {
  return token.toLowerCase().replaceAll('’', "'")
}
