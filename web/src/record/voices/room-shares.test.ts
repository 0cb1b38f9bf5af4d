import { expect, it } from 'vitest'
import type { Room } from '../../../../src/serve/wire.ts'
import { cellsOf, restOf } from './room-shares.ts'

const room: Room = {
  outlets: [{ name: 'The Quay', statements: 8, unnamed: 2, voices: 3 }, { name: 'Silent Sheet', statements: 0, unnamed: 0, voices: 0 }],
  voices: [{ key: 'actor-1', name: 'the army', named: true, statements: 6 }],
  cells: [{ voice: 'actor-1', outlet: 'The Quay', statements: 6 }],
}

it('is the part of what an outlet attributes to anybody', () => {
  expect(cellsOf(room)('actor-1', 'The Quay')).toEqual({ statements: 6, share: 0.75 })
  expect(cellsOf(room)('actor-1', 'Silent Sheet')).toBeUndefined()
})

it('leaves the rest to voices that have no row', () => {
  expect(restOf(room, 'The Quay')).toEqual({ statements: 2, share: 0.25 })
  expect(restOf(room, 'Silent Sheet')).toEqual({ statements: 0, share: 0 })
})
