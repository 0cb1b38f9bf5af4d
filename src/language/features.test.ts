import { expect, test } from 'vitest'
import { quotings, quotingsOf, shapeOf, shapes, spaces, spacesOf } from './features.ts'
import { wordsOf } from './words.ts'

test.each<[string, keyof typeof shapes]>([
  ['said', 'lower'], ['élan', 'lower'], ['a_b', 'lower'],
  ['Said', 'title'], ['A', 'title'], ['Øresund', 'title'], ['É', 'title'],
  ['UN', 'upper'], ['U_N', 'upper'],
  ['McAllister', 'mixed'], ['iPhone', 'mixed'], ['aB', 'mixed'],
  ['2016', 'digit'], ['B2B', 'digit'], ['½', 'digit'], ['٣', 'digit'],
  ['“', 'symbol'], ['_', 'symbol'], ['\u0301', 'symbol'], ['😀', 'symbol'], ['\ud83d', 'symbol'],
  ['北京', 'caseless'], ['ירושלים', 'caseless'], ['ǅ', 'caseless'],
])('%j is %s', (word, shape) => {
  expect(shapeOf(word)).toBe(shapes[shape])
})

const named = (names: Record<string, number>, numbers: Uint8Array) =>
  Array.from(numbers, (number) => Object.keys(names).find((name) => names[name] === number))

test('the space before a word: none, some, a line break, the start of the text', () => {
  const text = '  Port\u00a0open,\r\n she said'
  expect(named(spaces, spacesOf(text, wordsOf(text)))).toEqual(['first', 'spaced', 'glued', 'broken', 'spaced'])
})

const quoting = (text: string) => {
  const words = wordsOf(text)
  return named(quotings, quotingsOf(text, words, spacesOf(text, words)))
}

test.each([
  ['curly marks', '“Go” he', ['opening', 'inside', 'closing', 'outside']],
  ['straight marks', '"Go" he', ['opening', 'inside', 'closing', 'outside']],
  ['other marks', '«Go» „no”', ['opening', 'inside', 'closing', 'opening', 'inside', 'closing']],
  ['a closing mark without an opening one', 'go” he', ['outside', 'outside', 'outside']],
  ['a quotation that goes on in the next paragraph', '“Go\n“now” he', ['opening', 'inside', 'opening', 'inside', 'closing', 'outside']],
  ['one that is never closed', '“Go\nnow', ['opening', 'inside', 'outside']],
  ['one never closed, and a closing mark on the next line', '“Go\n” now', ['opening', 'inside', 'outside', 'outside']],
  ['one that goes on behind a straight mark', '"Go\n"now" he', ['opening', 'inside', 'opening', 'inside', 'closing', 'outside']],
  ['apostrophes', "'Go' he", ['outside', 'outside', 'outside', 'outside']],
])('%s', (_, text, expected) => {
  expect(quoting(text)).toEqual(expected)
})
