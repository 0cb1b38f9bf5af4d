import { describe, expect, test } from 'vitest'
import { batches } from './batches.ts'

async function* after(...items: readonly (readonly [number, string])[]): AsyncGenerator<string> {
  for (const [wait, item] of items) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    yield item
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('batches', () => {
  test('hold at most as many as they may, in order, the last what is left', async () => {
    expect(await all(batches(after([0, 'a'], [0, 'b'], [0, 'c'], [0, 'd'], [0, 'e']), 2, 10_000))).toEqual([['a', 'b'], ['c', 'd'], ['e']])
  })

  test('are handed on when no more comes for a while', async () => {
    expect(await all(batches(after([0, 'a'], [0, 'b'], [200, 'c']), 10, 20))).toEqual([['a', 'b'], ['c']])
  })

  test('are none for no items', async () => {
    expect(await all(batches(after(), 4, 10))).toEqual([])
  })

  test('hand on what came before a failure, then fail', async () => {
    const failing = async function* () {
      yield* after([0, 'a'])
      throw new Error('torn')
    }
    const found: string[][] = []
    await expect((async () => {
      for await (const batch of batches(failing(), 4, 10_000)) found.push(batch)
    })()).rejects.toThrow('torn')
    expect(found).toEqual([['a']])
  })

  test('let go of the source when nobody wants more', async () => {
    let closed = false
    const source = async function* () {
      try {
        yield* after([0, 'a'], [0, 'b'])
      } finally {
        closed = true
      }
    }
    for await (const batch of batches(source(), 1, 10)) {
      expect(batch).toEqual(['a'])
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(closed).toBe(true)
  })
})
