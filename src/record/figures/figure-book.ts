/** `codebook/joining/figures.yaml`, made ready to be asked. */
import type { Stance } from '../../reading/reading.ts'
import { readCodebookFile } from '../../reading/codebook-file.ts'
import { piecesOf } from '../../reading/tokens.ts'
import { stemOf } from '../accounts/stem.ts'
import { ownCodebook } from '../../reading/codebook-folder.ts'
import { loadRarity, type Rarity } from '../stories/common-words.ts'
import { FigureJoiningFile, type Weights } from './figure-schema.ts'

/** Whether some words stand in a text, as whole words and in any case. */
export type Phrases = (pieces: readonly string[]) => boolean

export type FigureBook = {
  readonly file: FigureJoiningFile
  readonly join: number
  readonly suggest: number
  readonly weights: Weights
  /** Nouns for people whoever they are, in the singular. */
  readonly people: ReadonlySet<string>
  /** Nouns that are never people. */
  readonly noPeople: ReadonlySet<string>
  /** Nouns for people by what became of them, with the measure that they stand for. */
  readonly become: ReadonlyMap<string, string>
  /** Each noun of a part with the first of its line. */
  readonly parts: ReadonlyMap<string, string>
  /** Parts that all of the people may be of. */
  readonly roles: ReadonlySet<string>
  /** Parts that stand for people whoever they are, as "men" do. */
  readonly anybody: ReadonlySet<string>
  /** Stems of words for what happened, each with the families that it may be said of. */
  readonly causes: ReadonlyMap<string, readonly string[]>
  /** The same of words that are said of several kinds of happening. */
  readonly anyCauses: ReadonlyMap<string, readonly string[]>
  /** Measures of harm, which a happening of one of those families did. */
  readonly harms: ReadonlySet<string>
  /** Each measure with the first of those that are one with it. */
  readonly measures: ReadonlyMap<string, string>
  /** The same, where people are counted. */
  readonly measuresOfPeople: ReadonlyMap<string, string>
  /** Pairs of such first measures, joined by a NUL, in both orders. */
  readonly nearMeasures: ReadonlySet<string>
  /** Measures of sizes, and units that are sizes whatever their measure. */
  readonly sizes: { readonly measures: ReadonlySet<string>; readonly units: ReadonlySet<string> }
  /** Stems of words for what becomes of people and things: "killed", "deaths". */
  readonly outcomes: ReadonlySet<string>
  readonly onlyRise: ReadonlySet<string>
  /** Measures of which several voices keep count, by the first of those that are one. */
  readonly outcomeMeasures: ReadonlySet<string>
  /** Nouns for sites of happenings, in the singular. */
  readonly sites: ReadonlySet<string>
  /** Measures that are counted of a whole population, by the first of those that are one. */
  readonly ofCrisis: ReadonlySet<string>
  readonly over: Phrases
  /** What lasts, and kills over its time. */
  readonly long: ReadonlySet<string>
  readonly since: readonly (readonly string[])[]
  readonly firstSince: ReadonlySet<string>
  readonly further: ReadonlySet<string>
  readonly sharedOut: Phrases
  readonly notSoYet: ReadonlySet<Stance>
  readonly corrections: Phrases
  readonly moved: ReadonlySet<string>
  readonly nearly: Phrases
  /** How rare a stem is in English at large. */
  readonly rarity: Rarity
}

const NAME = 'joining/figures.yaml'

/**
 * @param folder the codebook; the package's own where not given
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadFigureBook(folder: string = ownCodebook()): FigureBook {
  const file = readCodebookFile(folder, NAME, FigureJoiningFile)
  const measures = firsts(file.measures.same)
  const oneOf = (measure: string) => measures.get(measure) ?? measure
  const ofPeople = new Map([...measures, ...firsts(file.measures['of people'])])
  const nearMeasures = new Set(file.measures.near.flatMap((group) => group.flatMap((one) => group.map((other) => `${oneOf(one)}\0${oneOf(other)}`))))
  return {
    file,
    join: file.join,
    suggest: file.suggest,
    weights: file.weights,
    people: new Set(file.people.nouns),
    noPeople: new Set(file.people['no people']),
    become: new Map(Object.entries(file.people.become).flatMap(([measure, nouns]) => nouns.map((noun) => [noun, measure] as const))),
    parts: firsts(file.parts.same),
    roles: new Set(file.parts.roles),
    anybody: new Set(file.parts.anybody),
    causes: byStem(Object.entries(file.causes.families).map(([family, words]) => [words, [family]])),
    anyCauses: byStem(file.causes.any.map(({ words, of }) => [words, of])),
    harms: new Set(file.causes.harms.flatMap((measure) => [oneOf(measure), ofPeople.get(measure) ?? measure])),
    measures,
    measuresOfPeople: ofPeople,
    nearMeasures,
    sizes: { measures: new Set(file.sizes.measures), units: new Set(file.sizes.units) },
    outcomes: new Set([...file.measures.same, ...file.measures['of people'], ...file.measures.near, ...Object.values(file.people.become), ['die', 'hurt', 'toll']].flat().map(stemOf)),
    onlyRise: new Set(file.changing['only rise'].map(oneOf)),
    outcomeMeasures: new Set([...file.changing['only rise'], ...file.changing['rise and fall']].flatMap((measure) => [oneOf(measure), ofPeople.get(measure) ?? measure])),
    sites: new Set(file.sites.nouns),
    ofCrisis: new Set(file.changing['of a crisis'].flatMap((measure) => [oneOf(measure), ofPeople.get(measure) ?? measure])),
    over: phrases(file.stretches.over),
    long: new Set(file.stretches.long),
    since: file.stretches.since.map(piecesOf),
    firstSince: new Set(file.stretches['first since']),
    further: new Set(file.further.words),
    sharedOut: phrases(file['shared out'].words),
    notSoYet: new Set(file['not so yet'].stances),
    corrections: phrases(file.corrections.phrases),
    moved: new Set(file.moved.words),
    nearly: phrases(file.nearly.words),
    rarity: loadRarity(folder),
  }
}

let own: FigureBook | undefined
/** The package's own, read once. @throws Problem 'codebook-invalid' */
export function figureBook(): FigureBook {
  own ??= loadFigureBook()
  return own
}

/** @returns where in some pieces others stand one behind the other; -1 for nowhere */
export function indexOfPieces(pieces: readonly string[], wanted: readonly string[]): number {
  return pieces.findIndex((_, index) => wanted.every((word, offset) => pieces[index + offset] === word))
}

/** @param named words, and what they may be said of */
function byStem(named: readonly (readonly [words: readonly string[], families: readonly string[]])[]): Map<string, string[]> {
  const byStems = new Map<string, string[]>()
  for (const [words, families] of named) for (const word of words) byStems.set(stemOf(word), [...(byStems.get(stemOf(word)) ?? []), ...families])
  return byStems
}

function phrases(listed: readonly string[]): Phrases {
  const wanted = listed.map(piecesOf)
  return (pieces) => wanted.some((phrase) => indexOfPieces(pieces, phrase) >= 0)
}

function firsts(groups: readonly (readonly string[])[]): Map<string, string> {
  return new Map(groups.flatMap((group) => group.map((each) => [each, group[0]!] as const)))
}
