/** An account with what the record knows about where it comes from: what the entries are told from. */
import type { Account } from './account.ts'

export type Told<A extends Account = Account> = {
  readonly account: A
  /**
   * Who says it, the same string for the same voice: the record's actor for an actor, `outlet:NAME` for an outlet in its own words,
   * and for somebody whom nobody names, words and report together.
   */
  readonly voice: string
  /**
   * Where it comes from independently: an identified voice is one origin however many carry it; an outlet's own words are the origin of
   * the report that they were first printed in, whoever copied them.
   */
  readonly origin: string
  /** The id that its report came with. */
  readonly reportId: string
  /** When its report was published, to the second where that is known; orders accounts. Empty where it is not known. */
  readonly at: string
}
