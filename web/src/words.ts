/** The page's words for what a reading holds in codes. */
import type { Attribution, Event, EventStatus, Form, Stance } from '../../src/reading/reading.ts'
import type { Basis, When } from '../../src/report/report.ts'

/** What a voice does in a statement, third person. */
export const stanceInWords: Record<Stance, string> = {
  assert: 'says',
  deny: 'denies',
  admit: 'admits',
  demand: 'demands',
  refuse: 'refuses',
  reject: 'rejects',
  threaten: 'threatens',
  promise: 'promises',
  predict: 'predicts',
  doubt: 'doubts',
  accuse: 'accuses',
  praise: 'praises',
  ask: 'asks',
}

/** Whose words a statement is in. */
export const formInWords: Record<Form, string> = {
  direct: 'in the voice’s own words',
  indirect: 'in the outlet’s words',
  mixed: 'partly in the voice’s own words',
}

/** How an event stands to the time of the report. */
export const statusInWords: Record<EventStatus, string> = {
  current: 'current',
  historical: 'earlier',
  future: 'to come',
  hypothetical: 'hypothetical',
  negated: 'denied',
}

/** "RETREAT, withdraw" */
export function eventInWords({ type, mode }: Pick<Event, 'type' | 'mode'>): string {
  return mode === undefined ? type : `${type}, ${mode}`
}

/** How a fact about a report is known. */
export const basisInWords: Record<Basis, string> = {
  stated: 'stated in the text',
  feed: 'from the feed',
  page: 'from the page’s metadata',
  inferred: 'inferred',
}

/** A statement in one line, for those who hear the page: "Statement by the army, indirect, denies". */
export function statementInWords({ form, stance }: Attribution, voiceName: string): string {
  return `Statement by ${voiceName}, ${form}, ${stanceInWords[stance]}`
}


/**
 * A date for people: "14 November 2026", "about December 2023", "2022", "since 27 October 2026", "the 1990s".
 * @param when its value in EDTF; the time of day is left out
 * @param month how its name is written
 * @returns the value as it is where it is not a date that this understands
 */
export function dateInWords({ value }: Pick<When, 'value'>, month: 'long' | 'short' = 'long'): string {
  const [from, to, ...rest] = value.split('/')
  if (to === undefined) return dayInWords(value, month) ?? value
  const [first, last] = [dayInWords(from!, month), dayInWords(to, month)]
  if (rest.length > 0) return value
  if (first !== undefined && last !== undefined) return `${first} to ${last}`
  if (first !== undefined && isOpen(to)) return `since ${first}`
  return last !== undefined && isOpen(from!) ? `until ${last}` : value
}

/** A date where there is little room: "14 Nov 2026". */
export function dateInShort(when: Pick<When, 'value'>): string {
  return dateInWords(when, 'short')
}

function isOpen(end: string): boolean {
  return end === '..' || end === ''
}

function dayInWords(value: string, monthName: 'long' | 'short'): string | undefined {
  if (/^\d{3}X$/u.test(value)) return `the ${value.slice(0, 3)}0s`
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?([~?%])?$/u.exec(value)
  if (!found) return undefined
  const [, year, month, day, doubt] = found
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const format = day ? formats[monthName].day : month ? formats[monthName].month : yearFormat
  return `${doubt ? 'about ' : ''}${format.format(date)}`
}

// Making one takes as long as a hundred dates of it.
const dateFormat = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { year: 'numeric', ...parts, timeZone: 'UTC' })
const yearFormat = dateFormat({})
const formats = {
  long: { month: dateFormat({ month: 'long' }), day: dateFormat({ month: 'long', day: 'numeric' }) },
  short: { month: dateFormat({ month: 'short' }), day: dateFormat({ month: 'short', day: 'numeric' }) },
} as const

/** "1 statement", "2 statements", "1,204 words". */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? thing : things}`
}

/** A share as a whole percentage; "under 1%" for what is more than nothing and rounds to it. */
export function shareInWords(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%'
  return `${Math.round(share * 100)}%`
}

/** Words that run over several lines, in one. */
export function withoutBreaks(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

/** The beginning of what is too long to be shown whole, cut between words where it can be. */
export function shortened(words: string, longest: number): string {
  const line = withoutBreaks(words)
  if (line.length <= longest) return line
  const space = line.lastIndexOf(' ', longest)
  return `${line.slice(0, space > longest / 2 ? space : longest)}…`
}

/** A code as words: "armed-force" is "armed force". */
export function spelt(code: string): string {
  return code.replaceAll('-', ' ')
}
