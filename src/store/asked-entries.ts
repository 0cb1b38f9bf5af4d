/** Which entries of a kind are asked for, as rows to be counted by their day or their place. */
import type { Parameter, Session } from './database.ts'
import { entryFilter } from './entry-filter.ts'
import type { Narrowing } from './store.ts'

/** Rows `number, day, place, lat, lon, disputed`, as SQL in brackets, and what its `$1`, `$2` ... stand for. */
export type AskedEntries = { readonly rows: string; readonly parameters: readonly Parameter[] }

/** @throws {Problem} `bad-request` for a day or box that is none */
export async function askedEntries(session: Session, query: Narrowing): Promise<AskedEntries> {
  const { conditions, parameters } = await entryFilter(session, query)
  return {
    rows: `(select entry.number, entry.day_from as day, entry.place, entry.lat, entry.lon, entry.disputed from entry where ${conditions.join(' and ')})`,
    parameters,
  }
}
