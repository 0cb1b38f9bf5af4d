import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldFigure } from '../figures/testing/told-figure.ts'
import { eachWithEarlier, mostLookedBackAt, relationsBetween } from './looking-back.ts'
import { daysBetween, inOrder, instantOf, sameTeller } from './telling.ts'

const told = fc.uniqueArray(
  fc.record({
    words: fc.constantFrom('12 people', '30 people', '41 people'),
    by: fc.option(fc.constantFrom('the army', 'Ana Tark', 'the health office'), { nil: undefined }),
    at: fc.constantFrom('2031-03-12', '2031-03-12T08:00:00+02:00', '2031-03-13T06:00:00Z', '2031-03-14', ''),
    report: fc.constantFrom('a', 'b', 'c', 'd'),
    start: fc.integer({ min: 0, max: 500 }),
  }).map(toldFigure),
  { selector: ({ account }) => account.address, maxLength: 40 },
)

describe('accounts in order', () => {
  it('stand in the order of their instants, whatever the time zone; those of unknown time last', () => {
    const morning = toldFigure({ words: '12 people', at: '2031-03-12T08:00:00+02:00', report: 'b' })
    const before = toldFigure({ words: '12 people', at: '2031-03-12T05:30:00Z', report: 'c' })
    const unknown = toldFigure({ words: '12 people', at: '', report: 'a' })
    expect(inOrder([unknown, morning, before])).toEqual([before, morning, unknown])
    expect(instantOf({ at: '' })).toBe(Infinity)
  })

  it('stand in the order of the text within a report', () => {
    const first = toldFigure({ words: '12 people', report: 'a', start: 9 })
    const second = toldFigure({ words: '30 people', report: 'a', start: 110 })
    expect(inOrder([second, first])).toEqual([first, second])
  })

  it('do not depend on the order in which they are given', () => {
    fc.assert(fc.property(told, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (some, random) => {
      const shuffled = some.map((each) => ({ each, at: random.next().value as number })).sort((one, other) => one.at - other.at).map(({ each }) => each)
      expect(inOrder(shuffled)).toEqual(inOrder(some))
      expect(eachWithEarlier(shuffled)).toEqual(eachWithEarlier(some))
    }))
  })
})

describe('looking back', () => {
  it('never relates an account to itself, or to a later one', () => {
    fc.assert(fc.property(told, (some) => {
      const order = new Map(inOrder(some).map(({ account }, at) => [account.address, at]))
      for (const { from, to } of relationsBetween(some, () => ({ kind: 'repeats', because: 'said' }))) expect(order.get(to)).toBeLessThan(order.get(from)!)
    }))
  })

  it('goes to the latest account of each voice and each origin', () => {
    const [first, second] = [toldFigure({ words: '12 people', by: 'the army', at: '2031-03-12' }), toldFigure({ words: '14 people', by: 'the army', at: '2031-03-13' })]
    const other = toldFigure({ words: '30 people', by: 'Ana Tark', at: '2031-03-12T10:00:00Z' })
    const last = toldFigure({ words: '14 people', at: '2031-03-14' })
    expect(eachWithEarlier([first, second, other, last]).at(-1)).toEqual({ later: last, earlier: [second, other] })
  })

  it('goes no further back than it may', () => {
    const many = Array.from({ length: mostLookedBackAt + 20 }, (_, n) => toldFigure({ words: '12 people', by: `Voice ${n}`, at: `2031-03-12T10:${String(n).padStart(2, '0')}:00Z` }))
    expect(Math.max(...eachWithEarlier(many).map(({ earlier }) => earlier.length))).toBe(mostLookedBackAt)
  })
})

describe('tellers', () => {
  it('are the same by voice or by origin', () => {
    const [one, copy] = [toldFigure({ words: '12', report: 'a', outlet: 'A' }), toldFigure({ words: '12', report: 'b', outlet: 'B', origin: 'printed:a' })]
    expect(sameTeller(one, copy)).toBe(true)
    expect(sameTeller(one, toldFigure({ words: '12', by: 'the army' }))).toBe(false)
  })

  it('count days', () => {
    expect(daysBetween('2031-03-12', '2031-03-09')).toBe(3)
    expect(daysBetween(undefined, '2031-03-09')).toBeUndefined()
    expect(daysBetween('some day', '2031-03-09')).toBeUndefined()
  })
})
