import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lie, middle, nearness, overlap, turned, type Interval } from './interval.ts'

const value = fc.integer({ min: 0, max: 50 })
const interval: fc.Arbitrary<Interval> = fc.tuple(value, fc.oneof(value, fc.constant(Infinity))).map(([low, wide]) => ({ low, high: low + wide }))

describe('intervals', () => {
  it('overlap themselves, and each other alike', () => {
    fc.assert(fc.property(interval, interval, (one, other) => {
      expect(overlap(one, one)).toBe(true)
      expect(overlap(one, other)).toBe(overlap(other, one))
    }))
  })

  it('lie to each other in one way, which is turned from the other side', () => {
    fc.assert(fc.property(interval, interval, (one, other) => {
      expect(lie(other, one)).toBe(turned(lie(one, other)))
      expect(['higher', 'lower'].includes(lie(one, other))).toBe(!overlap(one, other))
    }))
  })

  it('overlap where some value lies in both', () => {
    fc.assert(fc.property(interval, interval, (one, other) => {
      const values = Array.from({ length: 101 }, (_, at) => at)
      expect(values.some((at) => one.low <= at && at <= one.high && other.low <= at && at <= other.high)).toBe(overlap(one, other))
    }))
  })

  it('are the nearer the less there is between them', () => {
    fc.assert(fc.property(interval, interval, (one, other) => {
      expect(nearness(one, other)).toBe(nearness(other, one))
      expect(nearness(one, other) === 1).toBe(overlap(one, other))
    }))
    expect(nearness({ low: 30, high: 30 }, { low: 40, high: Infinity })).toBe(0.75)
    expect(nearness({ low: 0, high: 0 }, { low: 5, high: 5 })).toBe(0)
  })

  it('hold what lies inside them', () => {
    expect(lie({ low: 34, high: 34 }, { low: 30, high: 40 })).toBe('narrower')
    expect(lie({ low: 20, high: Infinity }, { low: 30, high: 40 })).toBe('wider')
    expect(lie({ low: 20, high: 35 }, { low: 30, high: 40 })).toBe('across')
    expect(middle({ low: 20, high: 30 })).toBe(25)
    expect(middle({ low: 20, high: Infinity })).toBe(20)
  })
})
