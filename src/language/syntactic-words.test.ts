import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { syntacticWordsOf, withRows } from './syntactic-words.ts'
import { wordsOf } from './words.ts'

const cut = (text: string) => {
  const { starts, ends } = syntacticWordsOf(text, wordsOf(text))
  return Array.from(starts, (start, n) => text.slice(start, ends[n]))
}

describe('a text is cut as Universal Dependencies cut it', () => {
  test.each([
    ["She didn't sail", 'She did n\'t sail'],
    ['They won’t, can’t and cannot', 'They wo n’t , ca n’t and can not'],
    ["Oda's boat, the Odas' boat", "Oda 's boat , the Odas ' boat"],
    ["I'm, we've, you'll, he'd, they're", "I 'm , we 've , you 'll , he 'd , they 're"],
    ['dont go, Im gonna', 'do nt go , I m gon na'],
    ["O'Brien at four o'clock in the '90s, the 80's", "O'Brien at four o'clock in the '90s , the 80's"],
    ['1,000 men, 2.5 miles, 10:30 and 1/2', '1,000 men , 2.5 miles , 10:30 and 1/2'],
    ['$5 or US$5.5m, 30%', '$ 5 or US$ 5.5 m , 30 %'],
    ['at 10am, 5km off', 'at 10 am , 5 km off'],
    ['the U.S. Navy left at 6 a.m. today', 'the U.S. Navy left at 6 a.m. today'],
    ['the U.S.-led force', 'the U.S. - led force'],
    ['Mr. J. K. Ode met Gen. Veen on Jan. 3', 'Mr. J. K. Ode met Gen. Veen on Jan. 3'],
    ['No. 5 stays. He said no. So', 'No. 5 stays . He said no . So'],
    ['It is a follow-up to pre-war talks', 'It is a follow - up to pre-war talks'],
    ['A – B — C--D', 'A – B — C -- D'],
    ['They waited... Why?! “Go”', 'They waited ... Why ?! “ Go ”'],
    ['see https://example.org/a?b=c, or ines@example.org.', 'see https://example.org/a?b=c , or ines@example.org .'],
    ['call 555-0134 by 2026-11-14', 'call 555-0134 by 2026-11-14'],
    ['AT&T, the B&B', 'AT&T , the B&B'],
    ['He left.She stayed.', 'He left . She stayed .'],
  ])('%s', (text, expected) => {
    expect(cut(text).join(' ')).toBe(expected)
  })
})

test('any text is cut in order, without overlaps, and all of it but white space', () => {
  const part = fc.oneof(fc.constantFrom("n't", '’s', 'Mr.', 'U.S.', '1,0', '--', 'www.', '@a', 'http://', 'non-', ' ', '\n', "'"), fc.string({ unit: 'binary', maxLength: 4 }))
  fc.assert(fc.property(fc.array(part), (parts) => {
    const text = parts.join('')
    const words = wordsOf(text)
    const { count, starts, ends, rows } = syntacticWordsOf(text, words)
    let before = 0
    for (let n = 0; n < count; n++) {
      expect(text.slice(before, starts[n]).trim()).toBe('')
      expect(ends[n]).toBeGreaterThan(starts[n]!)
      expect(text.slice(starts[n], ends[n])).not.toMatch(/\s/)
      expect(rows[n]).toBeGreaterThanOrEqual(n === 0 ? 0 : rows[n - 1]!)
      expect(words.starts[rows[n]!]).toBeLessThan(ends[n]!)
      expect(words.ends[rows[n]!]).toBeGreaterThan(starts[n]!)
      before = ends[n]!
    }
    expect(text.slice(before).trim()).toBe('')
  }))
})

test.each([
  ['letters', 'a'.repeat(1e6)], ['letters and dots', 'a.'.repeat(5e5)], ['digits and strokes', '1/'.repeat(5e5)], ['addresses', 'a@a.'.repeat(2e5)],
  ['capitals and ampersands', 'A&'.repeat(5e5)], ['hyphens', 'non-'.repeat(2e5)], ['quotation marks', "'".repeat(1e6)],
])('a million characters of %s without a space are cut', (_, text) => {
  expect(cut(text).join('')).toBe(text)
})

test('a syntactic word has the row of the first word that begins in it, or else of the one that it begins in', () => {
  const text = "didn't 5km U.S."
  const words = wordsOf(text)
  const { rows } = syntacticWordsOf(text, words)
  expect(Array.from(rows, (row) => text.slice(words.starts[row], words.ends[row]))).toEqual(['didn', "'", '5km', '5km', 'U'])
})

test('words from elsewhere get their rows by the same rule', () => {
  const text = 'cannot go'
  const places = { count: 3, starts: Int32Array.of(0, 3, 7), ends: Int32Array.of(3, 6, 9) }
  expect(Array.from(withRows(places, wordsOf(text)).rows)).toEqual([0, 0, 1])
})
