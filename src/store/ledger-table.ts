/** The table of positions: what is asked, and what comes. */
import type { StandLedger } from '../record/positions/stand-ledger.ts'
import type { ListQuery, Tally } from './store.ts'

/** Which positions: what a list of entries is asked, and by whom on what they are held. `limit` counts holders. */
export type LedgerQuery = Omit<ListQuery<'position'>, 'kind' | 'order' | 'since' | 'facets'> & {
  /** Name of a holder, and of an issue. */
  readonly holder?: string
  readonly issue?: string
}

/** One who holds positions, with where he stood on each issue. */
export type Holder = {
  readonly name: string
  /** Independent origins of his ledgers, added up. */
  readonly origins: number
  /** How many ledgers there are; among other holders only those of the most origins come. */
  readonly held: number
  readonly ledgers: readonly StandLedger[]
}

export type LedgerTable = {
  /** Those with the most origins first. */
  readonly holders: readonly Holder[]
  readonly offset: number
  /** Of holders. */
  readonly total: Tally
  /**
   * Issues of all of them, those of the most origins first; `named`: the codebook knows it by that name, and else it is in the words of its
   * one ledger.
   */
  readonly issues: readonly { readonly name: string; readonly named: boolean; readonly ledgers: number; readonly origins: number }[]
}
