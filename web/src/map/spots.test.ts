import { describe, expect, it } from 'vitest'
import { oldPortClaims } from '../../fixtures/old-port-claims.ts'
import { entriesOf } from '../entries.ts'
import { boundsOf, nearby } from './lying.ts'
import { spotsOf, type Spot } from './spots.ts'

const entries = entriesOf(oldPortClaims().reading)
const spots = spotsOf(entries)
const idsOf = (spots: readonly Spot[]) => spots.map(({ place }) => place.id)
const at = (lon: number, lat: number, weight = 1): Spot => ({ ...spots[0]!, lon, lat, radiusKm: 0, extent: 'point', weight })

describe('spotsOf', () => {
  it('has a spot for each place with coordinates, the most spoken of first', () => {
    expect(idsOf(spots).toSorted()).toEqual(['p1', 'p2', 'p3', 'p5', 'p6', 'p7', 'p8'])
    expect(spots[0]!.weight).toBeGreaterThanOrEqual(spots.at(-1)!.weight)
  })

  it('tells points, areas and countries apart, and who is there', () => {
    const of = (id: string) => spots.find(({ place }) => place.id === id)!
    expect([of('p2').extent, of('p7').extent, of('p8').extent]).toEqual(['point', 'area', 'country'])
    expect(of('p2').forces.map(({ id }) => id)).toEqual(['d1'])
  })

  it('leaves out what another voice says', () => {
    expect(spotsOf(entries.filter(({ kind }) => kind === 'place')).flatMap(({ forces }) => forces)).toEqual([])
  })
})

describe('nearby', () => {
  it('leaves out places that are mentioned from afar, and countries', () => {
    const near = [at(148, -41), at(148.1, -41.1), at(148.2, -41)]
    const country = { ...at(147, -42), extent: 'country' as const }
    expect(nearby([...near, at(-77, 39), country])).toEqual(near)
  })

  it('has countries where there is nothing else, and one place alone', () => {
    const country = { ...at(147, -42), extent: 'country' as const }
    expect(nearby([country])).toEqual([country])
    expect(nearby([at(1, 2)])).toHaveLength(1)
  })
})

describe('boundsOf', () => {
  it('holds every spot and as far as it reaches', () => {
    const [west, south, east, north] = boundsOf([{ ...at(10, 50), radiusKm: 111.2 }])!
    expect(north - south).toBeCloseTo(2, 1)
    expect(east - west).toBeGreaterThan(north - south)
    expect([(west + east) / 2, (south + north) / 2]).toEqual([expect.closeTo(10), expect.closeTo(50)])
  })

  it('stays within the world, and has none for nothing', () => {
    expect(boundsOf([at(179.99, 84.99), at(-179.99, -84.99)])).toEqual([-180, -85, 180, 85])
    expect(boundsOf([])).toBeNull()
  })
})
