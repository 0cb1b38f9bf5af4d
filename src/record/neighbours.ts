/** What the engine asks a record for: whatever may be the same as what a new report tells, and as little of it as will do. */
import type { AccountKind, Address, Dossier } from './account.ts'
import type { Candidate } from './joiner.ts'

/** Entries that one lookup leads to. What is compared with few costs the same in a record of a thousand reports and of a million. */
export const mostCandidates = 10
/** Accounts that an entry is known by: its first and its latest. */
export const mostExemplars = 6
/** Reports that a story is known by: more, since a report goes into a story by its mean likeness to all of it, and is looked for once. */
export const mostReports = 8
/** Blocks of one key that a lookup goes through, to either side of its day: a frequent key costs no more than any other. */
export const mostBlocks = 16
/** Reports that are held against a new one for copies. */
export const mostCopied = 40

/** Where to look: under any of these keys of a space, near this day. A space is an account kind, or one side of an answerer. */
export type Lookup = { readonly space: string; readonly keys: readonly string[]; readonly day?: string }

/** A story that a report may tell, with at most {@link mostReports} of its reports, by their keys. */
export type StoryCandidate = { readonly entry: string; readonly reports: readonly string[] }

/** What a lookup of each kind led to: entries at most {@link mostCandidates}, each once. */
export type Near = {
  /** For each lookup, in their order. */
  readonly entries: readonly (readonly Candidate<AccountKind>[])[]
  readonly stories: readonly StoryCandidate[]
}

/**
 * A record, as the engine sees it: without the report that is being added. All that a report looks for is asked for at once, since a
 * database is asked over a wire.
 */
export type Neighbours = {
  /**
   * Entries that have a block of a lookup's space under one of its keys. Those under most of the keys first; of these, those whose blocks
   * lie nearest the day, those without a day last; of these, those begun first. Of a key, only the {@link mostBlocks} blocks before and
   * after the day are gone through, where those of one entry and day are one.
   * @param lookups of accounts
   * @param story of the report; its space is `report`
   */
  readonly near: (lookups: readonly Lookup[], story?: Lookup) => Promise<Near>
  /** The entries that accounts belong to; an address that the record does not have is left out. */
  readonly entriesOf: (addresses: readonly Address[]) => Promise<ReadonlyMap<Address, string>>
  /** Profiles of reports by their keys: the same object for the same report, as long as it is held. */
  readonly profiles: (reports: readonly string[]) => Promise<ReadonlyMap<string, unknown>>
  /** Reports that share a band, those that share most bands first, at most {@link mostCopied}. */
  readonly sharingBands: (bands: readonly number[]) => Promise<readonly Dossier[]>
}

/**
 * The first half and the latest half of so many.
 * @param members in the order of adding
 * @param most an even number
 */
export function exemplarsOf<T>(members: readonly T[], most: number = mostExemplars): readonly T[] {
  const half = most / 2
  return members.length <= most ? members : [...members.slice(0, half), ...members.slice(-half)]
}
