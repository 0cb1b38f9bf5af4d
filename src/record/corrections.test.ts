import { describe, expect, it } from 'vitest'
import { accountsOf } from './accounts/accounts-of.ts'
import { checkedCorrection, checkWords, corrected } from './corrections.ts'
import type { Judgment } from './judgment.ts'
import { outletVoice, sketched, wordsOf } from './testing/readings.ts'

const TEXT = 'About 40 people were killed in Orsk.'
const { report, reading } = sketched({
  text: TEXT,
  reading: { figures: [{ id: 'f1', text: wordsOf(TEXT, 'About 40 people'), value: 40, approx: 'about', unit: 'people', measure: 'killed', voice: outletVoice }] },
})
const figure = accountsOf(report, reading).accounts[0]!
const judged = (field: string, value: unknown): [string, Judgment] =>
  [field, { decision: 'corrected', about: 'figure', of: [figure.address], by: { person: 'mara' }, reasons: [], field, value, number: 1, at: '' }]

describe('corrected', () => {
  it('sets the fields that were corrected, and leaves the rest and the words', () => {
    expect(corrected(figure, new Map([judged('value', 41), judged('time', '2026-11')]))).toEqual({
      ...figure, value: 41, time: { from: '2026-11-01', to: '2026-11-30', edtf: '2026-11' },
    })
  })

  it('leaves the account as it is where there is nothing to correct, or not any more', () => {
    expect(corrected(figure, undefined)).toBe(figure)
    expect(corrected(figure, new Map([judged('stem', 'shell')]))).toEqual(figure)
  })
})

describe('checkedCorrection', () => {
  it.each([
    ['value', 'forty'], ['approx', 'roughly'], ['time', 'some day'], ['place', 'Orsk'], ['min', undefined],
    ['quote', 'Orsk'], ['voice', { name: 'the mill' }], ['address', 'elsewhere'], ['constructor', 1],
  ])('refuses %s as %j', (field, value) => {
    expect(() => checkedCorrection(figure, { field, value })).toThrow(expect.objectContaining({ code: 'bad-judgment' }))
  })

  it('takes other words of the report, and nothing that it does not say', () => {
    const value = { start: 6, end: 15, quote: '40 people' }
    expect(checkedCorrection(figure, { field: 'quote', value })).toEqual(value)
    expect(() => checkWords(TEXT, { field: 'quote', value })).not.toThrow()
    for (const other of [{ ...value, quote: '41 people' }, { start: 0, end: 0, quote: '' }, { start: 60, end: 70, quote: 'elsewhere.' }])
      expect(() => checkWords(TEXT, { field: 'quote', value: other })).toThrow(expect.objectContaining({ code: 'bad-judgment' }))
  })

  it('refuses what is not there', () => {
    expect(() => checkedCorrection(undefined, { field: 'value', value: 1 })).toThrow(/no such account/)
  })

  it('takes a limit that is open', () => {
    expect(checkedCorrection(figure, { field: 'max', value: null })).toBeNull()
  })
})
