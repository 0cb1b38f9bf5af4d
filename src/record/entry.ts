/** Entries: what the record says, as `onrecord show --json` prints it, a row each. */
import { Type, type Static, type TSchema } from 'typebox'
import { Quote } from '../report/quote.ts'
import { Judgment } from './judgment.ts'
import { Relation } from './relation.ts'

const closed = { additionalProperties: false } as const

/** One account as it is shown: where it stands, in which words, and who says it. */
export const AccountRow = Type.Object(
  {
    address: Type.String(),
    report: Type.String({ description: 'the id that the report came with' }),
    outlet: Type.Optional(Type.String()),
    told: Type.Optional(Type.String({ description: 'when the report was published, EDTF' })),
    quote: Quote,
    sentence: Type.String(),
    voice: Type.Optional(Type.Object({ key: Type.String(), name: Type.String(), named: Type.Boolean() }, closed)),
    origin: Type.Optional(Type.String({ description: 'accounts with the same origin count once' })),
    says: Type.Optional(Type.String({ description: 'what this account says, in short: "41 killed", "denied", "withdrawn"' })),
    rejected: Type.Optional(Type.Boolean({ description: 'judged a misreading; counts for nothing' })),
  },
  closed,
)
export type AccountRow = Static<typeof AccountRow>

/** How often, by whom, how independently. */
export const Counts = Type.Object(
  {
    accounts: Type.Integer(),
    reports: Type.Integer(),
    outlets: Type.Integer(),
    voices: Type.Integer(),
    origins: Type.Integer({ description: 'independent origins: copies and carriers of one voice count once' }),
  },
  closed,
)
export type Counts = Static<typeof Counts>

/** Where something is, as far as it is known. */
export const Place = Type.Object(
  { name: Type.String(), lat: Type.Optional(Type.Number()), lon: Type.Optional(Type.Number()), geonames: Type.Optional(Type.Integer()) },
  closed,
)

const common = {
  id: Type.String({ description: 'the same as long as its first account stays in it' }),
  title: Type.String({ description: 'made from its accounts, for people' }),
  counts: Counts,
  first: Type.Optional(Type.String({ description: 'day of the first report' })),
  last: Type.Optional(Type.String({ description: 'day of the latest report' })),
  disputed: Type.Boolean(),
  accounts: Type.Array(AccountRow, { description: 'in the order of publication; at most as many as were asked for' }),
}

const entry = <K extends string, P extends Record<string, TSchema>>(kind: K, properties: P) =>
  Type.Object({ kind: Type.Literal(kind), ...common, ...properties }, closed)

/** What most accounts of an event say of it. */
export const eventTold = {
  type: Type.String(),
  mode: Type.Optional(Type.String()),
  actor: Type.Optional(Type.String()),
  recipients: Type.Array(Type.String()),
  place: Type.Optional(Place),
  when: Type.Optional(Type.String({ description: 'EDTF' })),
  status: Type.String(),
}

export const EventEntry = entry('event', {
  ...eventTold,
  relations: Type.Array(Relation),
})
export type EventEntry = Static<typeof EventEntry>

/** One figure of a series. */
export const Point = Type.Object(
  {
    address: Type.String(),
    day: Type.Optional(Type.String({ description: 'the day that it speaks of, or else of its report' })),
    voice: Type.String({ description: 'key of the voice' }),
    value: Type.Optional(Type.Number()),
    min: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    max: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    approx: Type.String(),
    words: Type.String(),
    rejected: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type Point = Static<typeof Point>

/** Two voices that cannot both be right. */
export const Dispute = Type.Object(
  {
    between: Type.Array(
      Type.Object({ voice: Type.String(), name: Type.String(), says: Type.String(), accounts: Type.Array(Type.String()) }, closed),
      { description: 'one for each side' },
    ),
    since: Type.Optional(Type.String()),
    because: Type.String(),
  },
  closed,
)
export type Dispute = Static<typeof Dispute>

/** What a series counts or measures, as most of its accounts have it. */
export const figureTold = {
  unit: Type.String(),
  measure: Type.Optional(Type.String()),
  of: Type.Optional(Type.String()),
  place: Type.Optional(Place),
}

export const FigureEntry = entry('figure', {
  ...figureTold,
  points: Type.Array(Point),
  relations: Type.Array(Relation),
  disputes: Type.Array(Dispute),
})
export type FigureEntry = Static<typeof FigureEntry>

export const DeploymentEntry = entry('deployment', {
  force: Type.String(),
  of: Type.Optional(Type.String()),
  place: Type.Optional(Place),
  days: Type.Array(
    Type.Object(
      { day: Type.Optional(Type.String()), state: Type.String(), voice: Type.String(), only: Type.Optional(Type.Boolean()), address: Type.String() },
      closed,
    ),
    { description: 'the ledger of this force at this place; each line a claim' },
  ),
  relations: Type.Array(Relation),
})
export type DeploymentEntry = Static<typeof DeploymentEntry>

export const PositionEntry = entry('position', {
  holder: Type.String(),
  to: Type.Optional(Type.String()),
  issue: Type.String(),
  stands: Type.Array(
    Type.Object(
      {
        day: Type.Optional(Type.String()),
        kind: Type.String({ description: 'demand, condition, refusal, offer, preference, acceptance' }),
        words: Type.String(),
        address: Type.String(),
        shift: Type.Optional(Type.String({ description: 'what changed against the stand before: "accepts what it refused"' })),
      },
      closed,
    ),
    { description: 'who stood where on this issue, in order' },
  ),
  answers: Type.Array(Type.Object({ entry: Type.String(), by: Type.String(), how: Type.String(), address: Type.String() }, closed)),
  relations: Type.Array(Relation),
})
export type PositionEntry = Static<typeof PositionEntry>

export const QuestionEntry = entry('question', {
  about: Type.String(),
  answered: Type.Optional(
    Type.Object({ by: AccountRow, because: Type.String() }, { ...closed, description: 'what closed it; open where there is none' }),
  ),
})
export type QuestionEntry = Static<typeof QuestionEntry>

export const ActorEntry = entry('actor', {
  name: Type.String(),
  actorKind: Type.String(),
  names: Type.Array(Type.Object({ name: Type.String(), reports: Type.Integer() }, closed)),
  roles: Type.Array(Type.String()),
  profile: Type.Optional(Type.String()),
  attributions: Type.Integer({ description: 'how many are its own' }),
})
export type ActorEntry = Static<typeof ActorEntry>

/** One utterance, by however many carried. */
export const AttributionEntry = entry('attribution', {
  voice: Type.String(),
  name: Type.String(),
  words: Type.String(),
  relations: Type.Array(Relation),
})
export type AttributionEntry = Static<typeof AttributionEntry>

export const LabelEntry = entry('label', {
  word: Type.String(),
  labelKind: Type.String(),
  for: Type.Optional(Type.String()),
  outlets: Type.Array(Type.Object({ outlet: Type.String(), own: Type.Integer({ description: 'in its own words' }), quoted: Type.Integer() }, closed)),
})
export type LabelEntry = Static<typeof LabelEntry>

export const Entry = Type.Union([
  EventEntry, FigureEntry, DeploymentEntry, PositionEntry, QuestionEntry, ActorEntry, AttributionEntry, LabelEntry,
])
export type Entry = Static<typeof Entry>
/** The entries of one kind. */
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>

/** A matching passage: the same words, or nearly, in two reports. */
export const Passage = Type.Object(
  {
    in: Type.Tuple([Type.Integer(), Type.Integer()], { description: 'offsets into the text of the report that carries it' }),
    from: Type.Tuple([Type.Integer(), Type.Integer()], { description: 'offsets into the text that it comes from' }),
    words: Type.Integer(),
  },
  closed,
)
export type Passage = Static<typeof Passage>

/** A family of reports that carry one text. */
export const CopyRow = Type.Object(
  {
    kind: Type.Literal('copy'),
    id: Type.String(),
    source: Type.String({ description: 'report id of the first' }),
    wire: Type.Optional(Type.String()),
    members: Type.Array(
      Type.Object(
        {
          report: Type.String(),
          outlet: Type.Optional(Type.String()),
          published: Type.Optional(Type.String()),
          of: Type.Optional(Type.String({ description: 'report id that it carries text of; none for the source' })),
          how: Type.Enum(['source', 'whole', 'part', 'version'], { description: 'version: a later state of a report by the same outlet' }),
          share: Type.Number({ description: 'of its words that are carried, 0 to 1' }),
          passages: Type.Array(Passage),
          because: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type CopyRow = Static<typeof CopyRow>

export const ReportRow = Type.Object(
  {
    kind: Type.Literal('report'),
    key: Type.String(),
    report: Type.String({ description: 'the id that it came with' }),
    title: Type.Optional(Type.String()),
    outlet: Type.Optional(Type.String()),
    published: Type.Optional(Type.String()),
    url: Type.Optional(Type.String()),
    added: Type.String(),
    reader: Type.String(),
    readings: Type.Integer(),
    story: Type.String({ description: 'reports with the same tell the same story' }),
    claims: Type.Integer(),
    copyOf: Type.Optional(Type.String()),
    share: Type.Optional(Type.Number()),
  },
  closed,
)
export type ReportRow = Static<typeof ReportRow>

export const ReadingRow = Type.Object(
  {
    kind: Type.Literal('reading'),
    key: Type.String(),
    report: Type.String(),
    reader: Type.String(),
    at: Type.String(),
    current: Type.Boolean(),
    changes: Type.Array(Type.String(), { description: 'against the reading before it: "2 events more: ..."' }),
  },
  closed,
)
export type ReadingRow = Static<typeof ReadingRow>

/** A voice: an actor that says something, or an outlet in its own words. */
export const VoiceRow = Type.Object(
  {
    kind: Type.Literal('voice'),
    key: Type.String(),
    name: Type.String(),
    named: Type.Boolean(),
    outlet: Type.Boolean(),
    attributions: Type.Integer(),
    claims: Type.Integer(),
    reports: Type.Integer(),
    outlets: Type.Array(Type.Object({ outlet: Type.String(), claims: Type.Integer() }, closed)),
  },
  closed,
)
export type VoiceRow = Static<typeof VoiceRow>

/** What is in dispute, of any kind, in one list. */
export const DisputeRow = Type.Object(
  { kind: Type.Literal('dispute'), entry: Type.String(), of: Type.String({ description: 'kind of the entry' }), title: Type.String(), ...Dispute.properties },
  closed,
)
export type DisputeRow = Static<typeof DisputeRow>

export const JudgmentRow = Type.Object({ kind: Type.Literal('judgment'), ...Judgment.properties, undone: Type.Optional(Type.Integer()) }, {
  additionalProperties: false,
})
export type JudgmentRow = Static<typeof JudgmentRow>
