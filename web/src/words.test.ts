import { describe, expect, it } from 'vitest'
import { counted, dateInShort, dateInWords, shareInWords } from './words.ts'

describe('dateInWords', () => {
  it.each([
    ['2026-11-14', '14 November 2026'],
    ['2026-11-17T06:30:00Z', '17 November 2026'],
    ['2026-11-18T00:05:00+02:00', '18 November 2026'],
    ['2023-12~', 'about December 2023'],
    ['2023', '2023'],
    ['2026-11/..', 'since November 2026'],
    ['../2026-11-14', 'until 14 November 2026'],
    ['2026-11-12/2026-11-14', '12 November 2026 to 14 November 2026'],
    ['199X', 'the 1990s'],
    ['2026-21', '2026-21'],
    ['a/b/c', 'a/b/c'],
  ])('%s is %s', (value, words) => {
    expect(dateInWords({ value })).toBe(words)
  })
})

describe('dateInShort', () => {
  it('has short names of months', () => {
    expect(dateInShort({ value: '2026-11-12/2026-11-14' })).toBe('12 Nov 2026 to 14 Nov 2026')
  })
})

describe('counted', () => {
  it('knows one from many', () => {
    expect([0, 1, 1204].map((count) => counted(count, 'word'))).toEqual(['0 words', '1 word', '1,204 words'])
  })
})

describe('shareInWords', () => {
  it('never calls something nothing', () => {
    expect([0, 0.004, 0.015, 1].map(shareInWords)).toEqual(['0%', 'under 1%', '2%', '100%'])
  })
})
