/** Days for people: "9 to 15 November 2026", "October 2026". */
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** @param day ISO @returns "12 November 2026" */
export function dayInWords(day: string): string {
  const { date, month, year } = partsOf(day)
  return `${date} ${month} ${year}`
}

/** @param days ISO, both included @returns what both have in common once: "29 October to 3 November 2026"; a whole month or year by its name */
export function daysInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, last] = [partsOf(from), partsOf(to)]
  if (from === to) return dayInWords(to)
  const isWhole = first.date === 1 && isLastOfMonth(to)
  if (first.year !== last.year) return `${dayInWords(from)} to ${dayInWords(to)}`
  if (isWhole && first.month === last.month) return `${last.month} ${last.year}`
  if (isWhole && first.month === MONTHS[0] && last.month === MONTHS[11]) return String(last.year)
  return `${first.month === last.month ? first.date : `${first.date} ${first.month}`} to ${dayInWords(to)}`
}

function partsOf(day: string): { readonly date: number; readonly month: string; readonly year: number } {
  const [year, month, date] = day.split('-').map(Number)
  return { date: date!, month: MONTHS[month! - 1]!, year: year! }
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(Date.parse(day) + 86_400_000)
  return next.getUTCDate() === 1
}
