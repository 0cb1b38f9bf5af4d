/** The codebook of positions across reports: issues, shifts, and who speaks for whom, made ready to be looked for. */
import { readCodebookFile } from '../../reading/codebook-file.ts'
import { nounForms, type Inflection } from '../../reading/inflection.ts'
import { PatternIndex } from '../../reading/pattern.ts'
import type { PositionKind, Stance } from '../../reading/reading.ts'
import { addRule } from '../../reading/rule-index.ts'
import { piecesOf } from '../../reading/tokens.ts'
import { stemOf, stemsIn } from '../accounts/stem.ts'
import { inflectionIn, ownCodebook } from '../../reading/codebook-folder.ts'
import { PositionsFile, type IssueRule } from './position-schema.ts'

/** An issue that words are about. */
export type Issue = {
  readonly name: string
  /** Whether all sides mean the same thing by it. */
  readonly shared: boolean
  /** Stems of the words that named it. */
  readonly stems: ReadonlySet<string>
}

export type PositionBook = {
  readonly file: PositionsFile
  /**
   * The issues that some words are about, each once, in the order of the words.
   * @param around words beside them, in which those may stand that an issue must stand with
   */
  issuesIn(words: string, around?: string): readonly Issue[]
  /** Whether words lean on what was said before: "agreed to have them", "rejected the offer". */
  leans(words: string): boolean
  /** What changed, where a stand of one kind follows one of another; undefined where that is no shift. */
  shiftOf(from: PositionKind, to: PositionKind): string | undefined
  /** Whether nobody holds both at once. */
  areOpposed(one: PositionKind, other: PositionKind): boolean
  /** How a stand of one kind answers one of another; undefined where it does not. */
  answerOf(to: PositionKind, by: PositionKind): string | undefined
  /** How an event of a PLOVER type answers a position. */
  eventAnswer(type: string): string | undefined
  /** How a statement of a stance answers a position. */
  stanceAnswer(stance: Stance): string | undefined
  /** Whether a stand is told as one that was held before. */
  looksBack(words: string): boolean
  /** Whether words mean a position of that kind that they answer: "the demand". */
  refersBack(words: string, to: PositionKind): boolean
  /** Words for those who speak for others; a match of "on behalf of" is marked as one that whom they speak for stands behind. */
  readonly speakers: PatternIndex<'office' | 'behind'>
  /** Stems of their words. */
  readonly officeStems: ReadonlySet<string>
  /** Stems of the words for a government. */
  readonly bodyStems: ReadonlySet<string>
  readonly notBehind: PatternIndex<true>
  readonly governments: { readonly bodies: PatternIndex<true>; readonly offices: PatternIndex<true> }
}

type ReadyIssue = { readonly rule: IssueRule; readonly with: ReadonlySet<string> | undefined; readonly without: PatternIndex<true> }

/** Longer words are looked at as far as this. */
const MOST_CHARACTERS = 800
/** "An earlier offer": the words that say when it was held stand in front. */
const FIRST_WORDS = 3
const FILE = 'joining/positions.yaml'

/**
 * @param folder the codebook; the package's own where not given
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadPositionBook(folder: string = ownCodebook()): PositionBook {
  const file = readCodebookFile(folder, FILE, PositionsFile)
  const inflection = inflectionIn(folder)
  const indexed = <Ready>(entries: readonly [Parameters<typeof addRule>[2], Ready][]) => {
    const index = new PatternIndex<Ready>()
    for (const [wanted, ready] of entries) addRule(index, FILE, wanted, ready, inflection)
    return index
  }
  const phrases = (listed: readonly string[]) => indexed<true>([[{ phrases: listed }, true]])
  const issues = indexed<ReadyIssue>(file.issues.map((rule) => [rule, readyIssue(rule, phrases(rule.without ?? []), inflection)]))
  const kindPairs = <T extends { readonly means: string }>(listed: readonly T[], key: (item: T) => string) =>
    new Map(listed.map((item) => [key(item), item.means]))
  const shifts = kindPairs(file.shifts, ({ from, to }) => `${from} ${to}`)
  const answers = kindPairs(file.answering.kinds, ({ to, by }) => `${to} ${by}`)
  const events = kindPairs(file.answering.events, ({ type }) => type)
  const stances = kindPairs(file.answering.stances, ({ stance }) => stance)
  const opposed = new Set(file.opposed.pairs.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  const references = new Map(file.answering.references.map(({ to, phrases: listed }) => [to, phrases(listed)]))
  const leaning = phrases(file.leaning.phrases)
  const lookingBack = phrases(file['looking back'].phrases)
  return {
    file,
    issuesIn: (words, around = '') => issuesOf(piecesOf(words.slice(0, MOST_CHARACTERS)), piecesOf(around.slice(0, MOST_CHARACTERS)), issues),
    leans: (words) => {
      const pieces = piecesOf(words.slice(0, MOST_CHARACTERS))
      return leaning.find(pieces, 0, pieces.length).length > 0
    },
    shiftOf: (from, to) => shifts.get(`${from} ${to}`),
    answerOf: (to, by) => answers.get(`${to} ${by}`),
    eventAnswer: (type) => events.get(type),
    stanceAnswer: (stance) => stances.get(stance),
    areOpposed: (one, other) => opposed.has(`${one} ${other}`),
    looksBack: (words) => {
      const pieces = piecesOf(words.slice(0, MOST_CHARACTERS)).slice(0, FIRST_WORDS)
      return lookingBack.find(pieces, 0, pieces.length).length > 0
    },
    refersBack: (words, to) => {
      const pieces = piecesOf(words.slice(0, MOST_CHARACTERS))
      return (references.get(to)?.find(pieces, 0, pieces.length).length ?? 0) > 0
    },
    speakers: indexed([[{ nouns: file.speakers.nouns }, 'office'], [{ phrases: file.speakers.phrases }, 'behind']]),
    officeStems: new Set(file.speakers.nouns.flatMap((noun) => noun.split(' ')).map(stemOf)),
    notBehind: phrases(file.speakers['not behind']),
    bodyStems: new Set(file.governments.bodies.map(stemOf)),
    governments: {
      bodies: indexed<true>([[{ nouns: file.governments.bodies }, true]]),
      offices: indexed<true>([[{ nouns: file.governments.offices }, true]]),
    },
  }
}

let own: PositionBook | undefined
/** The package's own, read once. */
export function positionBook(): PositionBook {
  own ??= loadPositionBook()
  return own
}

function readyIssue(rule: IssueRule, without: PatternIndex<true>, inflection: Inflection): ReadyIssue {
  return { rule, with: rule.with && new Set(rule.with.flatMap((noun) => [...nounForms(noun, inflection)])), without }
}

function issuesOf(pieces: readonly string[], around: readonly string[], index: PatternIndex<ReadyIssue>): Issue[] {
  const found = new Map<string, { issue: ReadyIssue; words: string[] }>()
  for (const { first, last, rule: issue } of index.find(pieces, 0, pieces.length)) {
    if (!isMeant(issue, pieces, around)) continue
    const words = found.get(issue.rule.name)?.words ?? []
    words.push(...pieces.slice(first, last))
    found.set(issue.rule.name, { issue, words })
  }
  return [...found.values()].map(({ issue, words }) => ({
    name: issue.rule.name,
    shared: issue.rule.shared === 'yes',
    stems: new Set([...stemsIn(words.join(' ')), ...pieces.filter((piece) => issue.with?.has(piece)).flatMap(stemsIn)]),
  }))
}

/** The words that an issue must stand with, and those that it must not. */
function isMeant(issue: ReadyIssue, pieces: readonly string[], around: readonly string[]): boolean {
  const stands = (piece: string) => issue.with!.has(piece)
  if (issue.with && !pieces.some(stands) && !around.some(stands)) return false
  return issue.without.find(pieces, 0, pieces.length).length === 0
}
