import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionsOf } from './sections.ts'

test('a text of ordinary length is one section', () => {
  expect(sectionsOf(50, 50, 10)).toEqual([{ from: 0, to: 50, keepFrom: 0, keepTo: 50 }])
})

test('a text without words has none', () => {
  expect(sectionsOf(0, 50, 10)).toEqual([])
})

test('each word is kept once, by a section of limited size that reads a margin on both sides of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 21, max: 100 }), fc.integer({ min: 0, max: 10 }), (count, size, margin) => {
      let kept = 0
      for (const { from, to, keepFrom, keepTo } of sectionsOf(count, size, margin)) {
        expect(keepFrom).toBe(kept)
        expect(to - from).toBeLessThanOrEqual(size)
        expect(from).toBe(Math.max(0, keepFrom - margin))
        expect(to).toBeGreaterThanOrEqual(Math.min(count, keepTo + margin))
        kept = keepTo
      }
      expect(kept).toBe(count)
    }),
  )
})
