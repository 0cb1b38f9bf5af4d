import { expect, test } from 'vitest'
import { heldTogether } from './coherent.ts'

// I wrote to Mayor Oda of Kestrel Bay , and she answered
const heads = Int32Array.of(1, -1, 4, 4, 1, 7, 7, 4, 10, 10, 1)
const relations = ['nsubj', 'root', 'case', 'nmod:desc', 'obl', 'case', 'compound', 'nmod', 'punct', 'nsubj', 'conj']
const tree = { heads, relations, isMark: (word: number) => word === 8 }
const cost = (first: number, last: number) => 5 - heldTogether({ first, last, score: 5 }, tree).score

test('a phrase that hangs on what is around it by one word costs nothing', () => {
  expect([cost(2, 7), cost(0, 0), cost(9, 9), cost(6, 7)]).toEqual([0, 0, 0, 0])
})

test('a mark between the words is no word that hangs', () => {
  expect(cost(8, 9)).toBe(0)
})

test('words that hang on others than each other cost, each one more', () => {
  expect(cost(0, 2)).toBe(2)
  expect(cost(3, 6)).toBeGreaterThan(cost(3, 7))
})

test('what belongs to the word before it costs when it is left out, and what belongs behind it half', () => {
  expect([cost(7, 7), cost(4, 7)]).toEqual([1, 1])
  expect(cost(3, 4)).toBe(0.5)
})
