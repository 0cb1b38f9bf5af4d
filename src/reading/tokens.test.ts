import { expect, test } from 'vitest'
import type { Span } from '../report/quote.ts'
import { tokensOf } from './tokens.ts'

const tokens = (text: string) => tokensOf(text, Array.from(text.matchAll(/[\p{L}\p{N}\p{M}_]+|\S/gu), ({ 0: word, index }): Span => [index, index + word.length]))

test.each([
  ["They didn't.", ['they', "didn't", '.']],
  ['Orral’s 𝒽’s', ["orral's", "𝒽's"]],
  ["the fo'c's'le’s", ['the', "fo'c's'le", "'", 's']],
  ["' ’tis rock 'n' roll", ["'", "'", 'tis', 'rock', "'", 'n', "'", 'roll']],
  ["𝒽'😀", ['𝒽', "'", '😀']],
])('%s', (text, expected) => {
  const { starts, ends, lower } = tokens(text)
  expect(lower).toEqual(expected)
  expect(starts.map((start, i) => text.slice(start, ends[i]).toLowerCase().replaceAll('’', "'"))).toEqual(lower)
})

test('a run of letters of any length is a word, and apostrophes do not make one word of a whole text', () => {
  const run = 'ж'.repeat(1_000_000)
  expect(tokensOf(`${run}'s`, [[0, run.length], [run.length, run.length + 1], [run.length + 1, run.length + 2]]).ends).toEqual([run.length + 2])
  expect(Math.max(...tokens("a'".repeat(10_000)).lower.map((token) => token.length))).toBeLessThan(10)
})
