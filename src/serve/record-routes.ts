/** The routes of the record: what is in it, a page of rows or one entry at a time, and the reports that it is made of. */
import { Hono, type Context } from 'hono'
import { Problem } from '../report/problem.ts'
import { shownKinds, type SearchQuery, type ShowOptions, type Shown, type Store } from '../store/store.ts'
import { accountKinds, type AccountKind } from '../record/account.ts'
import { readReportOnWire } from './read-report.ts'
import type { ServedRecord } from './served-record.ts'
import type { RecordState } from './wire.ts'

/** What a list of entries holds, where it is a list of entries. */
const entryKinds: Readonly<Partial<Record<Shown, AccountKind>>> = {
  actors: 'actor', attributions: 'attribution', events: 'event', figures: 'figure', forces: 'deployment', positions: 'position',
  questions: 'question', labels: 'label',
}

/** @param record that is shown; none where the server has none */
export function recordRoutes(record: ServedRecord | undefined): Hono {
  const routes = new Hono()
  const opened = () => {
    if (record) return record.store()
    throw new Problem('not-found', 'This server shows no record.', 'Start it with one: onrecord serve --record FOLDER.')
  }
  routes.get('/', async (context) => context.json(await stateOf(record)))
  routes.get('/entries/:kind', async (context) => {
    const kind = shownIn(context)
    const asked = context.req.query('q')
    return context.json(asked === undefined ? await (await opened()).show(kind, optionsIn(context)) : await entriesFound(await opened(), kind, asked, context))
  })
  routes.get('/entries/:kind/:id', async (context) => {
    const kind = shownIn(context)
    const entry = await (await opened()).entry(context.req.param('id'))
    if (!entry || entry.kind !== entryKinds[kind]) throw new Problem('not-found', 'The record has no such entry.', 'It may have been joined with another: look for it in the list.')
    return context.json(entry)
  })
  routes.get('/reports/:key', async (context) => {
    const found = await (await opened()).report(context.req.param('key'))
    if (!found) throw new Problem('not-found', 'The record has no such report.', 'GET /api/record/entries/reports lists them.')
    return context.json(readReportOnWire(found))
  })
  routes.get('/search', async (context) => context.json(await (await opened()).search(queryIn(context))))
  return routes
}

async function stateOf(record: ServedRecord | undefined): Promise<RecordState> {
  if (!record) return { status: 'none' }
  const store = await record.store()
  const filling = record.filling()
  return {
    status: 'open',
    name: record.name,
    where: store.where,
    counts: await store.tallies(),
    ...(filling && {
      filling: { going: filling.going, done: filling.done, of: filling.of, failed: filling.failed, ...(filling.problem && { error: filling.problem.toJSON() }) },
    }),
  }
}

/** The entries of the accounts found, the latest added first, each once. */
async function entriesFound(store: Store, shown: Shown, text: string, context: Context): Promise<{ rows: unknown[]; next?: string }> {
  const kind = entryKinds[shown]
  if (!kind) throw new Problem('bad-request', `What is listed as ${shown} cannot be searched.`, `Search ${Object.keys(entryKinds).join(', ')}.`)
  const { limit, after, disputed } = optionsIn(context)
  const { accounts, next } = await store.search({
    text, kind, ...(limit !== undefined && { limit }), ...(after !== undefined && { after }), ...(disputed !== undefined && { disputed }),
  })
  const ids = [...new Set(accounts.map(({ entry }) => entry))]
  const entries = await Promise.all(ids.map((id) => store.entry(id)))
  return { rows: entries.filter((entry) => entry !== undefined), ...(next !== undefined && { next }) }
}

function shownIn(context: Context): Shown {
  const asked = context.req.param('kind')
  const kind = shownKinds.find((known) => known === asked)
  if (kind) return kind
  throw new Problem('not-found', 'The record lists nothing of that name.', `It lists ${shownKinds.join(', ')}.`)
}

function optionsIn(context: Context): ShowOptions {
  const { after, from, to, report } = context.req.query()
  return { ...numbersIn(context), ...disputedIn(context), ...given({ after, from, to, report }) }
}

function queryIn(context: Context): SearchQuery {
  const { q: text, kind, voice, actor, outlet, type, place, from, to, status, after } = context.req.query()
  const { limit } = numbersIn(context)
  return {
    ...given({ text, voice, actor, outlet, type, place, from, to, status, after }),
    ...(kind !== undefined && { kind: accountKindNamed(kind) }), ...(limit !== undefined && { limit }), ...disputedIn(context),
  }
}

function accountKindNamed(asked: string): AccountKind {
  const kind = accountKinds.find((known) => known === asked)
  if (kind) return kind
  throw new Problem('bad-request', 'There are no accounts of that kind.', `There are ${accountKinds.join(', ')}.`)
}

function numbersIn(context: Context): { limit?: number; accounts?: number } {
  const asked = (['limit', 'accounts'] as const).flatMap((name) => {
    const value = context.req.query(name)
    if (value === undefined) return []
    if (!/^\d{1,4}$/.test(value)) throw new Problem('bad-request', `The ${name} is no number that can be taken.`, 'Give a whole number from 1 to 1000.')
    return [[name, Number(value)]]
  })
  return Object.fromEntries(asked) as { limit?: number; accounts?: number }
}

function disputedIn(context: Context): { disputed?: boolean } {
  const asked = context.req.query('disputed')
  if (asked === undefined) return {}
  if (asked !== 'true' && asked !== 'false') throw new Problem('bad-request', 'Whether in dispute is true or false.', 'Give disputed=true or disputed=false.')
  return { disputed: asked === 'true' }
}

function given(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''))
}
