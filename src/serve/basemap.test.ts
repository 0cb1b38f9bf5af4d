import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basemapRoutes } from './basemap.ts'

let folder: string
let file: string
const content = `PMTiles\u0003${'tile'.repeat(100)}`

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  file = path.join(folder, 'ammer.pmtiles')
  await writeFile(file, content)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ask = (range?: string, of: string | undefined = file) => basemapRoutes(of).request('/tiles', range === undefined ? {} : { headers: { range } })

test('gives the bytes that are asked for, and says of how many', async () => {
  const response = await ask('bytes=0-6')
  expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([206, 'PMTiles', `bytes 0-6/${content.length}`])
  const end = await ask(`bytes=${content.length - 4}-${content.length + 900}`)
  expect([await end.text(), end.headers.get('content-range')]).toEqual(['tile', `bytes ${content.length - 4}-${content.length - 1}/${content.length}`])
  expect(end.headers.get('etag')).toBe(response.headers.get('etag'))
})

test.each([undefined, 'bytes=-5', 'bytes=9-3', 'bytes=0-1,4-5', 'bytes=0-99999999999', 'bytes=9999-10000', 'pages=0-1'])('gives no other: %s', async (range) => {
  const app = basemapRoutes(file)
  app.onError((error, context) => context.text((error as { code?: string } & Error).code ?? '', 400))
  const response = await app.request('/tiles', range === undefined ? {} : { headers: { range } })
  if (range === 'bytes=0-99999999999') expect(response.headers.get('content-range')).toBe(`bytes 0-${content.length - 1}/${content.length}`)
  else expect([response.status, await response.text()]).toEqual([400, 'bad-request'])
})

test('says whether there is one', async () => {
  const there = async (of: string | undefined) => (await basemapRoutes(of).request('/')).json()
  await writeFile(path.join(folder, 'notes.txt'), 'nothing')
  expect(await there(file)).toEqual({ there: true })
  for (const none of [undefined, path.join(folder, 'notes.txt'), path.join(folder, 'gone.pmtiles')]) expect(await there(none)).toEqual({ there: false })
})
