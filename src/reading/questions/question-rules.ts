/** `codebook/questions/unknown.yaml`: words by which a report says that something is not known. */
import { Type, type Static } from 'typebox'
import { readCodebookFile } from '../codebook-file.ts'
import { matches, plainNearMisses, wanted, words } from '../codebook-schema.ts'
import type { Inflection } from '../inflection.ts'
import { phrasePattern, type Pattern, type PatternIndex } from '../pattern.ts'
import { indexOf } from '../rule-index.ts'

const closed = { additionalProperties: false } as const

export const QuestionRule = Type.Object(
  {
    ...wanted,
    about: Type.Enum(['after', 'before', 'front', 'asked', 'sentence before'], {
      description:
        'where the words for what is not known stand: behind these; before them as their subject; at the front of the clause, whoever does not know between them; ' +
        'in what was asked before, "Asked about the toll, ..."; in the question before this sentence',
    }),
    subject: words('for "before" and "front": words of which one begins what is not known'),
    followed: words('what must follow; anything where not given'),
    'not followed': words('what must not follow'),
    matches,
    'near misses': plainNearMisses,
  },
  closed,
)
export type QuestionRule = Static<typeof QuestionRule>

export const QuestionFile = Type.Object({ means: Type.String(), rules: Type.Array(QuestionRule) }, closed)

export type ReadyQuestion = {
  readonly name: string
  readonly about: QuestionRule['about']
  /** Empty where any subject will do. */
  readonly subject: readonly Pattern[]
  readonly followed: readonly Pattern[]
  readonly notFollowed: readonly Pattern[]
}

export type QuestionRules = { readonly rules: readonly QuestionRule[]; readonly index: PatternIndex<ReadyQuestion> }

/**
 * @param folder the codebook
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function questionRules(folder: string, inflection: Inflection): QuestionRules {
  const name = 'questions/unknown.yaml'
  const { rules } = readCodebookFile(folder, name, QuestionFile)
  return { rules, index: indexOf(name, rules, ready, inflection) }
}

function ready({ name, about, ...rule }: QuestionRule): ReadyQuestion {
  const patterns = (phrases: readonly string[] | undefined) => (phrases ?? []).map(phrasePattern)
  return { name, about, subject: patterns(rule.subject), followed: patterns(rule.followed), notFollowed: patterns(rule['not followed']) }
}
