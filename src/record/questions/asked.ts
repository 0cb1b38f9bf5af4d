/** What a question asks: its gap, the words that carry it, and the names around it. Worked out once an account, as what is said is. */
import { stemsIn } from '../accounts/stem.ts'
import type { Account, QuestionAccount } from '../account.ts'
import { wordingOf, type Wording } from '../positions/wording.ts'
import { questionBook, type Gap, type QuestionBook } from './question-book.ts'

export type Asked = {
  readonly gap: Gap | undefined
  /** What is not known. */
  readonly about: Wording
  /** With the sentence around it. */
  readonly around: Wording
  /** With the sentence before as well. */
  readonly context: Wording
  /** Whether it has too few words of its own to be told from others: it leans on what stands before. */
  readonly thin: boolean
  /** What it is about by its own words, or where it is thin by its sentence and the one before. */
  readonly matter: Wording
}

/** Words that tell one question from another, at least. */
const FEWEST_STEMS = 2
/** They ask for a cause, and are no part of what it is the cause of. */
const WORDS_OF_CAUSE = new Set(stemsIn('cause caused causes reason reasons motive led prompted'))

const known = new WeakMap<QuestionAccount, Asked>()
const heard = new WeakMap<Account, Wording>()

/** @returns the same object for the same account */
export function askedBy(account: QuestionAccount, book: QuestionBook = questionBook()): Asked {
  const before = known.get(account)
  if (before) return before
  const gap = book.gapOf(account.about)
  const wording = (text: string) => wordingOf(text, gap === 'why' ? WORDS_OF_CAUSE : undefined, book.rowOf)
  const about = wording(account.about)
  const context = wording(`${account.before ?? ''} ${account.sentence}`)
  const thin = about.stems.size < FEWEST_STEMS
  const asked: Asked = {
    gap,
    about,
    around: wording(account.sentence),
    context,
    thin,
    matter: thin ? context : about,
  }
  known.set(account, asked)
  return asked
}

/** What the sentence of an account speaks of; the same object for the same account. */
export function saidIn(account: Account, book: QuestionBook = questionBook()): Wording {
  const before = heard.get(account)
  if (before) return before
  const said = wordingOf(account.sentence, undefined, book.rowOf)
  heard.set(account, said)
  return said
}

/** Pairs of stems, each under one name in whatever order they stand. */
export function pairsOf(stems: readonly string[]): string[] {
  return stems.flatMap((one, i) => stems.slice(i + 1).map((other) => (one < other ? `${one}+${other}` : `${other}+${one}`)))
}
