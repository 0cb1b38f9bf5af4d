import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOf } from './extent.ts'
import { kmBetween, middleOf, moved, reachOf } from './geography.ts'

const lat = fc.double({ min: -75, max: 75, noNaN: true })
const lon = fc.double({ min: -180, max: 180, noNaN: true })

describe('distances', () => {
  it('is 111 kilometres a degree north, and half the globe at most', () => {
    expect(kmBetween({ lat: 10, lon: 20 }, { lat: 11, lon: 20 })).toBeCloseTo(111.2, 0)
    expect(kmBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20_015, 0)
  })

  it('ends as far away as it was moved', () => {
    fc.assert(
      fc.property(lat, lon, fc.integer({ min: -300, max: 300 }), (north, east, far) => {
        const from = { lat: north, lon: east }
        expect(kmBetween(from, moved(from, far, 0))).toBeCloseTo(Math.abs(far), -1)
        expect(kmBetween(from, moved(from, 0, far))).toBeGreaterThan(Math.abs(far) * 0.97 - 1)
      }),
    )
  })
})

describe('what places span', () => {
  const at = (lat: number, lon: number) => ({ lat, lon })

  it('leaves out what lies far off', () => {
    const box = boxOf([at(10, 20), at(10.2, 20.1), at(10.1, 20.3), at(10.3, 20.2), at(40, 90)])!
    expect(box).toEqual({ south: 10, west: 20, north: 10.3, east: 20.3 })
    expect(kmBetween(middleOf(box), at(10.15, 20.15))).toBeLessThan(0.1)
  })

  it('goes across the date line where that is shorter', () => {
    const box = boxOf([at(-17, 178), at(-17.5, -179), at(-16, 179)])!
    expect([box.west, box.east]).toEqual([178, -179])
    expect(reachOf(box).east).toBeLessThan(200)
    expect(Math.abs(middleOf(box).lon)).toBeGreaterThan(178)
  })

  it('is nothing for none', () => {
    expect(boxOf([])).toBeUndefined()
  })
})
