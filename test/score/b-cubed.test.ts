import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

type Sorting = Map<string, unknown>
type Agreement = { precision: number; recall: number; f1: number; items: number }
const { bCubed } = (await import(new URL('./b-cubed.mjs', import.meta.url).href)) as { bCubed: (truth: Sorting, said: Sorting) => Agreement }

/** Each letter of a class belongs to it: ['ab', 'c'] puts a and b together. */
const sorting = (...classes: string[]): Sorting => new Map(classes.flatMap((letters, at) => Array.from(letters, (letter) => [letter, at])))
const sortings = fc.array(fc.nat(4), { minLength: 2, maxLength: 30 }).map((classes) => new Map(classes.map((one, at) => [String(at), one])))

describe('B-cubed', () => {
  test('two classes of three that were said to be ab, cdef', () => {
    const { precision, recall, f1 } = bCubed(sorting('abc', 'def'), sorting('ab', 'cdef'))
    // a and b are pure, c is alone among four, d, e and f are three of four
    expect(precision).toBeCloseTo((100 * (1 + 1 + 1 / 4 + 3 * (3 / 4))) / 6)
    // a and b have two of three, c one of three, d, e and f all
    expect(recall).toBeCloseTo((100 * (2 / 3 + 2 / 3 + 1 / 3 + 3)) / 6)
    expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall))
  })

  test('all in one finds everything and is as precise as the classes are large', () => {
    expect(bCubed(sorting('abc', 'd'), sorting('abcd'))).toMatchObject({ precision: (100 * (3 * 3 + 1)) / 16, recall: 100 })
  })

  test('each alone is precise and finds one of each class', () => {
    expect(bCubed(sorting('abcd'), sorting('a', 'b', 'c', 'd'))).toMatchObject({ precision: 100, recall: 25 })
  })

  test('counts what both sides have, and gives 0 where that is nothing', () => {
    expect(bCubed(sorting('abx'), sorting('aby'))).toMatchObject({ f1: 100, items: 2 })
    expect(bCubed(sorting('a'), sorting('b'))).toEqual({ precision: 0, recall: 0, f1: 0, items: 0 })
  })

  test('the sides swapped swap precision and recall', () => {
    fc.assert(fc.property(sortings, sortings, (one, other) => {
      const [forth, back] = [bCubed(one, other), bCubed(other, one)]
      expect(forth.precision).toBeCloseTo(back.recall)
      expect(forth.recall).toBeCloseTo(back.precision)
    }))
  })

  test('a sorting agrees with itself, whatever its classes are called', () => {
    fc.assert(fc.property(sortings, (truth) => {
      const renamed = new Map(Array.from(truth, ([item, name]) => [item, `class ${String(name)}`]))
      expect(bCubed(truth, renamed)).toMatchObject({ precision: 100, recall: 100, f1: 100 })
    }))
  })
})
