/** Briefs: what a row of a table or list shows of an entry, small enough to be kept with it, so that no list has to tell it anew. */
import { Type, type Static, type TSchema } from 'typebox'
import { Quote } from '../report/quote.ts'
import { Counts, eventTold, figureTold, Place } from './entry.ts'

const closed = { additionalProperties: false } as const

/** A voice by its key, and what people call it. */
export const BriefVoice = Type.Object(
  { key: Type.String(), name: Type.String(), named: Type.Boolean({ description: 'whether the reports name it' }) },
  closed,
)
export type BriefVoice = Static<typeof BriefVoice>

/** The words that stand for all of an entry's: those of its latest account that says the most. */
export const Lead = Type.Object(
  {
    address: Type.String({ description: 'of the account; the key of its report stands before the first /' }),
    report: Type.String({ description: 'the id that the report came with' }),
    outlet: Type.Optional(Type.String()),
    told: Type.Optional(Type.String({ description: 'when the report was published, EDTF' })),
    voice: Type.Optional(BriefVoice),
    says: Type.Optional(Type.String({ description: 'what the account says, in short' })),
    quote: Quote,
    sentence: Type.String(),
    mark: Type.Optional(
      Type.Tuple([Type.Integer(), Type.Integer()], { description: 'where the quote stands in the sentence: UTF-16 offsets, end exclusive; none where the sentence was cut before it' }),
    ),
  },
  closed,
)
export type Lead = Static<typeof Lead>

/** Where accounts of an entry cannot both be right: who says what against whom. */
export const Contest = Type.Object(
  {
    sides: Type.Array(
      Type.Object(
        {
          voice: BriefVoice,
          says: Type.String({ description: 'by its latest account' }),
          words: Type.String({ description: 'the quote of that account' }),
          sentence: Type.String({ description: 'that the quote stands in' }),
          address: Type.String({ description: 'of that account' }),
          outlet: Type.Optional(Type.String()),
          first: Type.Optional(Type.String({ description: 'day of its first report' })),
          last: Type.Optional(Type.String({ description: 'day of its latest report' })),
          accounts: Type.Integer(),
          origins: Type.Integer({ description: 'independent ones among its accounts' }),
        },
        closed,
      ),
      { minItems: 2, maxItems: 4, description: 'one for each voice: first the two that contradict each other and spoke last, then those that spoke last' },
    ),
    voices: Type.Integer({ description: 'how many take part, of whom four at most are given' }),
    since: Type.Optional(Type.String({ description: 'day from which two were against each other' })),
    last: Type.Optional(Type.String({ description: 'day of the latest report of any side' })),
    because: Type.String(),
  },
  closed,
)
export type Contest = Static<typeof Contest>

const common = {
  id: Type.String(),
  title: Type.String(),
  counts: Counts,
  first: Type.Optional(Type.String({ description: 'day of the first report' })),
  last: Type.Optional(Type.String({ description: 'day of the latest report' })),
  disputed: Type.Boolean(),
  touched: Type.String({ description: 'ISO 8601: when a report or a judgment last touched it' }),
  lead: Lead,
  voices: Type.Array(BriefVoice, { maxItems: 4, description: 'who says the most of it, the most first' }),
  contest: Type.Optional(Contest),
}

/** One side of a change: what was said, and in which account. */
const Said = {
  says: Type.String(),
  address: Type.String(),
  day: Type.Optional(Type.String({ description: 'of the report' })),
  outlet: Type.Optional(Type.String()),
}

/** Where a voice put another figure in place of its own. */
export const Revised = Type.Object({ voice: Type.Optional(BriefVoice), before: Type.Object(Said, closed), now: Type.Object(Said, closed) }, closed)
export type Revised = Static<typeof Revised>

const Stand = { kind: Type.String(), words: Type.String(), day: Type.Optional(Type.String()), address: Type.String() }

/** Where a holder took another stand than before. */
export const Shifted = Type.Object(
  {
    voice: Type.Optional(BriefVoice),
    outlet: Type.Optional(Type.String()),
    before: Type.Optional(Type.Object(Stand, closed)),
    now: Type.Object({ ...Stand, shift: Type.String() }, closed),
  },
  closed,
)
export type Shifted = Static<typeof Shifted>

const brief = <K extends string, P extends Record<string, TSchema>>(kind: K, properties: P) =>
  Type.Object({ kind: Type.Literal(kind), ...common, ...properties }, closed)

export const EventBrief = brief('event', {
  ...eventTold,
  dispute: Type.Optional(Type.String({ description: 'who contradicts whom, in a sentence' })),
})
export type EventBrief = Static<typeof EventBrief>

/** The latest figure of a voice. */
export const LatestFigure = Type.Object(
  {
    voice: BriefVoice,
    address: Type.String(),
    day: Type.Optional(Type.String()),
    value: Type.Optional(Type.Number()),
    min: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    max: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    approx: Type.String(),
    words: Type.String(),
  },
  closed,
)
export type LatestFigure = Static<typeof LatestFigure>

export const FigureBrief = brief('figure', {
  ...figureTold,
  latest: Type.Array(LatestFigure, { maxItems: 4, description: 'by each of the four voices that spoke last, the latest first' }),
  revision: Type.Optional(Type.String({ description: 'who last put another figure in place of its own, in a sentence' })),
  revised: Type.Optional(Revised),
  dispute: Type.Optional(Type.String({ description: 'who contradicts whom, in a sentence' })),
})
export type FigureBrief = Static<typeof FigureBrief>

export const DeploymentBrief = brief('deployment', {
  force: Type.String(),
  of: Type.Optional(Type.String()),
  place: Type.Optional(Place),
  state: Type.String({ description: 'the latest: stationed, withdrawn, ...' }),
  day: Type.Optional(Type.String({ description: 'that the latest state is said of' })),
  voice: Type.Optional(BriefVoice),
  dispute: Type.Optional(Type.String({ description: 'who contradicts whom, in a sentence' })),
})
export type DeploymentBrief = Static<typeof DeploymentBrief>

export const PositionBrief = brief('position', {
  holder: Type.String(),
  to: Type.Optional(Type.String()),
  issue: Type.String(),
  stand: Type.Object(
    { kind: Type.String(), words: Type.String(), day: Type.Optional(Type.String()), shift: Type.Optional(Type.String()), address: Type.String() },
    { ...closed, description: 'the latest' },
  ),
  stands: Type.Integer({ description: 'how many are known' }),
  shifted: Type.Optional(Shifted),
  answers: Type.Integer(),
  answer: Type.Optional(
    Type.Object({ entry: Type.String(), by: Type.String(), how: Type.String(), address: Type.String() }, { ...closed, description: 'the latest' }),
  ),
  dispute: Type.Optional(Type.String({ description: 'who contradicts whom, in a sentence' })),
})
export type PositionBrief = Static<typeof PositionBrief>

export const QuestionBrief = brief('question', {
  about: Type.String(),
  asks: Type.Optional(Type.String({ description: 'what is asked for: who, how many, where, when, why, whether, how, what; none where the words do not say' })),
  answered: Type.Optional(
    Type.Object(
      { address: Type.String(), report: Type.String(), voice: Type.Optional(BriefVoice), told: Type.Optional(Type.String()), because: Type.String() },
      { ...closed, description: 'what closed it; open where there is none' },
    ),
  ),
})
export type QuestionBrief = Static<typeof QuestionBrief>

export const ActorBrief = brief('actor', {
  name: Type.String(),
  actorKind: Type.String(),
  roles: Type.Array(Type.String(), { maxItems: 4 }),
  attributions: Type.Integer({ description: 'how many are its own, in the reports that the brief was made from' }),
})
export type ActorBrief = Static<typeof ActorBrief>

export const AttributionBrief = brief('attribution', {
  voice: Type.String({ description: 'key' }),
  name: Type.String(),
  words: Type.String(),
  stance: Type.Optional(Type.String()),
})
export type AttributionBrief = Static<typeof AttributionBrief>

export const LabelBrief = brief('label', {
  word: Type.String(),
  labelKind: Type.String(),
  for: Type.Optional(Type.String()),
  outlets: Type.Array(Type.Object({ outlet: Type.String(), own: Type.Integer(), quoted: Type.Integer() }, closed), { maxItems: 8 }),
})
export type LabelBrief = Static<typeof LabelBrief>

export const Brief = Type.Union([EventBrief, FigureBrief, DeploymentBrief, PositionBrief, QuestionBrief, ActorBrief, AttributionBrief, LabelBrief])
export type Brief = Static<typeof Brief>
/** The briefs of one kind. */
export type BriefOf<K extends Brief['kind']> = Extract<Brief, { kind: K }>
