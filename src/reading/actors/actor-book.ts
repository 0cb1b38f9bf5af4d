/** `codebook/actors/acting.yaml`: words that show that somebody acts. */
import { Type, type Static } from 'typebox'
import { readCodebookFile } from '../codebook-file.ts'
import { ActorKind, matches, plainNearMisses, wanted } from '../codebook-schema.ts'
import { verbForms, type Inflection } from '../inflection.ts'
import type { PatternIndex } from '../pattern.ts'
import { indexOf } from '../rule-index.ts'

const closed = { additionalProperties: false } as const

const ActingRule = Type.Object({ ...wanted, matches, 'near misses': plainNearMisses }, closed)
const PeopleRule = Type.Object(
  {
    ...wanted,
    kind: ActorKind,
    whose: Type.Optional(Type.Literal('said', { description: 'only where a word before says whose or which they are' })),
    matches,
    'near misses': plainNearMisses,
  },
  closed,
)

export const ActingFile = Type.Object(
  {
    means: Type.String(),
    verbs: Type.Array(ActingRule, { description: 'what only somebody does: a capital before one of them stands for its government' }),
    between: Type.Array(ActingRule, { description: 'nouns behind which "between" names parties' }),
    people: Type.Array(PeopleRule, { description: 'people without a name who are actors where they do something' }),
  },
  closed,
)
export type ActingFile = Static<typeof ActingFile>

export type ReadyPeople = { readonly kind: ActorKind; readonly isWhoseSaid: boolean }

export type ActorBook = {
  readonly file: ActingFile
  /** All forms of verbs that only somebody does, lower case. */
  readonly actingVerbs: ReadonlySet<string>
  readonly relations: PatternIndex<true>
  readonly people: PatternIndex<ReadyPeople>
}

/**
 * @param folder the codebook
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function actorBook(folder: string, inflection: Inflection): ActorBook {
  const name = 'actors/acting.yaml'
  const file = readCodebookFile(folder, name, ActingFile)
  return {
    file,
    actingVerbs: new Set(file.verbs.flatMap(({ verbs = [] }) => verbs.flatMap((verb) => [...verbForms(verb, inflection).all]))),
    relations: indexOf(name, file.between, () => true as const, inflection),
    people: indexOf(name, file.people, ({ kind, whose }): ReadyPeople => ({ kind, isWhoseSaid: whose === 'said' }), inflection),
  }
}
