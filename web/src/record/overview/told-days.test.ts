import { describe, expect, it } from 'vitest'
import { dayBeside, howLong } from './told-days.ts'

describe('how long something has stood', () => {
  it.each([
    ['2031-03-04', '2031-03-04', 'a day or less'],
    ['2031-03-04', '2031-03-03', 'a day or less'],
    ['2031-03-04', '2031-03-05', '1 day'],
    ['2031-02-27', '2031-03-04', '5 days'],
    ['2031-01-01', '2031-04-05', '3 months'],
    ['2028-01-01', '2031-04-05', '3 years'],
    ['2031-03-04T21:00:00Z', '2031-03-07T01:00:00+02:00', '3 days'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(howLong(from, to)).toBe(words)
  })
})

it('a day beside another of its year goes without the year', () => {
  expect(dayBeside('2031-03-04', '2031-12-01')).toBe('4 Mar')
  expect(dayBeside('2031-03-04T20:00:00Z', '2032-01-01')).toBe('4 Mar 2031')
  expect(dayBeside('2031-03-04', undefined)).toBe('4 Mar 2031')
})
