import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/reading/reading.ts'
import { extentOf, figureInWords, numberInWords } from './figure-words.ts'

const figure = (known: Partial<Figure>): Figure => ({
  id: 'f1',
  text: { start: 0, end: 7, quote: 'so many' },
  approx: 'exact',
  unit: 'sheep',
  voice: { actor: null, name: 'outlet', named: true },
  ...known,
})

describe('figureInWords', () => {
  it.each<[string, Partial<Figure>]>([
    ['134', { value: 134 }],
    ['134', { value: 134, min: 134, max: 134 }],
    ['about 200', { value: 200, approx: 'about' }],
    ['at least 4,000', { value: 4000, min: 4000, max: null, approx: 'above' }],
    ['at least 4,000', { value: 4000, approx: 'above' }],
    ['at most 60,000', { value: 60_000, approx: 'below' }],
    ['20 to 30', { min: 20, max: 30 }],
    ['at least 24', { min: 24, max: null, approx: 'vague' }],
    ['0', { value: 0 }],
    ['“so many”', { approx: 'vague' }],
  ])('%s', (words, known) => {
    expect(figureInWords(figure(known))).toBe(words)
  })
})

describe('extentOf', () => {
  it('is open where nothing ends it', () => {
    expect(extentOf(figure({ value: 5, approx: 'above' }))).toEqual({ low: 5, high: null, about: false })
    expect(extentOf(figure({ value: 5, approx: 'below' }))).toEqual({ low: null, high: 5, about: false })
    expect(extentOf(figure({ approx: 'vague', min: null, max: null }))).toBeNull()
  })
})

describe('numberInWords', () => {
  it.each([[1204, '1,204'], [2_500_000, '2.5 million'], [95e9, '95 billion'], [0.5, '0.5']])('%d is %s', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })
})
