/** What a question asks: its gap, the words that carry it, and the names around it. Worked out once an account. */
import type { QuestionAccount } from '../account.ts'
import { wordingOf, type Wording } from '../positions/wording.ts'
import { questionBook, type Gap, type QuestionBook } from './question-book.ts'

export type Asked = {
  readonly gap: Gap | undefined
  /** What is not known. */
  readonly about: Wording
  /** With the sentence around it. */
  readonly around: Wording
}

const known = new WeakMap<QuestionAccount, Asked>()

/** @returns the same object for the same account */
export function askedBy(account: QuestionAccount, book: QuestionBook = questionBook()): Asked {
  const before = known.get(account)
  if (before) return before
  const asked: Asked = { gap: book.gapOf(account.about), about: wordingOf(account.about), around: wordingOf(account.sentence) }
  known.set(account, asked)
  return asked
}

/** Pairs of stems, each under one name in whatever order they stand. */
export function pairsOf(stems: readonly string[]): string[] {
  return stems.flatMap((one, i) => stems.slice(i + 1).map((other) => (one < other ? `${one}+${other}` : `${other}+${one}`)))
}
