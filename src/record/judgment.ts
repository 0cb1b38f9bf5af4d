/**
 * Judgments: decisions, by a rule or a person, that two accounts are of the same thing, or are not, or that one was misread.
 * Appended, never edited; undone by another judgment. The record is a pure function of readings and judgments.
 */
import { Type, type Static } from 'typebox'

const closed = { additionalProperties: false } as const

export const Decision = Type.Enum(['same', 'different', 'maybe', 'misread', 'confirmed', 'corrected', 'copy', 'no-copy', 'boilerplate', 'answers', 'undone'], {
  description: [
    'same: two accounts tell of one thing. different: they do not. maybe: a rule suggests that they are the same; a person decides.',
    'misread: an account is not what the report says; confirmed: it is, and somebody has looked. The later of both counts. corrected: one field of an account is another.',
    'copy: the first report carries text of the second; no-copy: it does not. boilerplate: words that an outlet hangs under its reports.',
    'answers: the first account answers the second, a question or a position.',
    'undone: an earlier judgment is taken back.',
  ].join(' '),
})
export type Decision = Static<typeof Decision>

export const JudgmentDraft = Type.Object(
  {
    decision: Decision,
    about: Type.String({ description: "what is judged: an account kind, or 'report' for copies and stories" }),
    of: Type.Array(Type.String(), { description: 'addresses of accounts; keys of reports; for undone, the number of the judgment' }),
    by: Type.Union([
      Type.Object({ rule: Type.String({ description: 'name and version of the rule: "events/1"' }) }, closed),
      Type.Object({ person: Type.String() }, closed),
    ]),
    score: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    reasons: Type.Array(Type.String(), { description: 'in words: "same type", "3 km apart"' }),
    field: Type.Optional(Type.String({ description: 'for corrected: which field of the account' })),
    value: Type.Optional(Type.Unknown({ description: 'for corrected: what it should be; for copy: its passages; for boilerplate: its words' })),
  },
  closed,
)
/** A judgment before it is appended. */
export type JudgmentDraft = Static<typeof JudgmentDraft>

export const Judgment = Type.Object(
  {
    ...JudgmentDraft.properties,
    number: Type.Integer({ minimum: 1, description: 'in the order of appending' }),
    at: Type.String({ description: 'ISO 8601, when it was appended' }),
  },
  closed,
)
/** One line of the book of judgments. */
export type Judgment = Static<typeof Judgment>

/** Whether a person made it; a person's judgment goes before any rule's. */
export function byPerson(judgment: JudgmentDraft): boolean {
  return 'person' in judgment.by
}
