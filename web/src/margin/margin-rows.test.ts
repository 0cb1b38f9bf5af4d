import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oldPortClaims } from '../../fixtures/old-port-claims.ts'
import { setReport } from '../setting.ts'
import { byLine, marginRows } from './margin-rows.ts'

const rowHeight = 28

describe('marginRows', () => {
  it('gives a claim that is alone a second line', () => {
    expect(marginRows([{ top: 28, count: 1 }], 140, rowHeight)).toEqual([{ top: 28, shown: 1, roomy: true }])
  })

  it('shows as many claims of a line as there is room for above the next, and moves nothing for the rest', () => {
    expect(marginRows([{ top: 0, count: 3 }, { top: 56, count: 5 }, { top: 84, count: 1 }], 112, rowHeight)).toEqual([
      { top: 0, shown: 2, roomy: false },
      { top: 56, shown: 1, roomy: false },
      { top: 84, shown: 1, roomy: false },
    ])
  })

  it('shows at least one claim of each line, and lets no two stand on each other', () => {
    const lines = fc.array(fc.record({ line: fc.nat(40), count: fc.integer({ min: 1, max: 9 }) }), { maxLength: 20 })
    fc.assert(fc.property(lines, (lines) => {
      const tops = [...new Map(lines.map(({ line, count }) => [line * rowHeight, count]))].sort(([a], [b]) => a - b).map(([top, count]) => ({ top, count }))
      const rows = marginRows(tops, 41 * rowHeight, rowHeight)
      let free = 0
      for (const [i, { top, shown, roomy }] of rows.entries()) {
        expect(shown).toBeGreaterThanOrEqual(1)
        expect(shown).toBeLessThanOrEqual(tops[i]!.count)
        expect(top).toBeGreaterThanOrEqual(Math.max(free, tops[i]!.top))
        free = top + shown * rowHeight * (roomy ? 1.5 : 1)
      }
    }))
  })
})

describe('byLine', () => {
  it('keeps every claim, by line from above and in their order', () => {
    const { claims } = setReport(oldPortClaims()).paragraphs.find(({ claims }) => claims.length > 4)!
    const lines = byLine(claims, (claim) => claims.indexOf(claim) % 2 === 0 ? 28 : 0)
    expect(lines.map(({ top }) => top)).toEqual([0, 28])
    expect(lines.map(({ claims: there }) => there)).toEqual([claims.filter((_, i) => i % 2 === 1), claims.filter((_, i) => i % 2 === 0)])
  })
})
