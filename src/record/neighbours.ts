/** What the engine asks a record for: whatever may be the same as what a new report tells, and as little of it as will do. */
import type { AccountKind, Address, Dossier } from './account.ts'
import type { Candidate } from './joiner.ts'

/** Entries that one lookup leads to. */
export const mostCandidates = 40
/** Accounts that an entry is known by: its first and its latest. */
export const mostExemplars = 8

/** Where to look: under any of these keys, near this day. */
export type Lookup = { readonly keys: readonly string[]; readonly day?: string }

/** A story that a report may tell, with at most {@link mostExemplars} of its reports, each with the profile that was kept of it. */
export type StoryCandidate = { readonly entry: string; readonly reports: readonly { readonly report: string; readonly profile: unknown }[] }

/**
 * A record, as the engine sees it: without the report that is being added. One call a kind, since a database is asked over a wire.
 */
export type Neighbours = {
  /**
   * @param space under which blocks were kept: an account kind, or one side of an answerer
   * @param lookups one for each account that is looked for
   * @returns for each lookup, at most {@link mostCandidates} entries that have a block of the space under one of its keys, each once:
   *   those whose blocks lie nearest the day first, those without a day last, ties by entry id
   */
  readonly near: <K extends AccountKind>(space: string, lookups: readonly Lookup[]) => Promise<readonly (readonly Candidate<K>[])[]>
  /** The entries that accounts belong to; an address that the record does not have is left out. */
  readonly entriesOf: (addresses: readonly Address[]) => Promise<ReadonlyMap<Address, string>>
  /** The same for stories, with blocks of the space `report`. */
  readonly stories: (lookup: Lookup) => Promise<readonly StoryCandidate[]>
  /** Profiles of reports by their keys. */
  readonly profiles: (reports: readonly string[]) => Promise<ReadonlyMap<string, unknown>>
  /** Reports that share a band, those that share most bands first, at most {@link mostCandidates}. */
  readonly sharingBands: (bands: readonly number[]) => Promise<readonly Dossier[]>
}

/**
 * First four and latest four.
 * @param members in the order of adding
 */
export function exemplarsOf<T>(members: readonly T[]): readonly T[] {
  const half = mostExemplars / 2
  return members.length <= mostExemplars ? members : [...members.slice(0, half), ...members.slice(-half)]
}
