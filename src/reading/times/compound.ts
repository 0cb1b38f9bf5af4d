/** Times made of times: "from Monday to Wednesday", "since March", "early 2023", "5 a.m. on Monday". */
import type { Expression, Found, Unit } from './expression.ts'
import { dayPartEnd } from './relative-rules.ts'
import { resolve } from './resolve.ts'
import type { TimeBook } from './time-book.ts'
import { lowerAt, type Words } from './words.ts'

/** Forms that a range, a part or "since" may be made of. */
const DATES: ReadonlySet<Expression['form']> = new Set([
  'calendar', 'weekday', 'weekend', 'shift', 'season', 'feast', 'fixed', 'key', 'part', 'at', 'elapsed',
])
/** Forms that have an early and a late part. */
const PARTED: ReadonlySet<Expression['form']> = new Set(['calendar', 'weekday', 'shift', 'fixed', 'season', 'weekend', 'feast', 'key'])

/** Between the ends of a range, by the word before the first. */
const RANGES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['from', new Set(['to', 'until', 'till', 'through'])],
  ['between', new Set(['and'])],
])
/** Between the ends of a range without a word before it. */
const BARE: ReadonlySet<string> = new Set(['to', 'through', '–', '-', '—'])

const OPEN: ReadonlyMap<string, 'since' | 'until'> = new Map([['since', 'since'], ['until', 'until'], ['till', 'until']])
const BESIDE_CLOCK: ReadonlySet<string> = new Set(['on', 'at', ',', 'around', 'about', 'early', 'late'])
const EDGES: ReadonlyMap<string, 'earlier' | 'later'> = new Map([['earlier', 'earlier'], ['later', 'later']])

/**
 * @param found times of one sentence, in order and apart
 * @returns the same, those joined that make one time
 */
export function joined(words: Words, found: readonly Found[], book: TimeBook): Found[] {
  return opened(words, counted(words, ranged(words, clocked(words, parted(words, found, book)))))
}

/** "early 2023", "earlier this year", "Monday" with its "morning". */
function parted(words: Words, found: readonly Found[], book: TimeBook): Found[] {
  return found.map((time, index) => {
    const before = found[index - 1]?.last ?? 0
    if (time.rule === 'turned unit' || time.rule === 'calendar') {
      const edge = EDGES.get(lowerAt(words, time.first - 1))
      const on = edge ? time.first - 1 : EDGES.get(lowerAt(words, time.first - 2)) && lowerAt(words, time.first - 1) === 'in' ? time.first - 2 : undefined
      if (on !== undefined && on >= before) return { ...time, first: on, rule: lowerAt(words, on), expression: { form: EDGES.get(lowerAt(words, on))!, of: time.expression } }
    }
    const ended = { ...time, last: time.expression.form === 'calendar' ? dayPartEnd(words, time.last) : time.last }
    return PARTED.has(time.expression.form) ? withPart(words, ended, before, book) : ended
  })
}

/** Longest phrases that make a part: "at the beginning of the". */
const PART_WORDS = 6

function withPart(words: Words, time: Found, before: number, book: TimeBook): Found {
  const behind = lowerAt(words, time.first - 1) === '-' || lowerAt(words, time.first - 1) === 'the' ? time.first - 1 : time.first
  for (let first = Math.max(before, time.first - PART_WORDS); first < time.first; first++) {
    const part = book.parts.longestAt(words.tokens.lower, first, time.first)
    if (part && (part.last === time.first || part.last === behind))
      return { ...time, first, rule: `${part.rule.name} ${time.rule}`, expression: { form: 'part', part: part.rule.meaning, of: time.expression } }
  }
  return time
}

/** "at 5 a.m. on Monday", "Monday at 5 a.m.": the hour of that day. */
function clocked(words: Words, found: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const time of found) {
    const before = out.at(-1)
    const at = before && isBeside(words, before, time) ? hourOf(before, time) : undefined
    if (before && at) out.splice(-1, 1, { first: before.first, last: time.last, rule: 'hour of a day', expression: at })
    else out.push(time)
  }
  return out
}

function isBeside(words: Words, one: Found, other: Found): boolean {
  if (other.first - one.last > 2) return false
  for (let at = one.last; at < other.first; at++) if (!BESIDE_CLOCK.has(lowerAt(words, at))) return false
  return true
}

function hourOf(one: Found, other: Found): Expression | undefined {
  const [clock, day] = one.expression.form === 'clock' ? [one.expression, other.expression] : [other.expression, one.expression]
  if (clock.form !== 'clock' || !['calendar', 'weekday', 'shift', 'feast'].includes(day.form)) return undefined
  return { form: 'at', of: day, hour: clock.hour, minute: clock.minute }
}

function ranged(words: Words, found: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const time of found) {
    const before = out.at(-1)
    if (before && isRange(words, before, time))
      out.splice(-1, 1, { first: before.first, last: time.last, rule: 'range', expression: { form: 'range', from: before.expression, to: time.expression } })
    else out.push(time)
  }
  return out
}

function isRange(words: Words, one: Found, other: Found): boolean {
  if (!DATES.has(one.expression.form) || !DATES.has(other.expression.form) || other.first !== one.last + 1) return false
  const link = lowerAt(words, one.last)
  const led = RANGES.get(lowerAt(words, one.first - 1))
  return led ? led.has(link) : BARE.has(link) && one.expression.form === other.expression.form
}

/** Between a stretch of time and the day from which it is counted. */
const COUNTED_FROM: ReadonlyMap<string, 1 | -1> = new Map([['after', 1], ['since', 1], ['following', 1], ['before', -1]])
const DURATION = /^P(\d+)([DWMY])$/
const UNIT_OF: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }

/** "six months after the Oct. 7, 2023, attack": so long after a day that is said in full. */
function counted(words: Words, found: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const time of found) {
    const before = out.at(-1)
    const expression = before && countedFrom(words, before, time)
    if (before && expression) out.splice(-1, 1, { first: before.first, last: time.last, rule: 'elapsed', expression })
    else out.push(time)
  }
  return out
}

function countedFrom(words: Words, stretch: Found, day: Found): Expression | undefined {
  const sign = COUNTED_FROM.get(lowerAt(words, stretch.last))
  const gap = day.first - stretch.last
  if (stretch.expression.form !== 'duration' || !sign || gap > 2 || (gap === 2 && lowerAt(words, stretch.last + 1) !== 'the')) return undefined
  const [, amount, letter] = DURATION.exec(stretch.expression.value ?? '') ?? []
  const from = resolve(day.expression, { published: null, ahead: false })
  if (amount === undefined || letter === undefined || from === undefined || !WHOLE_DAY.test(from)) return undefined
  return { form: 'elapsed', unit: UNIT_OF[letter]!, amount: sign * Number(amount), from, exact: letter === 'D' }
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

function opened(words: Words, found: readonly Found[]): Found[] {
  return found.map((time, index) => {
    const form = OPEN.get(lowerAt(words, time.first - 1))
    if (!form || !DATES.has(time.expression.form) || time.first - 1 < (found[index - 1]?.last ?? 0)) return time
    return { ...time, first: time.first - 1, rule: `${form} ${time.rule}`, expression: { form, of: time.expression } }
  })
}
