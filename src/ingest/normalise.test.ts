import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'

/** Any UTF-16, halves of surrogate pairs included, rich in what is normalised. */
export const anyText = fc.string({ unit: fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
  { weight: 2, arbitrary: fc.constantFrom('\r', '\n', '\r\n', '\u00A0', '\uFEFF', '\u2028', '\t', '\0', '\u200F', '\u202E', '“', '”', '"', '\uD83D', '\uDE00', 'é', 'e\u0301') },
) })

describe('normalising', () => {
  it.each([
    ['line ends', 'a\r\nb\rc\u2028d\u0085e\ff', 'a\nb\nc\nd\ne\nf'],
    ['odd spaces', 'a\u00A0b\u202Fc\u3000d\te', 'a b c d e'],
    ['control characters', 'a\0b\u001Bc\u009Fd', 'a b c d'],
    ['byte order marks at the start only', '\uFEFF\uFEFFa\uFEFFb', 'a\uFEFFb'],
    ['half characters', 'a\uD83Db\uDE00c', 'a\uFFFDb\uFFFDc'],
  ])('changes %s', (_what, raw, text) => {
    expect(normalise(raw).text).toBe(text)
  })

  it.each([
    ['quotation marks', '“a” ‘b’ „c“ «d» "e" \'f\''],
    ['letters, composed or not', 'é e\u0301 ﬁ Å ß İ'],
    ['whole characters beyond the first plane', '😀𝔸'],
    ['marks of direction and width', 'a\u200F\u202E\u2066b\u2069\u200B\u200Cc\u00ADd'],
    ['dashes', '- – — ― −'],
  ])('keeps %s', (_what, text) => {
    expect(normalise(text)).toEqual({ text, loneSurrogates: 0 })
  })

  it('counts half characters', () => {
    expect(normalise('\uDE00\uD83D x \uD83D\uDE00').loneSurrogates).toBe(2)
  })

  it('is done once: a second time changes nothing', () => {
    fc.assert(fc.property(anyText, (raw) => {
      const { text } = normalise(raw)
      expect(normalise(text)).toEqual({ text, loneSurrogates: 0 })
    }))
  })

  it('shortens the text by \\r\\n and marks at the start alone', () => {
    fc.assert(fc.property(anyText, (raw) => {
      const marks = /^\uFEFF*/.exec(raw)![0].length
      const pairs = raw.match(/\r\n/g)?.length ?? 0
      expect(normalise(raw).text).toHaveLength(raw.length - marks - pairs)
    }))
  })

  it('leaves text that UTF-8 can hold', () => {
    fc.assert(fc.property(anyText, (raw) => {
      const { text } = normalise(raw)
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
    }))
  })
})
