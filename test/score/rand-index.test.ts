import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

type Sorting = Map<string, unknown>
const { adjustedRandIndex } = (await import(new URL('./rand-index.mjs', import.meta.url).href)) as {
  adjustedRandIndex: (truth: Sorting, said: Sorting) => number
}

/** Each letter of a class belongs to it: ['ab', 'c'] puts a and b together. */
const sorting = (...classes: string[]): Sorting => new Map(classes.flatMap((letters, at) => Array.from(letters, (letter) => [letter, at])))
const sortings = fc.array(fc.nat(4), { minLength: 2, maxLength: 30 }).map((classes) => new Map(classes.map((one, at) => [String(at), one])))
const all = (truth: Sorting): Sorting => new Map(Array.from(truth.keys(), (item) => [item, 'all']))

describe('the adjusted Rand index', () => {
  test('two classes of three that were said to be ab, cdef', () => {
    // pairs together in both: ab, de, df, ef. In truth 6, in what was said 7, of 15.
    const byChance = (6 * 7) / 15
    expect(adjustedRandIndex(sorting('abc', 'def'), sorting('ab', 'cdef'))).toBeCloseTo((4 - byChance) / (6.5 - byChance))
  })

  test('all in one is worth as much as chance', () => {
    expect(adjustedRandIndex(sorting('abc', 'def'), sorting('abcdef'))).toBe(0)
  })

  test('two pairs crossed are worse than chance', () => {
    expect(adjustedRandIndex(sorting('ab', 'cd'), sorting('ac', 'bd'))).toBeCloseTo(-0.5)
  })

  test('a sorting agrees with itself', () => {
    fc.assert(fc.property(sortings, (truth) => {
      expect(adjustedRandIndex(truth, truth)).toBeCloseTo(1)
      expect(adjustedRandIndex(truth, all(truth))).toBe(new Set(truth.values()).size === 1 ? 1 : 0)
    }))
  })

  test('nobody shared, or one alone', () => {
    expect(adjustedRandIndex(sorting('a'), sorting('a'))).toBe(1)
    expect(adjustedRandIndex(sorting('a'), sorting('b'))).toBe(1)
  })
})
