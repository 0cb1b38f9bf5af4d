/** Entries as they are shown: how often, by whom and since when something is told; and what its kind tells of it. */
import type { Account, AccountKind, AccountOf } from './account.ts'
import type { AccountRow, Counts, EntryOf } from './entry.ts'
import { voiceShown } from './origins.ts'
import { inOrder } from './relations/telling.ts'
import type { Told } from './told.ts'

/** What an entry adds to what all entries have: a kind's own telling. */
export type Telling<K extends AccountKind> = Omit<EntryOf<K>, 'id' | 'counts' | 'first' | 'last' | 'accounts'>

/** An answer to an account, as `answers` was judged. */
export type AnswerGiven = { readonly told: Told; readonly entry: string; readonly reasons: readonly string[] }

/** What is known around an entry that is told. */
export type Around = {
  /** The name of a voice key, or of the entry of an address. */
  readonly nameOf: (key: string) => string
  /** What was judged to answer an account, the earliest first. */
  readonly answersGiven: (address: string) => readonly AnswerGiven[]
}

/** How the entries of a kind are told. */
export type Teller<K extends AccountKind> = {
  /** @param told at least one account, none misread */
  readonly tell: (told: readonly Told<AccountOf<K>>[], around: Around) => Telling<K>
  /** What one account says, in short. */
  readonly says?: (account: AccountOf<K>) => string
}
export type Tellers = { readonly [K in AccountKind]: Teller<K> }

/**
 * The row of an entry.
 * @param id of the entry
 * @param told its accounts, corrected, in any order
 * @param misread addresses of those that count for nothing
 * @param limit accounts that are shown, the earliest first
 * @returns undefined where all of it was misread
 */
export function entryRow<K extends AccountKind>(
  id: string, told: readonly Told<AccountOf<K>>[], misread: ReadonlySet<string>, teller: Teller<K>, around: Around, limit = Infinity,
): EntryOf<K> | undefined {
  const counting = told.filter(({ account }) => !misread.has(account.address))
  if (counting.length === 0) return undefined
  const row = {
    ...teller.tell(counting, around),
    id,
    counts: countsOf(counting),
    ...daysOfTelling(counting),
    accounts: inOrder(told).slice(0, limit).map((each) => accountRow(each, misread, teller.says)),
  }
  // All that the kind tells and all that every entry has, which is the whole of it; the compiler does not add up generic parts.
  return row as unknown as EntryOf<K>
}

/** @param told accounts that count */
export function countsOf(told: readonly Told[]): Counts {
  const different = (of: (told: Told) => string | undefined) => new Set(told.map(of).filter((value) => value !== undefined)).size
  return {
    accounts: told.length,
    reports: different(({ account }) => account.report),
    outlets: different(({ account }) => account.outlet),
    voices: different(({ voice }) => voice),
    origins: different(({ origin }) => origin),
  }
}

/** Days of the first and the latest report, where any is known. */
export function daysOfTelling(told: readonly Told[]): { first?: string; last?: string } {
  const days = told.map(({ account }) => account.told).filter((day) => day !== undefined).sort()
  return days.length === 0 ? {} : { first: days[0]!, last: days.at(-1)! }
}

/** @param says what it says, in short; the words themselves say it where not given */
export function accountRow<A extends Account>(told: Told<A>, misread: ReadonlySet<string>, says?: (account: A) => string): AccountRow {
  const { account, origin, reportId, at } = told
  const voice = voiceShown(told)
  return {
    address: account.address,
    report: reportId,
    ...(account.outlet !== undefined && { outlet: account.outlet }),
    ...(at !== '' && { told: at }),
    quote: account.quote,
    sentence: account.sentence,
    ...(voice && { voice }),
    origin,
    ...(says && { says: says(account) }),
    ...(misread.has(account.address) && { rejected: true }),
  }
}
