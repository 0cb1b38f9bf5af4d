/** Where forces are said to be on a day: what the map of forces and its ledger show. */
import { Type } from 'typebox'
import { Placements } from '../../record/deployments/placement.ts'
import { route, type Route } from '../route.ts'
import { ListAddress, listQuery } from './list.ts'

const closed = { additionalProperties: false } as const

const address = Type.Omit(ListAddress, ['order', 'since', 'offset', 'limit', 'facets', 'from', 'to', 'origins']).properties

export const placementRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/placements',
    summary: 'Where forces are said to be on a day: of each force at each place the latest claim up to then, and who says otherwise.',
    query: Type.Object({ ...address, day: Type.Optional(Type.String({ maxLength: 40, description: 'ISO day; the last that a claim speaks of where it is not said' })) }, closed),
    answer: Placements,
    writes: false,
    answered: async ({ query: { day, ...asked }, served }) => (await served.store()).placements({ ...listQuery('deployment', asked), ...(day !== undefined && { day }) }),
  }),
]
