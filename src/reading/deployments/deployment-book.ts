/** `codebook/deployments/*.yaml`: nouns for forces, and words that say where one is and in which state. */
import { Type, type Static } from 'typebox'
import { invalid, readCodebookFile } from '../codebook-file.ts'
import { matches, plainNearMisses, words } from '../codebook-schema.ts'
import { verbForms, type Inflection } from '../inflection.ts'

const closed = { additionalProperties: false } as const

const ForceKind = Type.Object(
  {
    name: Type.String(),
    nouns: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
    'of the armed': Type.Optional(Type.Boolean({ description: 'forces only where they are those of an armed force or group' })),
  },
  closed,
)

const nouns = (description: string) => Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description })

const ArmedWords = Type.Object(
  {
    means: Type.String(),
    owned: nouns('what only the armed have: "the Front\'s positions", "positions of the Front"'),
    is: nouns('what they are said to be: "the Band, a militia"'),
    before: nouns('words right before their name: "the rebel Front"'),
  },
  closed,
)

export const ForceFile = Type.Object(
  { means: Type.String(), kinds: Type.Array(ForceKind), armed: ArmedWords },
  closed,
)
export type ForceFile = Static<typeof ForceFile>

export const SiteFile = Type.Object(
  { means: Type.String(), nouns: Type.Array(Type.Object({ name: Type.String(), nouns: nouns('in the plain form') }, closed)) },
  closed,
)
export type SiteFile = Static<typeof SiteFile>

export const StateRule = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z][a-z-]*$' }),
    means: Type.Optional(Type.String()),
    state: Type.String({ description: 'as the reading calls it' }),
    verbs: words('in the plain form; a particle may follow it, or its object: "pull out"'),
    adjectives: words('said of the place: "clear of"'),
    nouns: words('said behind a preposition: "in control of"'),
    behind: words('for nouns: the prepositions'),
    with: words('nouns of which one is the object: "take up positions"'),
    force: Type.Enum(['mover', 'subject', 'object', 'of', 'to'], {
      description: 'what is moved, or else who moves; the subject; the object; what stands behind "of" or "to"',
    }),
    place: Type.Array(Type.String(), { minItems: 1, description: 'prepositions that the place stands behind, or "object" or "subject"' }),
    'needs place': Type.Optional(Type.Boolean({ description: 'found only where a place is named' })),
    matches,
    'near misses': plainNearMisses,
  },
  closed,
)
export type StateRule = Static<typeof StateRule>

export const StateFile = Type.Object({ means: Type.String(), rules: Type.Array(StateRule) }, closed)
export type StateFile = Static<typeof StateFile>

/** A word of a rule: its first, and those that must stand by it. */
export type StateWord = { readonly rest: readonly string[]; readonly rule: StateRule }

export type DeploymentBook = {
  readonly rules: readonly StateRule[]
  /** By lemma, those with the most words first. */
  readonly verbs: ReadonlyMap<string, readonly StateWord[]>
  /** Plain forms of these verbs, by the forms in which they are printed: the syntax does not know every one. */
  readonly plain: ReadonlyMap<string, string>
  readonly adjectives: ReadonlyMap<string, readonly StateWord[]>
  readonly nouns: ReadonlyMap<string, readonly StateWord[]>
  /** Nouns for places, in the plain form; some have two words. */
  readonly sites: ReadonlySet<string>
  readonly armed: ForceFile['armed']
  /** Kind of force by noun: "brigade" is one of "units". */
  readonly forces: ReadonlyMap<string, string>
  /** Kinds whose nouns are forces only where they are those of an armed force or group. */
  readonly ofArmed: ReadonlySet<string>
}

/** For editors: `$defs` by file name. */
export const deploymentsSchema = { title: 'Files of codebook/deployments', $defs: { forces: ForceFile, sites: SiteFile, states: StateFile } }

/**
 * @param folder the codebook
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function deploymentBook(folder: string, inflection: Inflection): DeploymentBook {
  const { kinds, armed } = readCodebookFile(folder, 'deployments/forces.yaml', ForceFile)
  const sites = readCodebookFile(folder, 'deployments/sites.yaml', SiteFile)
  const { rules } = readCodebookFile(folder, 'deployments/states.yaml', StateFile)
  const idle = rules.find(({ verbs, adjectives, nouns }) => !verbs && !adjectives && !nouns)
  if (idle) throw invalid('deployments/states.yaml', undefined, `the rule ${idle.name} has neither verbs, adjectives nor nouns`)
  const verbs = byLemma(rules, (rule) => rule.verbs)
  return {
    rules,
    verbs,
    plain: new Map([...verbs.keys()].flatMap((verb) => [...verbForms(verb, inflection).all].map((form) => [form, verb] as const))),
    adjectives: byLemma(rules, ({ adjectives }) => adjectives),
    nouns: byLemma(rules, ({ nouns }) => nouns),
    sites: new Set(sites.nouns.flatMap((kind) => kind.nouns)),
    armed,
    forces: new Map(kinds.flatMap(({ name, nouns }) => nouns.map((noun) => [noun, name] as const))),
    ofArmed: new Set(kinds.filter((kind) => kind['of the armed']).map(({ name }) => name)),
  }
}

function byLemma(rules: readonly StateRule[], wordsOf: (rule: StateRule) => readonly string[] | undefined): Map<string, StateWord[]> {
  const found = new Map<string, StateWord[]>()
  for (const rule of rules) {
    for (const phrase of wordsOf(rule) ?? []) {
      const [first = '', ...rest] = phrase.toLowerCase().split(' ')
      found.set(first, [...(found.get(first) ?? []), { rest, rule }])
    }
  }
  for (const listed of found.values()) listed.sort((a, b) => b.rest.length - a.rest.length)
  return found
}
