/** What a judgment about copies or boilerplate says, as it stands in the book. */
import { Type, type Static, type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Passage } from '../entry.ts'
import type { JudgmentDraft } from '../judgment.ts'

const closed = { additionalProperties: false } as const

/** Value of a judgment `copy`; it is of [the report that carries, the report that it carries from]. */
export const CopyValue = Type.Object(
  {
    how: Type.Enum(['whole', 'part', 'version'], { description: 'version: a later state of a report by the same outlet' }),
    words: Type.Integer({ minimum: 1, description: 'words of the report that carries, furniture aside' }),
    passages: Type.Array(Passage, { description: 'in the order of the report that carries; quotes only where they come with words around them' }),
  },
  closed,
)
export type CopyValue = Static<typeof CopyValue>

/** Value of a judgment `boilerplate`; it is of the reports that the words stand in. */
export const BoilerplateValue = Type.Object(
  {
    outlet: Type.String(),
    words: Type.String({ description: 'as they stand in the first report, cut at 400 characters' }),
    at: Type.Array(Type.Object({ report: Type.String({ description: 'its key' }), span: Type.Tuple([Type.Integer(), Type.Integer()]) }, closed)),
  },
  closed,
)
export type BoilerplateValue = Static<typeof BoilerplateValue>

const isCopy = checked(CopyValue)
const isBoilerplate = checked(BoilerplateValue)

/** @returns what a judgment `copy` says; undefined for any other, and for one that says nothing of passages */
export function copyValueOf({ decision, of, value }: JudgmentDraft): CopyValue | undefined {
  return decision === 'copy' && of.length === 2 && isCopy(value) ? value : undefined
}

/** @returns what a judgment `boilerplate` says; undefined for any other */
export function boilerplateValueOf({ decision, value }: JudgmentDraft): BoilerplateValue | undefined {
  return decision === 'boilerplate' && isBoilerplate(value) ? value : undefined
}

function checked<T extends TSchema>(schema: T): (value: unknown) => value is Static<T> {
  const compiled = Compile(schema)
  return (value): value is Static<T> => compiled.Check(value)
}
