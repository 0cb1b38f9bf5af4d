import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readChoice } from './choice.ts'
import { askedWith, isRecordPlace, recordHashOf, recordPlaceFrom } from './place.ts'
import { recordViews } from './views.ts'

const views = [...recordViews.map(({ id }) => id), 'search' as const]
const words = fc.string({ minLength: 1, unit: 'binary' })
const place = fc.record({
  view: fc.constantFrom(...views),
  chosen: fc.option(words, { nil: null }),
  asked: fc.dictionary(words.filter((key) => key !== 'c'), words),
})

test('every place has an address that leads back to it', () => {
  fc.assert(fc.property(place, (one) => {
    const hash = recordHashOf(one)
    expect(recordPlaceFrom(hash)).toEqual({ ...one, asked: { ...one.asked } })
    expect(isRecordPlace(hash)).toBe(true)
  }))
})

test('whatever stands in the address is some place', () => {
  fc.assert(fc.property(fc.string(), (hash) => {
    expect(views).toContain(recordPlaceFrom(`#${hash}`).view)
  }))
})

test.each([
  ['#/record/events/event-1f2e', { view: 'events', chosen: 'event-1f2e', asked: {} }],
  ['#/record/copies/wire-1', { view: 'sources', chosen: 'copy:wire-1', asked: { list: 'copies' } }],
  ['#/record/reports?c=1f2e', { view: 'sources', chosen: 'report:1f2e', asked: {} }],
  ['#/record/voices/actor-1f2e', { view: 'voices', chosen: 'voice:actor-1f2e', asked: {} }],
  ['#/record/voices?c=voice%3Aactor-1f2e', { view: 'voices', chosen: 'voice:actor-1f2e', asked: {} }],
  ['#/record/search?q=pier&kind=event', { view: 'search', chosen: null, asked: { q: 'pier', kind: 'event' } }],
])('an address that was kept leads on: %s', (hash, expected) => {
  expect(recordPlaceFrom(hash)).toEqual(expected)
})

test.each([
  ['#/record', true], ['#/record/events', true], ['#/record?q=pier', true], ['#/record/reports', true], ['#/record/reports?c=1f2e', true],
  ['#/record/reports/1f2e', false], ['#/record/reports/1f2e/figures?s=f3', false], ['#/recorded', false], ['#/demo/record', false], ['', false],
])('%s is of the record itself: %s', (hash, expected) => {
  expect(isRecordPlace(hash)).toBe(expected)
})

test('what is asked is changed, and taken back by null or by nothing', () => {
  expect(askedWith({ q: 'pier', kind: 'event' }, { kind: null, disputed: 'true', q: '' })).toEqual({ disputed: 'true' })
})

test.each([
  ['event-1f2e', { kind: 'entry', id: 'event-1f2e' }],
  ['voice:outlet:The Quay', { kind: 'voice', id: 'outlet:The Quay' }],
  ['account:1f2e/event/3-9', { kind: 'account', id: '1f2e/event/3-9' }],
])('the choice %s is taken apart', (choice, expected) => {
  expect(readChoice(choice)).toEqual(expected)
})
