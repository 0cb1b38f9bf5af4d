import { expect, test } from 'vitest'
import type { Placement } from '../../../../src/serve/wire.ts'
import { ageInWords, placedForces, stateInWords } from './placed.ts'

const placement = (force: string, place?: Placement['place']): Placement => ({
  id: `deployment-${force}`, force, ...(place && { place }), address: `k/deployment/0-${force.length}`, state: 'stationed', denied: false, day: '2031-03-07', report: 'r1',
  daysOld: 0, quote: { start: 0, end: force.length, quote: force }, sentence: force, counts: { accounts: 1, reports: 1, origins: 1 },
  all: { accounts: 1, reports: 1, outlets: 1, voices: 1, origins: 1 }, against: [],
})

test('forces at one place are one spot, and those whose place is on no map are none', () => {
  const ford = { name: 'Ammer ford', lat: 46.1, lon: 8.2 }
  const spots = placedForces([placement('2nd Rifles', { name: 'Toll End', lat: 46.3, lon: 8 }), placement('river guard', ford), placement('sappers', ford), placement('scouts', { name: 'the wood' }), placement('band')])
  expect(spots.map(({ name, forces }) => [name, forces.map(({ force }) => force)])).toEqual([['Ammer ford', ['river guard', 'sappers']], ['Toll End', ['2nd Rifles']]])
})

test('age and state are words', () => {
  expect([0, 1, 12].map(ageInWords)).toEqual(['that day', '1 day old', '12 days old'])
  expect(stateInWords({ state: 'withdrawn', denied: true })).toBe('not withdrawn')
  expect(stateInWords({ state: 'stationed', only: true, denied: false })).toBe('only stationed')
})
