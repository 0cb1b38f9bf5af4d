/** `codebook/positions/*.yaml`: words by which somebody demands, refuses, offers, accepts, prefers or makes a condition. */
import { Type, type Static } from 'typebox'
import { readCodebookFile } from '../codebook-file.ts'
import { matches, plainNearMisses, wanted, words } from '../codebook-schema.ts'
import type { Inflection } from '../inflection.ts'
import { phrasePattern, PatternIndex, type Pattern } from '../pattern.ts'
import { PositionKind } from '../reading.ts'
import { addRule } from '../rule-index.ts'

const closed = { additionalProperties: false } as const

export const PositionRule = Type.Object(
  {
    ...wanted,
    stances: words('stance rules of codebook/reporting that mean this too, as "demand/call"'),
    text: Type.Enum(['behind', 'whole'], { description: 'the words of the position: what stands behind these words, or the clause with them' }),
    holder: Type.Optional(Type.Enum(['subject', 'possessor', 'speaker'], { description: 'whose position it is; their subject where not given' })),
    to: Type.Optional(Type.Enum(['object'], { description: 'who is to do it' })),
    negated: Type.Optional(Type.Enum(['no', 'either'], { description: 'may the words be negated? "no" where not given' })),
    followed: words('what must follow; anything where not given'),
    'not followed': words('what must not follow'),
    begins: Type.Optional(Type.Boolean({ description: 'only at the beginning of what is said' })),
    alone: Type.Optional(Type.Boolean({ description: 'may nothing stand behind these words?' })),
    early: words('words of which one stands among the next six'),
    has: words('words of which one stands in the rest of the clause'),
    main: words('for conditions: words of which one stands before, in the same sentence'),
    'main has': words('words of which one stands between those and these'),
    'main lacks': words('words of which none stands between those and these'),
    matches,
    'near misses': plainNearMisses,
  },
  closed,
)
export type PositionRule = Static<typeof PositionRule>

export const PositionFile = Type.Object({ kind: PositionKind, means: Type.String(), rules: Type.Array(PositionRule) }, closed)
export type PositionFile = Static<typeof PositionFile>

export type ReadyPosition = {
  readonly kind: PositionKind
  /** As the reading names it: "demand/demands-of". */
  readonly name: string
  readonly text: PositionRule['text']
  readonly holder: 'subject' | 'possessor' | 'speaker'
  readonly to: boolean
  readonly mayBeNegated: boolean
  readonly followed: readonly Pattern[]
  readonly notFollowed: readonly Pattern[]
  /** Whether it must begin what is said. */
  readonly begins: boolean
  /** Whether it says enough with nothing behind it. */
  readonly alone: boolean
  readonly early: readonly Pattern[]
  readonly has: readonly Pattern[]
  /** Empty but for conditions. */
  readonly main: readonly Pattern[]
  readonly mainHas: readonly Pattern[]
  readonly mainLacks: readonly Pattern[]
}

export type PositionRules = {
  readonly files: readonly PositionFile[]
  readonly index: PatternIndex<ReadyPosition>
  /** By the name of the stance rule. */
  readonly byStance: ReadonlyMap<string, ReadyPosition>
}

/** In the order in which a place that several rules answer is decided. */
const KINDS: readonly PositionKind[] = ['condition', 'refusal', 'preference', 'demand', 'offer', 'acceptance']

/**
 * @param folder the codebook
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function positionRules(folder: string, inflection: Inflection): PositionRules {
  const index = new PatternIndex<ReadyPosition>()
  const byStance = new Map<string, ReadyPosition>()
  const files = KINDS.map((kind) => {
    const name = `positions/${kind}.yaml`
    const file = readCodebookFile(folder, name, PositionFile)
    for (const rule of file.rules) {
      const ready = readyRule(file.kind, rule)
      addRule(index, name, rule, ready, inflection)
      for (const stance of rule.stances ?? []) byStance.set(stance, ready)
    }
    return file
  })
  return { files, index, byStance }
}

function readyRule(kind: PositionKind, rule: PositionRule): ReadyPosition {
  const patterns = (phrases: readonly string[] | undefined) => (phrases ?? []).map(phrasePattern)
  return {
    kind,
    name: `${kind}/${rule.name}`,
    text: rule.text,
    holder: rule.holder ?? 'subject',
    to: rule.to === 'object',
    mayBeNegated: rule.negated === 'either',
    followed: patterns(rule.followed),
    notFollowed: patterns(rule['not followed']),
    begins: rule.begins ?? false,
    alone: rule.alone ?? false,
    early: patterns(rule.early),
    has: patterns(rule.has),
    main: patterns(rule.main),
    mainHas: patterns(rule['main has']),
    mainLacks: patterns(rule['main lacks']),
  }
}
