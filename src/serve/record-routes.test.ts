import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Compile } from 'typebox/compile'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { Problem } from '../report/problem.ts'
import { IN_MEMORY, openStore } from '../store/open-store.ts'
import { appFor } from './app.ts'
import { demoShelf } from './demo.ts'
import { fillFrom } from './demo-record.ts'
import { servedRecord, type ServedRecord } from './served-record.ts'
import { RecordEntry, RecordReport, RecordState, Refusal, type ReadReport } from './wire.ts'

const lines = [
  { id: 'quay-1', outlet: 'The Quay', published: '2031-03-02', text: 'Mayor Oda said the pier stands.\n' },
  { id: 'bell-1', outlet: 'The Bell', published: '2031-03-03', text: 'Captain Ruel denied the rain over the harbour.\n' },
  { id: 'bell-2', outlet: 'The Bell', published: '2031-03-04', text: 'Mayor Oda said the ferry sails at noon.\n' },
]

let folder = ''
let record: ServedRecord
let app: ReturnType<typeof appFor>

const served = (shown: ServedRecord | undefined) => appFor({ desk: fakeDesk(), demo: demoShelf(folder, fakeDesk()), record: shown, page: folder })
const ask = async (route: string, of = app) => {
  const response = await of.request(`/api/record${route}`, { headers: { host: 'localhost' } })
  return { status: response.status, body: (await response.json()) }
}
const code = async (route: string, of = app) => {
  const { status, body } = await ask(route, of)
  expect(Compile(Refusal).Check(body)).toBe(true)
  return [status, (body as Refusal).error.code]
}
const rows = async (route: string) => (await ask(route)).body as { rows: Record<string, unknown>[]; next?: string }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  await writeFile(path.join(folder, 'a.jsonl'), `${JSON.stringify(lines[0])}\nno report\n`)
  await writeFile(path.join(folder, 'b.jsonl'), `\n${JSON.stringify(lines[1])}\n${JSON.stringify(lines[2])}\n`)
  record = servedRecord({ name: 'Harbour', open: () => openStore(IN_MEMORY), fill: fillFrom(folder, fakeDesk()) })
  app = served(record)
  await record.store()
  await vi.waitFor(() => expect(record.filling()?.going).toBe(false), { timeout: 30_000 })
}, 60_000)
afterAll(async () => {
  await record.close()
  await rm(folder, { recursive: true })
})

describe('what a record holds', () => {
  test('GET /api/record says how much of each kind there is, and what could not be added', async () => {
    const { body } = await ask('')
    expect(Compile(RecordState).Check(body)).toBe(true)
    expect(body).toMatchObject({ status: 'open', name: 'Harbour', counts: { reports: { count: 3 }, attributions: { count: 3 }, events: { count: 0 } }, filling: { going: false, done: 4, of: 4, failed: 1, error: { code: 'bad-line' } } })
  })

  test('GET /api/record/entries/:kind gives pages that hold every row once', async () => {
    const first = await rows('/entries/attributions?limit=2')
    const second = await rows(`/entries/attributions?limit=2&after=${encodeURIComponent(first.next!)}`)
    const all = [...first.rows, ...second.rows]
    for (const entry of all) expect(Compile(RecordEntry).Check(entry)).toBe(true)
    expect([first.rows.length, new Set(all.map(({ id }) => id)).size, second.next]).toEqual([2, 3, undefined])
  })

  test('GET /api/record/entries/:kind?q= gives the entries whose accounts have the words', async () => {
    expect((await rows('/entries/attributions?q=ferry')).rows).toMatchObject([{ kind: 'attribution', accounts: [{ report: 'bell-2' }] }])
    expect((await rows('/entries/attributions?disputed=true')).rows).toEqual([])
    expect((await rows('/entries/reports?report=bell-1')).rows).toMatchObject([{ report: 'bell-1', outlet: 'The Bell' }])
  })

  test('GET /api/record/entries/:kind/:id gives one entry with its accounts', async () => {
    const { rows: [entry] } = await rows('/entries/attributions?limit=1')
    expect((await ask(`/entries/attributions/${String(entry!['id'])}`)).body).toEqual(entry)
  })

  test('GET /api/record/reports/:key gives the report that an account stands in, with its words in place', async () => {
    const { rows: [entry] } = await rows('/entries/attributions?q=rain')
    const [account] = entry!['accounts'] as { address: string; quote: { start: number; end: number; quote: string } }[]
    const { body } = await ask(`/reports/${account!.address.split('/')[0]!}`)
    expect(Compile(RecordReport).Check(body)).toBe(true)
    const { start, end, quote } = account!.quote
    expect((body as ReadReport).text.slice(start, end)).toBe(quote)
  })

  test('GET /api/record/search finds accounts', async () => {
    expect((await ask('/search?q=pier&kind=attribution')).body).toMatchObject({ accounts: [{ report: 'quay-1', kind: 'attribution' }], total: { count: 1 } })
  })
})

describe('what cannot be answered', () => {
  test.each([
    ['/entries/everything', [404, 'not-found']],
    ['/entries/__proto__', [404, 'not-found']],
    ['/entries/events/none', [404, 'not-found']],
    ['/entries/events?limit=many', [400, 'bad-request']],
    ['/entries/events?disputed=perhaps', [400, 'bad-request']],
    ['/entries/events?after=nowhere', [400, 'bad-request']],
    ['/entries/reports?q=rain', [400, 'bad-request']],
    ['/reports/none', [404, 'not-found']],
    ['/search?kind=rumour', [400, 'bad-request']],
    ['/other', [404, 'not-found']],
  ])('%s', async (route, expected) => {
    expect(await code(route)).toEqual(expected)
  })

  test('an entry under another kind than its own', async () => {
    const { rows: [entry] } = await rows('/entries/attributions?limit=1')
    expect(await code(`/entries/events/${String(entry!['id'])}`)).toEqual([404, 'not-found'])
  })

  test('without a record: its state says so, and there is nothing else', async () => {
    const none = served(undefined)
    expect((await ask('', none)).body).toEqual({ status: 'none' })
    expect(await code('/entries/events', none)).toEqual([404, 'not-found'])
  })

  test('while the record cannot be opened, and answered as soon as it can be', async () => {
    let locked = true
    const waiting = servedRecord({
      name: 'Locked',
      open: () => (locked ? Promise.reject(new Problem('record-locked', 'The record is in use.', 'Wait.')) : record.store()),
    })
    expect(await code('', served(waiting))).toEqual([503, 'record-locked'])
    locked = false
    expect((await ask('', served(waiting))).status).toBe(200)
  })
})

test('a record that is closed while it is filled begins no further report, and is let go of', async () => {
  const reads: string[] = []
  const holding = servedRecord({
    name: 'Held',
    open: () => record.store().then((store) => ({ ...store, close: () => Promise.resolve() })),
    fill: async (_store, tell, stop) => {
      tell({ done: 0, of: 2, failed: 0 })
      while (!stop.aborted) await new Promise((resolve) => setTimeout(resolve, 1))
      reads.push('ended')
    },
  })
  await holding.store()
  expect(holding.filling()).toEqual({ going: true, done: 0, of: 2, failed: 0 })
  await holding.close()
  expect(reads).toEqual(['ended'])
  // Nothing failed and nothing is left to tell.
  expect(holding.filling()).toBeUndefined()
})
