/** Finds the words of time in a report, and what they mean. */
import type { Span } from '../../report/quote.ts'
import { tokensIn } from '../tokens.ts'
import { anchoredRules, keyDate, type Anchors } from './anchored-rules.ts'
import { calendarDates } from './calendar-dates.ts'
import { joined } from './compound.ts'
import type { Found } from './expression.ts'
import { lastingRules } from './lasting-rules.ts'
import { relativeRules } from './relative-rules.ts'
import type { TimeBook } from './time-book.ts'
import { isCapital, isName, lowerAt, RuleTable, type Rule, type Words } from './words.ts'
import { yearRules } from './year-rules.ts'

/**
 * @param sentences a time never reaches from one into the next
 * @param anchors days that the situation profile knows
 * @returns times in text order, apart from each other
 */
export function findTimes(words: Words, sentences: readonly Span[], book: TimeBook, anchors: Anchors): Found[] {
  const rules = new RuleTable([...anchoredRules(anchors), ...grammar])
  return sentences.flatMap((sentence) => {
    const [from, to] = tokensIn(words.tokens, sentence)
    const found = candidates(words, from, to, (at) => [
      keyDate(words, at, anchors), named(words, at, book), ...rules.beginningWith(lowerAt(words, at)).map(({ read }) => read(words, at)),
    ])
    return joined(words, apart(found, namesIn(words, from, to, book)), book)
  })
}

const grammar: readonly Rule[] = [...relativeRules, ...yearRules, ...lastingRules]

/** What the codebook names: "yesterday", "Christmas Day". */
function named(words: Words, at: number, { expressions }: TimeBook): Found | undefined {
  const found = expressions.longestAt(words.tokens.lower, at, words.tokens.lower.length)
  if (!found) return undefined
  // "USA Today", "Yesterday Once More": a capital where none belongs. Days with a name have one.
  const isShift = found.rule.meaning.form === 'shift'
  if (isShift ? isName(words, at) : !isNamed(words, at, found.last, found.rule.meaning)) return undefined
  const { expression, last } = withYear(words, found.last, found.rule.meaning)
  return { first: at, last, rule: found.rule.name, expression }
}

/** "Christmas Day 2019": the year that stands behind a day with a name. */
function withYear(words: Words, last: number, expression: Found['expression']): { readonly expression: Found['expression']; readonly last: number } {
  const year = /^(?:19|20)\d{2}$/.test(lowerAt(words, last)) ? Number(lowerAt(words, last)) : undefined
  if (year === undefined || (expression.form !== 'calendar' && expression.form !== 'feast')) return { expression, last }
  return { expression: { ...expression, year }, last: last + 1 }
}

/** Capitals throughout, and no name behind that it is part of: "Valentine's Day", but "Valentine's day job", "Christmas Island". */
function isNamed(words: Words, first: number, last: number, { form }: Found['expression']): boolean {
  if (form === 'fixed') return true
  for (let at = first; at < last; at++) if (/^\p{L}/u.test(lowerAt(words, at)) && !isCapital(words, at)) return false
  return !isCapital(words, last)
}

function candidates(words: Words, from: number, to: number, readAt: (at: number) => readonly (Found | undefined)[]): Found[] {
  const found: Found[] = []
  for (let at = from; at < to; at++) {
    for (const time of readAt(at)) if (time && time.last <= to) found.push(time)
  }
  return [...found, ...calendarDates(words, from, to)]
}

function namesIn({ tokens }: Words, from: number, to: number, { names }: TimeBook): Found[] {
  return names.find(tokens.lower, from, to).map(({ first, last }) => ({ first, last, rule: 'name', expression: { form: 'untold' } }))
}

/** The longest where they overlap; of equals what the situation profile or codebook knows; none that a name holds. */
function apart(found: readonly Found[], names: readonly Found[]): Found[] {
  const known = found.filter(({ rule }) => rule === 'key date')
  const order = [...known, ...names, ...found].sort((a, b) => length(b) - length(a) || a.first - b.first)
  const kept: Found[] = []
  const taken = new Set<number>()
  for (const time of order) {
    if (isTaken(time, taken)) continue
    for (let at = time.first; at < time.last; at++) taken.add(at)
    if (time.rule !== 'name') kept.push(time)
  }
  return kept.sort((a, b) => a.first - b.first)
}

function length({ first, last }: Found): number {
  return last - first
}

function isTaken({ first, last }: Found, taken: ReadonlySet<number>): boolean {
  for (let at = first; at < last; at++) if (taken.has(at)) return true
  return false
}
