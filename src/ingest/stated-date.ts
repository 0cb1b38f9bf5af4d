/** Lines that say when a report was published: "Published April 7, 2024 3:15 p.m.", "7 April 2024". */
import { dayIn, type Day } from './day.ts'

export type StatedDay = Day & {
  /** Lower wins: said to be of publication, a date alone, of a later change. */
  readonly rank: 0 | 1 | 2
}

/** The rank of a date that stands alone. */
export const DATE_ALONE = 1

const longest = 160
const published = /^(?:first |originally )?(?:published|posted|issued)\b|^(?:date|dated|publication date)\b\s?:/iu
const updated = /^(?:last )?(?:updated|modified|edited)\b/iu
// What may stand on a line beside its date: days, hours, zones, "at", "ET", "Updated".
const beside = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?$|^\d{1,2}$|^(?:am|pm|a|p|m|at|on|of|hrs|hours|local|time|date|dated|published|posted|issued|updated|last|first|originally|modified|edited|min|read|minute|minutes|ago)$/iu
const zone = /^\p{Lu}{2,5}$/u
const mostWords = 24

/**
 * Reads a line as saying when the report was published.
 * @param words one line near the start or end, trimmed
 * @returns the day and where it stands in the line; undefined for a sentence that only has a date in it
 */
export function statedDayOf(words: string): StatedDay | undefined {
  if (words.length > longest || !/\d{4}/.test(words) || words.split(' ').length > mostWords) return undefined
  const rank = published.test(words) ? 0 : updated.test(words) ? 2 : DATE_ALONE
  const day = dayIn(words)
  if (day === undefined || !standsAlone(words, day)) return undefined
  return { ...day, rank }
}

/** Whether a line holds little but its date, or two dates: of publication and of change. */
function standsAlone(words: string, { at, printed }: Day): boolean {
  const others = words.slice(0, at) + ' ' + words.slice(at + printed.length)
  const second = dayIn(others)
  const rest = second === undefined ? others : others.replace(second.printed, ' ')
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => beside.test(word) || zone.test(word))
}
