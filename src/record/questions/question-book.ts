/** The codebook of questions across reports: what is asked for, and what fills it. */
import { Type, type Static } from 'typebox'
import { readCodebookFile } from '../../reading/codebook-file.ts'
import { plainNearMisses } from '../../reading/codebook-schema.ts'
import { endOf, phrasePattern, PatternIndex } from '../../reading/pattern.ts'
import { piecesOf } from '../../reading/tokens.ts'
import { stemOf } from '../accounts/stem.ts'
import { ownCodebook } from '../../reading/codebook-folder.ts'
import { thresholds } from '../positions/position-schema.ts'

const closed = { additionalProperties: false } as const
const phrases = Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description: 'taken as they stand' })

export const Gap = Type.Enum(['how many', 'who', 'where', 'when', 'why', 'whether', 'how', 'what'])
export type Gap = Static<typeof Gap>

export const FillingKind = Type.Enum(['event', 'figure', 'deployment', 'attribution', 'position'])
export type FillingKind = Static<typeof FillingKind>

const WordList = Type.Object({ means: Type.String(), phrases }, closed)

export const QuestionsFile = Type.Object(
  {
    means: Type.String(),
    ...thresholds,
    answering: Type.Object(thresholds, closed),
    gaps: Type.Array(
      Type.Object(
        {
          gap: Gap,
          phrases,
          'filled by': Type.Array(FillingKind, { minItems: 1, description: 'kinds of accounts that may say it' }),
          matches: Type.Array(Type.String(), { minItems: 3, description: 'words for what is not known' }),
          'near misses': plainNearMisses,
        },
        closed,
      ),
      { description: 'of two that begin at one word the one with more words is meant' },
    ),
    'open words': WordList,
    causes: WordList,
    settling: WordList,
    claiming: WordList,
    witnessing: WordList,
    identifying: Type.Object({ ...WordList.properties, of: phrases, 'not followed': phrases }, closed),
    confirming: WordList,
    rows: Type.Object({ means: Type.String(), rows: Type.Array(Type.Array(Type.String({ minLength: 1 }), { minItems: 2 })) }, closed),
    people: WordList,
    unnamed: WordList,
  },
  closed,
)
export type QuestionsFile = Static<typeof QuestionsFile>

export type QuestionBook = {
  readonly file: QuestionsFile
  /** What is asked for; undefined where the words do not say. */
  gapOf(about: string): Gap | undefined
  filledBy(gap: Gap): readonly FillingKind[]
  /** Whether words leave open what they speak of. */
  leavesOpen(words: string): boolean
  givesCause(words: string): boolean
  /** Whether words name somebody whose task it is to find out. */
  settles(words: string): boolean
  /** Whether somebody says in these words that he did it. */
  claims(words: string): boolean
  /** Whether words show that somebody was there. */
  witnesses(words: string): boolean
  /** Who those without a name are said to be, of "the gunmen were deserters": the stem of "gunmen", and all of it. */
  identified(words: string): { readonly who: string; readonly says: string } | undefined
  /** Stems of the words for those whom nobody knows yet. */
  readonly unnamedStems: readonly string[]
  /** Whether somebody says in these words that it is so. */
  confirms(words: string): boolean
  /** The stem that stands for all of a row's words; undefined for a word of no row. */
  readonly rowOf: (stem: string) => string | undefined
  /** Whether a unit counts people. */
  isPeople(unit: string): boolean
  /** Whether words are for somebody who stays unknown. */
  isUnnamed(words: string): boolean
}

const FILE = 'joining/questions.yaml'
const MOST_CHARACTERS = 500
/** Words of who somebody is said to be. */
const LONGEST_IDENTITY = 8
/** A word that asks stands among the first: "neither the crew's whereabouts". */
const WORDS_BEFORE = 3

/**
 * @param folder the codebook; the package's own where not given
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadQuestionBook(folder: string = ownCodebook()): QuestionBook {
  const file = readCodebookFile(folder, FILE, QuestionsFile)
  const gaps = new PatternIndex<Gap>()
  for (const { gap, phrases: listed } of file.gaps) for (const phrase of listed) gaps.add(phrasePattern(phrase), gap)
  const rows = new Map(file.rows.rows.flatMap((row) => row.map((word) => [stemOf(word), stemOf(row[0]!)] as const)))
  const filled = new Map(file.gaps.map(({ gap, 'filled by': kinds }) => [gap, kinds]))
  return {
    file,
    gapOf: (about) => firstGap(piecesIn(about), gaps),
    filledBy: (gap) => filled.get(gap) ?? [],
    leavesOpen: finder(file['open words'].phrases),
    givesCause: finder(file.causes.phrases),
    settles: finder(file.settling.phrases),
    claims: finder(file.claiming.phrases),
    witnesses: finder(file.witnessing.phrases),
    unnamedStems: [...new Set(file.identifying.of.map(stemOf))],
    identified: identifier(file.identifying),
    confirms: finder(file.confirming.phrases),
    rowOf: (stem) => rows.get(stem),
    isPeople: finder(file.people.phrases),
    isUnnamed: finder(file.unnamed.phrases),
  }
}

let own: QuestionBook | undefined
/** The package's own, read once. */
export function questionBook(): QuestionBook {
  own ??= loadQuestionBook()
  return own
}

function firstGap(pieces: readonly string[], gaps: PatternIndex<Gap>): Gap | undefined {
  for (let at = 0; at <= Math.min(WORDS_BEFORE, pieces.length - 1); at++) {
    const match = gaps.longestAt(pieces, at, pieces.length)
    if (match) return match.rule
  }
  return undefined
}

function finder(listed: readonly string[]): (words: string) => boolean {
  const index = new PatternIndex<true>()
  for (const phrase of listed) index.add(phrasePattern(phrase), true)
  return (words) => {
    const pieces = piecesIn(words)
    return index.find(pieces, 0, pieces.length).length > 0
  }
}

function identifier({ of, phrases: listed, 'not followed': notFollowed }: QuestionsFile['identifying']): QuestionBook['identified'] {
  const patterns = listed.map(phrasePattern)
  const [unnamed, not] = [new Set(of), new Set(notFollowed)]
  return (words) => {
    const pieces = piecesIn(words)
    for (const [at, word] of pieces.entries()) {
      if (!unnamed.has(word)) continue
      const end = Math.max(...patterns.map((pattern) => endOf(pattern, pieces, at + 1, pieces.length)))
      if (end > 0 && end < pieces.length && !not.has(pieces[end]!)) return { who: stemOf(word), says: pieces.slice(at, end + LONGEST_IDENTITY).join(' ') }
    }
    return undefined
  }
}

function piecesIn(words: string): string[] {
  return piecesOf(words.slice(0, MOST_CHARACTERS))
}
