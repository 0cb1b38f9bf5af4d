/** The codebook of reporting: what experts may change, loaded and made ready to be looked for. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Static } from 'typebox'
import { actorBook, type ActorBook } from './actors/actor-book.ts'
import { inflectionOf, ownCodebook } from './codebook-folder.ts'
import { filesIn, invalid, readCodebookFile } from './codebook-file.ts'
import {
  reportingFiles, StanceFile,
  type ActorKind, type Conditions, type HearsayRule, type KindRule, type MarkRule, type RoleRule, type VenueRule,
} from './codebook-schema.ts'
import { loadEventBook, type EventBook } from './events/event-book.ts'
import { loadFigureBook, type FigureBook } from './figures/book.ts'
import type { Inflection } from './inflection.ts'
import { loadLabelBook, type LabelBook } from './labels/book.ts'
import { PatternIndex, phrasePattern, type Pattern, type Wanted } from './pattern.ts'
import { deploymentBook, type DeploymentBook } from './deployments/deployment-book.ts'
import { positionRules, type PositionRules } from './positions/position-rules.ts'
import { questionRules, type QuestionRules } from './questions/question-rules.ts'
import type { Stance } from './reading.ts'
import { addRule, indexOf } from './rule-index.ts'
import { timeBook, type TimeBook } from './times/time-book.ts'

export type ReadyStance = {
  readonly stance: Stance
  /** As the reading names it: "deny/denial". */
  readonly name: string
  /** Place in the order in which rules are tried. */
  readonly rank: number
  readonly when: ReadyConditions
}

/** A rule's conditions, with what is given where the file is silent. */
export type ReadyConditions = {
  readonly negated: Answer
  readonly passive: Answer
  readonly quoted: Answer
  readonly begins: readonly Pattern[]
  readonly doesNotBegin: readonly Pattern[]
  readonly hasEarly: readonly Pattern[]
  readonly ends: ReadonlySet<string>
}
type Answer = 'no' | 'yes' | 'either'

export type ReadyRole = { readonly name: string; readonly gender?: 'female' | 'male' }
/** `rank`: rules that stand first in the file win. */
export type ReadyVenue = { readonly name: string; readonly then: VenueRule['then']; readonly rank: number }
export type ReadyHearsay = { readonly name: string; readonly source: HearsayRule['source']; readonly followed: readonly Pattern[] }

/** The files as they stand, for tests that run their examples and for the docs. */
export type CodebookFiles = { readonly stances: readonly StanceFile[] } & { readonly [Name in keyof typeof reportingFiles]: Static<(typeof reportingFiles)[Name]> }

export type Codebook = {
  /** sha256 over its files, hexadecimal: what a reading was read with. */
  readonly version: string
  readonly files: CodebookFiles
  readonly stances: PatternIndex<ReadyStance>
  readonly hedges: PatternIndex<MarkRule>
  readonly repetitions: PatternIndex<MarkRule>
  readonly venues: PatternIndex<ReadyVenue>
  readonly outlets: PatternIndex<string>
  readonly roles: PatternIndex<ReadyRole>
  readonly kinds: PatternIndex<ActorKind>
  readonly hearsay: PatternIndex<ReadyHearsay>
  /** Nouns for forces, and words that say where one is. */
  readonly deployments: DeploymentBook
  /** What somebody demands, refuses, offers, accepts, prefers or makes a condition. */
  readonly positions: PositionRules
  /** What is said not to be known. */
  readonly questions: QuestionRules
  readonly events: EventBook
  readonly times: TimeBook
  readonly figures: FigureBook
  readonly labels: LabelBook
  readonly actors: ActorBook
}

/**
 * @param folder the codebook; the package's own where not given
 * @returns it, checked and ready
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadCodebook(folder: string = ownCodebook()): Codebook {
  const reporting = path.join(folder, 'reporting')
  const files = readFiles(reporting)
  const inflection = inflectionOf(files.inflection)
  const index = <Rule extends Wanted, Ready>(name: string, rules: readonly Rule[], ready: (rule: Rule, rank: number) => Ready) =>
    indexOf(name, rules, ready, inflection)
  return {
    version: digestOf(folder),
    files,
    stances: stancesOf(files, inflection),
    hedges: index('hedges.yaml', files.hedges.rules, (rule) => rule),
    repetitions: index('repetition.yaml', files.repetition.rules, (rule) => rule),
    venues: index('venues.yaml', files.venues.rules, ({ name, then }, rank): ReadyVenue => ({ name, then, rank })),
    outlets: index('venues.yaml', files.venues.outlets.map((phrase) => ({ phrases: [phrase.toLowerCase()] })), ({ phrases }) => phrases[0]!),
    roles: index('roles.yaml', files.roles.rules, readyRole),
    kinds: index('kinds.yaml', files.kinds.rules, ({ kind }: KindRule) => kind),
    hearsay: index('hearsay.yaml', files.hearsay.rules, readyHearsay),
    deployments: deploymentBook(folder, inflection),
    positions: positionRules(folder, inflection),
    questions: questionRules(folder, inflection),
    times: timeBook(folder),
    figures: loadFigureBook(folder, inflection),
    labels: loadLabelBook(folder, inflection),
    actors: actorBook(folder, inflection),
    events: loadEventBook(folder, inflection),
  }
}

function readFiles(folder: string): CodebookFiles {
  const stances = filesIn(folder, 'stances').map((name) => readCodebookFile(folder, path.join('stances', name), StanceFile))
  const others = Object.fromEntries(
    Object.entries(reportingFiles).map(([name, schema]) => [name, readCodebookFile(folder, `${name}.yaml`, schema)]),
  ) as Omit<CodebookFiles, 'stances'>
  return { stances, ...others }
}

/** Over every file of the codebook that a reading hangs on: all but those that join readings, which make no other reading. */
function digestOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml') && !name.startsWith('joining'))
  const hash = createHash('sha256')
  for (const name of names.map((name) => name.replaceAll(path.sep, '/')).sort()) hash.update(`${name}\0`).update(readFileSync(path.join(folder, name))).update('\0')
  return hash.digest('hex')
}


function stancesOf(files: CodebookFiles, inflection: Inflection): PatternIndex<ReadyStance> {
  const order = new Map(files.order.stances.map((name, rank) => [name, rank]))
  const index = new PatternIndex<ReadyStance>()
  const named = files.stances.flatMap((file) => file.rules.map((rule) => ({ file, rule, name: `${file.stance}/${rule.name}` })))
  for (const { file, rule, name } of named) {
    const rank = order.get(name)
    if (rank === undefined) throw invalid('order.yaml', undefined, `the rule ${name} has no place in the order: add it to the list`)
    addRule(index, `stances/${file.stance}.yaml`, rule, { stance: file.stance, name, rank, when: readyConditions(rule.when ?? {}) }, inflection)
  }
  const known = new Set(named.map(({ name }) => name))
  const stray = files.order.stances.find((name) => !known.has(name))
  if (stray !== undefined) throw invalid('order.yaml', undefined, `there is no rule ${stray}: take it from the list, or add it to its file`)
  if (known.size !== named.length || order.size !== files.order.stances.length) throw invalid('order.yaml', undefined, 'a rule stands twice')
  return index
}

function readyConditions(when: Conditions): ReadyConditions {
  const patterns = (phrases: readonly string[] | undefined) => (phrases ?? []).map(phrasePattern)
  return {
    negated: when.negated ?? 'no',
    passive: when.passive ?? 'either',
    quoted: when.quoted ?? 'either',
    begins: patterns(when['content begins']),
    doesNotBegin: patterns(when['content does not begin']),
    hasEarly: patterns(when['content has early']),
    ends: new Set(when['content ends'] ?? []),
  }
}

function readyRole({ name, gender }: RoleRule): ReadyRole {
  return gender === undefined ? { name } : { name, gender }
}

function readyHearsay({ name, source, followed }: HearsayRule): ReadyHearsay {
  return { name, source, followed: (followed ?? []).map(phrasePattern) }
}
