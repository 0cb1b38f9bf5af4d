import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, type Label } from './label-places.ts'

const area = { width: 400, height: 300 }
const label = (id: string, x: number, y: number): Label => ({ id, x, y, width: 80, height: 24 })

describe('placeLabels', () => {
  it('puts a name to the right of its place, and to the left where there is no room', () => {
    expect(placeLabels([label('a', 100, 100)], area)).toEqual([{ id: 'a', left: 108, top: 88 }])
    expect(placeLabels([label('a', 390, 100)], area)).toEqual([{ id: 'a', left: 302, top: 88 }])
  })

  it('lets the most wanted have the room', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => label(`${i}`, 200, 150))
    const placed = placeLabels(crowd, area).map(({ id }) => id)
    expect(placed).toEqual(['0', '1', '2', '3'])
  })

  it('keeps names off what stands at their places', () => {
    const marked = (id: string, x: number, y: number): Label => ({ ...label(id, x, y), around: 20 })
    expect(placeLabels([marked('a', 100, 100)], area)).toEqual([{ id: 'a', left: 128, top: 88 }])
    const [first] = placeLabels([marked('a', 100, 100), marked('b', 150, 100)], area)
    expect(first).toEqual({ id: 'a', left: 60, top: 56 })
  })

  it('never lets one name cover another, nor leave the map', () => {
    const labels = fc.array(fc.record({ x: fc.integer({ min: -50, max: 450 }), y: fc.integer({ min: -50, max: 350 }), width: fc.integer({ min: 1, max: 200 }), height: fc.integer({ min: 1, max: 90 }) }))
    fc.assert(fc.property(labels, (labels) => {
      const boxes = placeLabels(labels.map((label, i) => ({ ...label, id: `${i}` })), area).map(({ id, left, top }) => ({ left, top, right: left + labels[Number(id)]!.width, bottom: top + labels[Number(id)]!.height }))
      for (const [i, a] of boxes.entries()) {
        expect(Math.min(a.left, a.top, area.width - a.right, area.height - a.bottom)).toBeGreaterThanOrEqual(0)
        for (const b of boxes.slice(0, i)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
      }
    }))
  })
})
