/** What was said, as utterances are compared by: words without case and marks, word for word and all in all. */
import { CALENDAR, FUNCTION_WORDS } from '../../reading/grammar.ts'
import type { AttributionAccount } from '../account.ts'

export type Said = {
  /** What is quoted word for word, in order. */
  readonly quoted: readonly string[]
  /** All words of the content, quoted or not. */
  readonly all: readonly string[]
}

const WORD = /[\p{L}\p{N}]+/gu
const ACCENTS = /\p{M}/gu
/** More says nothing more about which utterance it is. */
const MOST_WORDS = 200
const MOST_CHARACTERS = 2_000
/** Words that everybody says of everything. */
const WEAK: ReadonlySet<string> = new Set(
  ('am being having doing going go goes went gone get gets got getting make makes made take takes took come comes came say saying think thinks ' +
    'thought know knows knew want wants wanted need needs needed let lets believe feel look see way thing things something anything nothing people ' +
    'everybody everyone somebody nobody well very really right good great lot kind sort comment statement time day m s t d ll re ve don didn doesn isn ' +
    'wasn won wouldn couldn shouldn haven hasn aren weren can cannot').split(' '),
)

/** Who does something, and that it is done or not: a quote without any of them is a term ("temporary withdrawal"), and no statement. */
const CLAUSE: ReadonlySet<string> = new Set(
  ('i we he she they it you who there is are am was were be been being has have had do does did will would can could may might must should shall not no never ' +
    'let lets cannot don doesn didn isn aren wasn weren won wouldn couldn shouldn haven hasn ll ve re').split(' '),
)

const NEGATIONS: ReadonlySet<string> = new Set(['not', 'no', 'never', 'nobody', 'none', 'nothing', 'neither', 'nor', 'cannot', 't'])

const known = new WeakMap<AttributionAccount, Said>()

/** @returns the words of an attribution, at most 200 of each */
export function saidIn(account: AttributionAccount): Said {
  const before = known.get(account)
  if (before) return before
  const said = { quoted: wordsIn(account.quoted), all: wordsIn(account.content.map(({ quote }) => quote)) }
  known.set(account, said)
  return said
}

/** @returns whether a word says what is spoken of, and not only how */
export function isTelling(word: string): boolean {
  return !FUNCTION_WORDS.has(word) && !WEAK.has(word) && !CALENDAR.has(word)
}

/** @returns whether words may state something, rather than name it */
export function mayState(words: readonly string[]): boolean {
  return words.some((word) => CLAUSE.has(word))
}

/** @returns whether a word turns what is said into its opposite */
export function negates(word: string): boolean {
  return NEGATIONS.has(word)
}

/** @returns the words of a name, in lower case, without articles and titles' stops */
export function nameWords(name: string): string[] {
  return wordsIn([name.replace(/['’]s\b/g, '')]).filter((word) => word !== 'the')
}

function wordsIn(pieces: readonly string[]): string[] {
  const plain = pieces.join(' ').slice(0, MOST_CHARACTERS).toLowerCase().normalize('NFD').replace(ACCENTS, '')
  return (plain.match(WORD) ?? []).slice(0, MOST_WORDS)
}
