import { expect, test } from 'vitest'
import { accountFields } from './account-fields.ts'
import { accountsOf } from './accounts/accounts-of.ts'
import { checkedCorrection } from './corrections.ts'
import { outletVoice, sketched, wordsOf } from './testing/readings.ts'

const TEXT = 'At least 40 people were killed in Orsk.'
const { report, reading } = sketched({
  text: TEXT,
  reading: { figures: [{ id: 'f1', text: wordsOf(TEXT, 'At least 40 people'), value: 40, min: 40, max: null, approx: 'above', unit: 'people', measure: 'killed', voice: outletVoice }] },
})
const figure = accountsOf(report, reading).accounts[0]!

test('an account says its fields in words, and also those that it leaves open', () => {
  const fields = new Map(accountFields(figure).map(({ field, words }) => [field, words]))
  expect(Object.fromEntries(fields)).toMatchObject({ value: '40', max: 'open', approx: 'above', measure: 'killed' })
  expect(fields.has('place')).toBe(true)
  expect(fields.get('place')).toBeUndefined()
})

test('each is given as a correction takes it', () => {
  for (const { field, given } of accountFields(figure)) {
    if (given === undefined) continue
    const value: unknown = ['value', 'min', 'max'].includes(field) ? JSON.parse(given) : given
    expect(() => checkedCorrection(figure, { field, value })).not.toThrow()
  }
})
