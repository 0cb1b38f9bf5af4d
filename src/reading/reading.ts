/** A reading: all that was found in one report. The wire shape of `onrecord read`. */
import { Type, type Static } from 'typebox'
import { Quote } from '../report/quote.ts'
import { ReportFacts, Warning, When } from '../report/report.ts'

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
  {
    id: Type.String(),
    name: Type.String(),
    kind: Type.String(),
    mentions: Type.Array(Quote),
    profile: Type.Optional(Type.String({ description: "the situation profile's id of it" })),
    merges: Type.Optional(
      Type.Array(Type.Object({ text: Quote, because: Type.String() }, closed), { description: 'mentions that are not its name: why each is this actor' }),
    ),
  },
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

/** Who takes part in something: an actor of the report where it is one, and always the words. */
export const Party = Type.Object({ actor: Type.Optional(Type.String({ description: 'actors[].id' })), name: Type.String(), text: Quote }, closed)
export type Party = Static<typeof Party>

export const EventStatus = Type.Enum(['current', 'historical', 'future', 'hypothetical', 'negated'])
export type EventStatus = Static<typeof EventStatus>

export const Event = Type.Object(
  {
    id: Type.String(),
    type: Type.String({ description: 'PLOVER' }),
    mode: Type.Optional(Type.String()),
    trigger: Quote,
    actor: Type.Optional(Party),
    recipients: Type.Array(Party),
    object: Type.Optional(Quote),
    place: Type.Optional(Type.String({ description: 'places[].id' })),
    time: Type.Optional(When),
    status: EventStatus,
    rule: Type.Optional(Type.String({ description: 'the codebook rule that found it' })),
    voice: Voice,
  },
  closed,
)
export type Event = Static<typeof Event>

export const Figure = Type.Object(
  {
    id: Type.String(),
    text: Quote,
    value: Type.Optional(Type.Number()),
    min: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    max: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    approx: Type.Enum(['exact', 'about', 'above', 'below', 'vague']),
    unit: Type.String({ description: 'what is counted ("hostages"), or the unit of measure ("mile", "percent", "USD")' }),
    si: Type.Optional(Type.Object({ value: Type.Number(), unit: Type.String() }, closed)),
    measure: Type.Optional(Type.String({ description: 'what was done to what is counted, or what is measured: killed, held, demolished, duration' })),
    of: Type.Optional(Type.String({ description: 'what is measured, where the unit is one of measure: "tunnels"' })),
    label: Type.Optional(Type.String()),
    place: Type.Optional(Type.String({ description: 'places[].id' })),
    asOf: Type.Optional(When),
    voice: Voice,
  },
  closed,
)
export type Figure = Static<typeof Figure>

export const Place = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    mentions: Type.Array(Quote),
    kind: Type.String({ description: 'country, region, part of a region, city, local feature, ...' }),
    lat: Type.Optional(Type.Number()),
    lon: Type.Optional(Type.Number()),
    radiusKm: Type.Optional(Type.Number({ description: 'it lies somewhere within' })),
    geonames: Type.Optional(Type.Integer()),
    country: Type.Optional(Type.String({ description: 'ISO 3166-1 alpha-2' })),
    standsFor: Type.Optional(Type.String({ description: 'actors[].id: the government that it stands for somewhere in the report' })),
    profile: Type.Optional(Type.String({ description: "the situation profile's id of it" })),
    because: Type.Optional(Type.String({ description: 'why this place of that name' })),
  },
  closed,
)
export type Place = Static<typeof Place>

export const Deployment = Type.Object(
  {
    id: Type.String(),
    force: Type.String(),
    actor: Type.Optional(Type.String({ description: 'actors[].id of the force' })),
    of: Type.Optional(Type.String({ description: 'actors[].id: what the force belongs to' })),
    place: Type.Optional(Type.String({ description: 'places[].id' })),
    state: Type.String({ description: 'stationed, withdrawn, cleared, taken out, moving, ...' }),
    only: Type.Optional(Type.Boolean()),
    exception: Type.Optional(Quote),
    asOf: Type.Optional(When),
    text: Quote,
    voice: Voice,
  },
  closed,
)
export type Deployment = Static<typeof Deployment>

export const PositionKind = Type.Enum(['demand', 'condition', 'refusal', 'offer', 'preference', 'acceptance'])
export type PositionKind = Static<typeof PositionKind>

export const Position = Type.Object(
  {
    id: Type.String(),
    holder: Party,
    kind: PositionKind,
    to: Type.Optional(Party),
    answers: Type.Optional(Type.String({ description: 'positions[].id' })),
    text: Quote,
    items: Type.Array(Type.String()),
    rule: Type.Optional(Type.String()),
    voice: Voice,
  },
  closed,
)
export type Position = Static<typeof Position>

export const Question = Type.Object({ id: Type.String(), cue: Quote, about: Quote, voice: Voice }, closed)
export type Question = Static<typeof Question>

export const Label = Type.Object(
  { id: Type.String(), text: Quote, for: Type.Optional(Type.String()), kind: Type.Enum(['loaded', 'honorific', 'distancing']), voice: Voice },
  closed,
)
export type Label = Static<typeof Label>

export const Oddity = Type.Object({ id: Type.String(), kind: Type.String(), text: Quote, because: Type.Array(Quote), note: Type.String() }, closed)
export type Oddity = Static<typeof Oddity>

/** A word of the syntax, with --syntax only. */
export const SyntaxWord = Type.Object(
  {
    span: Type.Tuple([Type.Integer(), Type.Integer()]),
    lemma: Type.String(),
    upos: Type.String(),
    head: Type.Integer({ description: 'index among the words; -1: the root' }),
    deprel: Type.String(),
  },
  closed,
)
export type SyntaxWord = Static<typeof SyntaxWord>

/** A situation profile and why the report was read with it. */
export const AppliedSituation = Type.Object({ name: Type.String(), because: Type.String() }, closed)
export type AppliedSituation = Static<typeof AppliedSituation>

export const Reading = Type.Object(
  {
    id: Type.String(),
    report: ReportFacts,
    sentences: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()])),
    words: Type.Optional(Type.Array(SyntaxWord)),
    situation: Type.Optional(AppliedSituation),
    actors: Type.Array(Actor),
    attributions: Type.Array(Attribution),
    events: Type.Array(Event),
    figures: Type.Array(Figure),
    places: Type.Array(Place),
    deployments: Type.Array(Deployment),
    positions: Type.Array(Position),
    questions: Type.Array(Question),
    labels: Type.Array(Label),
    oddities: Type.Array(Oddity),
    warnings: Type.Array(Warning),
    reader: Type.String({ description: 'identity of the model and codebook that read it' }),
  },
  { ...closed, description: 'All that was found in one report' },
)
export type Reading = Static<typeof Reading>
