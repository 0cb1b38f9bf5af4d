/** Rules for times seen from the time of writing: "last year", "two weeks ago", "next Sunday", "over the weekend". */
import { AMOUNT_WORDS, amountAt } from './amounts.ts'
import { DAY_PARTS, MONTHS, SEASONS, TURNS, UNITS, WEEKDAYS } from './closed-classes.ts'
import type { Expression, Found, Turn, Unit } from './expression.ts'
import { isCapital, isName, lowerAt, type Rule, type Words } from './words.ts'

/** Up to so many of a unit, a number is meant as it stands: "ten days ago", but "40 days ago" is round. */
const EXACT_DAYS = 14

/** Units that "last", "this" and "next" make a time of. "The last day" and "this minute" are none. */
const TURNED: ReadonlySet<string> = new Set(['week', 'month', 'year', 'decade', 'century'])

/** Before "last week" these make it a stretch of something else: "the last week of May". */
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'my', 'your'])

const WEEKDAY_NAMES = new Set(WEEKDAYS.keys())
const TURNING = new Set(TURNS.keys())

export const relativeRules: readonly Rule[] = [
  { name: 'weekday', first: WEEKDAY_NAMES, read: weekday },
  { name: 'turned weekday', first: TURNING, read: turnedWeekday },
  { name: 'turned month', first: TURNING, read: turnedMonth },
  { name: 'turned season', first: TURNING, read: turnedSeason },
  { name: 'turned unit', first: TURNING, read: turnedUnit },
  { name: 'weekend', first: new Set([...TURNING, 'the']), read: weekend },
  { name: 'ago', first: new Set([...AMOUNT_WORDS, ...UNITS.keys()]), digits: true, read: ago },
  { name: 'from now', first: AMOUNT_WORDS, digits: true, read: fromNow },
]

function weekday(words: Words, at: number): Found | undefined {
  const day = WEEKDAYS.get(lowerAt(words, at))
  if (day === undefined || !isCapital(words, at)) return undefined
  return { first: at, last: dayPartEnd(words, at + 1), rule: 'weekday', expression: { form: 'weekday', weekday: day } }
}

function turnedWeekday(words: Words, at: number): Found | undefined {
  const [turn, day] = [turnAt(words, at), WEEKDAYS.get(lowerAt(words, at + 1))]
  if (turn === undefined || day === undefined) return undefined
  return { first: at, last: dayPartEnd(words, at + 2), rule: 'turned weekday', expression: { form: 'weekday', weekday: day, turn } }
}

function turnedMonth(words: Words, at: number): Found | undefined {
  const [turn, month] = [turnAt(words, at), MONTHS.get(lowerAt(words, at + 1))]
  if (turn === undefined || month === undefined || !isCapital(words, at + 1) || /^\d/.test(lowerAt(words, at + 2))) return undefined
  return { first: at, last: at + 2, rule: 'turned month', expression: { form: 'calendar', month, turn } }
}

function turnedSeason(words: Words, at: number): Found | undefined {
  const [turn, season] = [turnAt(words, at), SEASONS.get(lowerAt(words, at + 1))]
  if (turn === undefined || season === undefined) return undefined
  return { first: at, last: at + 2, rule: 'turned season', expression: { form: 'season', season, turn } }
}

function turnedUnit(words: Words, at: number): Found | undefined {
  const [turn, unit] = [turnAt(words, at), lowerAt(words, at + 1)]
  if (turn === undefined || !TURNED.has(unit) || isCapital(words, at + 1)) return undefined
  // "The last year", "the past week": so long until now, or a stretch of something else.
  if (DETERMINERS.has(lowerAt(words, at - 1))) return turn === -1 ? { first: at, last: at + 2, rule: 'past stretch', expression: stretch(unit, 1) } : undefined
  if (lowerAt(words, at) === 'past') return undefined
  return { first: at, last: at + 2, rule: 'turned unit', expression: shift(unit, turn, false) }
}

function weekend(words: Words, at: number): Found | undefined {
  const before = lowerAt(words, at)
  if (lowerAt(words, at + 1) !== 'weekend' || (before !== 'the' && turnAt(words, at) === undefined)) return undefined
  const turn = TURNS.get(before)
  return { first: at, last: at + 2, rule: 'weekend', expression: { form: 'weekend', ...(turn !== undefined && { turn }) } }
}

function ago(words: Words, at: number): Found | undefined {
  const bare = UNITS.get(lowerAt(words, at))
  if (bare && lowerAt(words, at + 1) === 'ago') return { first: at, last: at + 2, rule: 'ago', expression: { form: 'untold' } }
  return counted(words, at, ['ago'], -1, 'ago')
}

function fromNow(words: Words, at: number): Found | undefined {
  return counted(words, at, ['from', 'now'], 1, 'from now')
}

/** An amount, a unit, and these words behind. */
function counted(words: Words, at: number, behind: readonly string[], sign: Turn, rule: string): Found | undefined {
  const amount = amountAt(words.tokens, at)
  if (!amount) return undefined
  const unit = lowerAt(words, amount.end)
  const last = amount.end + 1 + behind.length
  if (!UNITS.has(unit) || !behind.every((word, index) => lowerAt(words, amount.end + 1 + index) === word)) return undefined
  if (amount.value === undefined) return { first: at, last, rule, expression: { form: 'untold' } }
  return { first: at, last, rule, expression: shift(unit, sign * amount.value, true) }
}

function shift(word: string, count: number, counted: boolean): Expression {
  const { unit, times } = UNITS.get(word)!
  const amount = count * times
  if (!Number.isInteger(amount)) return { form: 'untold' }
  const about = counted && !(unit === 'day' && Math.abs(amount) <= EXACT_DAYS) && !HOURS.has(unit)
  return { form: 'shift', unit, amount, about }
}

const HOURS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour'])

function stretch(word: string, count: number): Expression {
  const { unit, times } = UNITS.get(word)!
  const value = durationOf(unit, count * times)
  return { form: 'duration', ...(value !== undefined && { value }) }
}

const LETTERS: Readonly<Partial<Record<Unit, string>>> = { second: 'T#S', minute: 'T#M', hour: 'T#H', day: '#D', week: '#W', month: '#M', year: '#Y' }

/** ISO 8601: "P6M", "PT3H". */
export function durationOf(unit: Unit, amount: number): string | undefined {
  const form = LETTERS[unit]
  return form === undefined ? undefined : `P${form.replace('#', String(amount))}`
}

function turnAt(words: Words, at: number): Turn | undefined {
  // "ABC's This Week", "Last Christmas": names of programmes and songs.
  return isName(words, at) ? undefined : TURNS.get(lowerAt(words, at))
}

/** Behind "Monday morning" and "Monday night". */
export function dayPartEnd(words: Words, end: number): number {
  return DAY_PARTS.has(lowerAt(words, end)) && !isCapital(words, end) ? end + 1 : end
}
