/** The codebook of figures, loaded and made ready to be looked for. */
import path from 'node:path'
import type { Static } from 'typebox'
import { invalid, readCodebookFile } from '../codebook-file.ts'
import { verbForms, type Inflection } from '../inflection.ts'
import { PatternIndex } from '../pattern.ts'
import { addRule, indexOf } from '../rule-index.ts'
import { piecesOf } from '../tokens.ts'
import { convertible } from './si.ts'
import { figureFiles, type ApproximationRule, type MeasureRule, type Unit, type UnitRule, type VagueRule } from './schema.ts'
import { VerbIndex } from './verb-index.ts'

export type ReadyUnit = Pick<Unit, 'unit' | 'converts' | 'times' | 'per'> & {
  /** What is measured: duration, length, money. */
  readonly measure: string
  /** The codebook's rule. */
  readonly rule: string
}

/** What was done, or where the rule leaves it to the verb, nothing yet. */
export type ReadyMeasure = {
  readonly rule: string
  readonly measure?: string
  /** Does a number without a noun count people? */
  readonly ofPeople: boolean
}

/** `participle`: what a rule says that names no measure. */
export type ReadyVerb = ReadyMeasure & { readonly participle: string; readonly ofPersons?: boolean }

export type FigureFiles = { readonly [Name in keyof typeof figureFiles]: Static<(typeof figureFiles)[Name]> }

export type FigureBook = {
  readonly files: FigureFiles
  readonly inflection: Inflection
  readonly vague: PatternIndex<VagueRule>
  readonly before: PatternIndex<ApproximationRule>
  readonly behind: PatternIndex<ApproximationRule>
  /** First words of all that may stand before a number or in its place: what else a text holds need not be looked at. */
  readonly beginners: ReadonlySet<string>
  /** Units behind a number, and signs before one. */
  readonly units: PatternIndex<ReadyUnit>
  readonly signs: PatternIndex<ReadyUnit>
  readonly verbs: VerbIndex<ReadyVerb>
  readonly subjectVerbs: VerbIndex<ReadyVerb>
  readonly states: PatternIndex<ReadyMeasure>
  readonly acts: PatternIndex<ReadyMeasure>
  readonly things: PatternIndex<ReadyMeasure>
  readonly tolls: PatternIndex<ReadyMeasure>
}

/**
 * @param folder the codebook, which holds a folder `figures`
 * @param inflection forms of irregular words
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadFigureBook(folder: string, inflection: Inflection): FigureBook {
  const read = <Name extends keyof FigureFiles>(name: Name) => readCodebookFile(folder, path.join('figures', `${name}.yaml`), figureFiles[name])
  const files = { amounts: read('amounts'), units: read('units'), measures: read('measures') } as FigureFiles
  const { vague, approximations } = files.amounts
  const { rules } = files.measures
  const phrases = <Rule, Ready>(file: string, from: readonly Rule[], listed: (rule: Rule) => readonly string[] | undefined, ready: (rule: Rule) => Ready) =>
    indexOf(`figures/${file}.yaml`, from.map((rule) => ({ rule, phrases: (listed(rule) ?? []).map(lower) })), ({ rule }) => ready(rule), inflection)
  const nouns = (listed: (rule: MeasureRule) => readonly string[] | undefined) =>
    indexOf('figures/measures.yaml', rules.map((rule) => ({ rule, nouns: listed(rule) ?? [] })), ({ rule }) => readyMeasure(rule), inflection)
  return {
    files,
    inflection,
    vague: phrases('amounts', vague, (rule) => rule.phrases, (rule) => rule),
    before: phrases('amounts', approximations, (rule) => rule.before, (rule) => rule),
    behind: phrases('amounts', approximations, (rule) => rule.behind, (rule) => rule),
    beginners: new Set([
      ...vague.flatMap(({ phrases }) => phrases), ...approximations.flatMap(({ before }) => before ?? []),
      ...[...files.units.rules, ...files.units.money].flatMap(({ units }) => units.flatMap(({ before }) => before ?? [])),
    ].flatMap(firstWords)),
    units: unitsOf([...files.units.rules, ...files.units.money], inflection),
    signs: phrases('units', files.units.money.flatMap((rule) => rule.units.map((unit) => ({ rule, unit }))), ({ unit }) => unit.before, ({ rule, unit }) => readyUnit(rule, unit)),
    verbs: verbsOf(rules, (rule) => rule.verbs, inflection),
    subjectVerbs: subjectVerbsOf(rules, inflection),
    states: phrases('measures', rules, (rule) => rule.states, readyMeasure),
    acts: nouns((rule) => rule.acts),
    things: nouns((rule) => rule.things),
    tolls: indexOf('figures/measures.yaml', rules.map((rule) => ({ rule, ...tollsOf(rule) })), ({ rule }) => readyMeasure(rule), inflection),
  }
}

function unitsOf(rules: readonly UnitRule[], inflection: Inflection): PatternIndex<ReadyUnit> {
  const index = new PatternIndex<ReadyUnit>()
  for (const rule of rules) {
    for (const unit of rule.units) {
      if (!convertible(unit)) throw invalid('figures/units.yaml', undefined, `the library does not know ${unit.converts ?? ''}, which ${unit.unit} is to be converted by`)
      addRule(index, 'figures/units.yaml', { nouns: (unit.nouns ?? []).map(lower), phrases: (unit.signs ?? []).map(lower) }, readyUnit(rule, unit), inflection)
    }
  }
  return index
}

/** Those with a gap in them are taken as they stand. */
function tollsOf({ tolls = [] }: MeasureRule): { readonly nouns: string[]; readonly phrases: string[] } {
  const hasGap = (toll: string) => toll.includes('...')
  return { nouns: tolls.filter((toll) => !hasGap(toll)), phrases: tolls.filter(hasGap) }
}

function subjectVerbsOf(rules: readonly MeasureRule[], inflection: Inflection): VerbIndex<ReadyVerb> {
  const index = verbsOf(rules, (rule) => rule['subject verbs'], inflection)
  addVerbs(index, rules, (rule) => rule['subject verbs of persons'], inflection, { ofPersons: true })
  return index
}

function verbsOf(rules: readonly MeasureRule[], listed: (rule: MeasureRule) => readonly string[] | undefined, inflection: Inflection): VerbIndex<ReadyVerb> {
  const index = new VerbIndex<ReadyVerb>()
  addVerbs(index, rules, listed, inflection)
  return index
}

function addVerbs(
  index: VerbIndex<ReadyVerb>, rules: readonly MeasureRule[], listed: (rule: MeasureRule) => readonly string[] | undefined, inflection: Inflection,
  also: Pick<ReadyVerb, 'ofPersons'> = {},
): void {
  for (const rule of rules) {
    for (const phrase of listed(rule) ?? []) {
      const [verb = '', ...rest] = phrase.split(' ')
      const { all, participles } = verbForms(verb, inflection)
      index.add({ forms: all, participles, rest }, { ...readyMeasure(rule), ...also, participle: [[...participles][0]!, ...rest].join(' ') })
    }
  }
}

function readyUnit({ name, measure }: UnitRule, { unit, converts, times, per }: Unit): ReadyUnit {
  return { unit, measure, rule: name, ...(converts !== undefined && { converts }), ...(times !== undefined && { times }), ...(per !== undefined && { per }) }
}

function readyMeasure({ name, measure, of }: MeasureRule): ReadyMeasure {
  return { rule: name, ofPeople: of === 'people', ...(measure !== undefined && { measure }) }
}

/** "a/an" begins with either word. */
function firstWords(phrase: string): string[] {
  return phrase.split(/\s+/)[0]!.split('/').map((word) => piecesOf(word)[0] ?? word)
}

function lower(phrase: string): string {
  return phrase.toLowerCase()
}
