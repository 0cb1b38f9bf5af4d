/** Rules for how long and how often: "four months", "a two-week truce", "every Friday", "on Mondays". */
import { AMOUNT_WORDS, amountAt } from './amounts.ts'
import { MONTHS, SEASONS, UNITS, WEEKDAYS } from './closed-classes.ts'
import type { Found } from './expression.ts'
import { durationOf } from './relative-rules.ts'
import { isCapital, isName, lowerAt, type Rule, type Words } from './words.ts'

const EACH: ReadonlySet<string> = new Set(['every', 'each'])
const ADVERBS: ReadonlySet<string> = new Set(['daily', 'nightly', 'weekly', 'fortnightly', 'monthly', 'yearly', 'annually', 'hourly'])
/** "A week" is so long only behind these; elsewhere "a second", "a minute", "a day" may be anything. */
const BEFORE_ONE: ReadonlySet<string> = new Set(['for', 'in', 'within', 'over', 'about', 'almost', 'nearly', 'than', 'around', 'lasted', 'lasting', 'took', 'after', 'roughly', 'only', 'just', 'of'])
/** "34-year-old", "aged 34 years", "34 years old", "34 years of age". */
const AGE: ReadonlySet<string> = new Set(['old', 'olds', 'age'])

/** Before an amount they make it a stretch until now, or from now. */
const STRETCHING: ReadonlySet<string> = new Set(['last', 'past', 'previous', 'next', 'coming'])

export const lastingRules: readonly Rule[] = [
  { name: 'past stretch', first: STRETCHING, read: pastStretch },
  { name: 'duration', first: AMOUNT_WORDS, digits: true, read: duration },
  { name: 'every', first: EACH, read: every },
  { name: 'plural weekday', first: new Set([...WEEKDAYS.keys()].map((day) => `${day}s`)), read: pluralWeekday },
  { name: 'adverb', first: ADVERBS, read: adverb },
]

/** "the past two weeks", "over the last 20 years": so long until now. */
function pastStretch(words: Words, at: number): Found | undefined {
  if (isName(words, at)) return undefined
  const found = duration(words, at + 1)
  return found && { ...found, first: at, rule: 'past stretch' }
}

function duration(words: Words, at: number): Found | undefined {
  const { tokens } = words
  const amount = amountAt(tokens, at)
  if (!amount) return undefined
  const isOne = tokens.lower[at] === 'a' || tokens.lower[at] === 'an'
  const hyphened = lowerAt(words, amount.end) === '-'
  const named = lowerAt(words, hyphened ? amount.end + 1 : amount.end)
  const unit = UNITS.get(named)
  let end = amount.end + (hyphened ? 2 : 1)
  if (!unit || isAge(words, end) || (isOne && (named === 'second' || !BEFORE_ONE.has(lowerAt(words, at - 1))))) return undefined
  // "24/7 hours" is no amount; "few second thoughts", "several second homes" no time.
  if (lowerAt(words, at - 1) === '/' || (named === 'second' && amount.value !== 1)) return undefined
  const half = ['and', 'a', 'half'].every((word, index) => lowerAt(words, end + index) === word)
  if (half) end += 3
  if (lowerAt(words, end) === '-' && lowerAt(words, end + 1) === 'long') end += 2
  const value = amount.value === undefined ? undefined : durationOf(unit.unit, (amount.value + (half ? 0.5 : 0)) * unit.times)
  return { first: at, last: end, rule: 'duration', expression: { form: 'duration', ...(value !== undefined && { value }) } }
}

function isAge(words: Words, end: number): boolean {
  const next = lowerAt(words, end)
  return AGE.has(next === '-' || next === 'of' ? lowerAt(words, end + 1) : next)
}

function every(words: Words, at: number): Found | undefined {
  const other = lowerAt(words, at + 1) === 'other' ? at + 2 : at + 1
  const amount = amountAt(words.tokens, other)
  const unit = amount?.end ?? other
  const name = lowerAt(words, unit)
  const isTime = UNITS.has(name) || WEEKDAYS.has(name) || SEASONS.has(name) || (MONTHS.has(name) && isCapital(words, unit))
  return isTime ? { first: at, last: unit + 1, rule: 'every', expression: { form: 'repeated' } } : undefined
}

function pluralWeekday(words: Words, at: number): Found | undefined {
  if (!isCapital(words, at)) return undefined
  return { first: at, last: at + 1, rule: 'plural weekday', expression: { form: 'repeated' } }
}

function adverb(words: Words, at: number): Found | undefined {
  if (isName(words, at)) return undefined
  return { first: at, last: at + 1, rule: 'adverb', expression: { form: 'repeated' } }
}
