import { describe, expect, it } from 'vitest'
import { whereabouts } from './whereabouts.ts'

const limits = { km: 25, town: 30 }
const place = (name: string, lat: number, radiusKm: number) => ({ name, kind: 'city', lat, lon: 20, radiusKm })

describe('whereabouts', () => {
  it.each([
    ['one place', place('Velda', 40, 3), place('velda', 40, 3), { how: 'same', km: 0 }],
    ['two places of one name', place('Velda', 40, 3), place('Velda', 44, 3), { how: 'apart', km: 445 }],
    ['a bridge in a town', place('Orrin Bridge', 40.01, 1), place('Velda', 40, 3), { how: 'within', km: 1 }],
    ['a suburb', place('Low Velda', 40.2, 3), place('Velda', 40, 3), { how: 'other', km: 22 }],
    ['another town', place('Marrenton', 41, 3), place('Velda', 40, 3), { how: 'apart', km: 111 }],
    ['a region that it may lie in', place('Upland', 41, 90), place('Velda', 40, 3), { how: 'other', km: 111 }],
    ['a name without a place', { name: 'the quarry', kind: 'local feature' }, place('Velda', 40, 3), { how: 'other' }],
  ])('%s', (_, one, other, expected) => {
    expect(whereabouts(one, other, limits)).toEqual(expected)
    expect(whereabouts(other, one, limits)).toEqual(expected)
  })
})
