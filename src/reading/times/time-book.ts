/** The codebook of times: words that experts may change, loaded and made ready to be looked for. */
import path from 'node:path'
import { Type, type Static, type TSchema } from 'typebox'
import { invalid, readCodebookFile } from '../codebook-file.ts'
import { PatternIndex, type Pattern } from '../pattern.ts'
import { piecesOf } from '../tokens.ts'
import { isEdtf } from './edtf-value.ts'
import type { Expression, Part } from './expression.ts'
import { withoutPossessive } from './words.ts'

const closed = { additionalProperties: false } as const

const common = {
  name: Type.String({ pattern: '^[a-z][a-z-]*$', description: 'unique in its file' }),
  means: Type.Optional(Type.String()),
  phrases: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description: 'taken as they stand' }),
  'near misses': Type.Array(Type.String(), { minItems: 2, description: 'sentences that the rule must not answer; what is marked as time another rule reads' }),
}
const valued = {
  matches: Type.Record(Type.String(), Type.String(), { minProperties: 3, description: 'sentences with marked times: what they mean, as EDTF' }),
}
const plain = { matches: Type.Array(Type.String(), { minItems: 3, description: 'sentences that the rule must answer' }) }

const RelativeRule = Type.Object({ ...common, ...valued, unit: Type.Enum(['day', 'week', 'month', 'year']), shift: Type.Integer() }, closed)
const NamedDayRule = Type.Object(
  {
    ...common,
    ...valued,
    month: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
    day: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })),
    easter: Type.Optional(Type.Integer({ description: 'days behind Easter Sunday; negative: before it' })),
    date: Type.Optional(Type.String({ description: 'one day of history, EDTF' })),
  },
  closed,
)
const share = Type.Number({ minimum: 0, maximum: 1 })
const PartRule = Type.Object({ ...common, ...valued, from: share, to: share }, closed)
const AheadRule = Type.Object({ ...common, ...valued }, closed)
const NameRule = Type.Object({ ...common, ...plain }, closed)

const file = <T extends TSchema>(rule: T) => Type.Object({ means: Type.String(), rules: Type.Array(rule) }, closed)

/** Which schema each file of `codebook/times/` has. */
export const timeFiles = {
  relative: file(RelativeRule),
  'named-days': file(NamedDayRule),
  parts: file(PartRule),
  ahead: file(AheadRule),
  names: file(NameRule),
} as const

/** All of it as one JSON Schema, for editors: `$defs` by file name. */
export const timesSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Files of codebook/times: each file is the definition of its name',
  $defs: timeFiles,
}

type Files = { readonly [Name in keyof typeof timeFiles]: Static<(typeof timeFiles)[Name]> }

export type Named<Meaning> = { readonly name: string; readonly meaning: Meaning }

export type TimeBook = {
  /** As they stand, for tests that run their examples. */
  readonly files: Files
  /** Words that are a time: "yesterday", "Christmas Day". */
  readonly expressions: PatternIndex<Named<Expression>>
  /** Words that make a time of its part: "early". */
  readonly parts: PatternIndex<Named<Part>>
  /** Words that put a time ahead: "scheduled for". */
  readonly ahead: PatternIndex<Named<null>>
  /** Names with words of time in them: "Sunday Times". */
  readonly names: PatternIndex<Named<null>>
}

/**
 * @param folder the codebook
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function timeBook(folder: string): TimeBook {
  const files = Object.fromEntries(
    Object.entries(timeFiles).map(([name, schema]) => [name, readCodebookFile(folder, path.join('times', `${name}.yaml`), schema)]),
  ) as unknown as Files
  const expressions = new PatternIndex<Named<Expression>>()
  addAll(expressions, files.relative.rules, ({ unit, shift }): Expression => ({ form: 'shift', unit, amount: shift, about: false }))
  addAll(expressions, files['named-days'].rules, namedDay)
  return {
    files,
    expressions,
    parts: indexOf(files.parts.rules, ({ from, to }) => ({ from, to })),
    ahead: indexOf(files.ahead.rules, () => null),
    names: indexOf(files.names.rules, () => null),
  }
}

/** A phrase as the tokens that it has in a text. */
export function phraseOf(phrase: string): Pattern {
  return { slots: piecesOf(phrase).map((piece) => new Set([withoutPossessive(piece)])), participles: new Set() }
}

type Phrased = { readonly name: string; readonly phrases: readonly string[] }

function indexOf<Rule extends Phrased, Meaning>(rules: readonly Rule[], meaningOf: (rule: Rule) => Meaning): PatternIndex<Named<Meaning>> {
  const index = new PatternIndex<Named<Meaning>>()
  addAll(index, rules, meaningOf)
  return index
}

function addAll<Rule extends Phrased, Meaning>(index: PatternIndex<Named<Meaning>>, rules: readonly Rule[], meaningOf: (rule: Rule) => Meaning): void {
  for (const rule of rules) {
    const named = { name: rule.name, meaning: meaningOf(rule) }
    for (const phrase of rule.phrases) index.add(phraseOf(phrase), named)
  }
}

function namedDay({ name, month, day, easter, date }: Static<typeof NamedDayRule>): Expression {
  if (month !== undefined && day !== undefined) return { form: 'calendar', month, day }
  if (easter !== undefined) return { form: 'feast', afterEaster: easter }
  if (date !== undefined && isEdtf(date)) return { form: 'fixed', value: date }
  throw invalid('times/named-days.yaml', undefined, `the rule ${name} needs month and day, easter, or a date that is EDTF`)
}
