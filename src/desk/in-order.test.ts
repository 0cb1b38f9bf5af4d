import fc from 'fast-check'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

// eslint-disable-next-line @typescript-eslint/require-await -- the source is asynchronous for whoever reads it
async function* numbers(count: number, taken: (number: number) => void = () => undefined) {
  for (let i = 0; i < count; i++) {
    taken(i)
    yield i
  }
}

async function turns(count: number) {
  for (let i = 0; i < count; i++) await setImmediate()
}

describe('inOrder', () => {
  test('gives every result once, in the order of the items, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(7), { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (delays, limit) => {
        const results: number[] = []
        const work = async (i: number) => {
          await turns(delays[i]!)
          return i
        }
        for await (const result of inOrder(numbers(delays.length), limit, work)) results.push(result)
        expect(results).toEqual(delays.map((_delay, i) => i))
      }),
      { numRuns: 50 },
    )
  })

  test('reads no further than the limit ahead of a slow consumer', async () => {
    let read = 0
    let taken = 0
    for await (const result of inOrder(numbers(50, () => { read++ }), 4, (i) => Promise.resolve(i))) {
      taken = result + 1
      await turns(5)
      expect(read - taken).toBeLessThanOrEqual(4)
    }
    expect(taken).toBe(50)
  })

  test('keeps as many in flight as the limit allows', async () => {
    let flying = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++flying)
      await turns(3)
      flying--
    }
    const results = inOrder(numbers(20), 4, work)
    while ((await results.next()).done !== true) await turns(1)
    expect(most).toBe(4)
  })

  test('answers an item before the next one comes', async () => {
    const asked: (() => void)[] = []
    async function* onDemand() {
      yield 'first'
      await new Promise<void>((resolve) => asked.push(resolve))
      yield 'second'
    }
    const results = inOrder(onDemand(), 8, (item) => Promise.resolve(item))
    expect(await results.next()).toEqual({ done: false, value: 'first' })
    asked[0]!()
    expect(await results.next()).toEqual({ done: false, value: 'second' })
  })

  test('throws what the source throws, after the results before it', async () => {
    async function* broken() {
      yield* numbers(3)
      throw new Error('the cable is cut')
    }
    const results: number[] = []
    const all = async () => {
      for await (const result of inOrder(broken(), 2, (i) => Promise.resolve(i))) results.push(result)
    }
    await expect(all()).rejects.toThrow('the cable is cut')
    expect(results).toEqual([0, 1, 2])
  })

  test('stops reading when the consumer stops', async () => {
    let read = 0
    for await (const result of inOrder(numbers(1000, () => { read++ }), 3, (i) => Promise.resolve(i))) if (result === 5) break
    await turns(5)
    expect(read).toBeLessThanOrEqual(10)
  })
})
