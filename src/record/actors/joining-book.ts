/** `codebook/joining/actors.yaml`: which different words are one name, one office, one owner, and which name nobody in particular. */
import { Type, type Static } from 'typebox'
import { readCodebookFile } from '../../reading/codebook-file.ts'
import { ActorKind } from '../../reading/codebook-schema.ts'
import { stemOf } from '../accounts/stem.ts'
import { ownCodebook } from '../../reading/codebook-folder.ts'
import { loadRarity } from '../stories/common-words.ts'

const closed = { additionalProperties: false } as const
const share = Type.Number({ minimum: 0, maximum: 1 })
const words = Type.Array(Type.String({ minLength: 1 }))
const Pair = Type.Tuple([Type.String(), Type.String()])
const means = { means: Type.String() }
const examples = { matches: Type.Array(Pair, { minItems: 1 }), 'near misses': Type.Array(Pair, { minItems: 1 }) }
const same = Type.Array(Type.Array(Type.String({ pattern: '^[^A-Z]+$' }), { minItems: 2 }), { description: 'each a list of words that are one, in small letters' })

const SameWords = Type.Object({ ...means, same, ...examples }, closed)
const Nouns = Type.Object({ ...means, nouns: words, ...examples }, closed)

export const ActorJoiningFile = Type.Object(
  {
    ...means,
    thresholds: Type.Object(
      {
        join: share,
        suggest: share,
        'same story': Type.Number({ minimum: 0, maximum: 1, description: 'likeness of two reports from which on they count as telling one story' }),
        'same crisis': Type.Number({ minimum: 0, maximum: 1, description: 'likeness from which on they tell of different things in one crisis: its army is one, its residents are not' }),
        'near days': Type.Integer({ minimum: 0, description: 'days between two reports within which a family name alone, where it is that of somebody told of at length, is his or hers in another story too' }),
      },
      closed,
    ),
    'kinds apart': Type.Object({ ...means, pairs: Type.Array(Type.Tuple([ActorKind, ActorKind])), ...examples }, closed),
    'given names': Type.Object({ ...means, same, 'also words': Type.Array(Type.String(), { description: 'given names that are words as well; other common words before a name are no part of it' }), ...examples }, closed),
    spellings: SameWords,
    offices: SameWords,
    bodies: SameWords,
    'one of a kind': Nouns,
    common: Nouns,
    nobody: Type.Object({ ...means, words, nouns: words }, closed),
    people: Nouns,
    peoples: Nouns,
    indefinite: Type.Object({ ...means, words }, closed),
    owners: Type.Object({ ...means, same, endings: words, ...examples }, closed),
  },
  closed,
)
export type ActorJoiningFile = Static<typeof ActorJoiningFile>

/** The file, made ready to be asked. Words are in small letters. */
export type ActorJoiningBook = {
  readonly file: ActorJoiningFile
  readonly join: number
  readonly suggest: number
  readonly sameStory: number
  readonly sameCrisis: number
  readonly nearDays: number
  /** "person state", in the order of the alphabet. */
  readonly kindsApart: ReadonlySet<string>
  /** All full names that a given name may be short for, itself among them. */
  readonly givenNames: ReadonlyMap<string, readonly string[]>
  /** Whether a word is so common in English that it is hardly a name. */
  readonly isCommonWord: (word: string) => boolean
  /** Given names that are words as well. */
  readonly nameWords: ReadonlySet<string>
  /** Singular. */
  readonly peoples: ReadonlySet<string>
  readonly spellings: ReadonlyMap<string, string>
  readonly offices: ReadonlyMap<string, readonly string[]>
  readonly bodies: ReadonlyMap<string, string>
  readonly oneOfAKind: ReadonlySet<string>
  readonly common: ReadonlySet<string>
  readonly nobody: { readonly words: ReadonlySet<string>; readonly nouns: ReadonlySet<string> }
  readonly people: ReadonlySet<string>
  readonly indefinite: ReadonlySet<string>
  readonly owners: ReadonlyMap<string, string>
  /** The longest first. */
  readonly ownerEndings: readonly string[]
}

const NAME = 'joining/actors.yaml'
/** Rarity below which a word stands in one text of 125 and more. */
const COMMON = 0.7

/**
 * @param folder the codebook; the package's own where not given
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadActorJoiningBook(folder: string = ownCodebook()): ActorJoiningBook {
  const file = readCodebookFile(folder, NAME, ActorJoiningFile)
  const rarity = loadRarity(folder)
  return {
    file,
    join: file.thresholds.join,
    suggest: file.thresholds.suggest,
    sameStory: file.thresholds['same story'],
    sameCrisis: file.thresholds['same crisis'],
    nearDays: file.thresholds['near days'],
    kindsApart: new Set(file['kinds apart'].pairs.map(kindPair)),
    givenNames: allFirsts(file['given names'].same),
    isCommonWord: (word) => rarity(stemOf(word)) < COMMON,
    nameWords: new Set(file['given names']['also words']),
    peoples: new Set(file.peoples.nouns),
    spellings: firsts(file.spellings.same),
    offices: allFirsts(file.offices.same),
    bodies: firsts(file.bodies.same),
    oneOfAKind: new Set(file['one of a kind'].nouns),
    common: new Set(file.common.nouns),
    nobody: { words: new Set(file.nobody.words), nouns: new Set(file.nobody.nouns) },
    people: new Set(file.people.nouns),
    indefinite: new Set(file.indefinite.words),
    owners: firsts(file.owners.same),
    ownerEndings: [...file.owners.endings].sort((one, other) => other.length - one.length),
  }
}

let own: ActorJoiningBook | undefined
/** The package's own file, read once. @throws Problem 'codebook-invalid' */
export function actorJoiningBook(): ActorJoiningBook {
  own ??= loadActorJoiningBook()
  return own
}

/** Two kinds as one word, whichever stands first. */
export function kindPair([one, other]: readonly [string, string]): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/** Each word with the first of its list. */
function firsts(lists: readonly (readonly string[])[]): Map<string, string> {
  return new Map(lists.flatMap((list) => list.map((word) => [word, list[0]!] as const)))
}

/** Each word with the first of every list that has it: "chris" is short for two names. */
function allFirsts(lists: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const list of lists) for (const word of list) found.set(word, [...(found.get(word) ?? []), list[0]!])
  return found
}
