import { describe, expect, it } from 'vitest'
import { byTime } from './by-time.ts'

const when = (value: string | undefined) => (value === undefined ? undefined : { value, basis: 'stated' as const, because: [] })

describe('byTime', () => {
  it('puts the earliest first and what has no time last, else as it comes', () => {
    const values = ['2026-11-14', undefined, '2026', '../2026-11-01', '2026-11-14', undefined, '2026-10-27/..', '1999']
    expect(byTime(values.map((value, i) => ({ value, i })), ({ value }) => when(value)).map(({ i }) => i)).toEqual([3, 7, 2, 6, 0, 4, 1, 5])
  })
})
