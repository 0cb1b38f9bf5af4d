/** Sources: reports, outlets, families of copies, and where the accounts of a report are. */
import { Type } from 'typebox'
import { Problem } from '../../report/problem.ts'
import { FamilyPage, OutletTable, ReportEntries, ReportListing, reportOrders } from '../../store/source-shapes.ts'
import { route, type Route } from '../route.ts'

const closed = { additionalProperties: false } as const
const text = (description: string) => Type.Optional(Type.String({ maxLength: 2_000, description }))

export const sourceRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/reports',
    summary: 'Reports from anywhere in their order, with what each carries of another.',
    query: Type.Object(
      {
        from: text('ISO day: published then or later'),
        to: text('ISO day: published then or before'),
        outlet: text('name of an outlet'),
        order: Type.Optional(Type.Enum([...reportOrders], { description: 'latest published or latest added first; day where it is not said' })),
        offset: Type.Optional(Type.Integer({ minimum: 0 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'rows at most; 50 where it is not said' })),
      },
      closed,
    ),
    answer: ReportListing,
    writes: false,
    answered: async ({ query, served }) => (await served.store()).reports(query),
  }),
  route({
    method: 'get',
    path: '/api/record/outlets',
    summary: 'Outlets: how much each printed when, whose text it carries, and whom it hears.',
    answer: OutletTable,
    writes: false,
    answered: async ({ served }) => (await served.store()).outlets(),
  }),
  route({
    method: 'get',
    path: '/api/record/families',
    summary: 'Families of reports that carry one text: who carries from whom, and how much.',
    query: Type.Object(
      {
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'rows at most; 50 where it is not said' })),
        after: text('the `next` of the page before'),
        report: text('only the family of the report with this key or id'),
      },
      closed,
    ),
    answer: FamilyPage,
    writes: false,
    answered: async ({ query, served }) => (await served.store()).families(query),
  }),
  route({
    method: 'get',
    path: '/api/record/reports/:key/entries',
    summary: 'Where the accounts of a report are in the record: their entries, with how many origins tell each, and whether it is in dispute.',
    parameters: Type.Object({ key: Type.String({ maxLength: 1_000, description: 'key of the report, or the id that it came with' }) }, closed),
    answer: ReportEntries,
    writes: false,
    answered: async ({ path, served }) => {
      const found = await (await served.store()).entriesIn(path.key)
      if (!found) throw new Problem('not-found', 'The record has no such report.', 'GET /api/record/reports lists them.')
      return found
    },
  }),
]
