/** What `codebook/joining/positions.yaml` looks like. Checked when it is loaded. */
import { Type, type Static } from 'typebox'
import { plainNearMisses, words } from '../../reading/codebook-schema.ts'
import { PositionKind, Stance, type EventStatus } from '../../reading/reading.ts'

const closed = { additionalProperties: false } as const
const list = (description: string) => Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description })
const matches = Type.Array(Type.String(), { minItems: 3, description: 'words of positions on this issue' })
const threshold = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })

export const thresholds = {
  join: threshold('from this score on two accounts are of one thing'),
  suggest: threshold('from this score on a person is asked'),
}

export const IssueRule = Type.Object(
  {
    name: Type.String({ minLength: 1, description: 'unique; as it is shown' }),
    shared: Type.Optional(Type.Enum(['yes', 'no'], { description: 'do all sides mean the same thing by it? "no" where not given' })),
    nouns: words('the last word is inflected, but for a preposition'),
    verbs: words('the first word is inflected; "..." is up to three words'),
    phrases: words('taken as they stand'),
    with: words('nouns, which are inflected, of which one must stand with them'),
    without: words('words or phrases of which none may stand with them'),
    matches,
    'near misses': plainNearMisses,
  },
  closed,
)
export type IssueRule = Static<typeof IssueRule>

const Shift = Type.Object({ from: PositionKind, to: PositionKind, means: Type.String() }, closed)
const Answering = Type.Object({ to: PositionKind, by: PositionKind, means: Type.String() }, closed)

export const PositionsFile = Type.Object(
  {
    means: Type.String(),
    ...thresholds,
    speakers: Type.Object(
      {
        means: Type.String(),
        nouns: list('the last word is inflected'),
        phrases: list('whom somebody speaks for stands behind them'),
        'not behind': list('words right before, with which somebody does not speak for others, or no longer'),
        matches: Type.Array(Type.String({ pattern: ': ' }), { minItems: 3, description: 'words for a holder: whom that holder speaks for' }),
        'near misses': plainNearMisses,
      },
      closed,
    ),
    governments: Type.Object({ means: Type.String(), bodies: list('words for a government'), offices: list('words for those who speak for it') }, closed),
    'looking back': Type.Object({ means: Type.String(), phrases: list('words at the beginning of a stand') }, closed),
    leaning: Type.Object({ means: Type.String(), phrases: list('words that mean what was said before') }, closed),
    shifts: Type.Array(Shift),
    opposed: Type.Object({ means: Type.String(), pairs: Type.Array(Type.Tuple([PositionKind, PositionKind])) }, closed),
    answering: Type.Object(
      {
        means: Type.String(),
        ...thresholds,
        references: Type.Array(
          Type.Object({ to: PositionKind, phrases: list('words by which an answer means what it answers: "rejected the demand"') }, closed),
        ),
        kinds: Type.Array(Answering),
        events: Type.Array(Type.Object({ type: Type.String({ description: 'PLOVER' }), means: Type.String() }, closed)),
        stances: Type.Array(Type.Object({ stance: Stance, means: Type.String() }, closed)),
      },
      closed,
    ),
    issues: Type.Array(IssueRule),
  },
  closed,
)
export type PositionsFile = Static<typeof PositionsFile>

/** Statuses of events that have happened. */
export const happened: ReadonlySet<EventStatus> = new Set(['current', 'historical'])
