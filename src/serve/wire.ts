/** What goes over HTTP between the page and the server. */
import { Type, type Static } from 'typebox'
import { Reading } from '../reading/reading.ts'
import { Brief } from '../record/brief.ts'
import {
  ActorEntry, AttributionEntry, CopyRow, DeploymentEntry, DisputeRow, Entry, EventEntry, FigureEntry, JudgmentRow, LabelEntry, Passage, PositionEntry,
  QuestionEntry, ReadingRow, ReportRow, VoiceRow,
} from '../record/entry.ts'
import { Judgment } from '../record/judgment.ts'
import { PlacedAccount } from '../record/review.ts'
import { listFacets } from '../store/store.ts'

export type {
  AccountRow, ActorEntry, AttributionEntry, CopyRow, Counts, DeploymentEntry, Dispute, DisputeRow, EntryOf, EventEntry, FigureEntry,
  LabelEntry, Point, PositionEntry, QuestionEntry, ReportRow, VoiceRow,
} from '../record/entry.ts'
export type {
  ActorBrief, AttributionBrief, Brief, BriefOf, BriefVoice, DeploymentBrief, EventBrief, FigureBrief, LabelBrief, LatestFigure, Lead, PositionBrief,
  QuestionBrief,
} from '../record/brief.ts'
export type { SeriesPoint, SeriesRow } from '../record/figures/series-row.ts'
export type { LedgerAnswer, LedgerStand, StandLedger } from '../record/positions/stand-ledger.ts'
export type { SeriesListing } from '../store/series-listing.ts'
export type { Holder, LedgerTable } from '../store/ledger-table.ts'
export type { Disputes, Overview } from '../store/overview-shapes.ts'
export type { Contest } from '../record/brief.ts'
export type { Placement, PlacementClaim, Placements } from '../record/deployments/placement.ts'
export type { EventSide, EventSides, SideFigure, SidePart, SidePartName } from '../record/events/event-side.ts'
export type { Relation, RelationKind } from '../record/relation.ts'
export type { AccountField } from '../record/account-fields.ts'
export type { AgreementRow, DecidedRow, Doubt, PlacedAccount, ReviewedAccount, ReviewProgress, Suggestion } from '../record/review.ts'
export type { PlaceSpots, Timeline, TimelineStep } from '../store/counted.ts'
export type { HeardVoice, LoadedWord, LoadedWords, Room, SaidBy, VoiceListing } from '../store/voice-shapes.ts'
export type { Family, FamilyPage, OutletRow, OutletTable, ReportEntries, ReportListing } from '../store/source-shapes.ts'
export type { FacetValue, Found, FoundAccount, Page, Rows, Shown, Tally } from '../store/store.ts'

const closed = { additionalProperties: false } as const

/** Of whatever is read. */
const situation = Type.Optional(Type.String({ description: "name of a situation profile to read with, 'auto' or 'none'; auto where not given" }))

/** What POST /api/read takes: a text, an address, or a file with its name. */
export const ReadRequest = Type.Union([
  Type.Object({ text: Type.String(), title: Type.Optional(Type.String()), situation }, closed),
  Type.Object({ url: Type.String(), situation }, closed),
  Type.Object({ name: Type.String(), base64: Type.String({ description: 'the bytes of the file' }), situation }, closed),
])
export type ReadRequest = Static<typeof ReadRequest>

/** A report that has been read: what GET /api/demo/:id and POST /api/read give. */
export const ReadReport = Type.Object(
  {
    text: Type.String({ description: 'every offset of the reading points into it' }),
    furniture: Type.Array(
      Type.Object(
        {
          kind: Type.Enum(['title', 'byline', 'dateline', 'date', 'credit', 'boilerplate']),
          span: Type.Tuple([Type.Integer(), Type.Integer()]),
        },
        closed,
      ),
      { description: 'parts that are not the report itself: statements are read from a title, and from nothing else here' },
    ),
    reading: Reading,
  },
  closed,
)
export type ReadReport = Static<typeof ReadReport>

/** The reports that come with the program: what GET /api/demo gives, in the order they are meant to be read. */
export const DemoList = Type.Object(
  {
    reports: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          title: Type.String(),
          outlet: Type.Optional(Type.String()),
          published: Type.Optional(Type.String({ description: 'EDTF, as When.value' })),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type DemoList = Static<typeof DemoList>
/** One of them. */
export type DemoReport = DemoList['reports'][number]

/** What reads the reports: what GET /api/health gives once they can be read, and a Refusal until then. */
export const Health = Type.Object(
  { reader: Type.String({ description: 'identity of the model' }), runtime: Type.String({ description: 'native or wasm' }) },
  closed,
)
export type Health = Static<typeof Health>

const TallyOnWire = Type.Object({ count: Type.Integer(), atLeast: Type.Optional(Type.Boolean({ description: 'counting stopped there' })) }, closed)

const FacetValues = Type.Array(
  Type.Object({ value: Type.String({ description: 'what the filter takes' }), name: Type.String({ description: 'for people' }), ...TallyOnWire.properties }, closed),
)

/** Rows of a list from anywhere in it: what GET /api/record/list/:kind gives. */
export const Listing = Type.Object(
  {
    rows: Type.Array(Brief),
    offset: Type.Integer(),
    total: TallyOnWire,
    facets: Type.Optional(
      Type.Object(
        Object.fromEntries(listFacets.map((facet) => [facet, FacetValues])) as Record<(typeof listFacets)[number], typeof FacetValues>,
        { ...closed, description: 'the 20 most frequent values of each; over the first 10,000 entries where there are more' },
      ),
    ),
  },
  closed,
)
export type Listing = Static<typeof Listing>

/** How far filling of a record is. */
const Filling = Type.Object(
  {
    going: Type.Boolean({ description: 'whether there is more to come' }),
    done: Type.Integer({ description: 'reports that are behind' }),
    of: Type.Integer({ description: '0 until they have been counted' }),
    failed: Type.Integer({ description: 'of those done, how many could not be added' }),
    error: Type.Optional(Type.Object({ code: Type.String(), message: Type.String() }, closed)),
  },
  { ...closed, description: 'reports that are being added; stays where some could not be' },
)

/** What is in the record, and how far filling it is: what GET /api/record gives, and a Refusal where it cannot be opened. */
export const RecordState = Type.Union([
  Type.Object({ status: Type.Literal('none', { description: 'this server shows no record' }) }, closed),
  Type.Object(
    {
      status: Type.Literal('open'),
      name: Type.String(),
      where: Type.String({ description: 'folder or address' }),
      counts: Type.Record(Type.String(), TallyOnWire, { description: 'how many rows there are, by what GET /api/record/entries/:kind lists' }),
      filling: Type.Optional(Filling),
    },
    closed,
  ),
])
export type RecordState = Static<typeof RecordState>

/** One entry with all its accounts: what GET /api/record/entries/:kind/:id gives. */
export const RecordEntry = Entry
export type RecordEntry = Static<typeof RecordEntry>

/** A page of rows: what GET /api/record/entries/:kind gives, as `onrecord show --json` prints them. */
export const RowPage = Type.Object(
  {
    rows: Type.Array(Type.Union([
      ReportRow, ReadingRow, ActorEntry, AttributionEntry, EventEntry, FigureEntry, DeploymentEntry, PositionEntry, QuestionEntry, LabelEntry,
      DisputeRow, CopyRow, VoiceRow, JudgmentRow,
    ])),
    next: Type.Optional(Type.String({ description: '`after` of the next page; none after the last' })),
  },
  closed,
)

/** What GET /api/record/search gives. */
export const FoundOnWire = Type.Object(
  {
    accounts: Type.Array(PlacedAccount, { description: 'latest added first' }),
    next: Type.Optional(Type.String()),
    total: TallyOnWire,
    facets: Type.Object({ kind: FacetValues, voice: FacetValues, outlet: FacetValues, type: FacetValues, status: FacetValues }, closed),
  },
  closed,
)

const ReportName = { report: Type.String({ description: 'the id that it came with' }), outlet: Type.Optional(Type.String()), published: Type.Optional(Type.String()) }

/** A report of the record: with its reading, what it carries of others, and who carries text of it. What GET /api/record/reports/:key gives. */
export const RecordReport = Type.Object(
  {
    ...ReadReport.properties,
    key: Type.String(),
    copies: Type.Array(
      Type.Object(
        {
          from: Type.Object(ReportName, closed),
          how: Type.Enum(['whole', 'part', 'version']),
          share: Type.Number({ description: 'of its words that are carried, 0 to 1' }),
          passages: Type.Array(Passage),
          because: Type.Array(Type.String()),
          others: Type.Integer({ description: 'how many other reports carry text of the same source' }),
        },
        closed,
      ),
      { description: 'passages that it carries of another report' },
    ),
    carriers: Type.Array(
      Type.Object({ ...ReportName, how: Type.Enum(['whole', 'part', 'version']), share: Type.Number(), passages: Type.Array(Passage) }, closed),
      { description: 'reports that carry text of this one' },
    ),
    versions: Type.Array(ReadingRow, { description: 'its readings, the latest first, with what each changed' }),
  },
  closed,
)
export type RecordReport = Static<typeof RecordReport>

/** What POST /api/record/judgments takes: a decision of a person. */
const grounds = {
  by: Type.String({ minLength: 1, maxLength: 200, description: 'name of the person who decides' }),
  reasons: Type.Optional(Type.Array(Type.String({ maxLength: 2_000 }), { maxItems: 20 })),
}
const named = Type.String({ minLength: 1, maxLength: 1_000 })
export const VerdictRequest = Type.Union([
  Type.Object(
    {
      decide: Type.Enum(['join', 'split', 'reject', 'confirm', 'no-copy', 'undo']),
      names: Type.Array(named, { minItems: 1, maxItems: 200, description: 'addresses of accounts, ids of entries, reports, or numbers of judgments' }),
      ...grounds,
    },
    closed,
  ),
  Type.Object(
    {
      decide: Type.Literal('correct'),
      names: Type.Array(named, { minItems: 1, maxItems: 1 }),
      field: Type.String({ maxLength: 100 }),
      value: Type.String({ maxLength: 100_000, description: 'words, or JSON for numbers and what has fields' }),
      ...grounds,
    },
    closed,
  ),
])
export type VerdictRequest = Static<typeof VerdictRequest>

/** What POST /api/record/judgments gives. */
export const Judged = Type.Object(
  {
    judgments: Type.Array(Judgment),
    entries: Type.Array(
      Type.Object({ address: Type.String(), entry: Type.String({ description: 'id of the entry that the account is in now' }) }, closed),
      { description: 'of the accounts that were judged, at most 200' },
    ),
  },
  closed,
)
export type Judged = Static<typeof Judged>

/** What POST /api/record/add takes: reports as texts, addresses and files, several at once. */
export const AddRequest = Type.Object(
  {
    items: Type.Array(
      Type.Union([
        Type.Object({ text: Type.String(), title: Type.Optional(Type.String()), outlet: Type.Optional(Type.String()), published: Type.Optional(Type.String()), url: Type.Optional(Type.String()) }, closed),
        Type.Object({ url: Type.String({ description: 'of a page on the web' }) }, closed),
        Type.Object({ name: Type.String({ maxLength: 1_000 }), base64: Type.String({ description: 'the bytes of a file; .jsonl and .ndjson have a report a line' }) }, closed),
      ]),
      { minItems: 1, maxItems: 1_000 },
    ),
    situation,
  },
  closed,
)
export type AddRequest = Static<typeof AddRequest>

/** What becomes of one report that is added. */
export const AddItem = Type.Object(
  {
    name: Type.String(),
    state: Type.Enum(['waiting', 'done', 'failed']),
    outcome: Type.Optional(Type.Enum(['new', 'known', 'read again'])),
    key: Type.Optional(Type.String({ description: 'of the report' })),
    report: Type.Optional(Type.String({ description: 'the id that it came with' })),
    judgments: Type.Optional(Type.Integer({ description: 'how many the rules made for it' })),
    error: Type.Optional(Type.Object({ code: Type.String(), message: Type.String() }, closed)),
  },
  closed,
)
export type AddItem = Static<typeof AddItem>

export const AddJob = Type.Object(
  { id: Type.String(), at: Type.String({ description: 'ISO 8601' }), going: Type.Boolean(), items: Type.Array(AddItem) },
  closed,
)
export type AddJob = Static<typeof AddJob>

/** What GET /api/record/progress tells, by the name of the event. */
export const Progress = Type.Union([
  Type.Object({ event: Type.Literal('changed'), data: Type.Object({ number: Type.Integer({ description: 'higher than before: what was shown may be no more' }) }, closed) }, closed),
  Type.Object({ event: Type.Literal('filling'), data: Type.Union([Filling, Type.Null()]) }, closed),
  Type.Object({ event: Type.Literal('job'), data: AddJob }, closed),
  Type.Object({ event: Type.Literal('item'), data: Type.Object({ job: Type.String(), place: Type.Integer(), item: AddItem }, closed) }, closed),
])
export type Progress = Static<typeof Progress>

/** Why a request was not answered. */
export const Refusal = Type.Object(
  { error: Type.Object({ code: Type.String(), message: Type.String({ description: 'what happened and what to do' }) }, closed) },
  closed,
)
export type Refusal = Static<typeof Refusal>
