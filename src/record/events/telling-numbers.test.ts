import { describe, expect, it } from 'vitest'
import { stemOf } from '../accounts/stem.ts'
import { differingNumber, tellingNumbers } from './telling-numbers.ts'

const telling = new Map([[stemOf('magnitude'), 'magnitude']])
const numbersIn = (sentence: string) => Object.fromEntries(tellingNumbers(sentence, telling, stemOf))

describe('tellingNumbers', () => {
  it.each([
    ['A magnitude 6.1 earthquake hit Velda.', { magnitude: '6.1' }],
    ['It had a magnitude of about 6.', { magnitude: '6' }],
    ['The 6.1-magnitude quake killed 12.', { magnitude: '6.1' }],
    ['The magnitude of the loss was felt by 12 villages.', {}],
    ['Twelve died.', {}],
  ])('%s', (sentence, expected) => {
    expect(numbersIn(sentence)).toEqual(expected)
  })

  it('takes 6 and 6.0 for one number', () => {
    const [six, alsoSix, five] = ['6', '6.0', '5'].map((number) => new Map([['magnitude', number]]))
    expect(differingNumber(six!, alsoSix!)).toBeUndefined()
    expect(differingNumber(six!, five!)).toEqual({ word: 'magnitude', numbers: ['6', '5'] })
    expect(differingNumber(six!, new Map())).toBeUndefined()
  })
})
