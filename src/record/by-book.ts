/** Joiners and answerers whose thresholds are a codebook's, made from what they look by and how they compare. */
import type { AccountKind, AccountOf } from './account.ts'
import type { Answerer, Comparison, Joiner, Surroundings } from './joiner.ts'

type Thresholds = { readonly join: number; readonly suggest: number }

/**
 * @param rule name and version, for judgments
 * @param by the keys of an account, and how alike two are
 * @returns the joiner by a codebook
 */
export function joinerByBook<K extends AccountKind, Book extends { readonly file: Thresholds }>(
  kind: K,
  rule: string,
  by: {
    readonly keys: (account: AccountOf<K>, book: Book) => readonly string[]
    readonly compare: (one: AccountOf<K>, other: AccountOf<K>, around: Surroundings, book: Book) => Comparison
  },
): (book: Book) => Joiner<K> {
  return (book) => ({
    kind,
    rule,
    join: book.file.join,
    suggest: book.file.suggest,
    keys: (account) => by.keys(account, book),
    compare: (one, other, around) => by.compare(one, other, around, book),
  })
}

/**
 * @param rule name and version, for judgments
 * @param by the keys of what was asked and of what may answer, and how far one answers the other
 * @returns the answerer by a codebook
 */
export function answererByBook<Q extends AccountKind, A extends AccountKind, Book extends { readonly file: { readonly answering: Thresholds } }>(
  asked: Q,
  answers: readonly A[],
  rule: string,
  by: {
    readonly askedKeys: (account: AccountOf<Q>, book: Book) => readonly string[]
    readonly answerKeys: (account: AccountOf<A>, book: Book) => readonly string[]
    readonly compare: (asked: AccountOf<Q>, answer: AccountOf<A>, around: Surroundings, book: Book) => Comparison
  },
): (book: Book) => Answerer<Q, A> {
  return (book) => ({
    asked,
    answers,
    rule,
    join: book.file.answering.join,
    suggest: book.file.answering.suggest,
    askedKeys: (account) => by.askedKeys(account, book),
    answerKeys: (account) => by.answerKeys(account, book),
    compare: (question, answer, around) => by.compare(question, answer, around, book),
  })
}
