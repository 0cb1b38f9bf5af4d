/** What persons look through, and how far they agree. */
import { Type } from 'typebox'
import { accountKinds } from '../../record/account.ts'
import { Decision } from '../../record/judgment.ts'
import { AgreementRow, DecidedRow, Doubt, ReviewProgress, Suggestion } from '../../record/review.ts'
import { route, type Route } from '../route.ts'

const closed = { additionalProperties: false } as const

const page = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'rows at most; 50 where it is not said' })),
  after: Type.Optional(Type.String({ maxLength: 500, description: 'the `next` of the page before' })),
  second: Type.Optional(Type.String({ maxLength: 200, description: 'name of a person who codes a second time: only what others have decided on and this person has not' })),
}
const next = Type.Optional(Type.String({ description: '`after` of the next page; none after the last' }))

export const reviewRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/suggestions',
    summary: 'Pairs of accounts that a rule suggests to be of one thing and that nobody has decided on, the latest first.',
    query: Type.Object({ kind: Type.Optional(Type.Enum([...accountKinds], { description: 'about these only' })), ...page }, closed),
    answer: Type.Object({ rows: Type.Array(Suggestion), next }, closed),
    writes: false,
    answered: async ({ query, served }) => (await served.store()).suggestions(query),
  }),
  route({
    method: 'get',
    path: '/api/record/doubts',
    summary: 'Attributions that the reader is least sure of and that nobody has decided on, the least sure first.',
    query: Type.Object(page, closed),
    answer: Type.Object({ rows: Type.Array(Doubt), next }, closed),
    writes: false,
    answered: async ({ query, served }) => (await served.store()).doubts(query),
  }),
  route({
    method: 'get',
    path: '/api/record/decisions',
    summary: 'What persons decided, the latest first, each with the accounts that it is about.',
    query: Type.Object({
      person: Type.Optional(Type.String({ maxLength: 200, description: 'name of the person; anybody where it is not said' })),
      decision: Type.Optional(Decision),
      kind: Type.Optional(Type.Enum([...accountKinds], { description: 'about these only' })),
      limit: page.limit, after: page.after,
    }, closed),
    answer: Type.Object({ rows: Type.Array(DecidedRow), next }, closed),
    writes: false,
    answered: async ({ query, served }) => (await served.store()).decided(query),
  }),
  route({
    method: 'get',
    path: '/api/record/review',
    summary: 'How much waits for a decision, and who has decided how much.',
    answer: ReviewProgress,
    writes: false,
    answered: async ({ served }) => (await served.store()).reviewProgress(),
  }),
  route({
    method: 'get',
    path: '/api/record/agreement',
    summary: 'How far persons agree on what two or more of them decided on.',
    answer: Type.Object({ rows: Type.Array(AgreementRow) }, closed),
    writes: false,
    answered: async ({ served }) => ({ rows: await (await served.store()).agreement() }),
  }),
]
