import { expect, test } from 'vitest'
import { turns } from './turns.ts'

const later = () => new Promise<void>((resolve) => setImmediate(resolve))

test('no more tasks run at once than allowed, in the order they came', async () => {
  const turn = turns(2)
  let running = 0
  let most = 0
  const begun: number[] = []
  const task = (n: number) => async () => {
    begun.push(n)
    most = Math.max(most, ++running)
    await later()
    running--
    return n
  }
  expect(await Promise.all([0, 1, 2, 3, 4].map((n) => turn(task(n))))).toEqual([0, 1, 2, 3, 4])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
})

test('a task that fails gives its turn to the next', async () => {
  const turn = turns(1)
  await expect(turn(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(turn(() => Promise.resolve('yes'))).resolves.toBe('yes')
})
