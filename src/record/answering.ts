/** What answers what across reports: a new report's answers to what was asked before, and what was answered already of what it asks. */
import type { Account, AccountKind, AccountOf } from './account.ts'
import type { Answerer, Candidate, Comparison, Surroundings } from './joiner.ts'
import type { JudgmentDraft } from './judgment.ts'

/** Under which blocks of what was asked, and of what may answer, are kept. */
export function askedSpace({ rule }: { readonly rule: string }): string {
  return `asked by ${rule}`
}
export function answerSpace({ rule }: { readonly rule: string }): string {
  return `answers by ${rule}`
}

const MOST_ANSWERS = 3

/**
 * What one account answers.
 * @param near entries that were asked, with their accounts
 * @returns at most three judgments `answers`, of [answer, asked], the best first; where there are none, at most three `maybe`
 */
export function answersOf<Q extends AccountKind, A extends AccountKind>(
  answerer: Answerer<Q, A>, answer: AccountOf<A>, near: readonly Candidate<Q>[], around: Surroundings,
): JudgmentDraft[] {
  const compared = near.map(({ accounts }) => best(accounts, (asked) => ({ asked, answer, comparison: answerer.compare(asked, answer, around) })))
  return judged(answerer, compared.filter((one) => one !== undefined))
}

/**
 * What answers one account that was asked.
 * @param near entries that may answer
 */
export function answeredBy<Q extends AccountKind, A extends AccountKind>(
  answerer: Answerer<Q, A>, asked: AccountOf<Q>, near: readonly Candidate<A>[], around: Surroundings,
): JudgmentDraft[] {
  const compared = near.map(({ accounts }) => best(accounts, (answer) => ({ asked, answer, comparison: answerer.compare(asked, answer, around) })))
  return judged(answerer, compared.filter((one) => one !== undefined))
}

type Compared = { readonly asked: Account; readonly answer: Account; readonly comparison: Comparison }

function best<T>(accounts: readonly T[], compare: (account: T) => Compared): Compared | undefined {
  return accounts.map(compare).filter(({ comparison }) => !comparison.apart).sort(byScore)[0]
}

function byScore(one: Compared, other: Compared): number {
  return other.comparison.score - one.comparison.score
}

function judged({ asked: about, rule, join, suggest }: { asked: AccountKind; rule: string; join: number; suggest: number }, compared: readonly Compared[]): JudgmentDraft[] {
  const found = compared.filter(({ comparison: { score } }) => score >= suggest).sort(byScore)
  const answered = found.filter(({ comparison: { score } }) => score >= join)
  return (answered.length > 0 ? answered : found).slice(0, MOST_ANSWERS).map(({ asked, answer, comparison: { score, reasons } }) => ({
    decision: score >= join ? 'answers' : 'maybe', about, of: [answer.address, asked.address], by: { rule }, score, reasons: [...reasons],
  }))
}
