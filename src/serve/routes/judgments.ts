/** The book of judgments: what was decided, and what a person decides now. */
import { Type } from 'typebox'
import { Decision, type Judgment } from '../../record/judgment.ts'
import { JudgmentRow } from '../../record/entry.ts'
import { judge } from '../../desk/judge.ts'
import type { Store } from '../../store/store.ts'
import { route, type Route } from '../route.ts'
import { Judged, VerdictRequest } from '../wire.ts'

const closed = { additionalProperties: false } as const
const text = (description: string) => Type.Optional(Type.String({ maxLength: 1_000, description }))

/** Of so many accounts it is told at most which entry they are in now. */
const MOST_PLACED = 200

export const judgmentRoutes: readonly Route[] = [
  route({
    method: 'get', path: '/api/record/judgments', summary: 'The book of judgments, the latest first: who decided what, when and why, and what was taken back.',
    query: Type.Object({
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, description: 'rows at most; 50 where it is not said' })),
      after: text('the `next` of the page before'),
      person: text('name of the person who decided'),
      rule: text('name and version of the rule: events/1'),
      decision: Type.Optional(Decision),
      entry: text('id of an entry: judgments in effect on its accounts'),
    }, closed),
    answer: Type.Object({ rows: Type.Array(JudgmentRow), next: Type.Optional(Type.String({ description: '`after` of the next page; none after the last' })) }, closed),
    writes: false,
    answered: async ({ query, served }) => (await served.store()).show('judgments', query),
  }),
  route({
    method: 'post', path: '/api/record/judgments', summary: 'Appends what a person decides, and says where the accounts are now.',
    body: VerdictRequest, answer: Judged, writes: true,
    answered: async ({ body, served }) => {
      const { by, reasons = [], ...verdict } = body
      const store = await served.store()
      const judgments = await judge(verdict.decide === 'correct' ? { ...verdict, names: [verdict.names[0]!] } : verdict, { by, reasons }, store)
      served.changed()
      return { judgments, entries: await placesOf(judgments, store) }
    },
  }),
]

async function placesOf(judgments: readonly Judgment[], store: Store) {
  const addresses = [...new Set(judgments.flatMap(({ decision, of }) => (decision === 'undone' ? [] : of)))].slice(0, MOST_PLACED)
  return [...await store.entriesOf(addresses)].map(([address, entry]) => ({ address, entry }))
}
