/** What is in the record: rows of a kind, one entry, and accounts by their words. */
import { Type } from 'typebox'
import { accountKinds } from '../../record/account.ts'
import { Problem } from '../../report/problem.ts'
import { shownKinds, type Shown, type Store } from '../../store/store.ts'
import { isEntryRows, entryKindOf } from '../entry-kinds.ts'
import { fillingOnWire } from '../filling-on-wire.ts'
import { route, type Route } from '../route.ts'
import { FoundOnWire, RecordEntry, RecordState, RowPage } from '../wire.ts'
import { boxIn, ListAddress } from './list.ts'

const closed = { additionalProperties: false } as const
const text = (description: string) => Type.Optional(Type.String({ maxLength: 2_000, description }))
const page = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, description: 'rows at most; 50 where it is not said' })),
  after: text('the `next` of the page before'),
}
const { q, voice, actor, outlet, type, place, box, from, to, status, disputed } = ListAddress.properties

export const recordRoutes: readonly Route[] = [
  route({
    method: 'get', path: '/api/record', summary: 'What the record is called, how much it has of each kind, and how far filling it is.', answer: RecordState, writes: false,
    answered: async ({ served: { record } }) => {
      if (!record) return { status: 'none' as const }
      const store = await record.store()
      const filling = fillingOnWire(record.filling())
      return { status: 'open' as const, name: record.name, where: store.where, counts: await store.tallies(), ...(filling && { filling }) }
    },
  }),
  route({
    method: 'get', path: '/api/record/entries/:kind', summary: 'A page of rows, as `onrecord show --json` prints them; with `q` the entries of the accounts that have these words.',
    parameters: Type.Object({ kind: Type.Enum([...shownKinds], { description: 'what is shown' }) }, closed),
    query: Type.Object({
      ...page, q, disputed, from, to,
      accounts: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, description: 'accounts that an entry is shown with' })),
      report: text('only what is of the report with this key or id'),
    }, closed),
    answer: RowPage, writes: false,
    answered: async ({ path: { kind }, query: { q: words, ...options }, served }) => {
      const store = await served.store()
      return words === undefined ? store.show(kind, options) : entriesFound(store, kind, words, options)
    },
  }),
  route({
    method: 'get', path: '/api/record/entries/:kind/:id', summary: 'One entry with all its accounts.',
    parameters: Type.Object({ kind: Type.Enum([...shownKinds], { description: 'what is listed' }), id: Type.String({ maxLength: 200 }) }, closed),
    answer: RecordEntry, writes: false,
    answered: async ({ path: { kind, id }, served }) => {
      const entry = await (await served.store()).entry(id)
      if (!entry || !isEntryRows(kind) || entry.kind !== entryKindOf(kind)) throw new Problem('not-found', 'The record has no such entry.', 'It may have been joined with another: look for it in the list.')
      return entry
    },
  }),
  route({
    method: 'get', path: '/api/record/search', summary: 'Accounts by their words and by facets, the latest added first, with how many there are of each.',
    query: Type.Object({ ...page, q, voice, actor, outlet, type, place, box, from, to, status, disputed, kind: Type.Optional(Type.Enum([...accountKinds], { description: 'kind of account' })) }, closed),
    answer: FoundOnWire, writes: false,
    answered: async ({ query: { q: words, box: asked, ...query }, served }) => (await served.store()).search({
      ...query, ...(words !== undefined && { text: words }), ...(asked !== undefined && { box: boxIn(asked) }),
    }),
  }),
]

/** The entries of the accounts found, the latest added first, each once. */
async function entriesFound(store: Store, kind: Shown, words: string, { limit, after, disputed: contested }: { limit?: number; after?: string; disputed?: boolean }) {
  if (!isEntryRows(kind)) throw new Problem('bad-request', `What is listed as ${kind} cannot be searched.`, 'Search events, figures, forces, positions, questions, actors, attributions or labels.')
  const { accounts, next } = await store.search({
    text: words, kind: entryKindOf(kind), ...(limit !== undefined && { limit }), ...(after !== undefined && { after }), ...(contested !== undefined && { disputed: contested }),
  })
  const entries = await Promise.all([...new Set(accounts.map(({ entry }) => entry))].map((id) => store.entry(id)))
  return { rows: entries.filter((entry) => entry !== undefined), ...(next !== undefined && { next }) }
}
