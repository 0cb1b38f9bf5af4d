import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadReader } from '../../src/language/reader.ts'
import type { Language, Reader } from '../../src/language/language.ts'

// Only the built program has threads, so this is its code and not the sources'.
const built = path.resolve('dist/language/readers.js')
const { loadReaders } = (await import(pathToFileURL(built).href)) as typeof import('../../src/language/readers.ts')

const texts = Array.from({ length: 12 }, (_, n) => `Harbour master Ilva Tarn said on Monday that ${n + 2} ferries were lost. “We will find them,” she said.\n`.repeat(1 + (n % 4)))

describe('readers in threads of their own', () => {
  let readers: Reader
  let expected: Language[]
  beforeAll(async () => {
    readers = await loadReaders({ threads: 3 })
    const one = await loadReader()
    expected = []
    for (const text of texts) expected.push(await one.read(text))
    await one.close()
  }, 60_000)
  afterAll(() => readers.close())

  test('read what one reads, whoever gets which text', async () => {
    expect(await Promise.all(texts.map((text) => readers.read(text)))).toEqual(expected)
    expect(expected.some(({ attributions }) => attributions.length > 0)).toBe(true)
  })

  test('name the same model', async () => {
    const one = await loadReader()
    expect([readers.version, readers.runtime]).toEqual([one.version, one.runtime])
    await one.close()
  })

  test('leave the thread that asks free to do other things', async () => {
    let ticks = 0
    const clock = setInterval(() => ticks++, 1)
    await readers.read(texts.join('').repeat(20))
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(5)
  })

  test('that are closed end what they have begun', async () => {
    const closing = await loadReaders({ threads: 2 })
    const begun = texts.map((text) => closing.read(text))
    await closing.close()
    expect(await Promise.all(begun)).toEqual(expected)
  })

  test('say what is wrong with a model that is not there', async () => {
    await expect(loadReaders({ threads: 2, folder: path.resolve('no-model-here') })).rejects.toMatchObject({ name: 'Problem', code: 'model-missing' })
  })
})
