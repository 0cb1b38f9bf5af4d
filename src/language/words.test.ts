import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

const inText = (text: string) => {
  const { count, starts, ends } = wordsOf(text)
  return Array.from({ length: count }, (_, n) => text.slice(starts[n], ends[n]))
}

test('a word is a run of letters, digits, marks and underscores, or one other character', () => {
  expect(inText("Marenko's “port_2” isn’t e\u0301tude…")).toEqual(['Marenko', "'", 's', '“', 'port_2', '”', 'isn', '’', 't', 'e\u0301tude', '…'])
})

test('a character outside the basic plane is one word of two units, a lone surrogate one of one', () => {
  const { starts, ends } = wordsOf('😀\ud83d 𝒜')
  expect(Array.from(starts)).toEqual([0, 2, 4])
  expect(Array.from(ends)).toEqual([2, 3, 6])
})

test('an empty text and one of white space have no words', () => {
  expect(wordsOf('').count).toBe(0)
  expect(wordsOf(' \n\u00a0\ufeff\u2028').count).toBe(0)
})

test('a run of ten million letters is one word', () => {
  expect(Array.from(wordsOf('北'.repeat(1e7)).ends)).toEqual([1e7])
})

test('a text of many short words has all of them', () => {
  for (const pairs of [2000, 2001, 2002, 2003]) expect(wordsOf('a.'.repeat(pairs)).count).toBe(2 * pairs)
})

test('words are those that the expression in the docstring finds', () => {
  const expression = /[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu
  const unit = fc.oneof(fc.constantFrom('a', 'É', '_', ' ', '\n', '\ufeff', '\u0301', '“', '\ud83d', '\udc00', '𝒜', '7'), fc.string({ unit: 'binary', maxLength: 2 }))
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('')
      expect(inText(text)).toEqual(text.match(expression) ?? [])
    }),
  )
})

test('words are in order, do not overlap, and leave only white space between them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { count, starts, ends } = wordsOf(text)
      let before = 0
      for (let n = 0; n < count; n++) {
        expect(text.slice(before, starts[n]).trim()).toBe('')
        expect(ends[n]).toBeGreaterThan(starts[n]!)
        before = ends[n]!
      }
      expect(text.slice(before).trim()).toBe('')
    }),
  )
})
