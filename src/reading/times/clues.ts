/** What a report's own words say about the day on which it was published. */
import { quoteAt, type Quote, type Span } from '../../report/quote.ts'
import { addMonths, dayOf, partsOf } from './days.ts'
import { boundsOf } from './edtf-value.ts'
import type { Expression, Found, Unit } from './expression.ts'
import { resolve } from './resolve.ts'
import { isCapital, lowerAt, type Words } from './words.ts'

/** Days from the first to the last; an end may be open. */
export type Window = readonly [first: number, last: number]

export type Clue =
  /** Words that say the day: "today, March 3, 2022". */
  | { readonly kind: 'day'; readonly window: Window; readonly quotes: readonly Quote[] }
  /** Words that bring it near a day, counted from another: "six months into the war". Without `centre`, anywhere within: "nearly six months". */
  | { readonly kind: 'near'; readonly window: Window; readonly centre?: number; readonly from: number; readonly quotes: readonly Quote[] }
  /** Words that give its year: "last year's floods of 2021". */
  | { readonly kind: 'year'; readonly window: Window; readonly quotes: readonly Quote[] }
  /** Something that has happened: not before that. */
  | { readonly kind: 'behind'; readonly window: Window; readonly quotes: readonly Quote[] }
  /** Something yet to come: not after that. */
  | { readonly kind: 'ahead'; readonly window: Window; readonly quotes: readonly Quote[] }

/** A time in the text, with what its clause says. */
export type Mention = {
  readonly found: Found
  readonly span: Span
  readonly ahead: boolean
  /** Tokens `[from, to)` of its sentence. */
  readonly sentence: readonly [number, number]
}

const UNSEEN = { published: null, ahead: false } as const

/**
 * @param mentions times outside furniture, in text order
 * @returns clues, in text order
 */
export function cluesIn(words: Words, mentions: readonly Mention[]): Clue[] {
  return mentions.flatMap((mention, index) => readers.flatMap((read) => read(words, mention, mentions[index + 1]) ?? []))
}

type ReadClue = (words: Words, mention: Mention, next: Mention | undefined) => Clue | undefined

const readers: readonly ReadClue[] = [saidTwice, yearSaidTwice, numberedDay, elapsed, nthStretch, happened, coming]

/** "today, March 3, 2022", "on 2 May 2021, yesterday": a day said from the day of writing and by the calendar. */
function saidTwice(words: Words, one: Mention, other: Mention | undefined): Clue | undefined {
  if (!other || !isBeside(words, one, other)) return undefined
  const [seen, stated] = one.found.expression.form === 'shift' ? [one, other] : [other, one]
  const shift = seen.found.expression
  const day = dayStated(stated.found.expression)
  if (shift.form !== 'shift' || shift.unit !== 'day' || shift.about || day === undefined) return undefined
  return { kind: 'day', window: [day - shift.amount, day - shift.amount], quotes: quotesOf(words, one, other) }
}

/** "in 2014, ten years ago", "last year's raid of 7 October 2023". */
function yearSaidTwice(words: Words, one: Mention, other: Mention | undefined): Clue | undefined {
  if (!other || !isBeside(words, one, other)) return undefined
  const [seen, stated] = one.found.expression.form === 'shift' ? [one, other] : [other, one]
  const shift = seen.found.expression
  const [first, last] = boundsOf(resolve(stated.found.expression, UNSEEN) ?? '') ?? []
  if (shift.form !== 'shift' || shift.unit !== 'year' || typeof first !== 'number' || typeof last !== 'number') return undefined
  const year = partsOf(first).year
  if (year !== partsOf(last).year) return undefined
  // "Two years ago" may be one and a half.
  const slack = shift.about ? 1 : 0
  return { kind: 'year', window: [dayOf(year - shift.amount - slack, 1, 1), dayOf(year - shift.amount + slack, 12, 31)], quotes: quotesOf(words, one, other) }
}

/** The first days of a war are told of for years; of its hundredth day, news speaks on that day. */
const FEW_DAYS = 20

/** "on day 184 of the war". */
function numberedDay(words: Words, mention: Mention): Clue | undefined {
  const { rule, expression } = mention.found
  if (rule !== 'day of' || expression.form !== 'elapsed' || expression.amount < FEW_DAYS) return undefined
  const day = boundsOf(resolve(expression, UNSEEN) ?? '')?.[0]
  return typeof day === 'number' ? { kind: 'day', window: [day, day], quotes: quotesOf(words, mention) } : undefined
}

/** How far off a round number may be, in days. */
const SLACK: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 4, month: 15, year: 60 }
/** An anniversary is written about around its day. */
const AROUND_ANNIVERSARY = 3

const NOW: ReadonlySet<string> = new Set([
  'now', 'is', 'are', 'has', 'have', 'remain', 'remains', 'continue', 'continues', 'still', 'marks', 'mark', 'today', "it's", "there's", 'marking', 'marked',
])
const THEN: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did', 'began', 'later', 'earlier', 'before', 'then'])
const SHORT_OF: ReadonlySet<string> = new Set(['nearly', 'almost', 'under', 'approaching', 'nearing'])
const BEYOND: ReadonlySet<string> = new Set(['over', 'than', 'past', 'after'])

/** "There are 40 houses left, six months into the war": so long after a day that is known, seen from now. */
function elapsed(words: Words, mention: Mention): Clue | undefined {
  const { rule, expression } = mention.found
  if (expression.form !== 'elapsed' || rule === 'day of' || expression.amount <= 0 || !isNow(words, mention)) return undefined
  const day = boundsOf(expression.from)?.[0]
  const slack = rule === 'anniversary' ? AROUND_ANNIVERSARY : SLACK[expression.unit]
  if (typeof day !== 'number' || slack === undefined) return undefined
  const centre = afterwards(day, expression.unit, expression.amount)
  if (centre === undefined) return undefined
  const before = lowerAt(words, mention.found.first - 1)
  const window: Window = [BEYOND.has(before) ? centre : centre - slack, SHORT_OF.has(before) ? centre : centre + slack]
  const isRound = BEYOND.has(before) || SHORT_OF.has(before)
  return { kind: 'near', window, ...(!isRound && { centre }), from: day, quotes: quotesOf(words, mention) }
}

/** "the war, now in its seventh month". */
function nthStretch(words: Words, mention: Mention): Clue | undefined {
  const { rule, expression } = mention.found
  if (rule !== 'nth' || expression.form !== 'nth' || !isNow(words, mention)) return undefined
  const [first, last] = boundsOf(resolve(expression, UNSEEN) ?? '') ?? []
  const from = boundsOf(expression.from)?.[0]
  if (typeof first !== 'number' || typeof last !== 'number' || typeof from !== 'number') return undefined
  return { kind: 'near', window: [first, last], from, quotes: quotesOf(words, mention) }
}

function afterwards(day: number, unit: Unit, amount: number): number | undefined {
  if (unit === 'day') return Math.round(day + amount)
  if (unit === 'week') return Math.round(day + 7 * amount)
  if (unit === 'month' || unit === 'year') return addMonths(day, Math.round(amount * (unit === 'year' ? 12 : 1)))
  return undefined
}

/** Is the sentence about now, and about nothing that was over by then? */
function isNow(words: Words, { found, sentence }: Mention): boolean {
  if (lowerAt(words, found.first - 1) === 'now' || lowerAt(words, found.last) === 'now') return true
  let now = false
  const [from, to] = nearby(found, sentence)
  for (let at = from; at < to; at++) {
    if (at >= found.first && at < found.last) continue
    if (THEN.has(lowerAt(words, at))) return false
    now ||= NOW.has(lowerAt(words, at))
  }
  return now
}

/** Words on either side that are looked at: sentences have no more, and what goes on for thousands is none. */
const REACH = 60

function nearby({ first, last }: Found, [from, to]: readonly [number, number]): readonly [number, number] {
  return [Math.max(from, first - REACH), Math.min(to, last + REACH)]
}

/** Behind these a date is no news: it may be planned, feared or unreal. */
const UNREAL: ReadonlySet<string> = new Set(['if', 'by', 'could', 'would', 'may', 'might', 'should', 'must', 'until', 'to', 'plan', 'plans', 'planned', 'election', 'campaign', 'cup', 'games', 'olympics', 'budget', 'target'])
/** What a month must have beside it for something to have happened then. */
const PAST: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did', 'since', 'ago', 'last'])

function happened(words: Words, mention: Mention): Clue | undefined {
  const { expression, first: from, last: to } = mention.found
  if (mention.ahead || isUnreal(words, Math.max(mention.sentence[0], from - 6), Math.min(mention.sentence[1], to + 2))) return undefined
  const of = expression.form === 'since' ? expression.of : expression
  const [first] = boundsOf(resolve(of, UNSEEN) ?? '') ?? []
  if (typeof first !== 'number') return undefined
  // What is counted from a day that is known says nothing more. A year alone may be a goal, or that of a film.
  if (of.form === 'elapsed' || of.form === 'nth' || of.form === 'fixed') return undefined
  const isDay = of.form === 'key' || dayStated(of) !== undefined
  const isMonth = of.form === 'calendar' && of.month !== undefined
  if (!isDay && expression.form !== 'since' && !(isMonth && isTold(words, mention))) return undefined
  return { kind: 'behind', window: [first, Infinity], quotes: quotesOf(words, mention) }
}

function coming(words: Words, mention: Mention): Clue | undefined {
  const day = dayStated(mention.found.expression)
  if (!mention.ahead || day === undefined) return undefined
  return { kind: 'ahead', window: [-Infinity, day], quotes: quotesOf(words, mention) }
}

function isUnreal(words: Words, from: number, to: number): boolean {
  // "May" is a month where it has a capital.
  for (let at = from; at < to; at++) if (UNREAL.has(lowerAt(words, at)) && !(lowerAt(words, at) === 'may' && isCapital(words, at))) return true
  return false
}

/** Is the whole sentence about what has been? */
function isTold(words: Words, { found, sentence }: Mention): boolean {
  const [from, to] = nearby(found, sentence)
  if (isUnreal(words, from, to)) return false
  for (let at = from; at < to; at++) if (PAST.has(lowerAt(words, at))) return true
  return false
}

/** The day of a whole calendar date. */
function dayStated(expression: Expression): number | undefined {
  const date = expression.form === 'at' ? expression.of : expression
  if (date.form !== 'calendar' || date.year === undefined || date.day === undefined) return undefined
  const [first, last] = boundsOf(resolve(date, UNSEEN) ?? '') ?? []
  return typeof first === 'number' && first === last ? first : undefined
}

const BETWEEN: ReadonlySet<string> = new Set([',', '(', 'in', 'on', 'of', '-', '–', '—', 'the'])

function isBeside(words: Words, one: Mention, other: Mention): boolean {
  if (other.found.first - one.found.last > 2) return false
  for (let at = one.found.last; at < other.found.first; at++) if (!BETWEEN.has(lowerAt(words, at))) return false
  return true
}

function quotesOf({ text }: Words, ...mentions: readonly Mention[]): Quote[] {
  return mentions.map(({ span }) => quoteAt(text, span))
}
