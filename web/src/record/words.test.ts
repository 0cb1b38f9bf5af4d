import { expect, test } from 'vitest'
import { markedIn, nearIn, textHashOf } from './places-of-words.ts'
import { countsInWords, daysInWords, doingsOf, momentInWords, tallyInWords, voiceInWords } from './words.ts'

test('a count never stands without its origins', () => {
  expect(countsInWords({ accounts: 19, reports: 13, outlets: 6, voices: 12, origins: 3 })).toBe('3 independent origins · 19 accounts in 13 reports')
  expect(countsInWords({ accounts: 1, reports: 1, outlets: 1, voices: 1, origins: 1 })).toBe('1 independent origin · 1 report')
})

test.each([
  ['2031-03-02', '2031-03-02', '2 March 2031'],
  ['2031-03-02', '2031-03-12T10:00:00Z', '2 to 12 March 2031'],
  ['2031-03-30', '2031-04-02', '30 March 2031 to 2 April 2031'],
  [undefined, '2031-04-02', undefined],
])('from %s to %s is "%s"', (first, last, words) => {
  expect(daysInWords(first, last)).toBe(words)
})

test('who is left unsaid has no name, and an outlet speaks in its own words', () => {
  expect(voiceInWords({ key: 'unnamed:not said@1f', name: 'not said' })).toBe('source not said')
  expect(voiceInWords({ key: 'outlet:The Quay', name: 'The Quay' })).toBe('The Quay, in its own words')
})

test('what was printed when is said to the minute, and how many as far as was counted', () => {
  expect([momentInWords('2031-03-02T09:30:00+02:00'), momentInWords('2031-03-02')]).toEqual(['2 March 2031, 09:30', '2 March 2031'])
  expect([tallyInWords({ count: 10_000, atLeast: true }), tallyInWords({ count: 7 })]).toEqual(['10,000 and more', '7'])
})

test('what an account does to others is told by kind, what weighs most first', () => {
  const relation = (kind: 'repeats' | 'denies' | 'corroborates', to: string) => ({ kind, from: 'c', to, because: `${kind} ${to}` })
  const doings = doingsOf('c', [relation('corroborates', 'a'), relation('denies', 'a'), relation('corroborates', 'b'), { ...relation('repeats', 'a'), from: 'b' }])
  expect(doings).toEqual([{ kind: 'denies', to: ['a'], because: 'denies a' }, { kind: 'corroborates', to: ['a', 'b'], because: 'corroborates b' }])
})

test('words are marked in their sentence, or stand alone where it was cut before them', () => {
  const quote = { start: 40, end: 52, quote: 'the\npier sank' }
  expect(markedIn({ sentence: 'At noon the\n pier sank, they said.', quote })).toEqual({ before: 'At noon ', marked: 'the pier sank', after: ', they said.' })
  expect(markedIn({ sentence: 'At noon', quote })).toEqual({ before: '', marked: 'the pier sank', after: '' })
  expect(textHashOf({ address: '1f2e/event/40-52.2', quote })).toBe('#/record/reports/1f2e?at=event.40-52')
})

test('in a list, what is far from the words is cut off between words', () => {
  const sentence = `${'far away '.repeat(30)}the pier sank${' long after'.repeat(30)}`
  const { before, marked, after } = nearIn({ sentence, quote: { start: 0, end: 13, quote: 'the pier sank' } })
  expect([marked, /^… (far |away )+$/.test(before), /^( long| after)+ …$/.test(after), before.length < 120, after.length < 120]).toEqual(['the pier sank', true, true, true, true])
})
