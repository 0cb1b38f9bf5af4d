/**
 * What keeps the record: reports, their readings and the book of judgments, and everything that follows from those. In a folder
 * (PGlite) or a PostgreSQL database, with one SQL; `open-store.ts` opens either.
 */
import type { Static } from 'typebox'
import type { AccountKind, Dossier } from '../record/account.ts'
import type { BriefOf } from '../record/brief.ts'
import type {
  ActorEntry, AttributionEntry, CopyRow, DeploymentEntry, DisputeRow, Entry, EventEntry, FigureEntry, JudgmentRow,
  LabelEntry, PositionEntry, QuestionEntry, ReadingRow, ReportRow, VoiceRow,
} from '../record/entry.ts'
import type { Judgment, JudgmentDraft } from '../record/judgment.ts'
import type { Reading } from '../reading/reading.ts'
import type { AgreementRow, DecidedRow, Doubt, PlacedAccount, ReviewProgress, Suggestion } from '../record/review.ts'
import type { Report } from '../report/report.ts'
import type { SeriesRow } from '../record/figures/series-row.ts'
import type { Placements } from '../record/deployments/placement.ts'
import type { EventSides } from '../record/events/event-side.ts'
import type { PlaceSpots, Timeline, TimelineStep } from './counted.ts'
import type { SeriesListing, SeriesQuery } from './series-listing.ts'
import type { LedgerQuery, LedgerTable } from './ledger-table.ts'
import type { DisputeQuery, Disputes, Overview, OverviewQuery } from './overview-shapes.ts'
import type { DecidedQuery } from './decisions.ts'
import type { ReviewQuery } from './reviewing.ts'
import type { SourceQueries } from './source-queries.ts'

/** One report to be added: as taken in, as read, and what `accountsOf(report, reading)` made of both. */
export type Addition = { readonly report: Report; readonly reading: Reading; readonly dossier: Dossier }

/** What became of one addition. */
export type Added = {
  /** Key of the report. */
  readonly key: string
  /** The id that it came with now. */
  readonly report: string
  /**
   * new: the record did not have it. known: it has this report, read by this reader. read again: it has the report by another
   * reading; both are kept, this one counts from now on.
   */
  readonly outcome: 'new' | 'known' | 'read again'
  /** How many judgments the rules appended for it. */
  readonly judgments: number
  /** For read again: what changed, in words, against the reading before it. */
  readonly changes?: readonly string[]
}

/** What `show` can list, and the row of each. */
export type Rows = {
  readonly reports: ReportRow
  readonly readings: ReadingRow
  readonly actors: ActorEntry
  readonly attributions: AttributionEntry
  readonly events: EventEntry
  readonly figures: FigureEntry
  readonly forces: DeploymentEntry
  readonly positions: PositionEntry
  readonly questions: QuestionEntry
  readonly labels: LabelEntry
  readonly disputes: DisputeRow
  readonly copies: CopyRow
  readonly voices: VoiceRow
  readonly judgments: Static<typeof JudgmentRow>
}
export type Shown = keyof Rows

/** All kinds of `show`, in the order in which they are explained. */
export const shownKinds = [
  'reports', 'readings', 'actors', 'events', 'figures', 'disputes', 'copies', 'positions', 'forces', 'questions', 'voices',
  'judgments', 'attributions', 'labels',
] as const satisfies readonly Shown[]

export type ShowOptions = {
  /** Rows at most; 50 where it is not said, 1,000 at the most. */
  readonly limit?: number
  /** The `next` of the page before. */
  readonly after?: string
  /** Accounts at most that an entry is shown with, and told from: its latest; 32 where it is not said. What is counted counts all. */
  readonly accounts?: number
  /** Entries only: with a dispute, or without one. */
  readonly disputed?: boolean
  /** Only what was last told on or after, and first told on or before, these ISO days. */
  readonly from?: string
  readonly to?: string
  /** Only what is of this report: by its key, or the id that it came with. */
  readonly report?: string
  /** Judgments only: by this person; by this rule; with this decision; those in effect on accounts of the entry with this id. */
  readonly person?: string
  readonly rule?: string
  readonly decision?: string
  readonly entry?: string
}

/**
 * One page of rows. Order: reports, readings, judgments and families of copies latest added first; entries, disputes and voices by the
 * day that they were last told of, latest first, then latest begun. The order of two rows never depends on the page.
 */
export type Page<Row> = { readonly rows: readonly Row[]; /** `after` of the next page; none after the last. */ readonly next?: string }

/** What accounts are searched by. All that is given must hold. */
export type SearchQuery = {
  /** Words of the sentence: all of them, "quoted ones" in a row, -without, this or that. Stems and words as typed both match. */
  readonly text?: string
  readonly kind?: AccountKind
  /** Key of a voice, or a name. */
  readonly voice?: string
  /** Id of an actor entry that takes part, or its name. */
  readonly actor?: string
  readonly outlet?: string
  /** Type of event, kind of position, state of a force, measure or unit of a figure, kind of an actor, stance of an attribution. */
  readonly type?: string
  /** A place by name. */
  readonly place?: string
  /** West, south, east, north in degrees. */
  readonly box?: readonly [number, number, number, number]
  /** ISO days, both included, of what is told of; of its report where the words do not say. */
  readonly from?: string
  readonly to?: string
  /** Status of an event. */
  readonly status?: string
  readonly disputed?: boolean
  /** Accounts at most; 50 where it is not said, 1,000 at the most. */
  readonly limit?: number
  readonly after?: string
}

export type FoundAccount = PlacedAccount

/** How many; `atLeast` where counting stopped, which is at 10,000. */
export type Tally = { readonly count: number; readonly atLeast?: boolean }

/** How many rows there are of each kind; of disputes, how many entries have any. */
export type Tallies = { readonly [S in Shown]: Tally }

/** One value of a facet and how many of the accounts found have it; `name` is for people. */
export type FacetValue = Tally & { readonly value: string; readonly name: string }

export type Found = {
  /** Latest added first. */
  readonly accounts: readonly FoundAccount[]
  readonly next?: string
  readonly total: Tally
  /** The most frequent values of each, at most 20. Over the latest 10,000 accounts where more were found. */
  readonly facets: {
    readonly kind: readonly FacetValue[]
    readonly voice: readonly FacetValue[]
    readonly outlet: readonly FacetValue[]
    readonly type: readonly FacetValue[]
    readonly status: readonly FacetValue[]
  }
}

/** What entries of a list can be put in order by: the latest, the most, the lately changed first. */
export const listOrders = ['last', 'first', 'begun', 'origins', 'accounts', 'touched'] as const
/**
 * last, first: day of the latest and of the first report. begun: the first day that is spoken of. origins, accounts: how many. touched: when
 * a report or a judgment last touched it.
 */
export type ListOrder = (typeof listOrders)[number]

/**
 * Which entries of a kind are listed. What is asked of accounts (`text`, `voice`, `actor`, `outlet`, `story`) has to hold of one and the same
 * account; as soon as any of it is asked, so has what is asked of `type`, `status`, `place`, `box`, `from` and `to`. Where none is, those
 * ask for what the entry itself is, as most of its accounts have it.
 */
export type ListQuery<K extends AccountKind = AccountKind> = Omit<SearchQuery, 'kind' | 'limit' | 'after'> & {
  readonly kind: K
  /** Id of a story: of its reports. */
  readonly story?: string
  /** So many independent origins at least. */
  readonly origins?: number
  /** 'last' where it is not said. */
  readonly order?: ListOrder
  /** Touched after this: an ISO 8601 time, the number of a judgment, or the key or id of a report. */
  readonly since?: string
  /** Rows to leave out before the first; 0 where it is not said. */
  readonly offset?: number
  /** Rows at most; 50 where it is not said, 500 at the most. */
  readonly limit?: number
  /** Whether facets are counted. */
  readonly facets?: boolean
}

/** What narrows a list, whatever part of it is shown in which order. */
export type Narrowing<K extends AccountKind = AccountKind> = Omit<ListQuery<K>, 'order' | 'since' | 'offset' | 'limit' | 'facets'>

export type PlacementQuery = Omit<Narrowing<'deployment'>, 'kind' | 'from' | 'to' | 'origins'> & {
  /** ISO day; the last on which anything is said where it is not given. */
  readonly day?: string
}

/** What the entries of a list are counted by. */
export const listFacets = ['type', 'actor', 'place', 'voice', 'outlet', 'status', 'disputed', 'origins'] as const
export type ListFacet = (typeof listFacets)[number]

/** Rows of a list from anywhere in it. */
export type Listing<K extends AccountKind = AccountKind> = {
  readonly rows: readonly BriefOf<K>[]
  readonly offset: number
  /** Of all rows that the query asks for, wherever these begin. */
  readonly total: Tally
  /**
   * How many of the entries have each value, the 20 most frequent of each; over the first 10,000 in the order of the list where there are more.
   * Actors, voices and outlets are those of an entry's latest accounts. `value` is what the filter of the same name takes.
   */
  readonly facets?: { readonly [F in ListFacet]: readonly FacetValue[] }
}

/** How much there is. */
export type StoreCounts = {
  readonly reports: number
  readonly readings: number
  readonly judgments: number
  readonly accounts: number
  readonly entries: number
}

/** A record that is kept. All methods may be called concurrently; what writes is done one after another. */
export type Store = SourceQueries & {
  /** As it was opened: a folder or an address, without its password. */
  readonly where: string

  /**
   * Adds reports with their readings, in one transaction: with their accounts, what the rules judge of them, and all that follows.
   * When it resolves, the reports outlast a killed process. What the record has already is skipped.
   * @returns one for each addition, in their order
   * @throws {Problem} `record-failed` where the database refuses; nothing of the batch is then kept
   */
  add(batch: readonly Addition[]): Promise<readonly Added[]>

  /**
   * Which reports the record has, so that they need not be read again.
   * @param keys of reports, as in `Dossier.key`
   * @returns for those it has, the identity of the reader whose reading counts
   */
  known(keys: readonly string[]): Promise<ReadonlyMap<string, string>>

  /**
   * Appends judgments of a person, or of a rule that looked again, and folds what they touch anew.
   * @returns them with their numbers
   * @throws {Problem} `bad-judgment` where one is about accounts, reports or judgments that the record never had, or corrects a field
   * that is not there; then none is appended
   */
  judge(drafts: readonly JudgmentDraft[]): Promise<readonly Judgment[]>

  /** One page of rows of a kind. @throws {Problem} `bad-request` for a cursor that `show` did not give */
  show<S extends Shown>(kind: S, options?: ShowOptions): Promise<Page<Rows[S]>>

  /** One entry by its id, with at most `accounts` accounts (1,000 where it is not said). */
  entry(id: string, options?: { readonly accounts?: number }): Promise<Entry | undefined>

  /** Of accounts, by their addresses, the ids of the entries that they are in; those that the record does not have are left out. */
  entriesOf(addresses: readonly string[]): Promise<ReadonlyMap<string, string>>

  /** Accounts by their words and by facets. @throws {Problem} `bad-request` for a cursor that `search` did not give */
  search(query: SearchQuery): Promise<Found>

  /**
   * Briefs of entries of a kind from anywhere in their list.
   * @throws {Problem} `bad-request` for a day, box, order, offset, limit or `since` that is none
   */
  list<K extends AccountKind>(query: ListQuery<K>): Promise<Listing<K>>

  /** Series of figures with every number. @throws {Problem} `bad-request` as `list` does */
  series(query: SeriesQuery): Promise<SeriesListing>

  /** One series by its id. */
  oneSeries(id: string): Promise<SeriesRow | undefined>

  /** Who holds which positions on which issues. @throws {Problem} `bad-request` as `list` does */
  ledgers(query: LedgerQuery): Promise<LedgerTable>

  /** What changed since a moment, under a few headings. @throws {Problem} `bad-request` for a limit or `since` that is none */
  overview(query: OverviewQuery): Promise<Overview>

  /** Disputes of every kind in one list. @throws {Problem} `bad-request` as `list` does */
  disputes(query: DisputeQuery): Promise<Disputes>

  /** How many entries of a kind there are by day. @throws {Problem} `bad-request` as `list` does */
  timeline(query: Narrowing, step?: TimelineStep): Promise<Timeline>

  /** How many entries of a kind there are by place. @throws {Problem} `bad-request` as `list` does */
  spots(query: Narrowing): Promise<PlaceSpots>

  /** An event as each independent origin tells it. */
  sides(id: string): Promise<EventSides | undefined>

  /** Where forces are said to be on a day. @throws {Problem} `bad-request` for a day or box that is none */
  placements(query: PlacementQuery): Promise<Placements>

  /** A report with the reading of it that counts, by its key or the id that it came with. */
  report(key: string): Promise<{ readonly key: string; readonly report: Report; readonly reading: Reading } | undefined>

  /** Pairs that rules suggest to be of one thing and nobody decided on, the latest first. @throws {Problem} `bad-request` for a cursor or limit that is none */
  suggestions(query: ReviewQuery): Promise<Page<Suggestion>>

  /** Readings that the reader is least sure of and nobody decided on. @throws {Problem} `bad-request` for a cursor or limit that is none */
  doubts(query: ReviewQuery): Promise<Page<Doubt>>

  /** What persons decided, the latest first. @throws {Problem} `bad-request` for a cursor or limit that is none */
  decided(query: DecidedQuery): Promise<Page<DecidedRow>>

  /** How much waits for a decision, and who has decided how much. */
  reviewProgress(): Promise<ReviewProgress>

  /** How far persons agree in what they decided. */
  agreement(): Promise<readonly AgreementRow[]>

  counts(): Promise<StoreCounts>

  /** How many there are of what `show` lists. */
  tallies(): Promise<Tallies>

  /** Drops all that follows from readings and judgments, and makes it anew. Afterwards `digest()` is what it was. */
  rebuild(progress?: (done: number, all: number) => void): Promise<void>

  /** sha256 over all entries and what belongs to them, in hexadecimal: the same for the same record, wherever it is kept. */
  digest(): Promise<string>

  /** Lets go of the folder or of the connections. Waits for what was begun. */
  close(): Promise<void>
}
