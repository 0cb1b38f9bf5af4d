import { expect, it } from 'vitest'
import { convertible, toSi } from './si.ts'

it.each([
  [19, { converts: 'miles' }, { value: 30577.5, unit: 'm' }],
  [3, { converts: 'hours' }, { value: 10800, unit: 's' }],
  [2, { converts: 'weeks', times: 2 }, { value: 2419200, unit: 's' }],
  [40, { converts: 'short tons' }, { value: 36287.4, unit: 'kg' }],
  [300, { converts: 'square meters', times: 1000 }, { value: 300000, unit: 'm2' }],
  [1, { converts: 'liters', times: 158.987294928 }, { value: 0.158987, unit: 'm3' }],
  [41, { converts: 'celsius' }, { value: 314.15, unit: 'K' }],
  [100, { converts: 'fahrenheit' }, { value: 310.928, unit: 'K' }],
  [120, { converts: 'kilometers', per: 'hours' }, { value: 33.3333, unit: 'm/s' }],
  [20, { converts: 'nautical miles', per: 'hours' }, { value: 10.2889, unit: 'm/s' }],
  [2, { converts: 'gigawatts' }, { value: 2e9, unit: 'W' }],
])('%d of %j', (value, unit, si) => {
  expect(toSi(value, unit)).toEqual(si)
})

it('converts nothing that has no fixed size', () => {
  expect(toSi(4, {})).toBeUndefined()
})

it('says of a name whether the library knows it', () => {
  expect(convertible({ converts: 'miles' })).toBe(true)
  expect(convertible({ converts: 'leagues under the sea' })).toBe(false)
})
