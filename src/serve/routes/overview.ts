/** What changed in a record, and its disputes of every kind. */
import { Type } from 'typebox'
import { disputedKinds, Disputes, Overview, overviewHeadings } from '../../store/overview-shapes.ts'
import { route, type Route } from '../route.ts'
import { ListAddress } from './list.ts'

const closed = { additionalProperties: false } as const

const DisputeAddress = Type.Object(
  {
    ...Type.Pick(ListAddress, ['q', 'voice', 'actor', 'outlet', 'place', 'origins', 'since', 'offset']).properties,
    kind: Type.Optional(Type.Enum([...disputedKinds])),
    type: Type.Optional(Type.String({ maxLength: 400, description: 'measure, unit, type or state; several with commas between them' })),
    from: Type.Optional(Type.String({ maxLength: 40, description: 'ISO day: nobody has contradicted anybody since before' })),
    to: Type.Optional(Type.String({ maxLength: 40, description: 'ISO day: nor after' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'disputes at most; 50 where it is not said' })),
  },
  closed,
)

export const overviewRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/overview',
    summary: 'What changed since a moment: what is in dispute, which figures moved, which positions shifted, what is not known, where forces are, what was told most.',
    query: Type.Object(
      {
        since: Type.Pick(ListAddress, ['since']).properties.since,
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'rows under each heading; 5 where it is not said' })),
        only: Type.Optional(Type.Enum([...overviewHeadings], { description: 'only what stands under this heading' })),
      },
      closed,
    ),
    answer: Overview,
    writes: false,
    answered: async ({ query, served }) => (await served.store()).overview(query),
  }),
  route({
    method: 'get',
    path: '/api/record/disputes',
    summary: 'Disputes of every kind with their sides, those first of which somebody has contradicted somebody last.',
    query: DisputeAddress,
    answer: Disputes,
    writes: false,
    answered: async ({ query: { q, kind, type, ...asked }, served }) => (await served.store()).disputes({
      ...asked,
      ...(q !== undefined && { text: q }), ...(kind !== undefined && { kinds: [kind] }),
      ...(type !== undefined && { types: type.split(',').map((one) => one.trim()).filter((one) => one !== '') }),
    }),
  }),
]
