import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecordPlace, recordHashOf, recordPlaceFrom } from './place.ts'
import { recordViews } from './views.ts'

const views = [...recordViews.map(({ id }) => id), 'search' as const]
const place = fc.record({
  view: fc.constantFrom(...views),
  chosen: fc.option(fc.string({ minLength: 1 }), { nil: null }),
  words: fc.string(),
  kind: fc.option(fc.constantFrom('event', 'figure'), { nil: null }),
  disputed: fc.boolean(),
})

test('every place has an address that leads back to it', () => {
  fc.assert(fc.property(place, (one) => {
    const hash = recordHashOf(one)
    expect(recordPlaceFrom(hash)).toEqual(one)
    expect(isRecordPlace(hash)).toBe(true)
  }))
})

test('whatever stands in the address is some place', () => {
  fc.assert(fc.property(fc.string(), (hash) => {
    expect(views).toContain(recordPlaceFrom(`#${hash}`).view)
  }))
})

test.each([
  ['#/record', true], ['#/record/events', true], ['#/record?q=pier', true], ['#/record/reports', true], ['#/record/reports?c=1f2e', true],
  ['#/record/reports/1f2e', false], ['#/record/reports/1f2e/figures?s=f3', false], ['#/recorded', false], ['#/demo/record', false], ['', false],
])('%s is of the record itself: %s', (hash, expected) => {
  expect(isRecordPlace(hash)).toBe(expected)
})
