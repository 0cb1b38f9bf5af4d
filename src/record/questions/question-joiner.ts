/** Joins questions of several reports that ask the same: what is asked for, the words for it, and the story or the names around it. */
import type { QuestionAccount } from '../account.ts'
import type { Comparison, Joiner, Surroundings } from '../joiner.ts'
import { joinerByBook } from '../by-book.ts'
import { ownJoiner } from '../own-rules.ts'
import { namesOf, sharedNames, sharedOf, weightiestOf } from '../positions/wording.ts'
import { daysBetween } from '../relations/telling.ts'
import { askedBy, pairsOf } from './asked.ts'
import { questionBook, type QuestionBook } from './question-book.ts'

const RULE = 'questions/2'
const MOST_KEYS = 12
const STEMS_FOR_KEYS = 3
const NAMES_FOR_KEYS = 3
/** Further apart, the same words ask about another matter, unless the story is the same. */
const FEW_DAYS = 14
const MANY_DAYS = 60
const WITHIN_A_REPORT = 0.6

/** @param book what is asked for, and thresholds */
export const questionJoinerBy: (book: QuestionBook) => Joiner<'question'> = joinerByBook('question', RULE, { keys: keysOf, compare })

/** By the package's own codebook. */
export const questionJoiner: Joiner<'question'> = ownJoiner('question', RULE, () => questionJoinerBy(questionBook()))

function keysOf(account: QuestionAccount, book: QuestionBook): string[] {
  const { gap, about, around } = askedBy(account, book)
  const stems = weightiestOf(about, STEMS_FOR_KEYS)
  const names = namesOf(around, NAMES_FOR_KEYS)
  const month = account.told?.slice(0, 'YYYY-MM'.length) ?? ''
  const keys = [
    ...pairsOf(stems).map((pair) => `${gap ?? ''}|${pair}`),
    ...stems.flatMap((stem) => names.filter((name) => name !== stem).map((name) => `${gap ?? ''}|${stem}|${name}`)),
    // Alone, one word asks about many matters; within a month, about fewer.
    ...stems.slice(0, 1).map((stem) => `${gap ?? ''}|${stem}|in ${month}`),
  ]
  return [...new Set(keys)].slice(0, MOST_KEYS)
}

function compare(one: QuestionAccount, other: QuestionAccount, around: Surroundings, book: QuestionBook): Comparison {
  const [first, second] = [askedBy(one, book), askedBy(other, book)]
  if (around.copied(one.address, other.address)) return { score: 1, reasons: ['the same words, copied'] }
  if (first.gap !== second.gap) return { score: 0, reasons: ['they ask for different things'] }
  const shared = sharedOf(first.about, second.about)
  if (shared.stems.length === 0) return { score: 0, reasons: ['no words in common'] }
  const likeness = around.likeness(one.report, other.report)
  const names = sharedNames(first.around, second.around)
  // One report may ask many things about one matter.
  const ground = one.report === other.report ? WITHIN_A_REPORT : Math.max(likeness, Math.min(0.9, 0.4 * names.length))
  const namedApart = first.about.names.size > 0 && second.about.names.size > 0 && sharedNames(first.about, second.about).length === 0
  const score = 0.3 * shared.share + 0.25 * shared.whole + 0.45 * ground
    - (namedApart ? 0.25 : 0)
    - (shared.stems.length === 1 && likeness < 0.5 ? 0.15 : 0)
    - lateness(daysBetween(one.told, other.told))
  return {
    score: Math.max(0, Math.min(1, score)),
    reasons: [
      `both ask ${first.gap ?? 'the same'}`,
      `shared words: ${shared.stems.slice(0, 4).join(', ')}`,
      ...(likeness >= 0.5 ? ['one story'] : []),
      ...(names.length > 0 ? [`both name ${names.slice(0, 3).join(', ')}`] : []),
      ...(namedApart ? ['they name different people or places'] : []),
    ],
  }
}

function lateness(days: number | undefined): number {
  if (days === undefined || days <= FEW_DAYS) return 0
  return days <= MANY_DAYS ? 0.1 : 0.25
}
