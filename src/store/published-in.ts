/** What was said in reports of some days: a part of the record whose sums nobody keeps. */
import type { Parameter, Session } from './database.ts'
import { dayIn } from './filters.ts'
import { REPORT_BITS } from './numbers.ts'
import { storable } from './storable.ts'
import type { HeardQuery } from './voice-shapes.ts'

/** Reports at most that are gone through, the latest: their accounts are some 15,000. */
export const MOST_REPORTS = 1_000
const NEVER = -2_000_000_000

export function isNarrowed({ from, to }: HeardQuery): boolean {
  return from !== undefined || to !== undefined
}

/**
 * @returns the `seq` of the reports that are asked for, the latest published first
 * @throws {Problem} `bad-request` for a day that is none
 */
export async function reportsAsked(session: Session, { from, to, outlet }: HeardQuery): Promise<number[]> {
  const parameters: Parameter[] = []
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const day = `coalesce(day, ${NEVER})`
  const conditions = [
    ...(from === undefined ? [] : [`${day} >= ${put(dayIn(from))}`]),
    ...(to === undefined ? [] : [`${day} <= ${put(dayIn(to))}`, `day is not null`]),
    ...(outlet === undefined ? [] : [`outlet = ${put(storable(outlet))}`]),
  ]
  const rows = await session.query<{ seq: number }>(
    `select seq from report where ${conditions.join(' and ') || 'true'} order by ${day} desc, seq desc limit ${MOST_REPORTS}`, parameters)
  return rows.map(({ seq }) => seq)
}

/** @returns conditions of accounts that say anything in reports, as SQL. @param seqs what stands for an array of these */
export function saidIn(seqs: string): string {
  return `account.number >> ${REPORT_BITS} = any(${seqs}::int8[]) and account.kind > 0 and not account.misread and account.voice is not null`
}

/** @returns how many reports were gone through, where there may be more */
export function sampleOf(reports: readonly number[] | undefined): { readonly sample?: number } {
  return reports === undefined || reports.length < MOST_REPORTS ? {} : { sample: MOST_REPORTS }
}
