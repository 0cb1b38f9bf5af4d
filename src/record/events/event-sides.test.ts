import { expect, test } from 'vitest'
import type { FigureAccount } from '../account.ts'
import type { EventEntry } from '../entry.ts'
import type { Told } from '../told.ts'
import { eventSides } from './event-sides.ts'
import { tellEvent } from './tell-event.ts'
import { eventAccount, toldEvent, type Given } from './testing/event-account.ts'

const nameOf = (key: string): string => (key.startsWith('outlet:') ? key.slice(7) : key)

function sidesOf(given: readonly (Given & { readonly origin: string })[], figures: Parameters<typeof eventSides>[2] = [], relations: Parameters<typeof eventSides>[3] = []) {
  const told = given.map(({ origin, ...account }) => toldEvent(eventAccount({ told: '2031-03-08', ...account }), { voice: `outlet:${origin}`, origin }))
  const entry = { id: 'event-1', counts: { accounts: told.length, reports: told.length, outlets: 1, voices: 1, origins: 2 }, ...tellEvent(told, { nameOf }), accounts: [] } as EventEntry
  return eventSides(entry, told, figures, relations, nameOf)
}

const ford = { name: 'Ammer ford', kind: 'town', lat: 46.1, lon: 8.2, radiusKm: 1 }

test('has a side for each origin, with the reports that carry it and the fullest of its accounts', () => {
  const { sides } = sidesOf([
    { trigger: 'shelled', report: 'r1', origin: 'Harbour Post', told: '2031-03-07' },
    { trigger: 'shelled', report: 'r2', origin: 'Harbour Post', actor: 'the river guard', place: ford, sentence: 'The river guard shelled the ford.' },
    { trigger: 'shelling', report: 'r3', origin: 'Sable Wire', told: '2031-03-09' },
  ])
  expect(sides.map(({ origin, carriers }) => [origin, carriers.map(({ report }) => report)])).toEqual([['Harbour Post', ['r1', 'r2']], ['Sable Wire', ['r3']]])
  expect(sides[0]).toMatchObject({ report: 'r2', actor: { says: 'the river guard' }, place: { says: 'Ammer ford' }, quote: { quote: 'shelled' } })
  expect(sides[0]!.sentence.slice(...sides[0]!.mark!)).toBe('shelled')
  expect(sides[1]).not.toHaveProperty('actor')
})

test('fills what the fullest account leaves open from others of its origin', () => {
  const { sides } = sidesOf([
    { trigger: 'shelled', report: 'r1', origin: 'Harbour Post', actor: 'the river guard', day: '2031-03-07', object: 'the mill', sentence: 'They shelled it.' },
    { trigger: 'shelled', report: 'r2', origin: 'Harbour Post', place: ford },
  ])
  expect(sides[0]).toMatchObject({ report: 'r1', place: { says: 'Ammer ford' }, recipients: { says: 'the mill' } })
})

test('sets apart what cannot be so together, and marks as differing what most others say otherwise', () => {
  const { sides } = sidesOf([
    { trigger: 'shelled', origin: 'a', day: '2031-03-01', place: ford },
    { trigger: 'shelled', origin: 'b', day: '2031-03-07', place: ford },
    { trigger: 'shelled', origin: 'c', day: '2031-03-07', place: ford, stance: 'deny' },
  ])
  expect(sides.map(({ when }) => [when?.apart !== undefined, when?.differs])).toEqual([[true, true], [true, false], [false, false]])
  expect(sides.map(({ status }) => status.apart !== undefined)).toEqual([true, true, true])
  expect(sides.map(({ denied }) => denied)).toEqual([false, false, true])
  expect(sides.every(({ place }) => place && !place.differs && place.apart === undefined)).toBe(true)
})

test('has the figures that are told with it, and which of them are disputed by another side', () => {
  const killed = (value: number, report: string): Told<FigureAccount> => ({
    account: {
      kind: 'figure', address: `${report}/figure/0-2`, report, id: 'f1', quote: { start: 0, end: 2, quote: String(value) }, within: [0, 20], sentence: `${value} were killed there.`,
      value, approx: 'exact', unit: 'people', measure: 'killed', voice: { name: 'outlet', outlet: true, named: true }, event: `${report}/event/7-14`,
    },
    voice: `outlet:${report}`, origin: report, reportId: report, at: '2031-03-08',
  })
  const figures = ['r1', 'r2'].map((report, place) => ({ event: `${report}/event/7-14`, entry: 'figure-1', told: killed(place === 0 ? 41 : 17, report) }))
  const relation = { kind: 'contradicts' as const, from: 'r2/figure/0-2', to: 'r1/figure/0-2', because: '41 against 17' }
  const { sides } = sidesOf([{ trigger: 'shelled', report: 'r1', origin: 'r1' }, { trigger: 'shelled', report: 'r2', origin: 'r2' }], figures, [relation])
  expect(sides.map((side) => side.figures.map(({ says, apart }) => [says, apart]))).toEqual([[['41 killed', '41 against 17']], [['17 killed', '41 against 17']]])
})
