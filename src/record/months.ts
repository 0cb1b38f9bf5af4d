/** The month of a day, and the next: what is answered is mostly answered in one of them. */

/**
 * @param day an ISO day, or undefined where it is not known
 * @returns two months, as "2026-09"; none where the day is not known
 */
export function monthsFrom(day: string | undefined): readonly string[] {
  if (day === undefined) return []
  const [year, month] = day.split('-').map(Number)
  const next = month === 12 ? `${year! + 1}-01` : `${year!}-${String(month! + 1).padStart(2, '0')}`
  return [day.slice(0, 'YYYY-MM'.length), next]
}
