/** One origin's account of an event, part by part: what stands beside the others when accounts are compared. */
import { Type, type Static } from 'typebox'
import { Quote } from '../../report/quote.ts'
import { BriefVoice } from '../brief.ts'
import { Counts } from '../entry.ts'

const closed = { additionalProperties: false } as const

const SidePart = Type.Object(
  {
    says: Type.String({ description: 'of a time EDTF, of all else words or a code' }),
    differs: Type.Boolean({ description: 'whether most of the other sides that say something of it say something else' }),
    apart: Type.Optional(Type.String({ description: 'why it and what another side says cannot both be so' })),
  },
  closed,
)
export type SidePart = Static<typeof SidePart>

/** A figure that is told with the event. */
export const SideFigure = Type.Object(
  {
    entry: Type.String({ description: 'id of its series' }),
    address: Type.String(),
    says: Type.String({ description: 'in short: "at least 41 people killed"' }),
    voice: Type.Optional(BriefVoice),
    apart: Type.Optional(Type.String({ description: 'why it and a figure of another side cannot both be so' })),
  },
  closed,
)
export type SideFigure = Static<typeof SideFigure>

export const EventSide = Type.Object(
  {
    origin: Type.String(),
    address: Type.String({ description: 'of the account that is shown: of those of this origin the latest that says the most' }),
    voice: Type.Optional(BriefVoice),
    report: Type.String({ description: 'the id that the report of that account came with' }),
    outlet: Type.Optional(Type.String()),
    told: Type.Optional(Type.String({ description: 'when that report was published, EDTF' })),
    quote: Quote,
    sentence: Type.String(),
    mark: Type.Optional(Type.Tuple([Type.Integer(), Type.Integer()], { description: 'where the quote stands in the sentence: UTF-16 offsets, end exclusive' })),
    carriers: Type.Array(
      Type.Object({ report: Type.String(), outlet: Type.Optional(Type.String()), told: Type.Optional(Type.String()), address: Type.String() }, closed),
      { description: 'the reports that carry this origin, in the order of publication, each by its first account' },
    ),
    denied: Type.Boolean({ description: 'whether it says that it is not so' }),
    type: SidePart,
    mode: Type.Optional(SidePart),
    actor: Type.Optional(SidePart),
    recipients: Type.Optional(SidePart),
    place: Type.Optional(SidePart),
    when: Type.Optional(SidePart),
    status: SidePart,
    figures: Type.Array(SideFigure),
  },
  closed,
)
export type EventSide = Static<typeof EventSide>

/** What accounts of an event can be held against one another by. */
export const sideParts = ['type', 'mode', 'actor', 'recipients', 'place', 'when', 'status'] as const
export type SidePartName = (typeof sideParts)[number]

export const EventSides = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    disputed: Type.Boolean(),
    counts: Counts,
    sides: Type.Array(EventSide, { description: 'one for each independent origin, in the order of publication' }),
  },
  closed,
)
export type EventSides = Static<typeof EventSides>
