import { expect, it } from 'vitest'
import { daysOfPeriod } from './period.ts'

it('goes back from the latest day, which is one of its days', () => {
  expect(daysOfPeriod('week', '2031-03-03')).toEqual({ from: '2031-02-25', to: '2031-03-03' })
  expect(daysOfPeriod('day', '2031-03-03')).toEqual({ from: '2031-03-03', to: '2031-03-03' })
})

it('is none where none is asked for, or nothing was told', () => {
  expect(daysOfPeriod('fortnight', '2031-03-03')).toBeUndefined()
  expect(daysOfPeriod('week', undefined)).toBeUndefined()
})
