/** Whether a time is yet to come, seen from the day of writing, as its clause tells. */
import type { TimeBook } from './time-book.ts'
import { lowerAt, type Words } from './words.ts'

/** How many words before or behind a time may put it ahead. */
const BEFORE = 14
const BEHIND = 8

/** Grammar's own words for what is to come. */
const COMING: ReadonlySet<string> = new Set(['will', 'shall', "won't", "we'll", "they'll", "it'll", "he'll", "she'll", "i'll", "you'll", "there'll", 'going'])

/** Behind one of these another clause begins, that may have a time of its own. */
const BREAKS: ReadonlySet<string> = new Set([';', '—', '–', '“', '”', '"', ':', 'after', 'when', 'who', 'whom', 'whose', 'which', 'where', 'because', 'but', 'although', 'following'])

/** "The officers who fired in March will be tried": so many words behind one of these its own verb has been said. */
const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which'])
const WITH_VERB = 2

/**
 * @param first first token of the time
 * @param last index behind its last
 * @param sentence tokens `[from, to)` that it stands in
 */
export function isAhead(words: Words, first: number, last: number, sentence: readonly [number, number], book: TimeBook): boolean {
  for (let at = first - 1; at >= Math.max(sentence[0], first - BEFORE); at--) {
    if (isCue(words, at, first, book)) return true
    if (RELATIVE.has(lowerAt(words, at)) && first - at > WITH_VERB) return false
    if (BREAKS.has(lowerAt(words, at))) break
  }
  for (let at = last; at < Math.min(sentence[1], last + BEHIND); at++) {
    if (BREAKS.has(lowerAt(words, at)) || lowerAt(words, at) === ',') return false
    if (isCue(words, at, sentence[1], book)) return true
  }
  return false
}

function isCue(words: Words, at: number, limit: number, { ahead }: TimeBook): boolean {
  const word = lowerAt(words, at)
  if (word === 'going') return lowerAt(words, at + 1) === 'to'
  return COMING.has(word) || ahead.longestAt(words.tokens.lower, at, limit) !== undefined
}
