/** What the files of `codebook/reporting/` look like. Checked when they are loaded. */
import { Type, type Static, type TSchema } from 'typebox'
import { Stance } from './reading.ts'

const closed = { additionalProperties: false } as const
export const words = (description: string) => Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description }))
const choice = (description: string) => Type.Optional(Type.Enum(['no', 'yes', 'either'], { description }))

export const wanted = {
  name: Type.String({ pattern: '^[a-z][a-z-]*$', description: 'unique in its file' }),
  means: Type.Optional(Type.String()),
  verbs: words('the first word is inflected: "call for" finds "called for"'),
  nouns: words('the last word is inflected, but for a preposition: "attack on" finds "attacks on"'),
  phrases: words('taken as they stand; "..." is up to three words'),
}

export const matches = Type.Array(Type.String(), { minItems: 3, description: 'sentences with marked parts that the rule must answer' })
const nearMisses = <T extends TSchema>(item: T) => Type.Array(item, { minItems: 2, description: 'sentences that it must not answer' })
export const plainNearMisses = nearMisses(Type.String())

export const Conditions = Type.Object(
  {
    negated: choice('is the cue negated? "no" where not given'),
    passive: choice('is the cue a passive? "either" where not given'),
    quoted: choice('does the content begin with a quotation mark? "either" where not given'),
    'content begins': words('phrases that the content begins with, after a quotation mark and "that"; {speaker} is a word for the source'),
    'content does not begin': words('phrases that it must not begin with'),
    'content has early': words('words of which one stands among the first of the content'),
    'content ends': words('marks or words that the content ends with'),
  },
  closed,
)
export type Conditions = Static<typeof Conditions>

export const StanceRule = Type.Object(
  {
    ...wanted,
    when: Type.Optional(Conditions),
    matches,
    'near misses': nearMisses(
      Type.Partial(Type.Record(Stance, Type.String()), {
        minProperties: 1, maxProperties: 1, additionalProperties: false, description: 'the stance that it has instead: the sentence',
      }),
    ),
  },
  closed,
)
export type StanceRule = Static<typeof StanceRule>

export const StanceFile = Type.Object({ stance: Stance, means: Type.String(), manual: Type.Optional(Type.String()), rules: Type.Array(StanceRule) }, closed)
export type StanceFile = Static<typeof StanceFile>

export const OrderFile = Type.Object({ means: Type.String(), stances: Type.Array(Type.String(), { description: 'rules as stance/name, first tried first' }) }, closed)

export const MarkRule = Type.Object({ ...wanted, matches, 'near misses': plainNearMisses }, closed)
export type MarkRule = Static<typeof MarkRule>

export const MarkFile = Type.Object({ means: Type.String(), rules: Type.Array(MarkRule) }, closed)

export const VenueRule = Type.Object(
  {
    ...wanted,
    then: Type.Enum(['audience', 'name', 'outlet', 'nothing'], {
      description: 'what follows: any audience, something with a name, a named outlet or programme; or nothing: the words themselves are the venue',
    }),
    matches,
    'near misses': plainNearMisses,
  },
  closed,
)
export type VenueRule = Static<typeof VenueRule>

export const VenueFile = Type.Object({ means: Type.String(), outlets: Type.Array(Type.String()), rules: Type.Array(VenueRule) }, closed)

export const ActorKind = Type.Enum(['person', 'group', 'organisation', 'government', 'armed-force', 'state', 'media', 'people', 'unknown'])
export type ActorKind = Static<typeof ActorKind>

export const RoleRule = Type.Object({ ...wanted, gender: Type.Optional(Type.Enum(['female', 'male'])), matches, 'near misses': plainNearMisses }, closed)
export type RoleRule = Static<typeof RoleRule>

export const RoleFile = Type.Object({ means: Type.String(), rules: Type.Array(RoleRule) }, closed)

export const KindRule = Type.Object({ ...wanted, kind: ActorKind, matches, 'near misses': plainNearMisses }, closed)
export type KindRule = Static<typeof KindRule>

export const KindFile = Type.Object({ means: Type.String(), rules: Type.Array(KindRule) }, closed)

export const HearsayRule = Type.Object(
  {
    ...wanted,
    source: Type.Enum(['before', 'after', 'none'], { description: 'where the source stands: right before the cue, right after it, or unsaid' }),
    followed: words('what must follow the cue; nothing where not given'),
    matches,
    'near misses': plainNearMisses,
  },
  closed,
)
export type HearsayRule = Static<typeof HearsayRule>

export const HearsayFile = Type.Object({ means: Type.String(), rules: Type.Array(HearsayRule) }, closed)

export const InflectionFile = Type.Object(
  {
    means: Type.String(),
    irregular: Type.Record(Type.String(), Type.Array(Type.String(), { minItems: 1, maxItems: 2 })),
    doubling: Type.Array(Type.String()),
    plurals: Type.Record(Type.String(), Type.String()),
  },
  closed,
)

/** Which schema each file has; every file under `stances/` is a StanceFile. */
export const reportingFiles = {
  order: OrderFile,
  hedges: MarkFile,
  repetition: MarkFile,
  venues: VenueFile,
  roles: RoleFile,
  kinds: KindFile,
  hearsay: HearsayFile,
  inflection: InflectionFile,
} as const

/** All of it as one JSON Schema, for editors: `$defs` by file name. */
export const reportingSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Files of codebook/reporting: each file is the definition of its name, files of stances/ are "stance"',
  $defs: { stance: StanceFile, ...reportingFiles },
}
