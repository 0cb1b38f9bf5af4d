/** Where forces are said to be on a day: what the map of forces and its ledger show. */
import { Type, type Static } from 'typebox'
import { Placement } from '../../record/deployments/placement.ts'
import { route, type Route } from '../route.ts'
import { ListAddress, listQuery } from './list.ts'

const closed = { additionalProperties: false } as const

export const PlacementsAnswer = Type.Object(
  {
    day: Type.Optional(Type.String({ description: 'that is shown; none where nothing is said of any' })),
    days: Type.Array(
      Type.Object({ day: Type.String(), claims: Type.Integer(), disputed: Type.Integer({ description: 'claims whose force and place are in dispute' }) }, closed),
      { description: 'days that claims speak of, in order' },
    ),
    rows: Type.Array(Placement, { description: 'the latest claim of each force at each place, said of last first; at most 200' }),
    more: Type.Boolean({ description: 'whether there are more, of earlier days' }),
  },
  closed,
)
export type PlacementsAnswer = Static<typeof PlacementsAnswer>

const address = Type.Omit(ListAddress, ['order', 'since', 'offset', 'limit', 'facets', 'from', 'to', 'origins']).properties

export const placementRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/placements',
    summary: 'Where forces are said to be on a day: of each force at each place the latest claim up to then, and who says otherwise.',
    query: Type.Object({ ...address, day: Type.Optional(Type.String({ maxLength: 40, description: 'ISO day; the last that a claim speaks of where it is not said' })) }, closed),
    answer: PlacementsAnswer,
    writes: false,
    answered: async ({ query: { day, ...asked }, served }) => (await served.store()).placements({ ...listQuery('deployment', asked), ...(day !== undefined && { day }) }),
  }),
]
