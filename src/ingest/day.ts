/** Days as people print them, as EDTF (ISO 8601-2). Read by chrono. */
import { strict } from 'chrono-node/en'

/** A day, perhaps with a time, where it stands in some words. */
export type Day = {
  /** EDTF, as precise as the words are: 2024-04-07T15:15:00-04:00, 2024-04-07, 2024. */
  readonly value: string
  /** UTF-16 offset of the words in what was searched, and the words. */
  readonly at: number
  readonly printed: string
}

const longest = 240
const iso = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/
const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/

/**
 * The first day with a printed year in some words.
 * @param words a line or less; longer than 240 characters is not searched
 * @returns undefined where there is none. "4/7/2024" gives the year alone: which is the month is not said
 */
export function dayIn(words: string): Day | undefined {
  if (words.length > longest || !/\d{4}/.test(words)) return undefined
  for (const { index, text, start } of strict.parse(words)) {
    // chrono fills in what is not said from today; a year that is not printed is not known.
    if (!/\d{4}/.test(text) || !(['year', 'month', 'day'] as const).every((part) => start.isCertain(part))) continue
    const printed = text.replace(/^(?:on|at)\s+/i, '')
    const at = index + text.length - printed.length
    const year = pad(start.get('year')!, 4)
    const numbers = slashed.exec(printed)
    if (numbers !== null && numbers[1] !== numbers[2] && Number(numbers[1]) <= 12 && Number(numbers[2]) <= 12) return { value: year, at, printed }
    const day = `${year}-${pad(start.get('month')!)}-${pad(start.get('day')!)}`
    if (!start.isCertain('hour')) return { value: day, at, printed }
    const offset = start.isCertain('timezoneOffset') ? zone(start.get('timezoneOffset')!) : ''
    return { value: `${day}T${pad(start.get('hour')!)}:${pad(start.get('minute') ?? 0)}:${pad(start.get('second') ?? 0)}${offset}`, at, printed }
  }
  return undefined
}

/**
 * A date that a page, a feed or a line gives, as EDTF.
 * @param given what stands there: ISO 8601 as it should be, or words
 * @returns undefined where it cannot be read
 */
export function dayGiven(given: string): string | undefined {
  const bare = given.trim().replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/, '$1T$2')
  if (!iso.test(bare)) return dayIn(bare)?.value
  const full = bare
    .replace(/\.\d+/, '')
    .replace(/T(\d{2}:\d{2})(?!:)/, 'T$1:00')
    .replace(/([+-]\d{2})(\d{2})$/, (whole, hours: string, minutes: string) => (bare.includes('T') ? `${hours}:${minutes}` : whole))
  return exists(full) ? full : undefined
}

/** False for 30 February, which the form alone lets through. */
function exists(value: string): boolean {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number)
  if (day === undefined) return true
  return new Date(Date.UTC(year!, month! - 1, day)).getUTCDate() === day
}

function pad(number: number, size = 2): string {
  return String(number).padStart(size, '0')
}

/** @param minutes east of Greenwich */
function zone(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
