import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf } from './clusters.ts'
import type { Lying } from './lying.ts'

const spot = (lon: number, lat: number, weight = 1): Lying => ({ lon, lat, radiusKm: 0, extent: 'point', weight })
const tenPixelsADegree = (lon: number, lat: number) => [lon * 10, lat * -10] as const

describe('clustersOf', () => {
  it('puts together what is near on the screen, round the first of it', () => {
    const [port, quay, hill] = [spot(10, 40, 5), spot(10.5, 40, 2), spot(20, 40)]
    expect(clustersOf([port, quay, hill], tenPixelsADegree, 24)).toEqual([
      { spots: [port, quay], x: 100, y: -400, weight: 7 }, { spots: [hill], x: 200, y: -400, weight: 1 },
    ])
    expect(clustersOf([port, quay, hill], tenPixelsADegree, 0)).toHaveLength(3)
  })

  it('loses no spot and counts none twice, and keeps clusters apart', () => {
    const any = fc.array(fc.record({ lon: fc.integer({ min: -180, max: 180 }), lat: fc.integer({ min: -85, max: 85 }) }).map(({ lon, lat }) => spot(lon, lat)))
    fc.assert(fc.property(any, fc.integer({ min: 1, max: 60 }), (spots, apart) => {
      const clusters = clustersOf(spots, tenPixelsADegree, apart)
      expect(clusters.flatMap((cluster) => cluster.spots)).toHaveLength(spots.length)
      expect(new Set(clusters.flatMap((cluster) => cluster.spots))).toEqual(new Set(spots))
      for (const [place, one] of clusters.entries()) {
        for (const other of clusters.slice(place + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(apart)
      }
    }))
  })
})
