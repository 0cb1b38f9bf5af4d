/** What goes over HTTP between the page and the server. */
import { Type, type Static } from 'typebox'
import { Reading } from '../reading/reading.ts'
import { Brief } from '../record/brief.ts'
import { Entry } from '../record/entry.ts'
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
export type { Placement, PlacementClaim, Placements } from '../record/deployments/placement.ts'
export type { EventSide, EventSides, SideFigure, SidePart, SidePartName } from '../record/events/event-side.ts'
export type { Relation, RelationKind } from '../record/relation.ts'
export type { PlaceSpots, Timeline, TimelineStep } from '../store/counted.ts'
export type { FacetValue, Found, FoundAccount, Page, Rows, Shown, Tally } from '../store/store.ts'

const closed = { additionalProperties: false } as const

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

/** What is in the record, and how far filling it is: what GET /api/record gives, and a Refusal where it cannot be opened. */
export const RecordState = Type.Union([
  Type.Object({ status: Type.Literal('none', { description: 'this server shows no record' }) }, closed),
  Type.Object(
    {
      status: Type.Literal('open'),
      name: Type.String(),
      where: Type.String({ description: 'folder or address' }),
      counts: Type.Record(Type.String(), TallyOnWire, { description: 'how many rows there are, by what GET /api/record/entries/:kind lists' }),
      filling: Type.Optional(
        Type.Object(
          {
            going: Type.Boolean({ description: 'whether there is more to come' }),
            done: Type.Integer({ description: 'reports that are behind' }),
            of: Type.Integer({ description: '0 until they have been counted' }),
            failed: Type.Integer({ description: 'of those done, how many could not be added' }),
            error: Type.Optional(Type.Object({ code: Type.String(), message: Type.String() }, closed)),
          },
          { ...closed, description: 'reports that are being added; stays where some could not be' },
        ),
      ),
    },
    closed,
  ),
])
export type RecordState = Static<typeof RecordState>

/** One entry with all its accounts: what GET /api/record/entries/:kind/:id gives. */
export const RecordEntry = Entry
export type RecordEntry = Static<typeof RecordEntry>

/** Why a request was not answered. */
export const Refusal = Type.Object(
  { error: Type.Object({ code: Type.String(), message: Type.String({ description: 'what happened and what to do' }) }, closed) },
  closed,
)
export type Refusal = Static<typeof Refusal>
