import { describe, expect, it } from 'vitest'
import { intervalOf } from './amounts.ts'
import { figureBook } from './figure-book.ts'
import { singular } from '../singular.ts'

const amount = (words: string, some: Partial<Parameters<typeof intervalOf>[0]>) =>
  intervalOf({ approx: 'exact', quote: { start: 0, end: words.length, quote: words }, ...some }, figureBook())

describe('what a number leaves open', () => {
  it.each<[string, Partial<Parameters<typeof intervalOf>[0]>, [number, number] | undefined]>([
    ['41', { value: 41 }, [41, 41]],
    ['no injuries', { value: 0 }, [0, 0]],
    ['at least 41', { value: 41, min: 41, max: null, approx: 'above' }, [41, Infinity]],
    ['dozens', { min: 24, approx: 'vague' }, [24, Infinity]],
    ['up to 50', { value: 50, max: 50, approx: 'below' }, [0, 50]],
    ['nearly 50', { value: 50, max: 50, approx: 'below' }, [45, 50]],
    ['about 200', { value: 200, approx: 'about' }, [180, 220]],
    ['30 to 40', { min: 30, max: 40 }, [30, 40]],
    ['about 30 to 40', { min: 30, max: 40, approx: 'about' }, [27, 44]],
    ['2,000', { value: 2000 }, [1900, 2100]],
    ['1,234', { value: 1234 }, [1234, 1234]],
    ['1,230', { value: 1230 }, [1225, 1235]],
    ['many', { approx: 'vague' }, undefined],
  ])('%s', (words, some, expected) => {
    const interval = amount(words, some)
    expect(interval && [interval.low, interval.high]).toEqual(expected)
  })

  it('is nothing for what is no number', () => {
    expect(amount('?', { value: Infinity })).toBeUndefined()
  })
})

describe('singulars', () => {
  it.each([['people', 'people'], ['children', 'child'], ['houses', 'house'], ['churches', 'church'], ['cities', 'city'], ['buses', 'bus'], ['bus', 'bus'], ['losses', 'loss'], ['gas', 'gas'], ['arrests', 'arrest']])('%s: %s', (plural, one) => {
    expect(singular(plural)).toBe(one)
  })
})
