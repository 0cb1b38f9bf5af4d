import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf, movedBy, scaleOf, ticksOf, wholeSteps } from './timeline-scale.ts'

const bar = (from: string, to = from) => ({ from, to, count: 1, disputed: 0 })

describe('a timeline', () => {
  it('has each day where it is drawn', () => {
    const scale = scaleOf([bar('2031-03-01'), bar('2031-03-10')], 500)
    expect([scale.at(scale.first), scale.at(scale.last + 1)]).toEqual([0, 500])
    fc.assert(fc.property(fc.integer({ min: scale.first, max: scale.last }), (day) => {
      expect(scale.dayAt(scale.at(day) + 1)).toBe(day)
    }))
    expect([scale.dayAt(-20), scale.dayAt(900)]).toEqual([scale.first, scale.last])
  })

  it('marks whole steps, whichever end was pointed at first', () => {
    const [monday, sunday] = [dayOf('2031-03-03'), dayOf('2031-03-09')]
    expect(wholeSteps(monday + 2, monday + 1, 'week')).toEqual({ from: monday, to: sunday })
    expect(isoOf(wholeSteps(dayOf('2032-02-03'), dayOf('2032-02-05'), 'month').to)).toBe('2032-02-29')
    expect(wholeSteps(monday, monday, 'day')).toEqual({ from: monday, to: monday })
  })

  it('goes from step to step', () => {
    expect(isoOf(movedBy(dayOf('2031-01-31'), 1, 'month').from)).toBe('2031-02-01')
    expect(isoOf(movedBy(dayOf('2031-01-31'), -1, 'month').from)).toBe('2030-12-01')
    expect(isoOf(movedBy(dayOf('2031-01-01'), -7, 'day').from)).toBe('2030-12-25')
  })

  it('names no more days than find room', () => {
    const scale = scaleOf([bar('2031-01-01'), bar('2031-04-30')], 500)
    expect(ticksOf(scale, 'day', 6).length).toBeLessThanOrEqual(6)
    expect(ticksOf(scale, 'month', 6).map(({ label }) => label)).toEqual(['Jan 2031', 'Feb 2031', 'Mar 2031', 'Apr 2031'])
  })
})
