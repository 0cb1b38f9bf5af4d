import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '../report/problem.ts'
import { expanded, inputsFrom } from './named-inputs.ts'
import { memoryWorld } from './testing/memory-world.ts'

let folder = ''
const at = (...parts: string[]) => path.join(folder, ...parts)
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  await mkdir(at('news', 'harbour'), { recursive: true })
  await mkdir(at('news', '.drafts'))
  await mkdir(at('empty'))
  for (const name of ['news/b.txt', 'news/a.HTML', 'news/harbour/c.txt', 'news/map.png', 'news/.hidden.txt', 'news/.drafts/d.txt', '[odd]*.txt'])
    await writeFile(at(name), 'The pier stands.')
  await writeFile(at('two.jsonl'), '{"id": "x", "text": "One."}\n{"id": "y", "text": "Two."}\n')
})
afterAll(() => rm(folder, { recursive: true }))

const codes = (named: Awaited<ReturnType<typeof expanded>>) => named.map((one) => (typeof one === 'string' ? path.relative(folder, one) : one.problem.code))

test('walks a folder for files that may hold reports, sorted, and leaves hidden ones alone', async () => {
  expect(codes(await expanded([at('news')]))).toEqual(['news/a.HTML', 'news/b.txt', 'news/harbour/c.txt'].map((name) => path.normalize(name)))
})

test('expands a pattern that the shell left as it is', async () => {
  expect(codes(await expanded([`${folder.replaceAll('\\', '/')}/news/**/*.txt`]))).toEqual(['news/b.txt', 'news/harbour/c.txt'].map((name) => path.normalize(name)))
})

test('takes a name for a file where there is one, whatever is in it', async () => {
  expect(codes(await expanded([at('[odd]*.txt')]))).toEqual(['[odd]*.txt'])
})

test('leaves addresses and standard input as they are', async () => {
  expect(await expanded(['-', 'https://example.org/a?b=*'])).toEqual(['-', 'https://example.org/a?b=*'])
})

test('says where a folder or a pattern has nothing, and leaves a missing file to be told when it is read', async () => {
  expect(codes(await expanded([at('empty'), at('*.pdf'), at('gone.txt')]))).toEqual(['not-found', 'not-found', 'gone.txt'])
})

test('says how much is behind, over all that is named', async () => {
  const found = []
  for await (const { id, source, through } of inputsFrom(await expanded([at('two.jsonl'), at('*.pdf')]), { jsonl: false, stdin: memoryWorld().stdin }))
    found.push([id, source instanceof Problem, through])
  expect(found).toEqual([[`${at('two.jsonl')}, line-1`, false, 0.25], [`${at('two.jsonl')}, line-2`, false, 0.5], [at('*.pdf'), true, 1]])
})
