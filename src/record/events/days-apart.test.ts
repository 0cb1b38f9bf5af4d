import { describe, expect, it } from 'vitest'
import { daysApart } from './days-apart.ts'

const limits = { days: 2, back: 10 }
const stated = (from: string, to = from) => ({ time: { from, to, edtf: from }, status: 'current' as const })
const told = (day: string) => ({ told: day, status: 'current' as const })

describe('daysApart', () => {
  it.each([
    ['the same day stated', stated('2031-04-02'), stated('2031-04-02'), { how: 'same', days: 0 }],
    ['a month that holds the day', stated('2031-04-01', '2031-04-30'), stated('2031-04-02'), { how: 'fits', days: 0 }],
    ['days that midnight may have parted', stated('2031-04-02'), stated('2031-04-03'), { how: 'other', days: 1 }],
    ['days that exclude one another', stated('2031-04-02'), stated('2031-04-04'), { how: 'apart', days: 2 }],
    ['a day told of a week later', stated('2031-04-02'), told('2031-04-09'), { how: 'fits', days: 7 }],
    ['a day told of a month later', stated('2031-04-02'), told('2031-05-02'), { how: 'other', days: 30 }],
    ['only the days of telling', told('2031-04-02'), told('2031-04-09'), { how: 'told', days: 7 }],
    ['a year, which is no day', { ...stated('2031-01-01', '2031-12-31'), told: '2031-04-02' }, told('2031-04-02'), { how: 'told', days: 0 }],
    ['nothing', { status: 'current' as const }, told('2031-04-02'), undefined],
  ])('%s', (_, one, other, expected) => {
    expect(daysApart(one, other, limits)).toEqual(expected)
    expect(daysApart(other, one, limits)).toEqual(expected)
  })
})
