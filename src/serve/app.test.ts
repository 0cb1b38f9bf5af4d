import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Compile } from 'typebox/compile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { Problem } from '../report/problem.ts'
import { appFor } from './app.ts'
import { demoShelf } from './demo.ts'
import { DemoList, Health, ReadReport, Refusal } from './wire.ts'

let folder = ''
let reads = 0
const desk = fakeDesk((report) => {
  reads++
  if (report.text.includes('model-missing')) throw new Problem('model-missing', 'There is no model.', 'Get it.')
  if (report.text.includes('crash')) throw new TypeError('undefined is not a function')
})
const request = (route: string, init: RequestInit = {}) =>
  appFor({ desk, demo: demoShelf(path.join(folder, 'demo'), desk), page: path.join(folder, 'page') }).request(route, {
    ...init,
    headers: { host: '127.0.0.1:4680', ...init.headers },
  })
const post = (body: unknown, headers: Record<string, string> = {}) =>
  request('/api/read', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  await mkdir(path.join(folder, 'demo'))
  await mkdir(path.join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(path.join(folder, 'demo', '2-rain.txt'), 'Captain Ruel denied the rain.\n')
  await writeFile(path.join(folder, 'demo', '1-pier.txt'), 'Pier stands\n\nMayor Oda said the pier stands.\n')
  await writeFile(path.join(folder, 'demo', 'README.md'), 'Mayor Oda said nothing here.\n')
  await writeFile(path.join(folder, 'secret.txt'), 'Mayor Oda said a secret.\n')
  await writeFile(path.join(folder, 'page', 'index.html'), '<!doctype html><title>Onrecord</title>')
  await writeFile(path.join(folder, 'page', 'assets', 'a-1f2e.js'), 'export {}')
})
afterAll(() => rm(folder, { recursive: true }))

async function refusal(response: Response | Promise<Response>) {
  const { status } = await response
  const body: unknown = await (await response).json()
  expect(Compile(Refusal).Check(body)).toBe(true)
  return [status, (body as Refusal).error.code]
}

describe('what the page asks for', () => {
  test('GET /api/demo lists the demo reports in order', async () => {
    const response = await request('/api/demo')
    const body: unknown = await response.json()
    expect(Compile(DemoList).Check(body)).toBe(true)
    expect((body as DemoList).reports.map(({ id }) => id)).toEqual(['1-pier', '2-rain'])
  })

  test('GET /api/demo/:id reads a report, once', async () => {
    const app = appFor({ desk, demo: demoShelf(path.join(folder, 'demo'), desk), page: folder })
    const ask = () => app.request('/api/demo/2-rain', { headers: { host: 'localhost' } })
    const before = reads
    const [first, second] = [await ask(), await ask()]
    const body: unknown = await first.json()
    expect(Compile(ReadReport).Check(body)).toBe(true)
    expect(await second.json()).toEqual(body)
    expect(reads - before).toBe(1)
  })

  test.each(['3-none', '..%2Fsecret', 'README', '__proto__'])('GET /api/demo/%s gives nothing', async (id) => {
    expect(await refusal(request(`/api/demo/${id}`))).toEqual([404, 'not-found'])
  })

  test.each([
    ['a text', { text: 'Mayor Oda said “it floats”.', title: 'Afloat' }],
    ['a file', { name: 'pier.txt', base64: Buffer.from('Mayor Oda said “it floats”.').toString('base64') }],
  ])('POST /api/read reads %s', async (_what, body) => {
    const response = await post(body)
    const read: unknown = await response.json()
    expect(response.status).toBe(200)
    expect(Compile(ReadReport).Check(read)).toBe(true)
    const { text, reading } = read as ReadReport
    expect(reading.attributions).toHaveLength(1)
    for (const { start, end, quote } of reading.attributions.flatMap(({ content }) => content)) expect(text.slice(start, end)).toBe(quote)
  })

  test('GET /api/health says what reads', async () => {
    expect(Compile(Health).Check(await (await request('/api/health')).json())).toBe(true)
  })

  test('GET / is the page, asked for anew each time', async () => {
    const response = await request('/')
    expect(await response.text()).toContain('<title>Onrecord')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  test('any other path leads to the page', async () => {
    const response = await request('/demo/1-pier')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/'])
  })

  test('built files may be kept for ever', async () => {
    expect((await request('/assets/a-1f2e.js')).headers.get('cache-control')).toContain('immutable')
  })
})

describe('what cannot be answered', () => {
  test.each([
    ['no JSON', '{"text"', [400, 'bad-request']],
    ['nothing to read', {}, [400, 'bad-request']],
    ['two things at once', { text: 'a', url: 'b' }, [400, 'bad-request']],
    ['a number for a text', { text: 4 }, [400, 'bad-request']],
    ['an empty text', { text: ' \n ' }, [422, 'empty']],
    ['a binary file', { name: 'a.txt', base64: Buffer.from([0, 1, 2, 3, 0, 0, 0, 255]).toString('base64') }, [415, 'binary']],
    ['an address in the local network', { url: 'http://127.0.0.1:4680/api/demo' }, [403, 'address-refused']],
    ['no address', { url: 'file:///etc/hosts' }, [400, 'bad-address']],
    ['a missing model', { text: 'model-missing' }, [503, 'model-missing']],
    ['a failure of its own', { text: 'crash' }, [500, 'internal']],
  ])('%s', async (_what, body, expected) => {
    expect(await refusal(post(body))).toEqual(expected)
  })

  test('a body larger than any report', async () => {
    expect(await refusal(post({ text: 'x'.repeat(27_000_000) }))).toEqual([413, 'too-large'])
  })

  test('an unknown route', async () => {
    expect(await refusal(request('/api/reports'))).toEqual([404, 'not-found'])
    expect(await refusal(request('/api/read'))).toEqual([404, 'not-found'])
  })

  test('a file of the page that is not there', async () => {
    expect(await refusal(request('/assets/b-77aa.js'))).toEqual([404, 'not-found'])
  })

  test('a page that is not built', async () => {
    const app = appFor({ desk, demo: demoShelf(folder, desk), page: path.join(folder, 'demo') })
    expect(await refusal(app.request('/', { headers: { host: '127.0.0.1' } }))).toEqual([404, 'not-found'])
  })
})

describe('who may ask', () => {
  test.each(['attacker.example', '127.0.0.1.attacker.example', '', 'localhost:4680@attacker.example'])('not under the name "%s"', async (host) => {
    expect(await refusal(request('/api/demo', { headers: { host } }))).toEqual([403, 'bad-request'])
    expect((await request('/', { headers: { host } })).status).toBe(403)
  })

  test.each([
    ['another origin', { origin: 'https://attacker.example' }],
    ['another port', { origin: 'http://127.0.0.1:9999' }],
    ['a page without origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
  ])('not %s', async (_who, headers) => {
    expect(await refusal(post({ text: 'Mayor Oda said so.' }, headers))).toEqual([403, 'bad-request'])
  })

  test.each([
    ['its own page', { 'origin': 'http://127.0.0.1:4680', 'sec-fetch-site': 'same-origin' }],
    ['a program', {}],
  ])('%s', async (_who, headers) => {
    expect((await post({ text: 'Mayor Oda said so.' }, headers)).status).toBe(200)
  })

  test('answers keep the page to itself', async () => {
    const { headers } = await request('/')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})
