import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familiesOf, type Member } from './families.ts'
import type { Copy } from './in-effect.ts'

const reports: Readonly<Record<string, Omit<Member, 'key' | 'id'>>> = {
  w: { outlet: 'Meridian Press', published: '2026-11-10T08:00:00Z' },
  a: { outlet: 'Channel 9', published: '2026-11-10T10:00:00Z', wire: 'Meridian Press' },
  b: { outlet: 'Kestria Today', published: '2026-11-10T12:00:00Z' },
  c: { outlet: 'Harbour Radio', published: '2026-11-11' },
  v: { outlet: 'Agency Two', published: '2026-11-09' },
}
const reportOf = (key: string): Member => ({ key, id: `report ${key}`, ...reports[key] })
const carries = (copy: string, source: string, share: number): Copy => ({ copy, source, how: share >= 0.8 ? 'whole' : 'part', share, passages: [], because: [] })

describe('familiesOf', () => {
  it('puts copies of copies into the family of the first', () => {
    const families = familiesOf([carries('a', 'w', 1), carries('b', 'w', 0.7), carries('b', 'a', 0.9), carries('c', 'b', 0.5)], reportOf)
    expect(families).toHaveLength(1)
    expect(families[0]).toMatchObject({ source: 'report w', wire: 'Meridian Press' })
    expect(families[0]!.members.map(({ report, of, how }) => [report, of, how])).toEqual([
      ['report w', undefined, 'source'],
      ['report a', 'report w', 'whole'],
      ['report b', 'report a', 'whole'],
      ['report c', 'report b', 'part'],
    ])
  })

  it('takes the earliest of reports that a copy carries as much of', () => {
    const [family] = familiesOf([carries('a', 'w', 1), carries('b', 'a', 1), carries('b', 'w', 1)], reportOf)
    expect(family!.members.map(({ of }) => of)).toEqual([undefined, 'report w', 'report w'])
  })

  it('keeps two wires apart although one report carries both', () => {
    const families = familiesOf([carries('a', 'w', 0.6), carries('a', 'v', 0.3), carries('b', 'v', 1)], reportOf)
    expect(families.map(({ source, members }) => [source, members.length])).toEqual([['report v', 2], ['report w', 2]])
  })

  it('has every report that carries in one family, and one source in each, whatever contradicts itself', () => {
    const key = fc.constantFrom('w', 'a', 'b', 'c', 'v')
    const some = fc.array(fc.tuple(key, key, fc.double({ min: 0, max: 1, noNaN: true })).filter(([copy, source]) => copy !== source), { maxLength: 12 })
    fc.assert(fc.property(some, (pairs) => {
      const families = familiesOf(pairs.map(([copy, source, share]) => carries(copy, source, share)), reportOf)
      const members = families.flatMap((family) => family.members.map(({ report }) => report))
      expect(new Set(members).size).toBe(members.length)
      for (const family of families) expect(family.members.filter(({ how }) => how === 'source').map(({ report }) => report)).toEqual([family.source])
    }))
  })
})
