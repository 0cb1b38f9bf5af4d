import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headsOf } from './heads.ts'

/** Scores of a sentence of so many words: row = dependent, column = head, the diagonal = root. */
const scores = (...rows: number[][]) => Float32Array.from(rows.flat())
const headsIn = (arcs: Float32Array, size: number) => Array.from(headsOf(arcs, size, 0, size))

test('the best head of each word, where that is a tree', () => {
  expect(headsIn(scores([0, 9, 0], [0, 9, 0], [0, 9, 0]), 3)).toEqual([1, -1, 1])
})

test('a cycle is opened where that costs least', () => {
  // 0 and 1 hang on one another; 2 is the root
  expect(headsIn(scores([0, 9, 8], [9, 0, 3], [1, 1, 9]), 3)).toEqual([2, 0, -1])
})

test('of two roots the better one stays', () => {
  expect(headsIn(scores([9, 2], [7, 8]), 2)).toEqual([-1, 0])
})

test('without a root the best one is made', () => {
  expect(headsIn(scores([4, 9], [9, 1]), 2)).toEqual([-1, 0])
})

test('other sentences of the run are left aside', () => {
  const arcs = new Float32Array(25).fill(-1e4)
  arcs.set([0, 9], 3 * 5 + 3)
  arcs.set([0, 9], 4 * 5 + 3)
  expect(Array.from(headsOf(arcs, 5, 3, 5))).toEqual([1, -1])
})

describe('any scores', () => {
  const sized = fc.integer({ min: 1, max: 6 }).chain((size) =>
    fc.record({ size: fc.constant(size), arcs: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: size * size, maxLength: size * size }) }),
  )

  test('give the tree of the highest sum', () => {
    fc.assert(fc.property(sized, ({ size, arcs }) => {
      const heads = headsIn(Float32Array.from(arcs), size)
      expect(isTree(heads)).toBe(true)
      expect(sumOf(arcs, heads)).toBe(highest(arcs, size))
    }), { numRuns: 300 })
  })

  test('give a tree where all are alike, and where a sentence is long', () => {
    for (const size of [1, 2, 7, 160]) expect(isTree(headsIn(new Float32Array(size * size), size))).toBe(true)
    const ring = new Float32Array(160 * 160)
    for (let word = 0; word < 160; word++) ring[word * 160 + ((word + 1) % 160)] = 1
    expect(isTree(headsIn(ring, 160))).toBe(true)
  })
})

function isTree(heads: readonly number[]): boolean {
  const reachesRoot = (word: number) => {
    let steps = 0
    for (let at = word; at >= 0; at = heads[at]!) if (steps++ > heads.length) return false
    return true
  }
  return heads.filter((head) => head === -1).length === 1 && heads.every((_, word) => reachesRoot(word))
}

function sumOf(arcs: readonly number[], heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + arcs[word * heads.length + (head < 0 ? word : head)]!, 0)
}

/** By trying them all. */
function highest(arcs: readonly number[], size: number): number {
  let best = -Infinity
  const heads: number[] = []
  const choose = () => {
    if (heads.length === size) {
      if (isTree(heads)) best = Math.max(best, sumOf(arcs, heads))
      return
    }
    for (let head = -1; head < size; head++) {
      if (head === heads.length) continue
      heads.push(head)
      choose()
      heads.pop()
    }
  }
  choose()
  return best
}
