/** What a position is about: its issues, the words that carry it, and whom it names. Worked out once an account. */
import { stemsIn } from '../accounts/stem.ts'
import type { PositionAccount } from '../account.ts'
import { positionBook, type Issue, type PositionBook } from './position-book.ts'
import { sideOf, type Side } from './sides.ts'
import { wordingOf, type Wording } from './wording.ts'

export type Subject = {
  readonly side: Side
  readonly issues: readonly Issue[]
  /** What it is about, without the holder and without the words for the issues. */
  readonly wording: Wording
  /** The same with the words for the issues. */
  readonly whole: Wording
  /** Whether its issues are those of what stands before it: "agreed to have them". */
  readonly leans: boolean
  /** Names of its sentence, without the holder's. */
  readonly around: Wording
  /** Whether it is told as one that was held before. */
  readonly looksBack: boolean
}

/**
 * Words of refusing and wanting, which say what kind of stand it is and not what it is about: "rejected the truce" is about the truce.
 */
const WORDS_OF_STANDING = new Set(
  stemsIn('refuse reject rejected decline oppose opposition dismiss rule ruled veto deny demand demands call urge insist ask request require want need seek accept agree agreed approve endorse back consent offer offers propose proposal promise pledge ready willing prefer like hope condition conditions unless until without allow support'),
)

const known = new WeakMap<PositionAccount, Subject>()

/** @returns what a position is about; the same object for the same account */
export function subjectOf(account: PositionAccount, book: PositionBook = positionBook()): Subject {
  const before = known.get(account)
  if (before) return before
  const subject = makeSubject(account, book)
  known.set(account, subject)
  return subject
}

function makeSubject(account: PositionAccount, book: PositionBook): Subject {
  const side = sideOf(account, book)
  const words = account.quote.quote
  const own = book.issuesIn(words, `${account.sentence} ${account.before ?? ''}`)
  const leaning = own.length === 0 && book.leans(words) ? leantOn(account, book) : []
  const issues = own.length > 0 ? own : leaning
  const holder = new Set([...side.own, ...WORDS_OF_STANDING])
  const ofIssues = new Set([...holder, ...issues.flatMap(({ stems }) => [...stems])])
  return {
    side,
    issues,
    wording: wordingOf(words, ofIssues),
    whole: wordingOf(words, holder),
    leans: leaning.length > 0,
    around: wordingOf(account.sentence, holder),
    looksBack: book.looksBack(words),
  }
}

/** What stands nearest before: in the sentence, else in the one before it. */
function leantOn({ sentence, quote, within, before }: PositionAccount, book: PositionBook): readonly Issue[] {
  const front = sentence.slice(0, Math.max(0, quote.start - within[0]))
  const inFront = book.issuesIn(front)
  return (inFront.length > 0 ? inFront : book.issuesIn(before ?? '')).slice(-1)
}
