/** The codebook of events: `codebook/events/`, loaded, checked and made ready to be looked for. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Static } from 'typebox'
import { Problem } from '../../report/problem.ts'
import { filesIn, invalid, readCodebookFile } from '../codebook-file.ts'
import type { Inflection } from '../inflection.ts'
import type { EventStatus, Stance } from '../reading.ts'
import {
  EventFile, eventTables,
  type CarrierRule, type EventConditions, type EventRule, type EventType, type OutlookRule, type Roles,
} from './event-schema.ts'
import { lemmasOf, type Lemmas } from './lemmas.ts'
import { nounPatterns, verbPatterns, wordSet, type NounPattern, type VerbPattern, type WordLists } from './word-pattern.ts'

/** One rule, ready. */
export type ReadyEvent = {
  /** As readings name it: "RETREAT/withdraw". */
  readonly name: string
  readonly type: EventType
  readonly mode?: string
  readonly joint: boolean
  /** Whether the noun in its words tells of an event of its own: "ended the strike", "died in the raid". */
  readonly nounToo: boolean
  readonly roles: Required<Roles>
  readonly when: ReadyWhen
}

/** What must hold; undefined: whatever it is. */
export type ReadyWhen = {
  readonly object?: ReadonlySet<string>
  readonly notObject?: ReadonlySet<string>
  readonly subject?: ReadonlySet<string>
  readonly notSubject?: ReadonlySet<string>
  readonly clause?: ReadonlySet<string>
  readonly notAbout?: ReadonlySet<string>
  readonly carriedBy?: ReadonlySet<string>
  readonly needs: readonly string[]
}

export type Outlook = { readonly status: EventStatus | 'same' }
export type Carrier = { readonly subject: CarrierRule['subject']; readonly ends: boolean }

/** What a pattern is found for; `rank`: its place in the codebook. */
export type Listed<Pattern, Rule> = { readonly pattern: Pattern; readonly rule: Rule; readonly rank: number }
/** Patterns of one head word: those of it alone, and the others by each word that may be their first companion. */
export type Shelf<Pattern, Rule> = { readonly alone: Listed<Pattern, Rule>[]; readonly beside: Map<string, Listed<Pattern, Rule>[]> }
/** By the lemma of the head word. */
export type Index<Pattern, Rule> = ReadonlyMap<string, Shelf<Pattern, Rule>>

export type EventFiles = { readonly types: readonly EventFile[] } & { readonly [Name in keyof typeof eventTables]: Static<(typeof eventTables)[Name]> }

export type EventBook = {
  /** sha256 over its files, hexadecimal. */
  readonly version: string
  /** As they stand, for tests that run their examples. */
  readonly files: EventFiles
  /** By the lemma of the head word. */
  readonly verbs: Index<VerbPattern, ReadyEvent>
  readonly adjectives: Index<VerbPattern, ReadyEvent>
  readonly nouns: Index<NounPattern, ReadyEvent>
  readonly stances: ReadonlyMap<Stance, ReadyEvent>
  /** Words below which an act has not happened, or not yet. */
  readonly outlook: { readonly verbs: Index<VerbPattern, Outlook>; readonly adjectives: Index<VerbPattern, Outlook>; readonly nouns: Index<NounPattern, Outlook> }
  /** Plain forms of all words that are looked for. */
  readonly lemmas: Lemmas
  /** Nouns for what somebody does harm with, or by: no actors themselves. */
  readonly means: ReadonlySet<string>
  /** Nouns for things that may be hit. */
  readonly property: ReadonlySet<string>
  /** Verbs of a cue whose stance alone can make the statement an act. */
  readonly saying: ReadonlySet<string>
  /** Nouns for persons. */
  readonly people: ReadonlySet<string>
  /** Nouns for armed forces and their parts. */
  readonly forces: ReadonlySet<string>
  /** Nouns for those who act, where they stand before the noun of an act: "rebel raids". */
  readonly actors: ReadonlySet<string>
  /** Nouns for what goes on for long: behind an attack, "the war" is more than that attack. */
  readonly lasting: ReadonlySet<string>
  /** Nouns that tell of an event where nothing stands with them: "after the flood", "as talks go on". */
  readonly plain: ReadonlySet<string>
  /** Verbs that say of a noun only that it is done: "carry out", "launch". */
  readonly carriers: Index<VerbPattern, Carrier>
}

/** Where each takes its place when neither rule nor file says so. */
const USUAL: Required<Roles> = {
  actor: ['subject', 'by', 'possessive', 'before'],
  recipients: ['object'],
  object: [],
  place: ['in', 'at', 'near', 'around', 'across', 'inside', 'outside', 'throughout', 'within', 'off', 'along', 'on'],
}

const TABLES = Object.keys(eventTables)

/**
 * @param codebook the folder that holds `events/`
 * @param inflection forms that do not follow the rules
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadEventBook(codebook: string, inflection: Inflection): EventBook {
  const folder = path.join(codebook, 'events')
  const files = readFiles(folder)
  const { lists } = files.words
  const rules = files.types.flatMap((file) => file.rules.map((rule) => ({ file, rule, ready: readyRule(file, rule, lists) })))
  const entries = rules.map(({ file, rule, ready }) => ({ file: `${file.type.toLowerCase()}.yaml`, words: rule, rule: ready }))
  const outlook = files.outlook.rules.map((rule: OutlookRule) => ({ file: 'outlook.yaml', words: rule, rule: { status: rule.status } }))
  const carriers = files.carriers.rules.map((rule) => ({ file: 'carriers.yaml', words: rule, rule: { subject: rule.subject, ends: rule.ends ?? false } }))
  const verbs = index(entries, 'verbs', verbPatterns, lists)
  const nouns = index(entries, 'nouns', nounPatterns, lists)
  const outlooks = {
    verbs: index(outlook, 'verbs', verbPatterns, lists),
    adjectives: index(outlook, 'adjectives', verbPatterns, lists),
    nouns: index(outlook, 'nouns', nounPatterns, lists),
  }
  const carrying = index(carriers, 'verbs', verbPatterns, lists)
  const all = wordsOf(files)
  return {
    version: digestOf(folder),
    files,
    verbs,
    adjectives: index(entries, 'adjectives', verbPatterns, lists),
    nouns,
    lemmas: lemmasOf(
      { heads: new Set([verbs, outlooks.verbs, carrying].flatMap((words) => [...words.keys()])), others: all },
      { heads: new Set([nouns, outlooks.nouns].flatMap((words) => [...words.keys()])), others: all },
      inflection,
    ),
    stances: new Map(rules.flatMap(({ rule, ready }) => (rule.stances ?? []).map((stance) => [stance, ready] as const))),
    outlook: {
      verbs: index(outlook, 'verbs', verbPatterns, lists),
      adjectives: index(outlook, 'adjectives', verbPatterns, lists),
      nouns: index(outlook, 'nouns', nounPatterns, lists),
    },
    means: new Set(lists['means'] ?? []),
    property: new Set(lists['property'] ?? []),
    actors: new Set(lists['actors'] ?? []),
    saying: new Set(lists['saying'] ?? []),
    people: new Set(lists['people'] ?? []),
    forces: new Set(lists['forces'] ?? []),
    lasting: new Set(lists['lasting'] ?? []),
    plain: new Set(lists['plain'] ?? []),
    carriers: index(carriers, 'verbs', verbPatterns, lists),
  }
}

function readFiles(folder: string): EventFiles {
  const types = namesIn(folder).filter((name) => !TABLES.includes(name)).map((name) => readCodebookFile(folder, `${name}.yaml`, EventFile))
  const tables = Object.fromEntries(Object.entries(eventTables).map(([name, schema]) => [name, readCodebookFile(folder, `${name}.yaml`, schema)]))
  return { types, ...(tables as Omit<EventFiles, 'types'>) }
}

function namesIn(folder: string): string[] {
  return filesIn(path.dirname(folder), path.basename(folder)).map((name) => name.slice(0, -'.yaml'.length))
}

function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of namesIn(folder)) hash.update(`${name}\0`).update(readFileSync(path.join(folder, `${name}.yaml`))).update('\0')
  return hash.digest('hex')
}

function readyRule(file: EventFile, rule: EventRule, lists: WordLists): ReadyEvent {
  const name = `${file.type}/${rule.name}`
  if (rule.mode !== undefined && !file.modes.includes(rule.mode))
    throw invalid(`${file.type.toLowerCase()}.yaml`, undefined, `${rule.name} has the mode ${rule.mode}, which its modes do not list`)
  return {
    name,
    type: file.type,
    ...(rule.mode !== undefined && { mode: rule.mode }),
    joint: rule.joint ?? false,
    nounToo: rule['noun too'] ?? false,
    roles: { ...USUAL, ...file.roles, ...rule.roles },
    when: named(`${file.type.toLowerCase()}.yaml`, () => readyWhen({ ...file.when, ...rule.when }, lists)),
  }
}

function readyWhen(when: EventConditions, lists: WordLists): ReadyWhen {
  const set = (words: readonly string[] | undefined) => words && wordSet(words, lists)
  const [object, notObject] = [set(when.object), set(when['object is not'])]
  const [subject, notSubject] = [set(when.subject), set(when['subject is not'])]
  const [notAbout, clause, carriedBy] = [set(when['not about']), set(when.clause), set(when['carried by'])]
  return {
    ...(clause && { clause }),
    ...(carriedBy && { carriedBy }),
    ...(notAbout && { notAbout }),
    ...(object && { object }), ...(notObject && { notObject }),
    ...(subject && { subject }), ...(notSubject && { notSubject }),
    needs: when.needs ?? [],
  }
}

/** Every word that any file looks for. */
function wordsOf({ types, outlook, carriers, words }: EventFiles): Set<string> {
  const rules: Readonly<Record<string, unknown>>[] = [...types.flatMap((file) => file.rules), ...outlook.rules, ...carriers.rules]
  const conditions = types.flatMap((file) => [file.when ?? {}, ...file.rules.map(({ when }) => when ?? {})]).flatMap((when) => Object.values(when).flat())
  const phrases = rules.flatMap(({ verbs, nouns, adjectives }) => [verbs, nouns, adjectives].flatMap((listed) => (listed ?? []) as string[]))
  return new Set([...phrases, ...conditions, ...Object.values(words.lists).flat()].flatMap((phrase) => phrase.split(/[\s/-]+/)))
}

type Entry<Rule> = { readonly file: string; readonly words: { readonly [Kind in 'verbs' | 'nouns' | 'adjectives']?: readonly string[] }; readonly rule: Rule }

function index<Pattern extends { readonly lemma: string; readonly first?: ReadonlySet<string> }, Rule>(
  entries: readonly Entry<Rule>[], kind: 'verbs' | 'nouns' | 'adjectives', patternsOf: (phrase: string, lists: WordLists) => Pattern[], lists: WordLists,
): Index<Pattern, Rule> {
  const byLemma = new Map<string, Shelf<Pattern, Rule>>()
  let rank = 0
  for (const { file, words, rule } of entries)
    for (const pattern of (words[kind] ?? []).flatMap((phrase) => named(file, () => patternsOf(phrase, lists)))) {
      const shelf = byLemma.get(pattern.lemma) ?? { alone: [], beside: new Map<string, Listed<Pattern, Rule>[]>() }
      byLemma.set(pattern.lemma, shelf)
      const listed = { pattern, rule, rank: rank++ }
      if (!pattern.first) shelf.alone.push(listed)
      for (const word of pattern.first ?? []) shelf.beside.set(word, [...(shelf.beside.get(word) ?? []), listed])
    }
  return byLemma
}

/** Says in which file a slip stands. */
function named<T>(file: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw error instanceof Error && !(error instanceof Problem) ? invalid(file, undefined, error.message) : error
  }
}
