/** What persons look through: what rules suggest, what the reader doubts, and how far those who looked agree. */
import { Type, type Static } from 'typebox'
import { AccountRow, JudgmentRow } from './entry.ts'
import { accountKinds } from './account.ts'
import { AccountField } from './account-fields.ts'

const closed = { additionalProperties: false } as const

/** An account with the entry that it is in. */
export const PlacedAccount = Type.Object(
  {
    ...AccountRow.properties,
    kind: Type.Enum([...accountKinds]),
    entry: Type.String({ description: 'id of the entry that it is in' }),
    title: Type.String({ description: 'of that entry' }),
    disputed: Type.Boolean(),
  },
  closed,
)
export type PlacedAccount = Static<typeof PlacedAccount>

/** One that is looked at, with what it says field by field. */
export const ReviewedAccount = Type.Object({ ...PlacedAccount.properties, fields: Type.Array(AccountField, { description: 'all that may be corrected' }) }, closed)
export type ReviewedAccount = Static<typeof ReviewedAccount>

/** Two accounts of which a rule says that they may tell of one thing. */
export const Suggestion = Type.Object(
  {
    judgment: Type.Integer({ description: 'number of the one that suggests it' }),
    kind: Type.Enum([...accountKinds]),
    score: Type.Optional(Type.Number({ description: '0 to 1' })),
    reasons: Type.Array(Type.String()),
    one: ReviewedAccount,
    other: ReviewedAccount,
  },
  closed,
)
export type Suggestion = Static<typeof Suggestion>

/** A reading that the reader itself holds for doubtful. */
export const Doubt = Type.Object({ confidence: Type.Number({ description: 'of the reader, 0 to 1' }), account: ReviewedAccount }, closed)
export type Doubt = Static<typeof Doubt>

/** What a person decided, with the accounts that it is about as they are now. */
export const DecidedRow = Type.Object({ ...JudgmentRow.properties, accounts: Type.Array(PlacedAccount, { description: 'in the order of `of`, at most 4; what the record has no more is left out' }) }, closed)
export type DecidedRow = Static<typeof DecidedRow>

const Tally = Type.Object({ count: Type.Integer(), atLeast: Type.Optional(Type.Boolean({ description: 'counting stopped there' })) }, closed)

/** How much is open, and how much persons have decided. */
export const ReviewProgress = Type.Object(
  {
    suggestions: Type.Array(Type.Object({ kind: Type.Enum([...accountKinds]), open: Tally }, closed), { description: 'kinds of which something is open, the most first' }),
    doubts: Tally,
    persons: Type.Array(Type.Object({ person: Type.String(), joins: Type.Integer(), readings: Type.Integer() }, closed), { description: 'what each has decided and nobody took back, the most first' }),
  },
  closed,
)
export type ReviewProgress = Static<typeof ReviewProgress>

/** What one person decided about one thing. */
export const RatingRow = Type.Object(
  {
    unit: Type.String({ description: 'an address, or two with a space between them' }),
    coder: Type.String(),
    value: Type.String({ description: 'same, different, confirmed, misread or corrected' }),
  },
  closed,
)

/** How far persons agree on what two or more of them decided on. */
export const AgreementRow = Type.Object(
  {
    of: Type.Enum(['joins', 'readings'], { description: 'joins: whether two accounts tell of one thing; readings: whether one is what its report says' }),
    alpha: Type.Optional(Type.Number({ description: "Krippendorff's, for nominal values; none where nothing was decided twice, or all of it alike" })),
    units: Type.Integer({ description: 'things that two persons or more decided on' }),
    ratings: Type.Integer({ description: 'decisions about those' }),
    coders: Type.Array(Type.String()),
    differing: Type.Array(Type.Object({ unit: Type.String(), ratings: Type.Array(RatingRow), accounts: Type.Array(PlacedAccount) }, closed), { description: 'what they differ on, at most 100' }),
  },
  closed,
)
export type AgreementRow = Static<typeof AgreementRow>
