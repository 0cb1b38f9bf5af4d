/** What the record's views ask the server for. */
import type { Brief, BriefOf, CopyRow, Found, FoundAccount, Judged, Listing, Page, RecordEntry, RecordState, ReportRow, Rows, SaidBy, Shown } from '../../../src/serve/wire.ts'
import { asked } from '../server.ts'
import type { Verdict } from './verdict.ts'
import { listedBy } from './views.ts'

export type { FoundAccount }

/** @throws Fault where the server is away, or the record cannot be opened */
export async function recordState(signal: AbortSignal): Promise<RecordState> {
  return await asked('api/record', { signal }) as RecordState
}

/** @throws Fault where the server is away or refuses */
export async function rowsOf<S extends Shown>(kind: S, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Page<Rows[S]>> {
  return await asked(`api/record/entries/${kind}?${new URLSearchParams(query).toString()}`, { signal }) as Page<Rows[S]>
}

/** @throws Fault where the server is away, or the record has no such entry */
export async function entryOf(kind: Shown, id: string, signal: AbortSignal): Promise<RecordEntry> {
  return await asked(`api/record/entries/${kind}/${encodeURIComponent(id)}`, { signal }) as RecordEntry
}

/** @throws Fault where the server is away or refuses */
export async function found(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Found> {
  return await asked(`api/record/search?${new URLSearchParams(query).toString()}`, { signal }) as Found
}

/** What a voice says, the latest first. @throws Fault where the server is away, or the record has no such voice */
export async function saidBy(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<SaidBy> {
  return await asked(`api/record/said?${new URLSearchParams(query).toString()}`, { signal }) as SaidBy
}

/** A family of copies by a report of it, with what is known of each of its reports. */
export async function copiesWith(report: string, signal: AbortSignal): Promise<{ family: CopyRow; reports: ReadonlyMap<string, ReportRow> } | null> {
  const { rows: [family] } = await rowsOf('copies', { report }, signal)
  if (!family) return null
  const pages = await Promise.all(family.members.map((member) => rowsOf('reports', { report: member.report, limit: '1' }, signal)))
  return { family, reports: new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.report, row])) }
}

/** Rows of a list of one kind, with how many there are, and of what. */
export type ListingOf<K extends Brief['kind']> = Omit<Listing, 'rows'> & { readonly rows: readonly BriefOf<K>[] }

/** A page of briefs from anywhere in their order. @throws Fault where the server is away or refuses */
export async function listed<K extends Brief['kind']>(kind: K, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<ListingOf<K>> {
  const { shown } = listedBy(`${kind}-`)!
  return await asked(`api/record/list/${shown}?${new URLSearchParams(query).toString()}`, { signal }) as ListingOf<K>
}

/**
 * Appends what a person decides.
 * @returns the judgments by their numbers, and which entries their accounts are in now
 * @throws Fault where the server is away, or the judgment cannot be made
 */
export async function judged(verdict: Verdict, by: string): Promise<Judged> {
  const body = JSON.stringify({ ...verdict, reasons: verdict.reasons ?? [], by })
  return await asked('api/record/judgments', { method: 'POST', headers: { 'content-type': 'application/json' }, body }) as Judged
}

/** A page of the judgments in effect on the accounts of an entry. @throws Fault where the server is away */
export async function judgmentsOf(entry: string, signal: AbortSignal): Promise<Page<Rows['judgments']>> {
  return await asked(`api/record/judgments?${new URLSearchParams({ entry, limit: '1000' }).toString()}`, { signal }) as Page<Rows['judgments']>
}
