/** Asks the server where the record comes from. */
import type { FamilyPage, OutletTable, ReportListing } from '../../../../src/serve/wire.ts'
import { asked } from '../../server.ts'

type Query = Readonly<Record<string, string>>

/** @throws Fault where the server is away or refuses */
export async function reportsListed(query: Query, signal: AbortSignal): Promise<ReportListing> {
  return await asked(`api/record/reports?${new URLSearchParams(query).toString()}`, { signal }) as ReportListing
}

/** @throws Fault where the server is away */
export async function outletsListed(signal: AbortSignal): Promise<OutletTable> {
  return await asked('api/record/outlets', { signal }) as OutletTable
}

/** Families of copies, so many from the latest, or that of one report. @throws Fault where the server is away */
export async function familiesListed(query: Query, signal: AbortSignal): Promise<FamilyPage> {
  return await asked(`api/record/families?${new URLSearchParams(query).toString()}`, { signal }) as FamilyPage
}
