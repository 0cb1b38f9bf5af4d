/** Series of figures: what the charts show. */
import { Type } from 'typebox'
import { SeriesRow } from '../../record/figures/series-row.ts'
import { Problem } from '../../report/problem.ts'
import { route, type Route } from '../route.ts'
import { Listing } from '../wire.ts'
import { ListAddress, listQuery } from './list.ts'

const closed = { additionalProperties: false } as const
/** A page of charts: each is told from as many accounts as a page of a list has rows. */
const MOST_SERIES = 48

const SeriesAddress = Type.Object(
  { ...Type.Omit(ListAddress, ['order', 'since', 'limit']).properties, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_SERIES, description: 'series at most; 12 where it is not said' })) },
  closed,
)

export const SeriesListing = Type.Object(
  { ...Type.Omit(Listing, ['rows']).properties, rows: Type.Array(SeriesRow), disputed: Listing.properties.total },
  { ...closed, description: 'those in dispute first' },
)

export const figureRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/figures',
    summary: 'Series of figures with every number, who counted it and what it does: those in dispute first, then those that most accounts are of.',
    query: SeriesAddress,
    answer: SeriesListing,
    writes: false,
    answered: async ({ query, served }) => (await served.store()).series(listQuery('figure', query)),
  }),
  route({
    method: 'get',
    path: '/api/record/figures/:id',
    summary: 'One series of figures, with its latest 1,000 numbers.',
    parameters: Type.Object({ id: Type.String({ maxLength: 200 }) }, closed),
    answer: SeriesRow,
    writes: false,
    answered: async ({ path, served }) => {
      const row = await (await served.store()).oneSeries(path.id)
      if (!row) throw new Problem('not-found', 'The record has no such series.', 'It may have been joined with another: look for it among the figures.')
      return row
    },
  }),
]
