/** What the files of `codebook/labels/` look like. Checked when they are loaded. */
import { Type, type Static } from 'typebox'
import { Label } from '../reading.ts'

const closed = { additionalProperties: false } as const
const words = (description: string) => Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description }))

export const LabelRule = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z][a-z-]*$', description: 'unique in its file' }),
    means: Type.Optional(Type.String()),
    of: Type.Enum(['people', 'group', 'act', 'state', 'claim', 'name'], { description: 'what is called so' }),
    nouns: words('the last word is inflected'),
    words: words('taken as they stand, in any case'),
    names: words('taken as they stand, with the same capitals; "The" for "the" where a sentence begins'),
    'not before': words('words behind it that make it another thing: "genocide convention"'),
    'not behind': words('words before it that make it another thing: "tax regime"; marks stand apart'),
    'only when said of people': Type.Optional(Type.Boolean({ description: 'the syntax or a mention must show that it is said of somebody' })),
    matches: Type.Array(Type.String(), { minItems: 3, description: 'sentences with the label marked [so|label]' }),
    'near misses': Type.Array(Type.String(), { minItems: 2, description: 'sentences without a label of this rule' }),
  },
  closed,
)
export type LabelRule = Static<typeof LabelRule>

export const LabelFile = Type.Object({ means: Type.String(), kind: Label.properties.kind, rules: Type.Array(LabelRule) }, closed)
export type LabelFile = Static<typeof LabelFile>

export const NamingFile = Type.Object(
  {
    means: Type.String(),
    verbs: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description: 'plain forms; inflected' }),
    matches: Type.Array(Type.String(), { minItems: 3, description: "sentences with [somebody|whose] and that somebody's [word|label]" }),
    'near misses': Type.Array(Type.String(), { minItems: 2, description: "sentences in which the [word|label] is the report's own" }),
  },
  closed,
)
export type NamingFile = Static<typeof NamingFile>

/** All of it as one JSON Schema, for editors. */
export const labelsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Files of codebook/labels: naming.yaml is "naming", every other file is "labels"',
  $defs: { labels: LabelFile, naming: NamingFile },
}
