/**
 * What it takes to join the accounts of one kind across reports: under which keys an account is looked for, and how alike two of them
 * are, with the reasons in words. Joiners are pure; who looks up candidates, and writes judgments, is `joining.ts`.
 */
import type { AccountKind, AccountOf, Address } from './account.ts'

/** How alike two accounts are. */
export type Comparison = {
  /** 0 to 1; at or above a joiner's `join` they are the same, at or above its `suggest` a person may want to say so. */
  readonly score: number
  /** In words, the weightiest first: "same type", "same actor", "3 km and 0 days apart". */
  readonly reasons: readonly string[]
  /** They cannot be the same, whatever joins them through others. */
  readonly apart?: boolean
}

/** What is known about the surroundings of the accounts that are compared. All lookups are of what has been joined so far. */
export type Surroundings = {
  /** The record's actor that an actor account belongs to; the address itself where it has not been joined. */
  actorOf(account: Address): string
  /** The record's entry that any account belongs to; the address itself where it has not been joined. */
  entryOf(account: Address): string
  /** How alike the stories of two reports are, 0 to 1. By report keys. */
  likeness(one: string, other: string): number
  /** Whether the words of an account were copied from those of another: then both are the same account, carried twice. */
  copied(one: Address, other: Address): boolean
}

export type Joiner<K extends AccountKind> = {
  readonly kind: K
  /** Name and version, for judgments: "events/1". A change of what it finds changes the version. */
  readonly rule: string
  readonly join: number
  readonly suggest: number
  /**
   * When two entries become one through an account that is like both: where some of their accounts are a little alike, which is enough
   * where nothing is given, or where they are so on average, since in one war every attack is a little like some other.
   */
  readonly meet?: 'on average'
  /**
   * Blocking keys: an account is compared with those that share one. Few (at most 12), specific enough that a key has a bounded number
   * of entries near one day, and free of anything that is known only after joining.
   * @returns none where the account should be joined with nothing
   */
  keys(account: AccountOf<K>): readonly string[]
  /** Symmetric: compare(a, b) and compare(b, a) have the same score. */
  compare(one: AccountOf<K>, other: AccountOf<K>, around: Surroundings): Comparison
}

/** An entry that may be what an account tells of, with at most six of its accounts: its first and its latest. */
export type Candidate<K extends AccountKind> = { readonly entry: string; readonly accounts: readonly AccountOf<K>[] }

/** What answers what across reports: a later account closes a question, or meets a position. */
export type Answerer<Asked extends AccountKind, Answer extends AccountKind> = {
  readonly asked: Asked
  readonly answers: readonly Answer[]
  readonly rule: string
  readonly join: number
  readonly suggest: number
  /** Keys of what was asked, and of what may answer; they meet where they are equal. */
  askedKeys(account: AccountOf<Asked>): readonly string[]
  answerKeys(account: AccountOf<Answer>): readonly string[]
  compare(asked: AccountOf<Asked>, answer: AccountOf<Answer>, around: Surroundings): Comparison
}
