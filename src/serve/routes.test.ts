import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Compile } from 'typebox/compile'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { IN_MEMORY, openStore } from '../store/open-store.ts'
import { appFor, type App } from './app.ts'
import { demoShelf } from './demo.ts'
import { routes } from './routes.ts'
import { servedRecord, type ServedRecord } from './served-record.ts'
import { AddJob, Progress } from './wire.ts'

let folder = ''
let record: ServedRecord
let app: App
const desk = fakeDesk()
const text = 'Mayor Oda said the pier stands.\nCaptain Ruel denied the rain over the harbour.\n'
let texts = 0
/** A report that the record does not have. */
const fresh = () => ({ text: `${text}Keeper ${++texts} said lamp ${texts} burns.\n`, title: `Lamp ${texts}` })

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  record = servedRecord({ name: 'Harbour', open: () => openStore(IN_MEMORY) })
  await record.store()
}, 60_000)
afterAll(async () => {
  await record.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  app = appFor({ desk, demo: demoShelf(folder, desk), record, page: folder })
})
afterEach(() => app.stop())

const get = (route: string, headers: Record<string, string> = {}) => app.request(route, { headers: { host: 'localhost', ...headers } })
const post = (route: string, body: unknown) => app.request(route, { method: 'POST', headers: { 'host': 'localhost', 'content-type': 'application/json' }, body: JSON.stringify(body) })
const json = async <T>(response: Response | Promise<Response>): Promise<T> => (await response).json() as Promise<T>

async function added(...items: object[]): Promise<AddJob> {
  return ended((await json<{ job: string }>(post('/api/record/add', { items }))).job)
}

async function ended(job: string): Promise<AddJob> {
  let found: AddJob | undefined
  await vi.waitFor(async () => {
    found = (await json<{ jobs: AddJob[] }>(get('/api/record/jobs'))).jobs.find(({ id }) => id === job)
    expect(found?.going).toBe(false)
  }, { timeout: 20_000 })
  return found!
}

/** What a stream tells until one of its events is as it has to be. */
async function toldUntil(response: Response, enough: (events: { id: string; event: string; data: unknown }[]) => boolean) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const events: { id: string; event: string; data: unknown }[] = []
  for (let rest = ''; !enough(events);) {
    const { value, done } = await reader.read()
    if (done) break
    const blocks = (rest + value).split('\n\n')
    rest = blocks.pop()!
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
      if (fields['event']) events.push({ id: fields['id']!, event: fields['event'], data: JSON.parse(fields['data']!) as unknown })
    }
  }
  await reader.cancel()
  return events
}

test('answers are what their schemas say', async () => {
  await added({ text, title: 'At the harbour', outlet: 'The Quay', published: '2031-03-02' })
  const { rows: [brief] } = await json<{ rows: { id: string; lead: { address: string; voice: { key: string } } }[] }>(get('/api/record/list/attributions'))
  const key = brief!.lead.address.split('/')[0]!
  const values: Record<string, string> = { ':key': key, ':id': brief!.id, ':kind': 'attributions' }
  for (const one of routes.filter((route) => route.method === 'get' && !('streamed' in route))) {
    const needed = (one.query?.required as readonly string[] | undefined ?? []).map((name) => `${name}=${brief!.lead.voice.key}`)
    const address = `${one.path.replace(/:\w+/g, (name) => values[name]!)}?${needed.join('&')}`
    const response = await get(address)
    const body = await json<unknown>(response)
    if (response.ok) expect([address, [...Compile(one.answer).Errors(body)]]).toEqual([address, []])
    // Of what the record has none.
    else expect([one.path, response.status]).toEqual([expect.stringMatching(/:id$/), 404])
  }
})

test('are all described in OpenAPI', async () => {
  const { openapi, paths } = await json<{ openapi: string; paths: Record<string, Record<string, { operationId: string }>> }>(get('/api/openapi.json'))
  const described = Object.entries(paths).flatMap(([one, methods]) => Object.keys(methods).map((method) => `${method} ${one}`))
  expect(openapi).toBe('3.1.0')
  expect(described.sort()).toEqual(routes.map((one) => `${one.method} ${one.path.replace(/:(\w+)/g, '{$1}')}`).sort())
  const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
  expect(new Set(ids).size).toBe(ids.length)
})

describe('adding', () => {
  test('several at once, each with what became of it', async () => {
    const job = await added(
      { text, title: 'Twice' }, { text, title: 'Twice' }, { text: ' ' }, { url: 'http://127.0.0.1/none' },
      { name: 'two.jsonl', base64: Buffer.from(`${JSON.stringify({ id: 'bell-1', text: 'Captain Ruel said the bell rang.\n' })}\n\nno report\n`).toString('base64') },
    )
    expect([...Compile(AddJob).Errors(job)]).toEqual([])
    expect(job.items.map(({ name, state, outcome, error }) => [name, state, outcome ?? error?.code])).toEqual([
      ['Twice', 'done', 'new'], ['Twice', 'done', 'known'], ['text 3', 'failed', 'empty'], ['http://127.0.0.1/none', 'failed', 'address-refused'],
      ['two.jsonl, line 1', 'done', 'new'], ['two.jsonl, line 3', 'failed', 'bad-line'],
    ])
  })

  test('what failed is tried again without being sent again, and nothing else', async () => {
    const first = await added({ text: 'Captain Ruel said the mole holds.\n' }, { text: ' ' })
    expect(first.items.map(({ state }) => state)).toEqual(['done', 'failed'])
    const { job } = await json<{ job: string }>(post('/api/record/add/again', { job: first.id }))
    expect(job).toBe(first.id)
    const { items } = await ended(job)
    expect(items.map(({ state, outcome, error }) => [state, outcome ?? error?.code])).toEqual([['done', 'new'], ['failed', 'empty']])
    expect((await post('/api/record/add/again', { job, places: [0] })).status).toBe(400)
    expect((await post('/api/record/add/again', { job: 'none' })).status).toBe(400)
  })

  test.each([{}, { items: [] }, { items: [{}] }, { items: [{ text: 4 }] }, { items: [{ text: 'a', base64: '' }] }, { items: [{ name: 'empty.jsonl', base64: '' }] }])('nothing: %j', async (body) => {
    expect((await post('/api/record/add', body)).status).toBe(400)
  })
})

describe('judging', () => {
  test('rejects an account, says where it is, and is undone', async () => {
    await added(fresh())
    const { rows: [brief] } = await json<{ rows: { id: string; lead: { address: string } }[] }>(get('/api/record/list/attributions'))
    const { address } = brief!.lead
    const total = async () => (await json<{ total: { count: number } }>(get('/api/record/list/attributions'))).total.count
    const before = await total()
    const { judgments, entries } = await json<{ judgments: { number: number }[]; entries: unknown[] }>(post('/api/record/judgments', { decide: 'reject', names: [address], by: 'Ines', reasons: ['a slip'] }))
    expect([entries, await total()]).toEqual([[{ address, entry: brief!.id }], before - 1])
    const { number } = judgments[0]!
    const book = async (query: string) => (await json<{ rows: { number: number; undone?: number }[] }>(get(`/api/record/judgments?${query}`))).rows
    expect((await book('person=Ines')).map((row) => row.number)).toEqual([number])
    expect((await book(`decision=misread&entry=${brief!.id}`)).map((row) => row.number)).toEqual([number])
    expect([await book('person=Ana'), await book('rule=none/1')]).toEqual([[], []])
    await post('/api/record/judgments', { decide: 'undo', names: [String(number)], by: 'Ana' })
    expect([await total(), (await book('person=Ines'))[0]!.undone]).toEqual([before, number + 1])
  })

  test.each([
    [{ decide: 'reject', names: ['nothing'], by: 'Ines' }, 'bad-judgment'], [{ decide: 'reject', names: [], by: 'Ines' }, 'bad-request'],
    [{ decide: 'reject', names: ['nothing'] }, 'bad-request'], [{ decide: 'guess', names: ['nothing'], by: 'Ines' }, 'bad-request'], [{ decide: 'correct', names: ['nothing'], by: 'Ines' }, 'bad-request'],
  ])('%j is refused', async (body, code) => {
    const response = await post('/api/record/judgments', body)
    expect([response.status, (await json<{ error: { code: string } }>(response)).error.code]).toEqual([400, code])
  })
})

describe('progress', () => {
  test('tells of a job, its items, and that the record has changed', async () => {
    const response = await get('/api/record/progress')
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    void post('/api/record/add', { items: [fresh()] })
    const events = await toldUntil(response, (told) => told.some(({ event, data }) => event === 'job' && !(data as AddJob).going) && told.some(({ event, data }) => event === 'changed' && (data as { number: number }).number > 0))
    for (const { event, data } of events) expect([event, [...Compile(Progress).Errors({ event, data })]]).toEqual([event, []])
    expect(events.filter(({ event }) => event === 'item')).toMatchObject([{ data: { place: 0, item: { state: 'done', outcome: 'new' } } }])
  }, 30_000)

  test('whoever comes back hears what was told meanwhile, and of an unknown past how things stand', async () => {
    const first = await get('/api/record/progress')
    const job = added(fresh())
    const [{ id } = { id: '' }] = (await toldUntil(first, (told) => told.some(({ event }) => event === 'job'))).filter(({ event }) => event === 'job')
    await job
    const again = await toldUntil(await get('/api/record/progress', { 'last-event-id': id }), (told) => told.some(({ event, data }) => event === 'job' && !(data as AddJob).going))
    expect(again.map(({ event }) => event)).toContain('item')
    expect(Number(again[0]!.id)).toBe(Number(id) + 1)
    const anew = await toldUntil(await get('/api/record/progress', { 'last-event-id': '3' }), (told) => told.some(({ event }) => event === 'job'))
    expect(anew.map(({ event }) => event)).toEqual(expect.arrayContaining(['changed', 'filling', 'job']))
  }, 30_000)

  test('ends when the server stops', async () => {
    const response = await get('/api/record/progress')
    const ended = toldUntil(response, () => false)
    await app.stop()
    await expect(ended).resolves.toBeDefined()
  })
})

test('a report full of markup and control characters comes back as data, in its place', async () => {
  const hostile = '<script>alert(1)</script>\u001b[2J\u0007\u202e Mayor Oda said “<img src=x onerror=alert(1)> \u0000 \ud800”.\n'
  const job = await added({ text: hostile, title: '<svg onload=alert(1)>', outlet: '"><script>' })
  const [item] = job.items
  for (const route of [`/api/record/reports/${item!.key!}`, '/api/record/list/attributions?facets=true', '/api/record/entries/reports', '/api/record/search?q=%3Cscript%3E']) {
    const response = await get(route)
    expect([route, response.status]).toEqual([route, 200])
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval/)
  }
  const read = await json<{ text: string; reading: { attributions: { content: { start: number; end: number; quote: string }[] }[] } }>(get(`/api/record/reports/${item!.key!}`))
  for (const { start, end, quote } of read.reading.attributions.flatMap(({ content }) => content)) expect(read.text.slice(start, end)).toBe(quote)
})
