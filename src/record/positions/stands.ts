/** Where a side stood on an issue, in order, and what shifted from one stand to the next. */
import type { PositionAccount } from '../account.ts'
import type { PositionEntry } from '../entry.ts'
import { inOrder, instantOf } from '../relations/telling.ts'
import type { Told } from '../told.ts'
import type { PositionBook } from './position-book.ts'
import { subjectOf } from './position-subject.ts'
import { sharedOf } from './wording.ts'

export type Stand = PositionEntry['stands'][number]

/** Words that two tellings of one stand share, at least. */
const SAME_WORDS = 0.8

/**
 * @param told accounts of one side's stands on one issue, in any order
 * @returns a line each: in the order of publication, one that its report tells as held before in front of that report's others. A line
 *   that only tells again where its side already stood shifts nothing, however late it is printed.
 */
export function standsOf(told: readonly Told<PositionAccount>[], book: PositionBook): readonly Stand[] {
  const earlier: PositionAccount[] = []
  const held: PositionAccount[] = []
  return inOrderOfHolding(told, book).map(({ account }) => {
    const isAgain = held.length > 0 && isToldAgain(account, earlier, book)
    const shift = isAgain ? undefined : shiftTo(account, held, book)
    if (!isAgain) held.push(account)
    earlier.push(account)
    return standAt(account, shift)
  })
}

/** Against the latest stand that it changes; none where its side stood so already. On other figures it is not the same that changed. */
function shiftTo(account: PositionAccount, held: readonly PositionAccount[], book: PositionBook): string | undefined {
  for (const before of held.toReversed()) {
    if (before.positionKind === account.positionKind) return undefined
    const means = book.shiftOf(before.positionKind, account.positionKind)
    if (means !== undefined) return haveOtherNumbers(before, account, book) ? `${means}, on other terms` : means
  }
  return undefined
}

function standAt(account: PositionAccount, shift: string | undefined): Stand {
  return {
    ...(account.told !== undefined && { day: account.told }),
    kind: account.positionKind,
    words: account.quote.quote,
    address: account.address,
    ...(shift !== undefined && { shift }),
  }
}

/** @returns accounts in the order in which the stands were held */
export function inOrderOfHolding(told: readonly Told<PositionAccount>[], book: PositionBook): readonly Told<PositionAccount>[] {
  const ranked = inOrder(told).map((each, place) => ({ each, place, instant: instantOf(each), rank: subjectOf(each.account, book).looksBack ? 0 : 1 }))
  ranked.sort((one, other) => (one.instant === other.instant ? one.rank - other.rank || one.place - other.place : one.instant < other.instant ? -1 : 1))
  return ranked.map(({ each }) => each)
}

/** Told as one that was held before, or in the words of an earlier one of its kind. */
function isToldAgain(account: PositionAccount, earlier: readonly PositionAccount[], book: PositionBook): boolean {
  const { whole, looksBack } = subjectOf(account, book)
  if (looksBack) return true
  return earlier.some((before) => before.positionKind === account.positionKind && sharedOf(subjectOf(before, book).whole, whole).share >= SAME_WORDS)
}

/** Both give figures, and none that the other gives: a truce of ten days is not the one of two. */
export function haveOtherNumbers(one: PositionAccount, other: PositionAccount, book: PositionBook): boolean {
  const numbers = (account: PositionAccount) => [...subjectOf(account, book).whole.numbers]
  const [first, second] = [numbers(one), numbers(other)]
  return first.length > 0 && second.length > 0 && !first.some((number) => second.includes(number))
}
