/** The demo's crisis with the trained reader, in a folder and on a server: the same record in both, and after it is made anew. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { shownKinds, type SearchQuery, type Store } from '../../src/store/store.ts'
import { hasModel, onrecord } from '../command/onrecord.ts'
import { additionOf } from './additions.ts'
import { serverPrograms, startCluster, type Cluster } from './cluster.ts'

const programs = serverPrograms()
const missing = [...(hasModel ? [] : ['models/reader is not there']), ...(programs === undefined ? ['there is no PostgreSQL server of version 15 or newer'] : [])]
if (missing.length > 0) process.stderr.write(`The demo on a server is skipped: ${missing.join(', ')}.\n`)

const crisis = readdirSync('demo/crisis').filter((name) => name.endsWith('.jsonl')).sort().map((name) => path.join('demo/crisis', name))

const searches: readonly SearchQuery[] = [
  {}, { text: 'harbour or port' }, { text: '"the harbour" -ministry' }, { kind: 'event', status: 'current', limit: 3 }, { disputed: true },
  { kind: 'figure', type: 'killed' }, { from: '2026-11-10', to: '2026-11-12' }, { box: [-180, -90, 180, 90] }, { text: 'It\'s "unclosed & (odd)' },
]

describe.skipIf(missing.length > 0)('the demo', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'onrecord-demo-')), 'record')
  let cluster: Cluster
  let server: string
  beforeAll(async () => {
    cluster = await startCluster(programs!)
    server = await cluster.database()
  })
  afterAll(() => {
    cluster.stop()
    rmSync(path.dirname(folder), { recursive: true, force: true })
  })

  test('is the same record in a folder and on a server, and replays to it', async () => {
    expect(await onrecord(['add', '--record', folder, ...crisis])).toMatchObject({ code: 0 })
    expect(await onrecord(['add', '--record', server, crisis[0]!])).toMatchObject({ code: 0 })
    await addRest(folder, server)
    const shown = await shownIn(folder)
    expect(await shownIn(server)).toEqual(shown)
    const replayed = await Promise.all([folder, server].map(async (record) => JSON.parse((await onrecord(['replay', '--json', '--record', record])).out) as { before: string; after: string; same: boolean }))
    expect(replayed).toEqual([replayed[0], replayed[0]])
    expect(replayed[0]).toMatchObject({ same: true, before: shown.digest })
    expect(await shownIn(folder)).toEqual(shown)
    expect(await shownIn(server)).toEqual(shown)
    for (const args of [['show', 'events', '--json'], ['show', 'copies'], ['search', 'harbour', '--json'], ['show', 'judgments', '--limit', '5']]) {
      const [one, other] = [await onrecord([...args, '--record', folder]), await onrecord([...args, '--record', server])]
      expect(withoutTimes(other.out)).toBe(withoutTimes(one.out))
      expect(one.code).toBe(0)
    }
  })
})

/** Reading takes longest, and comes to the same each time: what was read into one record is added to the other. */
async function addRest(from: string, to: string): Promise<void> {
  const [source, target] = [await openStore(from), await openStore(to)]
  const reports = (await source.show('reports', { limit: 1_000 })).rows.toReversed()
  const kept = await Promise.all(reports.map(async ({ key }) => (await source.report(key))!))
  expect((await target.add(kept.map(additionOf))).filter(({ outcome }) => outcome === 'known').length).toBeGreaterThan(0)
  await Promise.all([source.close(), target.close()])
}

type Shown = { readonly digest: string; readonly rows: Readonly<Record<string, unknown>>; readonly found: readonly unknown[] }

async function shownIn(where: string): Promise<Shown> {
  const store = await openStore(where)
  const rows: Record<string, unknown> = {}
  for (const kind of shownKinds) rows[kind] = (await store.show(kind, { limit: 1_000 })).rows.map(timeless)
  const found: unknown[] = []
  for (const query of searches) found.push(await untitled(store, query))
  const digest = await store.digest()
  await store.close()
  return { digest, rows, found }
}

// Accounts are found with the title that their entry had when it was last touched, which hangs on what was added together.
async function untitled(store: Store, query: SearchQuery): Promise<unknown> {
  const { accounts, ...more } = await store.search(query)
  return { ...more, accounts: accounts.map((row) => ({ ...row, title: '' })) }
}

// When something was added or judged is the one thing that differs.
function timeless(row: Awaited<ReturnType<Store['show']>>['rows'][number]): unknown {
  return { ...row, added: '', at: '' }
}

function withoutTimes(out: string): string {
  return out.replace(/"title":"(?:[^"\\]|\\.)*"|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|\d\d:\d\d/g, '')
}
