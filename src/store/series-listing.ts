/** Pages of series: what is asked, and what comes. */
import type { SeriesRow } from '../record/figures/series-row.ts'
import type { ListQuery, Listing, Tally } from './store.ts'

/** Which series: what a list of entries is asked, in their own order. */
export type SeriesQuery = Omit<ListQuery<'figure'>, 'kind' | 'order' | 'since'>

export type SeriesListing = Omit<Listing<'figure'>, 'rows'> & {
  readonly rows: readonly SeriesRow[]
  /** How many of `total` are in dispute: they stand first. */
  readonly disputed: Tally
}
