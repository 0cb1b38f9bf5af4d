/** Periods in which it is asked what a voice says: back from the latest day of the record. */

export type Period = { readonly id: string; readonly name: string; readonly days: number }

/** How the address names them. */
export const periods: readonly Period[] = [
  { id: 'day', name: 'Latest day', days: 1 },
  { id: 'week', name: 'Week', days: 7 },
  { id: 'month', name: '30 days', days: 30 },
]

/**
 * @param id of a period; another means none
 * @param until the latest day, ISO
 * @returns the first day and the last, both included; nothing where no period is meant
 */
export function daysOfPeriod(id: string | undefined, until: string | undefined): { readonly from: string; readonly to: string } | undefined {
  const period = periods.find((one) => one.id === id)
  if (!period || until === undefined) return undefined
  const first = new Date(`${until}T00:00:00Z`)
  first.setUTCDate(first.getUTCDate() - period.days + 1)
  return { from: first.toISOString().slice(0, 10), to: until }
}
