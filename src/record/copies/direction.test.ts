import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditedTo, directionOf, instantsOf, type Side } from './direction.ts'

const side = (known: Partial<Side['dossier']>, words = 300, share = 0.7): Side => ({ dossier: { key: 'k', ...known }, words, share })

describe('directionOf', () => {
  it.each<[string, Side, Side, string]>([
    ['to the hour, across zones', side({ key: 'a', published: '2026-11-10T09:00:00+02:00' }), side({ key: 'b', published: '2026-11-10T09:30:00Z' }), 'published 3 hours later'],
    ['to the minute', side({ key: 'a', published: '2026-11-10T09:00:00Z' }), side({ key: 'b', published: '2026-11-10T09:01:00Z' }), 'published 1 minute later'],
    ['by days', side({ key: 'b', published: '2026-11-08' }), side({ key: 'a', published: '2026-11-10' }), 'published 2 days later'],
    ['by the wire that only one names', side({ key: 'b', published: '2026-11-10', wire: 'Reuters' }), side({ key: 'a', published: '2026-11-10' }), 'the other names its wire, Reuters'],
    ['by what is more', side({ key: 'b' }, 400, 0.5), side({ key: 'a' }, 200, 0.95), 'all of it stands in the other, which has more'],
    ['by nothing but the keys', side({ key: 'a' }), side({ key: 'b' }), 'nothing says which was first'],
    // An hour of the same day lies within the day: neither is earlier.
    ['not by a time within a day', side({ key: 'a', published: '2026-11-10' }), side({ key: 'b', published: '2026-11-10T09:00:00Z' }), 'nothing says which was first'],
  ])('tells the source %s', (_, source, copy, because) => {
    for (const [one, other] of [[source, copy], [copy, source]] as const) expect(directionOf(one, other, false)).toEqual({ source, copy, because })
  })

  it('takes two reports that credit each other by their times', () => {
    const one = side({ key: 'b', outlet: 'Channel 9', credit: 'With material from Harbour Radio', published: '2026-11-08' })
    const other = side({ key: 'a', outlet: 'Harbour Radio', credit: 'Channel 9', published: '2026-11-09' })
    expect(directionOf(other, one, false).source).toBe(one)
  })

  it('is the same whichever way round, for whatever is known', () => {
    const some = fc.record({
      key: fc.string(), published: fc.constantFrom('2026-11-10', '2026', '2026-11-10T09:00:00Z', '2026-11-1X', 'yesterday', '../2026'),
      outlet: fc.constantFrom('Channel 9', 'Harbour Radio'), credit: fc.constantFrom('', 'Channel 9 staff', 'Harbour Radio'), wire: fc.constantFrom('AP', 'Reuters'),
    }, { requiredKeys: ['key', 'published'] })
    const sides = fc.tuple(some, fc.integer({ min: 1, max: 900 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([known, words, share]) => side(known, words, share))
    fc.assert(fc.property(sides, sides, fc.boolean(), (one, other, isVersion) => {
      fc.pre(one.dossier.key !== other.dossier.key)
      const { source, because } = directionOf(one, other, isVersion)
      expect(directionOf(other, one, isVersion)).toMatchObject({ source, because })
    }))
  })
})

describe('creditedTo', () => {
  it.each<[string, Partial<Side['dossier']>, string, boolean]>([
    ['a credit', { credit: 'With reporting by Meridian Press in Sorrin' }, 'Meridian Press', true],
    ['an article before a name', { credit: 'Courier: (c) Sorrin Courier' }, 'The Sorrin Courier', true],
    ['initials', { wire: 'MP' }, 'Meridian Press', true],
    ['another form of an agency', { wire: 'AP' }, 'The Associated Press', true],
    ['part of a word', { credit: 'Printed by Meridian Pressworks' }, 'Meridian Press', false],
    ['nothing', {}, 'Meridian Press', false],
    ['its own outlet', { outlet: 'Meridian Press', credit: 'Meridian Press' }, 'Meridian Press', false],
  ])('reads %s', (_, copy, outlet, isCredited) => {
    expect(creditedTo({ key: 'a', ...copy }, { key: 'b', outlet })).toBe(isCredited ? outlet : undefined)
  })
})

describe('instantsOf', () => {
  it('gives the time that a value covers', () => {
    expect(instantsOf('2026-11-10T09:00:00+02:00')).toEqual([Date.UTC(2026, 10, 10, 7), Date.UTC(2026, 10, 10, 7)])
    expect(instantsOf('2026-11-10T09:00:00')?.[0]).toBe(Date.UTC(2026, 10, 10, 9))
    expect(instantsOf('2026-11')).toEqual([Date.UTC(2026, 10, 1), Date.UTC(2026, 11, 1) - 1])
    for (const unknown of [undefined, '', 'last week', '2026-11-10Tnoon', '2026/..']) expect(instantsOf(unknown)).toBeUndefined()
  })
})
