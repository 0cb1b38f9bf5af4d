/** Positions: what the table of holders by issues shows. */
import { Type } from 'typebox'
import { StandLedger } from '../../record/positions/stand-ledger.ts'
import { route, type Route } from '../route.ts'
import { Listing } from '../wire.ts'
import { ListAddress, listQuery } from './list.ts'

const closed = { additionalProperties: false } as const
const MOST_HOLDERS = 100
const name = (description: string) => Type.Optional(Type.String({ maxLength: 2_000, description }))

const LedgerAddress = Type.Object(
  {
    ...Type.Omit(ListAddress, ['order', 'since', 'limit', 'facets']).properties,
    holder: name('name of who holds the position'),
    issue: name('name of an issue'),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_HOLDERS, description: 'holders at most; 30 where it is not said' })),
  },
  closed,
)

export const LedgerTable = Type.Object(
  {
    holders: Type.Array(
      Type.Object(
        { name: Type.String(), origins: Type.Integer({ description: 'independent origins of the ledgers, added up' }), held: Type.Integer({ description: 'how many ledgers there are' }), ledgers: Type.Array(StandLedger, { description: 'of one holder 100 at most; of several 8 of each, those of the most origins' }) },
        closed,
      ),
      { description: 'those with the most origins first' },
    ),
    offset: Type.Integer(),
    total: Listing.properties.total,
    issues: Type.Array(
      Type.Object(
        { name: Type.String(), named: Type.Boolean({ description: 'whether the codebook has an issue of that name; else it is in the words of its ledger' }), ledgers: Type.Integer(), origins: Type.Integer({ description: 'of these ledgers, added up' }) },
        closed,
      ),
      { description: 'of all holders, those of the most origins first' },
    ),
  },
  closed,
)

export const positionRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/positions',
    summary: 'Who holds which positions on which issues: every stand with who tells it, what shifted, and what was answered by whom.',
    query: LedgerAddress,
    answer: LedgerTable,
    writes: false,
    answered: async ({ query, served }) => {
      const { holder, issue, ...asked } = query
      return (await served.store()).ledgers({ ...listQuery('position', asked), ...(holder !== undefined && { holder }), ...(issue !== undefined && { issue }) })
    },
  }),
]
