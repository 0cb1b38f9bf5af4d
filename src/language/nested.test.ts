import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nested, type Candidate } from './nested.ts'

const span = (first: number, last: number, score: number): Candidate => ({ first, last, score })

test('one in another and one apart all stand, the best first', () => {
  const spans = [span(2, 6, 1), span(3, 4, 3), span(8, 8, 2)]
  expect(nested(spans, 2, 9)).toEqual([spans[1], spans[2], spans[0]])
})

test('what crosses a better one falls, and lets stand what only it would cross', () => {
  const [best, crossing, apart] = [span(0, 3, 9), span(2, 5, 8), span(4, 6, 7)]
  expect(nested([apart, crossing, best], 0, 7)).toEqual([best, apart])
})

test('two may begin or end at one word', () => {
  const spans = [span(0, 4, 3), span(0, 2, 2), span(3, 4, 1)]
  expect(nested(spans, 0, 5)).toEqual(spans)
})

test('of any candidates those stand that cross no better one that stands', () => {
  const candidate = fc.tuple(fc.nat(9), fc.nat(5), fc.nat(5)).map(([first, length, score]) => span(first + 3, first + length + 3, score))
  const crosses = (a: Candidate, b: Candidate) => (a.first < b.first && b.first <= a.last && a.last < b.last) || (b.first < a.first && a.first <= b.last && b.last < a.last)
  fc.assert(fc.property(fc.uniqueArray(candidate, { selector: ({ first, last }) => `${first}-${last}` }), (candidates) => {
    const standing = nested(candidates, 3, 18)
    for (const each of candidates) {
      const better = standing.filter((other) => other !== each && other.score >= each.score && crosses(other, each))
      if (standing.includes(each)) expect(standing.some((other) => crosses(other, each))).toBe(false)
      else expect(better).not.toEqual([])
    }
  }))
})
