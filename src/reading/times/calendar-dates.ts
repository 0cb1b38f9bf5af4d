/** Dates that name a month or are all digits, and times of day: found and read by chrono. */
import type { ParsedComponents, ParsedResult } from 'chrono-node'
import { casual } from 'chrono-node/en'
import { MONTHS, UNITS } from './closed-classes.ts'
import type { Expression, Found } from './expression.ts'
import { firstEndingAfter, firstStartingFrom } from '../tokens.ts'
import { isCapital, isName, lowerAt, type Words } from './words.ts'

/** Characters given to chrono at once: sentences are shorter, and what is not one shall not cost more than it is worth. */
const PIECE = 1_000

/** chrono counts from a reference. Nothing that depends on it is taken, so any will do. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 }

/** Before a month alone: "in May", but not "they may", "March on the capital" or "Theresa May". */
const LEADS: ReadonlySet<string> = new Set([
  'in', 'since', 'until', 'till', 'by', 'of', 'early', 'late', 'mid', 'this', 'through', 'from', 'to', 'during', 'between', 'and', 'before', 'after', '-', 'or',
])
/** A number and a unit: "May 10 years". */
const SLASHED = /^\d{1,2}\/\d{1,2}$/
const TWO_READINGS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/
const COUNTED = 'result/relativeDate'
const NOW = 'casualReference/now'
const NAMED_DAYS: ReadonlyMap<string, number> = new Map([['yesterday', -1], ['today', 0], ['tonight', 0], ['tomorrow', 1]].map(([word, days]) => [`casualReference/${word}`, Number(days)]))
const LEADING = /^(?:on|at|in|from|the|about|around|of)\s+/i

/**
 * @param from first token of a sentence
 * @param to index behind its last
 * @returns what chrono reads in it that names a month, a day in digits or a time of day
 */
export function calendarDates(words: Words, from: number, to: number): Found[] {
  const found: Found[] = []
  for (let at = from; at < to; ) {
    const end = endOfPiece(words, at, to)
    if (hasTrigger(words, at, end)) found.push(...readPiece(words, at, end))
    at = end
  }
  return found
}

function endOfPiece({ tokens }: Words, at: number, to: number): number {
  const end = firstStartingFrom(tokens, tokens.starts[at]! + PIECE)
  return Math.max(at + 1, Math.min(to, end))
}

const CLOCK = /^(?:\d{1,2}(?:am|pm)|am|pm|noon|midnight)$/

function hasTrigger(words: Words, from: number, to: number): boolean {
  const { lower } = words.tokens
  for (let at = from; at < to; at++) {
    const word = lower[at]!
    if (MONTHS.has(word) && isCapital(words, at)) return true
    if (CLOCK.test(word) || word === 'a' && lower[at + 1] === '.' && lower[at + 2] === 'm' || word === 'p' && lower[at + 1] === '.') return true
    if (/^\d{1,4}$/.test(word) && /^[-/:.]$/.test(lower[at + 1] ?? '') && /^\d/.test(lower[at + 2] ?? '')) return true
  }
  return false
}

function readPiece(words: Words, from: number, to: number): Found[] {
  const { text, tokens } = words
  const start = tokens.starts[from]!
  const piece = text.slice(start, tokens.ends[to - 1])
  return resultsIn(piece).flatMap((result) => {
    const printed = withoutCount(result.text.replace(LEADING, ''), result, piece)
    const begin = start + result.index + (LEADING.exec(result.text)?.[0].length ?? 0)
    const [first, last] = [firstEndingAfter(tokens, begin), firstStartingFrom(tokens, begin + printed.length)]
    const expression = first < last ? expressionOf(words, result, printed, first, last) : undefined
    return expression ? [{ first, last, rule: 'calendar', expression }] : []
  })
}

/** "two months before 7 October 2023": chrono reckons, from a date that is wanted by itself. */
const RECKONED = /^.{1,60}?\b(?:before|after|from|since|following)\s+(?:the\s+)?(?=.*\d)/i

function resultsIn(piece: string): ParsedResult[] {
  return casual.parse(piece, REFERENCE).flatMap((result) => {
    const lead = result.start.tags().has(COUNTED) ? RECKONED.exec(result.text)?.[0].length : undefined
    if (lead === undefined) return [result]
    return casual.parse(result.text.slice(lead), REFERENCE).map((inner) => Object.assign(inner, { index: inner.index + lead + result.index }))
  })
}

const YEAR_BEHIND = /[\w.](?<rest>,?\s+(?<year>\d{2,4}))$/
const COUNTED_BEHIND = /^\s+(?:people|men|women|children|soldiers|civilians|homes|houses|families)\b/

/** "On Oct. 7, 1200 people": what chrono takes for the year counts what follows. */
function withoutCount(printed: string, { start, index, text }: ParsedResult, piece: string): string {
  const { rest, year } = YEAR_BEHIND.exec(printed)?.groups ?? {}
  if (rest === undefined || year === undefined || !start.isCertain('year') || !start.isCertain('day')) return printed
  const isYear = /^(?:1[5-9]|20)\d{2}$/.test(year) && !COUNTED_BEHIND.test(piece.slice(index + text.length, index + text.length + 40))
  return isYear ? printed : printed.slice(0, -rest.length)
}

function expressionOf(words: Words, result: ParsedResult, printed: string, first: number, last: number): Expression | undefined {
  if (isTrap(words, result, printed, first, last)) return undefined
  const start = componentsOf(result.start, printed)
  if (!start || !result.end) return start
  const end = componentsOf(result.end, printed)
  if (!end || start.form !== 'calendar' || end.form !== 'calendar') return start
  // "April 3-5, 2023": the year stands behind both.
  const from = start.year === undefined && end.year !== undefined ? { ...start, year: end.year } : start
  return { form: 'range', from, to: end }
}

function isTrap(words: Words, { start }: ParsedResult, printed: string, first: number, last: number): boolean {
  if (!/\d/.test(printed) && !start.isCertain('hour')) return isWordAlone(words, first, last)
  // "24/7", "9/11", "2-1": shares, names, scores.
  if (SLASHED.test(printed)) return true
  // "Theresa May 10 years ago": the number counts what follows.
  return !start.isCertain('hour') && !start.isCertain('year') && UNITS.has(lowerAt(words, last)) && isName(words, first - 1)
}

function isWordAlone(words: Words, first: number, last: number): boolean {
  if (!isCapital(words, first) || !MONTHS.has(lowerAt(words, first))) return true
  // "April to June": the second month is led by the first.
  return !LEADS.has(lowerAt(words, first - 1)) && last === first + 1
}

function componentsOf(components: ParsedComponents, printed: string): Expression | undefined {
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'weekday') => (components.isCertain(name) ? (components.get(name) ?? undefined) : undefined)
  const year = printed.includes(String(part('year'))) ? part('year') : undefined
  const [month, day, weekday, hour, minute] = [part('month'), part('day'), part('weekday'), part('hour'), part('minute')]
  // Counted from the reference, which is any: "now", "two weeks ago".
  const tags = components.tags()
  if (tags.has(COUNTED) || tags.has(NOW)) return undefined
  const shift = [...tags].map((tag) => NAMED_DAYS.get(tag)).find((days) => days !== undefined)
  if (shift !== undefined) return hour === undefined ? undefined : { form: 'at', of: { form: 'shift', unit: 'day', amount: shift, about: false }, hour, minute: minute ?? 0 }
  const date = calendarOf(printed, year, month, day, weekday)
  if (hour === undefined) return date
  const clock = { hour, minute: minute ?? 0 }
  if (date) return { form: 'at', of: date, ...clock }
  // A weekday in front is read by its own rule, which knows "last" and "next".
  return weekday === undefined ? { form: 'clock', ...clock } : { form: 'at', of: { form: 'weekday', weekday }, ...clock }
}

function calendarOf(printed: string, year?: number, month?: number, day?: number, weekday?: number): Expression | undefined {
  if (month === undefined) return undefined
  const numbers = TWO_READINGS.exec(printed)
  if (numbers && numbers[1] !== numbers[2] && Number(numbers[1]) <= 12 && Number(numbers[2]) <= 12)
    return year === undefined ? undefined : { form: 'calendar', year }
  return {
    form: 'calendar', month,
    ...(year !== undefined && { year }), ...(day !== undefined && { day }), ...(weekday !== undefined && { weekday }),
  }
}
