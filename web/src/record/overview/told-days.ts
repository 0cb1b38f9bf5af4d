/** How long something has stood, in words. */
import { counted } from '../../words.ts'
import { dayInWords } from '../words.ts'

const dayLength = 86_400_000
const daysOfMonth = 30
const daysOfYear = 365

/**
 * @param from ISO day on which it began
 * @param to ISO day up to which it is told: the latest of the record
 * @returns "a day or less", "2 days", "4 days", "3 months", "2 years"
 */
export function howLong(from: string, to: string): string {
  const days = Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayLength)
  if (!(days > 0)) return 'a day or less'
  if (days < 2 * daysOfMonth) return counted(days, 'day')
  return days < 2 * daysOfYear ? counted(Math.floor(days / daysOfMonth), 'month') : counted(Math.floor(days / daysOfYear), 'year')
}

/** "21 Nov", with its year where that is another than that of `beside`. @param day, beside ISO days or moments */
export function dayBeside(day: string, beside: string | undefined): string {
  const words = dayInWords(day, 'short')
  const year = day.slice(0, 4)
  return year === beside?.slice(0, 4) ? words.replace(` ${year}`, '') : words
}

/** "24 November 2026, 02:22", in the time of whoever reads it. */
export function momentOf(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(moment))
}

/** @param since a moment, or whatever else names one: the number of a judgment, a report */
export function sinceInWords(since: string): string {
  return /^\d{4}-/u.test(since) && !Number.isNaN(Date.parse(since)) ? momentOf(since) : since
}
