import { expect, it } from 'vitest'
import { withOneBody } from './one-body.ts'
import { toldFigure } from './testing/told-figure.ts'

const voices = (...names: string[]) => {
  const told = names.map((by, day) => toldFigure({ words: '12', by, at: `2031-03-${10 + day}` }))
  const named = told.map((each) => ({ ...each, account: { ...each.account, voice: { ...each.account.voice, named: /^\p{Lu}(?!he )/u.test(each.account.voice.name) } } }))
  return withOneBody(named).map(({ voice }) => voice)
}

it.each([
  ['the hospital', 'the district hospital in Orrin'],
  ['the hospital', 'hospital'],
  ['Harbour Ministry', 'the ministry'],
  ['Harbour Ministry', 'Ministry of the Harbour'],
])('%s and %s are one voice', (one, other) => {
  expect(voices(one, other)).toEqual([one, one])
})

it.each([
  ['the district hospital', 'the navy hospital'],
  ['Harbour Ministry', 'Ministry of Health'],
  ['the residents', 'residents'],
  ['the army', 'the navy'],
])('%s and %s are two', (one, other) => {
  expect(voices(one, other)).toEqual([one, other])
})

it('leaves a ministry open where two are named', () => {
  expect(voices('Harbour Ministry', 'Ministry of Health', 'the ministry')).toEqual(['Harbour Ministry', 'Ministry of Health', 'the ministry'])
})
