/** A weekday that does not fall on its date: "Monday, April 7, 2024". */
import type { Span } from '../../report/quote.ts'
import type { Found, Given } from './found.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
/** The longest date takes: Monday , the 7 th of April , 2024 */
const LONGEST = 8

/** Only dates with their year: which year is meant without one is a guess. */
export function differingWeekdays({ tokens: { lower, starts, ends } }: Given): Found[] {
  return lower.flatMap((word, at): Found[] => {
    const weekday = WEEKDAYS.indexOf(word)
    const date = weekday < 0 ? undefined : dateBehind(lower, at + 1)
    if (!date) return []
    const day = new Date(Date.UTC(date.year, date.month, date.day))
    if (day.getUTCMonth() !== date.month || day.getUTCDay() === weekday) return []
    const text: Span = [starts[at]!, ends[date.last]!]
    return [{ kind: 'weekday and date differ', text, because: [text], note: `that day was a ${name(WEEKDAYS[day.getUTCDay()]!)}` }]
  })
}

function dateBehind(lower: readonly string[], from: number): { year: number; month: number; day: number; last: number } | undefined {
  let [month, day] = [-1, 0]
  for (let i = from; i < Math.min(lower.length, from + LONGEST); i++) {
    const word = lower[i]!
    if (month < 0 && monthOf(word) >= 0) month = monthOf(word)
    else if (day === 0 && /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(word)) day = parseInt(word, 10)
    else if (month >= 0 && day > 0 && /^(?:1[89]|20)\d\d$/.test(word)) return { year: Number(word), month, day, last: i }
    else if (!/^(?:,|the|of|\.)$/.test(word)) return undefined
  }
  return undefined
}

function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month === word || (word.length >= 3 && word.length <= 4 && month.startsWith(word) && word !== 'augu'))
}

function name(weekday: string): string {
  return weekday.charAt(0).toUpperCase() + weekday.slice(1)
}
