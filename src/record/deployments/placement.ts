/** A force at a place as it is said to be on a day: the latest claim up to then, and who says otherwise. */
import { Type, type Static } from 'typebox'
import { Quote } from '../../report/quote.ts'
import { BriefVoice } from '../brief.ts'
import { Counts, Place } from '../entry.ts'

const closed = { additionalProperties: false } as const

const claimed = {
  address: Type.String(),
  state: Type.String(),
  only: Type.Optional(Type.Boolean()),
  denied: Type.Boolean({ description: 'whether its voice says that it is not so' }),
  day: Type.Optional(Type.String({ description: 'that the claim speaks of, or else of its report' })),
  voice: Type.Optional(BriefVoice),
  report: Type.String({ description: 'the id that the report came with' }),
  outlet: Type.Optional(Type.String()),
}

/** One claim of where a force is. */
export const PlacementClaim = Type.Object(claimed, closed)
export type PlacementClaim = Static<typeof PlacementClaim>

export const Placement = Type.Object(
  {
    id: Type.String({ description: 'of the entry' }),
    force: Type.String(),
    of: Type.Optional(Type.String()),
    place: Type.Optional(Place),
    ...claimed,
    daysOld: Type.Integer({ description: 'from the day of the claim to the day that is shown' }),
    quote: Quote,
    sentence: Type.String(),
    counts: Type.Object(
      { accounts: Type.Integer(), reports: Type.Integer(), origins: Type.Integer() },
      { ...closed, description: 'of those that say the same state up to the day' },
    ),
    all: Counts,
    against: Type.Array(Type.Object({ ...claimed, because: Type.String() }, closed), { description: 'claims up to the day that it cannot be so together with, the latest of each voice' }),
  },
  closed,
)
export type Placement = Static<typeof Placement>

/** All of a day. */
export const Placements = Type.Object(
  {
    day: Type.Optional(Type.String({ description: 'that is shown; none where nothing is said of any' })),
    days: Type.Array(
      Type.Object({ day: Type.String(), claims: Type.Integer(), disputed: Type.Integer({ description: 'claims whose force and place are in dispute' }) }, closed),
      { description: 'days that claims speak of, in order' },
    ),
    rows: Type.Array(Placement, { description: 'the latest claim of each force at each place, said of last first; at most 120' }),
    more: Type.Boolean({ description: 'whether there are more, of earlier days' }),
  },
  closed,
)
export type Placements = Static<typeof Placements>
