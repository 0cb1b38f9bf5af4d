/** A reading: all that was found in one report. The wire shape of `onrecord read`. */
import { Type, type Static } from 'typebox'
import { Quote } from '../report/quote.ts'
import { ReportFacts, Warning } from '../report/report.ts'

const closed = { additionalProperties: false } as const

export const Form = Type.Enum(['direct', 'indirect', 'mixed'])
export type Form = Static<typeof Form>

export const Stance = Type.Enum(['assert', 'deny', 'admit', 'demand', 'refuse', 'reject', 'threaten', 'promise', 'predict', 'doubt', 'accuse', 'praise', 'ask'])
export type Stance = Static<typeof Stance>

export const Voice = Type.Object(
  {
    actor: Type.Union([Type.String(), Type.Null()], { description: 'actors[].id; null: the outlet' }),
    name: Type.String({ description: "as plain as the report makes it; 'outlet' for the outlet" }),
    named: Type.Boolean(),
    role: Type.Optional(Type.String({ description: 'office or description: "National Security Council spokesman"' })),
    via: Type.Optional(Type.String({ description: 'to or through whom the statement was made: ABC\'s "This Week"' })),
    viaQuote: Type.Optional(Quote),
    attribution: Type.Optional(Type.String()),
    because: Type.Optional(Type.String({ description: 'why a pronoun, surname or description is this actor, or why it stays open' })),
    resolved: Type.Optional(Type.Boolean({ description: 'false where the words do not say who it is and the report does not make it plain' })),
  },
  closed,
)
export type Voice = Static<typeof Voice>

export const Actor = Type.Object(
  { id: Type.String(), name: Type.String(), kind: Type.String(), mentions: Type.Array(Quote), profile: Type.Optional(Type.String()) },
  closed,
)
export type Actor = Static<typeof Actor>

export const Attribution = Type.Object(
  {
    id: Type.String(),
    source: Type.Array(Quote),
    cue: Type.Array(Quote),
    content: Type.Array(Quote),
    voice: Voice,
    form: Form,
    stance: Stance,
    stanceRule: Type.Optional(Type.String({ description: 'the codebook rule that gave the stance; none: the default' })),
    hedge: Type.Optional(Quote),
    repeated: Type.Optional(Type.Boolean()),
    within: Type.Optional(Type.String({ description: 'attributions[].id in whose content this one was said: hearsay' })),
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
  },
  closed,
)
export type Attribution = Static<typeof Attribution>

export const Reading = Type.Object(
  {
    id: Type.String(),
    report: ReportFacts,
    sentences: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()])),
    actors: Type.Array(Actor),
    attributions: Type.Array(Attribution),
    warnings: Type.Array(Warning),
    reader: Type.String({ description: 'identity of the model and codebook that read it' }),
  },
  { ...closed, description: 'All that was found in one report' },
)
export type Reading = Static<typeof Reading>
