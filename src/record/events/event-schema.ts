/** What the codebook may say of joining events. */
import { Type, type Static } from 'typebox'

const closed = { additionalProperties: false } as const
const share = Type.Number({ minimum: 0, maximum: 1 })
const speaksFor = Type.Number({ minimum: 0 })
const speaksAgainst = Type.Number({ maximum: 0 })

/** Signs that two accounts tell of one event, and how much each weighs on the scale of a logistic regression. */
export const EventWeights = Type.Object(
  {
    bias: Type.Number(),
    'same word': speaksFor,
    'related word': speaksFor,
    'same general word': speaksFor,
    'one act of force': speaksFor,
    'other manner': speaksAgainst,
    'same type and mode': speaksFor,
    'same type': speaksFor,
    'near type': Type.Number(),
    'other type': speaksAgainst,
    'same actor': speaksFor,
    'other actor': speaksAgainst,
    'same recipient': speaksFor,
    'other recipient': speaksAgainst,
    'other named recipient': speaksAgainst,
    'same party': speaksFor,
    'same place': speaksFor,
    'place within': speaksFor,
    'other place': speaksAgainst,
    'same day': speaksFor,
    'day fits': speaksFor,
    'other day': speaksAgainst,
    'told days apart': speaksAgainst,
    'no day known': speaksAgainst,
    'words around': speaksFor,
    'stories alike': speaksFor,
    'other stories': speaksFor,
    'other stories, no day': speaksFor,
    'other status': speaksAgainst,
    'one sentence': speaksAgainst,
    'act and outcome': speaksFor,
    'points back': speaksFor,
    'title and lead': speaksFor,
    'one report': Type.Number(),
    'both are news': speaksFor,
    'same number': speaksFor,
    'other number': speaksAgainst,
    'same names of place': speaksFor,
    'other names of place': speaksAgainst,
    'same words copied': speaksFor,
  },
  closed,
)
export type EventWeights = Static<typeof EventWeights>
export type Sign = keyof EventWeights

export const EventFile = Type.Object(
  {
    join: share,
    suggest: share,
    weights: EventWeights,
    apart: Type.Object(
      { days: Type.Integer({ minimum: 1 }), km: Type.Number({ minimum: 0 }), 'town radius km': Type.Number({ minimum: 0 }) },
      closed,
    ),
    'tell back days': Type.Integer({ minimum: 0 }),
    'near types': Type.Array(Type.Tuple([Type.String(), Type.String()]), { description: 'types whose events are told in one another\'s words' }),
    'related words': Type.Array(Type.Array(Type.String(), { minItems: 2 }), { description: 'words of different stems that name one event' }),
    force: Type.Object(
      { outcomes: Type.Array(Type.String()), any: Type.Array(Type.String()), manners: Type.Array(Type.Array(Type.String(), { minItems: 2 })) },
      { ...closed, description: 'words of violence: what came of it, that there was some, and each manner in which it is done' },
    ),
    nouns: Type.Object(
      { types: Type.Record(Type.String(), Type.String()), words: Type.Record(Type.String(), Type.String()) },
      { ...closed, description: 'what an event is called, with the preposition before whom or what it was done to' },
    ),
    'telling numbers': Type.Array(Type.String(), { description: 'words whose numbers, where they differ, tell two events apart' }),
  },
  { ...closed, description: 'When two accounts tell of one event' },
)
export type EventFile = Static<typeof EventFile>
