/** What the files of `codebook/figures/` look like. Checked when they are loaded. */
import { Type, type Static, type TSchema } from 'typebox'

const closed = { additionalProperties: false } as const
const words = (description: string) => Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description }))
const name = Type.String({ pattern: '^[a-z][a-z-]*$', description: 'unique in its file' })
const examples = {
  matches: Type.Array(Type.String(), { minItems: 3, description: 'sentences with a figure marked [as this|figure] that the rule must answer' }),
  'near misses': Type.Array(Type.String(), { minItems: 2, description: 'sentences that it must not answer; a figure that is marked is found all the same' }),
}
const rule = <T extends Record<string, TSchema>>(own: T) => Type.Object({ name, means: Type.Optional(Type.String()), ...own, ...examples }, closed)

export const VagueRule = rule({
  phrases: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description: 'taken as they stand; "a/an" is either word' }),
  min: Type.Number({ description: 'what the words promise at least' }),
  times: Type.Optional(Type.Boolean({ description: 'may stand before "dozen", "hundred", "thousand": "a few thousand" is at least 3,000' })),
})
export type VagueRule = Static<typeof VagueRule>

export const ApproximationRule = rule({
  approx: Type.Enum(['about', 'above', 'below']),
  before: words('words before the number; marks stand apart: "US $"'),
  behind: words('words behind the number; marks stand apart: "- odd"'),
})
export type ApproximationRule = Static<typeof ApproximationRule>

export const AmountsFile = Type.Object({ means: Type.String(), vague: Type.Array(VagueRule), approximations: Type.Array(ApproximationRule) }, closed)
export type AmountsFile = Static<typeof AmountsFile>

export const Unit = Type.Object(
  {
    unit: Type.String({ description: 'as readings call it; money by its ISO 4217 code' }),
    nouns: words('behind the number; the last word is inflected'),
    signs: words('behind the number, taken as they stand; marks stand apart'),
    before: words('before the number, taken as they stand'),
    converts: Type.Optional(Type.String({ description: "the library's name of it; missing where it has no fixed size" })),
    times: Type.Optional(Type.Number({ description: 'how many of those one is; 1 where not given' })),
    per: Type.Optional(Type.String({ description: "the library's name of a time that it is divided by" })),
  },
  closed,
)
export type Unit = Static<typeof Unit>

export const UnitRule = rule({
  measure: Type.String({ description: 'what is measured, where nothing is said to be done to it: duration, length' }),
  units: Type.Array(Unit, { minItems: 1 }),
})
export type UnitRule = Static<typeof UnitRule>

export const UnitsFile = Type.Object({ means: Type.String(), rules: Type.Array(UnitRule), money: Type.Array(UnitRule) }, closed)
export type UnitsFile = Static<typeof UnitsFile>

export const MeasureRule = rule({
  measure: Type.Optional(Type.String({ description: "what readings say; the verb's participle where not given" })),
  of: Type.Optional(Type.Literal('people', { description: 'a number without a noun counts people' })),
  verbs: words('the figure is their object, the subject of their passive, or stands beside their participle'),
  'subject verbs': words('the figure is their subject'),
  'subject verbs of persons': words('the same, where the figure counts persons: officers fall, and so do prices'),
  states: words('beside or under the figure, taken as they stand: "dead", "in custody"'),
  acts: words('nouns of which the figure is the "of": "the killing of 41 people"'),
  things: words('what the figure counts says it by itself: "41 deaths"'),
  tolls: words('what reaches the figure: "the death toll rose to 41"; ... stands for up to three words'),
})
export type MeasureRule = Static<typeof MeasureRule>

export const MeasuresFile = Type.Object({ means: Type.String(), rules: Type.Array(MeasureRule) }, closed)
export type MeasuresFile = Static<typeof MeasuresFile>

/** Which schema each file has. */
export const figureFiles = { amounts: AmountsFile, units: UnitsFile, measures: MeasuresFile } as const

/** All of it as one JSON Schema, for editors: `$defs` by file name. */
export const figuresSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Files of codebook/figures: each file is the definition of its name',
  $defs: figureFiles,
}
