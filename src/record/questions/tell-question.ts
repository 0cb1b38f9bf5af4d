/** Tells a question: what is not known, and which account closed it. */
import type { QuestionAccount } from '../account.ts'
import { inOrder } from '../relations/telling.ts'
import { accountRow, type Around, type Telling } from '../telling.ts'
import type { Told } from '../told.ts'

const LONGEST_TITLE = 120
const NONE: ReadonlySet<string> = new Set()

/**
 * @param told accounts of one question, none judged misread, in any order
 * @param around names, and the answers that were judged to be some
 * @returns closed by the earliest of its answers, open where it has none
 */
export function tellQuestion(told: readonly Told<QuestionAccount>[], { answersGiven }: Pick<Around, 'answersGiven'>): Telling<'question'> {
  const accounts = inOrder(told).map(({ account }) => account)
  const about = plain(fullest(accounts.map((account) => account.about)))
  const given = accounts.flatMap(({ address }) => answersGiven(address))
  const first = inOrder(given.map((answer) => answer.told))[0]
  const answer = given.find((each) => each.told === first)
  return {
    kind: 'question',
    title: titleOf(about),
    disputed: false,
    about,
    ...(answer && { answered: { by: accountRow(answer.told, NONE), because: answer.reasons[0] ?? 'answers it' } }),
  }
}

/** The longest that is no whole paragraph: it says most of what is asked. */
function fullest(abouts: readonly string[]): string {
  const fitting = abouts.filter(({ length }) => length <= LONGEST_TITLE)
  return [...(fitting.length > 0 ? fitting : abouts)].sort((one, other) => other.length - one.length || compareText(one, other))[0] ?? ''
}

function titleOf(about: string): string {
  const cut = about.length <= LONGEST_TITLE ? about : `${about.slice(0, about.lastIndexOf(' ', LONGEST_TITLE))} ...`
  return `${cut.slice(0, 1).toUpperCase()}${cut.slice(1).replace(/[.,;:?!]+$/, '')}?`
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
