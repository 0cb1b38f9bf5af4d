/** What accounts of the same thing do to one another. */
import { Type, type Static } from 'typebox'

export const RelationKind = Type.Enum(
  ['corroborates', 'repeats', 'adds detail', 'revises', 'contradicts', 'denies', 'admits', 'retracts'],
  {
    description: [
      'corroborates: another origin says the same. repeats: the same origin says the same again. adds detail: says the same, and more.',
      'revises: the same voice, later, another figure. contradicts: both cannot be right. denies: says that it is not so.',
      'admits: says that it is so, of itself, against its interest or its own earlier denial. retracts: takes back what it said.',
    ].join(' '),
  },
)
export type RelationKind = Static<typeof RelationKind>

/** From a later account (or one of equal day) to an earlier one. */
export const Relation = Type.Object(
  {
    kind: RelationKind,
    from: Type.String({ description: 'address of an account' }),
    to: Type.String({ description: 'address of an account' }),
    because: Type.String({ description: 'in words' }),
  },
  { additionalProperties: false },
)
export type Relation = Static<typeof Relation>
