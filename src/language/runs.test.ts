import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOf } from './runs.ts'

const runs = (sentence: number[], most: number, rows = sentence.map((_, n) => n), reach = 1000) =>
  runsOf(Int32Array.from(sentence), Int32Array.from(rows), { sentence: most, together: most, reach })

test('whole sentences go together as long as they fit', () => {
  expect(runs([0, 0, 1, 1, 1, 2], 5)).toEqual([{ from: 0, to: 5, ends: [2, 5] }, { from: 5, to: 6, ends: [6] }])
})

test('a longer sentence is cut into pieces, each a sentence of its own', () => {
  expect(runs([0, 0, 0, 0, 0, 1], 2)).toEqual([{ from: 0, to: 2, ends: [2] }, { from: 2, to: 4, ends: [4] }, { from: 4, to: 6, ends: [5, 6] }])
})

test('a sentence may be longer than several may be together', () => {
  expect(runsOf(Int32Array.of(0, 1, 1, 1, 2), Int32Array.of(0, 1, 2, 3, 4), { sentence: 3, together: 2, reach: 9 })).toEqual([
    { from: 0, to: 1, ends: [1] }, { from: 1, to: 4, ends: [4] }, { from: 4, to: 5, ends: [5] },
  ])
})

test('and so is one that lies over too many of the words that the encoder knows', () => {
  expect(runs([0, 0, 0], 9, [0, 70, 71], 50)).toEqual([{ from: 0, to: 1, ends: [1] }, { from: 1, to: 3, ends: [3] }])
})

test('every word is in one run, and no run is too long or reaches too far', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(6))), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 20 }), (steps, most, reach) => {
    let [sentence, row] = [0, 0]
    const words = steps.map(([gap, step]) => ({ sentence: (sentence += gap === 0 ? 1 : 0), row: (row += step) }))
    let next = 0
    for (const { from, to, ends } of runs(words.map((word) => word.sentence), most, words.map((word) => word.row), reach)) {
      expect(from).toBe(next)
      expect(to).toBeGreaterThan(from)
      expect(to - from).toBeLessThanOrEqual(most)
      expect(words[to - 1]!.row - words[from]!.row).toBeLessThan(reach)
      expect(ends.at(-1)).toBe(to)
      ;[from, ...ends].slice(1).forEach((end, n) => {
        expect(new Set(words.slice([from, ...ends][n], end).map((word) => word.sentence)).size).toBe(1)
      })
      next = to
    }
    expect(next).toBe(words.length)
  }))
})
