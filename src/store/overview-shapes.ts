/** What a record is told by first, and its disputes of every kind: what the overview and the list of disputes show. */
import { Type, type Static } from 'typebox'
import { DeploymentBrief, EventBrief, FigureBrief, PositionBrief, QuestionBrief } from '../record/brief.ts'
import type { AccountKind } from '../record/account.ts'

const closed = { additionalProperties: false } as const

const Tally = Type.Object({ count: Type.Integer(), atLeast: Type.Optional(Type.Boolean({ description: 'counting stopped there' })) }, closed)
const FacetValues = Type.Array(
  Type.Object({ value: Type.String({ description: 'what the filter takes' }), name: Type.String({ description: 'for people' }), ...Tally.properties }, closed),
)

/** Kinds of entries of which accounts can contradict one another. */
export const disputedKinds = ['figure', 'event', 'deployment', 'position'] as const satisfies readonly AccountKind[]
export type DisputedKind = (typeof disputedKinds)[number]

const Disputed = Type.Union([FigureBrief, EventBrief, DeploymentBrief, PositionBrief])

export const Disputes = Type.Object(
  {
    rows: Type.Array(Disputed, { description: 'those first of which somebody has contradicted somebody last' }),
    offset: Type.Integer(),
    total: Tally,
    facets: Type.Object(
      { kind: FacetValues, type: FacetValues, place: FacetValues, voice: FacetValues },
      { ...closed, description: 'the 20 most frequent values of each, over the first 10,000' },
    ),
    last: Type.Optional(Type.String({ description: 'the latest day on which anybody contradicted anybody, whatever is asked' })),
  },
  closed,
)
export type Disputes = Static<typeof Disputes>

export type DisputeQuery = {
  readonly kinds?: readonly DisputedKind[]
  /** Types, measures, units or states: any of them. */
  readonly types?: readonly string[]
  readonly text?: string
  readonly place?: string
  readonly voice?: string
  readonly actor?: string
  readonly outlet?: string
  readonly origins?: number
  /** ISO days, both included: on which somebody contradicted somebody last. */
  readonly from?: string
  readonly to?: string
  /** Touched after this, as of lists. */
  readonly since?: string
  readonly offset?: number
  /** 50 where it is not said, 200 at the most. */
  readonly limit?: number
}

const heading = <T extends Parameters<typeof Type.Array>[0]>(row: T, description: string) =>
  Type.Object({ rows: Type.Array(row), total: Tally }, { ...closed, description })

export const EventNews = Type.Object(
  { event: EventBrief, accounts: Type.Integer({ description: 'of it that were added since' }) },
  closed,
)

export const Overview = Type.Object(
  {
    since: Type.Optional(Type.String({ description: 'ISO 8601: all else has been touched after this; the whole record where there is none' })),
    until: Type.Optional(Type.String({ description: 'ISO 8601: when anything was touched last' })),
    reports: Type.Object({ ...Tally.properties }, { ...closed, description: 'how many were added since' }),
    days: Type.Array(
      Type.Object({ day: Type.String(), reports: Type.Integer() }, closed),
      { description: 'reports by day of publishing, of the last 60 days that have any; a day without is left out' },
    ),
    disputes: heading(Disputed, 'in dispute, latest contradicted first'),
    figures: heading(FigureBrief, 'in which a voice put another figure in place of its own, latest first'),
    positions: heading(PositionBrief, 'whose holder took another stand, latest first'),
    open: heading(QuestionBrief, 'that nobody has answered, latest asked first'),
    answered: heading(QuestionBrief, 'latest answered first'),
    forces: heading(DeploymentBrief, 'of which something is said, latest first'),
    events: heading(EventNews, 'told by the most accounts that were added since'),
  },
  closed,
)
export type Overview = Static<typeof Overview>

/** What the overview tells, each under its heading. */
export const overviewHeadings = ['disputes', 'figures', 'positions', 'open', 'answered', 'forces', 'events'] as const
export type OverviewHeading = (typeof overviewHeadings)[number]

export type OverviewQuery = {
  /** Touched after this: an ISO 8601 time, the number of a judgment, or the key or id of a report. The whole record where it is not said. */
  readonly since?: string
  /** Rows under each heading; 5 where it is not said, 100 at the most. */
  readonly limit?: number
  /** Only what stands under this heading. */
  readonly only?: OverviewHeading
}
