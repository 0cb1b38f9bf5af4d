/** Words that went from report to report: where in another report the words of an account stand as well, or come from. */
import type { Span } from '../report/quote.ts'
import type { Account } from './account.ts'
import type { Passage } from './entry.ts'

/** Text of one report in another, by their keys. */
export type Carrying = { readonly copy: string; readonly source: string; readonly passages: readonly Passage[] }

/** In characters: what small edits may shift words by against the passage that they stand in. */
const MOST_SHIFTED = 200
const MOST_HANDS = 12
/** In characters: passages begin and end with words, the quotes in them also with marks. */
const MARKS = 2

/** By the key of the report that carries. */
export type CarriedWords = ReadonlyMap<string, readonly Carrying[]>

export function carriedWords(copies: Iterable<Carrying>): CarriedWords {
  const found = new Map<string, Carrying[]>()
  for (const carrying of copies) found.set(carrying.copy, [...(found.get(carrying.copy) ?? []), carrying])
  return found
}

/**
 * @param words where an account stands in the report that carries
 * @returns where about they stand in the source: as far into its passage as here; undefined where no passage holds them
 */
export function sourceOf({ passages }: Carrying, [start, end]: Span): Span | undefined {
  const passage = passages.find(({ in: [from, to] }) => from - MARKS <= start && end <= to + MARKS)
  if (!passage) return undefined
  const at = passage.from[0] + Math.min(Math.max(0, start - passage.in[0]), Math.max(0, passage.from[1] - passage.from[0] - (end - start)))
  return [at, at + end - start]
}

/** Whether two accounts, of two reports of which one carries the other, stand on the same words of a passage. */
export function standsOnSameWords(one: Account, other: Account, carried: CarriedWords): boolean {
  return isCarried(one, other, carried) || isCarried(other, one, carried)
}

function isCarried(one: Account, other: Account, carried: CarriedWords): boolean {
  if (one.kind !== other.kind || plain(one.quote.quote) !== plain(other.quote.quote)) return false
  return (carried.get(one.report) ?? []).some((carrying) => {
    const found = carrying.source === other.report && sourceOf(carrying, [one.quote.start, one.quote.end])
    return found !== false && found !== undefined && Math.abs(found[0] - other.quote.start) <= MOST_SHIFTED
  })
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase()
}

/**
 * Follows words back through all hands that they went through.
 * @param report key
 * @returns the report that they were first printed in, as far as the record knows, and about where; itself for its own words
 */
export function firstPrinted(report: string, words: Span, carried: CarriedWords): { readonly report: string; readonly words: Span } {
  let at = { report, words }
  const seen = new Set([report])
  for (let hands = 0; hands < MOST_HANDS; hands++) {
    const next = nextHand(at.report, at.words, carried)
    if (!next || seen.has(next.report)) return at
    seen.add(next.report)
    at = next
  }
  return at
}

function nextHand(report: string, words: Span, carried: CarriedWords): { readonly report: string; readonly words: Span } | undefined {
  for (const carrying of carried.get(report) ?? []) {
    const found = sourceOf(carrying, words)
    if (found) return { report: carrying.source, words: found }
  }
  return undefined
}
