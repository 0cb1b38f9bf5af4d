import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryIdOf } from './entry-id.ts'
import { fold } from './fold.ts'
import type { Comparison } from './joiner.ts'
import { link, linkage, type Group, type Linking } from './joining.ts'
import type { Judgment } from './judgment.ts'

/** Points on a line: the nearer the more alike; those on different floors cannot be the same. */
type Point = { readonly at: number; readonly name: string; readonly floor?: number }

const near = ({ at, floor }: Point, other: Point): Comparison => ({
  score: Math.max(0, 1 - Math.abs(at - other.at) / 10),
  reasons: [`${Math.abs(at - other.at)} apart`],
  ...(floor !== undefined && other.floor !== undefined && floor !== other.floor && { apart: true }),
})
const points: Linking<Point> = {
  about: 'event', rule: 'points/1', join: 0.7, suggest: 0.5, addressOf: ({ name }) => name, keys: () => ['line'], compare: near,
}
const group = (entry: string, ...members: Point[]): Group<Point> => ({ entry, members })
const point = (name: string, at: number, floor?: number): Point => ({ name, at, ...(floor !== undefined && { floor }) })
const decisions = ({ judgments }: ReturnType<typeof link>) => judgments.map(({ decision, of }) => `${decision} ${of.join(' ')}`)

describe('link', () => {
  it('joins to the nearest account of the entry that is most alike, with its reasons', () => {
    const linked = link(points, [point('x', 2)], [[group('far', point('f', 9)), group('near', point('n', 1), point('m', 3.5))]])
    expect(linked.judgments).toMatchObject([{ decision: 'same', of: ['x', 'n'], by: { rule: 'points/1' }, reasons: ['1 apart'], score: 0.9 }])
    expect(linked.entries.get('x')).toBe('near')
  })

  it('only suggests what is a little alike, and names the new entry after its account', () => {
    const linked = link(points, [point('x', 0)], [[group('near', point('n', 4))]])
    expect(decisions(linked)).toEqual(['maybe x n'])
    expect(linked.entries.get('x')).toBe(entryIdOf('x'))
  })

  it('says nothing about what is unlike', () => {
    expect(decisions(link(points, [point('x', 0)], [[group('far', point('f', 8))]]))).toEqual([])
  })

  it('only suggests what would join one member and is unlike the others', () => {
    const chain = group('chain', point('a', 0), point('b', 0.5), point('c', 1), point('d', 8))
    expect(decisions(link(points, [point('x', 11)], [[chain]]))).toEqual(['maybe x d'])
    expect(linkage(point('x', 11), chain.members, near).score).toBeCloseTo((0.7 + 0.35) / 2)
  })

  it('counts every member where likeness is by the mean, and joins two groups only where they are alike throughout', () => {
    const byMean: Linking<Point> = { ...points, by: 'mean' }
    expect(linkage(point('x', 2), [point('a', 1), point('b', 9)], near, 'mean').score).toBeCloseTo((0.9 + 0.3) / 2)
    const [left, right] = [group('left', point('l', 0)), group('right', point('r', 4), point('s', 5))]
    expect(decisions(link(points, [point('x', 2)], [[left, right]]))).toEqual(['same x l', 'same x r'])
    expect(decisions(link(byMean, [point('x', 2)], [[left, right]]))).toEqual(['same x l'])
  })

  it('brings two entries together that are a little alike on average, where some of them is not enough', () => {
    const groups = [group('left', point('l', 0), point('k', -4)), group('right', point('r', 4), point('s', 8))]
    expect(decisions(link(points, [point('x', 2)], [groups])).filter((each) => each.startsWith('same'))).toHaveLength(2)
    expect(decisions(link({ ...points, meet: 'on average' }, [point('x', 2)], [groups])).filter((each) => each.startsWith('same'))).toHaveLength(1)
  })

  it('keeps away from an entry with a member that it cannot be the same as, and says so', () => {
    const linked = link(points, [point('x', 0, 1)], [[group('house', point('n', 0), point('m', 1, 2))]])
    expect(decisions(linked)).toEqual(['different x m'])
  })

  it('brings two entries together where it is like both and nothing keeps them apart', () => {
    const linked = link(points, [point('x', 2)], [[group('left', point('l', 0)), group('right', point('r', 4))]])
    expect(decisions(linked)).toEqual(['same x l', 'same x r'])
    expect(linked.renamed.get('right')).toBe('left')
  })

  it('joins but one of two entries that are apart', () => {
    const linked = link(points, [point('x', 2)], [[group('left', point('l', 1, 1)), group('right', point('r', 4, 2))]])
    expect(decisions(linked)).toEqual(['same x l'])
  })

  it('joins what one report tells twice, and what follows to both', () => {
    const linked = link(points, [point('x', 0), point('y', 1), point('z', 30)], [[], [], []])
    expect(decisions(linked)).toEqual(['same y x'])
    expect(linked.entries.get('y')).toBe(linked.entries.get('x'))
  })

  it('joins nothing that has no keys', () => {
    expect(decisions(link({ ...points, keys: () => [] }, [point('x', 0), point('y', 0)], [[], []]))).toEqual([])
  })

  it('suggests three at most', () => {
    const groups = [4, 4.2, 4.4, 4.6, 4.8].map((at) => group(`g${at}`, point(`p${at}`, at)))
    expect(link(points, [point('x', 0)], [groups]).judgments).toHaveLength(3)
  })

  it('judges so that the fold comes to the entries that it said', () => {
    fc.assert(fc.property(fc.array(fc.record({ at: fc.integer({ min: 0, max: 60 }), floor: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined }) }), { maxLength: 8 }), (drawn) => {
      const items = drawn.map(({ at, floor }, i) => point(`p${i}`, at, floor))
      const { judgments, entries, renamed } = link(points, items, items.map(() => []))
      const book = judgments.map((draft, i): Judgment => ({ ...draft, number: i + 1, at: '' }))
      const { entryOf } = fold({ accounts: items.map(({ name }) => name), reports: [] }, book)
      const said = (name: string) => {
        let entry = entries.get(name)!
        while (renamed.has(entry)) entry = renamed.get(entry)!
        return entry
      }
      for (const one of items) for (const other of items) if (said(one.name) !== said(other.name)) expect(entryOf.get(one.name)).not.toBe(entryOf.get(other.name))
      for (const one of items) for (const other of items)
        if (near(one, other).apart && said(one.name) === said(other.name)) throw new Error('apart, and joined')
    }))
  })

  it('gives the same whatever the order of the candidates', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 6 }), (ats) => {
      const groups = ats.map((at) => group(`g${at}`, point(`p${at}`, at)))
      expect(link(points, [point('x', 5)], [groups])).toEqual(link(points, [point('x', 5)], [[...groups].reverse()]))
    }))
  })
})
