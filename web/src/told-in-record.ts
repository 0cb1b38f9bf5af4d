/** Where the claims and statements of a report are in the record. */
import type { ReportEntries } from '../../src/serve/wire.ts'
import { recordHashOf, startOfView } from './record/place.ts'
import { listedBy } from './record/views.ts'
import type { SetReport } from './setting.ts'
import { standingAt } from './standing.ts'
import { counted } from './words.ts'

export type ToldEntry = ReportEntries['accounts'][number]

/** Nothing is in the record, or it is not known yet. */
export const toldNowhere: ReadonlyMap<string, ToldEntry> = new Map()

/** @returns the account in the record of each statement, claim and actor of a report, by its id there; some have none */
export function toldById(set: SetReport, { accounts }: ReportEntries): ReadonlyMap<string, ToldEntry> {
  return new Map(accounts.flatMap((account) => {
    const id = standingAt(set, `${account.kind}.${account.start}-${account.end}`)
    return id === null ? [] : [[id, account] as const]
  }))
}

/** "told by 5 origins, in dispute" */
export function toldInWords({ origins, disputed }: Pick<ToldEntry, 'origins' | 'disputed'>): string {
  return `told by ${counted(origins, 'origin')}${disputed ? ', in dispute' : ''}`
}

/** The address of its entry in the record. */
export function entryHashOf({ entry }: Pick<ToldEntry, 'entry'>): string {
  return recordHashOf({ ...startOfView(listedBy(entry)?.view ?? 'search'), chosen: entry })
}
