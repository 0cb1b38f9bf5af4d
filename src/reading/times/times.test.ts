/** Whatever the text: times lie in it, in order and apart, and their values are EDTF. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isEdtf } from './edtf-value.ts'
import { readTimes } from './testing/read-times.ts'

const pieces = [
  'on ', 'Sunday', 'Oct', '. ', '7', ', ', '2023', 'six', ' months', ' into', ' the', ' war', 'last ', 'year', '-', '/', ':', '30', ' p.m.', 'early ', 'late ', 'since ', 'until ',
  'from ', ' to ', 'May', ' ago', 'yesterday', '1990s', '31', 'February', '0', '9999', '19th', ' century', 'every ', 'Christmas', ' Day', "'s ", 'two', ' weeks', '\n', ' ', '“', '(', 'a ', 'half', 'day ', ' of ',
]

const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
)

const days = fc.option(fc.constantFrom('2024-05-16', '2024-02-29', '0001-01-01', '9999-12-31', '2024', '2024-02', '1999-12-31T23:59:00Z'), { nil: null })

it('any text', () => {
  fc.assert(
    fc.property(texts, days, (text, published) => {
      // Brackets and strokes are the notation's own.
      const { layers } = readTimes(text.replace(/[[\]|]/g, ' '), published)
      let end = 0
      for (const { span, when, kind, duration } of layers.times) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(span[1]).toBeGreaterThan(span[0])
        end = span[1]
        if (when) {
          expect(kind).toBe('date')
          expect(isEdtf(when.value)).toBe(true)
          expect(when.text?.quote).toBe(layers.report.text.slice(...span))
          for (const quote of when.because) expect(quote.quote).toBe(layers.report.text.slice(quote.start, quote.end))
        }
        if (duration !== undefined) expect(duration).toMatch(/^P(?:T?\d+(?:\.\d+)?[SMHDWY])$/)
      }
      expect(end).toBeLessThanOrEqual(layers.report.text.length)
    }),
    { numRuns: 400 },
  )
})

it('gives no day that is none', () => {
  expect(readTimes('It fell on 31 February 2023, she said.').dates.map(([, value]) => value).filter((value) => value.startsWith('2023-02-3'))).toEqual([])
})
