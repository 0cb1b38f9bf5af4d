import { describe, expect, test } from 'vitest'
import type { Figure } from '../reading/reading.ts'
import { figureInWords, whenInWords, whereInWords } from './claim-words.ts'

const figure: Omit<Figure, 'approx'> = { id: 'f1', text: { start: 0, end: 2, quote: '41' }, unit: 'people', voice: { actor: null, name: 'outlet', named: true } }

describe('figureInWords', () => {
  test.each<[string, Pick<Figure, 'approx' | 'value' | 'min' | 'max'>]>([
    ['41', { approx: 'exact', value: 41 }],
    ['about 60,000', { approx: 'about', value: 60_000 }],
    ['20 to 30', { approx: 'exact', min: 20, max: 30 }],
    ['at least 4,000', { approx: 'above', value: 4_000 }],
    ['at most 12.5', { approx: 'below', value: 12.5 }],
    ['at least 24', { approx: 'vague', min: 24, max: null }],
    ['', { approx: 'vague' }],
  ])('%s', (words, number) => {
    expect(figureInWords({ ...figure, ...number })).toBe(words)
  })
})

describe('whenInWords', () => {
  test.each([
    ['2026-11-14', '2026-11-14'],
    ['2026-10-27/..', 'since 2026-10-27'],
    ['../2026-10-27', 'until 2026-10-27'],
    ['2026-11-01/2026-11-14~', '2026-11-01 to about 2026-11-14'],
    ['2022?', 'about 2022'],
    ['199X', '199X'],
    ['a/b/c', 'a/b/c'],
  ])('%s: %s', (value, words) => {
    expect(whenInWords({ value })).toBe(words)
  })
})

test('whereInWords says nothing of a place that lies nobody knows where', () => {
  const place = { id: 'p1', name: 'Varn', mentions: [], kind: 'city' }
  expect(whereInWords(place)).toBe('')
  expect(whereInWords({ ...place, lat: 40.1, lon: -30.2 })).toBe('40.1, -30.2')
  expect(whereInWords({ ...place, lat: 40.1, lon: -30.2, radiusKm: 0.5 })).toBe('40.1, -30.2, within 0.5 km')
})
