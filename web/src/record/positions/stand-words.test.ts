import { expect, test } from 'vitest'
import type { LedgerAnswer, LedgerStand } from '../../../../src/serve/wire.ts'
import { answerInWords, linesOf, sinceInWords, toldInWords } from './stand-words.ts'

const stand = (day: string): LedgerStand => ({ kind: 'demand', words: 'flour', sentence: 'He wants flour.', address: day, day, voice: { key: 'v', name: 'v', named: true }, report: 'r', origin: 'v' })
const answer = (day?: string): LedgerAnswer => ({ entry: 'event-1', by: 'Ana Tark', how: 'Ana Tark refuses it', address: `answer ${day ?? ''}`, ...(day !== undefined && { day }) })

test('answers stand behind the last stand before them', () => {
  const lines = linesOf({ stands: [stand('2031-03-12'), stand('2031-03-15')], answers: [answer('2031-03-13'), answer()] })
  expect(lines.map((line) => ('stand' in line ? line.stand.address : line.answer.address))).toEqual(['2031-03-12', 'answer 2031-03-13', '2031-03-15', 'answer '])
})

test('who answers is said once', () => {
  expect(answerInWords(answer('2031-03-13'))).toBe('Ana Tark refuses it, 13 Mar 2031')
  expect(answerInWords({ ...answer(), how: 'answers' })).toBe('Ana Tark answers')
})

test('what was said once was said on its day, and what was said again holds since', () => {
  expect(sinceInWords({ latest: stand('2031-03-12'), since: '2031-03-12', shift: undefined, times: 1 })).toBe('on 12 Mar 2031')
  expect(sinceInWords({ latest: stand('2031-03-15'), since: '2031-03-12', shift: undefined, times: 2 })).toBe('since 12 Mar 2031')
})

test('how often it is told stands beside how many origins that has', () => {
  const counts = { accounts: 5, reports: 4, outlets: 3, voices: 2, origins: 2 }
  expect(toldInWords({ counts })).toBe('2 independent origins, told 5 times')
  expect(toldInWords({ counts: { ...counts, accounts: 1, origins: 1 } })).toBe('1 independent origin')
})
