import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownersOf, windowsOf } from './windows.ts'

/** Where each word's wordpieces begin, from how many each has. */
function firstOf(sizes: readonly number[]): Int32Array {
  const first = new Int32Array(sizes.length + 1)
  sizes.forEach((size, n) => (first[n + 1] = first[n]! + size))
  return first
}

test('a text that fits is one window', () => {
  expect(windowsOf(firstOf([1, 1, 1]), 0, 3, 4, 2)).toEqual([{ from: 0, to: 3 }])
})

test('a window begins a stride after the one before and takes the whole words that fit', () => {
  expect(windowsOf(firstOf([1, 1, 1, 1, 1, 1, 1, 1]), 0, 8, 4, 3)).toEqual([{ from: 0, to: 4 }, { from: 3, to: 7 }, { from: 6, to: 8 }])
  expect(windowsOf(firstOf([2, 2, 2, 2]), 0, 4, 5, 3)).toEqual([{ from: 0, to: 2 }, { from: 2, to: 4 }])
})

test('each word comes from the window in which it stands furthest from an edge', () => {
  const first = firstOf([1, 1, 1, 1, 1, 1, 1, 1])
  expect(Array.from(ownersOf(first, windowsOf(first, 0, 8, 6, 3)))).toEqual([0, 0, 0, 0, 0, 1, 1, 1])
})

test('of two windows in which it stands as far from an edge, the earlier', () => {
  const first = firstOf([1, 1, 1, 1, 1, 1, 1])
  expect(windowsOf(first, 0, 7, 5, 2)).toEqual([{ from: 0, to: 5 }, { from: 2, to: 7 }])
  expect(Array.from(ownersOf(first, windowsOf(first, 0, 7, 5, 2)))).toEqual([0, 0, 0, 0, 1, 1, 1])
})

const room = 10
const sizes = fc.array(fc.integer({ min: 1, max: room }), { minLength: 1, maxLength: 120 })

test('windows fit, go forward, cover every word, and each word is taken from one that holds it', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: room }), fc.nat({ max: 20 }), (all, stride, skipped) => {
      const first = firstOf(all)
      const from = Math.min(skipped, all.length - 1)
      const windows = windowsOf(first, from, all.length, room, stride)
      expect(windows[0]!.from).toBe(from)
      expect(windows.at(-1)!.to).toBe(all.length)
      windows.forEach((window, n) => {
        expect(first[window.to]! - first[window.from]!).toBeLessThanOrEqual(room)
        if (n === 0) return
        expect(window.from).toBeGreaterThan(windows[n - 1]!.from)
        expect(window.from).toBeLessThanOrEqual(windows[n - 1]!.to)
      })
      ownersOf(first, windows).forEach((owner, n) => {
        expect(windows[owner]!.from).toBeLessThanOrEqual(from + n)
        expect(windows[owner]!.to).toBeGreaterThan(from + n)
      })
    }),
  )
})
