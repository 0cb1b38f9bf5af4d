import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { modelFolder } from './model.ts'
import { piecesFrom } from './pieces.ts'
import { wordpiecesFrom } from './wordpieces.ts'

const wordpieces = wordpiecesFrom(readFileSync(join(modelFolder, 'vocab.txt'), 'utf8'))
const piecesOf = piecesFrom(wordpieces, 254)

test('each word has its wordpieces, and each row of features a number for each word', () => {
  const { words, ids, first, features } = piecesOf('Vermeylen said so.')
  expect(words.count).toBe(4)
  expect(first.length).toBe(5)
  expect(Array.from(ids.subarray(first[0], first[1]))).toEqual(wordpieces.of('Vermeylen'))
  expect(Array.from(ids.subarray(first[3], first[4]))).toEqual(wordpieces.of('.'))
  expect(features.map((row) => row.length)).toEqual([4, 4, 4])
})

test('a text without words has none', () => {
  expect(piecesOf(' \n').ids.length).toBe(0)
})

test('a word never has more wordpieces than fit in a window', () => {
  const { first } = piecesOf(`a ${'北'.repeat(1000)} b`)
  expect(Array.from(first)).toEqual([0, 1, 255, 256])
})

test('of a megabyte of combining marks only the first are looked at', () => {
  const { ids } = piecesOf('a' + '\u0301\u0316'.repeat(5e5))
  expect(Array.from(ids)).toEqual(wordpieces.of('a'))
})

const polnear = fileURLToPath(new URL('../../../shared/data/polnear/dev.jsonl', import.meta.url))
const isHere = existsSync(polnear)
const digests = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../test/fixtures/${name}-polnear-dev.json`, import.meta.url), 'utf8')) as Record<string, string>
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe.skipIf(!isHere)(`agreement with training over PolNeAR dev${isHere ? '' : ' (skipped: ../shared/data is not there)'}`, () => {
  let articles: { id: string; text: string }[] = []
  beforeAll(() => {
    articles = readFileSync(polnear, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { id: string; text: string })
  })

  test('wordpieces', () => {
    const found = articles.map(({ id, text }) => {
      const { words, ids, first } = piecesOf(text)
      const rows = Array.from(words.starts, (start, n) => [start, words.ends[n], Array.from(ids.subarray(first[n], first[n + 1]))])
      return [id, digest(rows)]
    })
    expect(Object.fromEntries(found)).toEqual(digests('wordpieces'))
  })

  test('features', () => {
    const found = articles.map(({ id, text }) => {
      const { words, features } = piecesOf(text)
      return [id, digest(Array.from({ length: words.count }, (_, n) => features.map((row) => row[n])))]
    })
    expect(Object.fromEntries(found)).toEqual(digests('features'))
  })
})
