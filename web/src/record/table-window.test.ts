import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOf, pagesOf, rowsShown } from './table-window.ts'

test('every row that is seen is on the page, and few others', () => {
  fc.assert(fc.property(fc.integer({ min: -2_000, max: 3_000_000 }), fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 20, max: 120 }), fc.nat(60_000), (above, height, rowHeight, rows) => {
    const { from, to } = rowsShown(above, height, rowHeight, rows)
    expect(to - from).toBeLessThanOrEqual(height / rowHeight + 18)
    const seen = Array.from({ length: Math.ceil(height / rowHeight) }, (_, i) => Math.floor((above + i * rowHeight) / rowHeight))
    for (const row of seen.filter((one) => one >= 0 && one < rows)) expect(row >= from && row < to).toBe(true)
  }))
})

test('the pages of rows have all of them', () => {
  expect(pagesOf({ from: 95, to: 205 }, 100)).toEqual([0, 1, 2])
  expect(pagesOf({ from: 100, to: 200 }, 100)).toEqual([1])
  expect(pagesOf({ from: 7, to: 7 }, 100)).toEqual([])
})

test('a table whose rows are not all counted goes on until a page is not full', () => {
  const total = { count: 10_000, atLeast: true }
  expect(lengthOf({ count: 41 }, { end: 41, full: false }, 100)).toBe(41)
  expect(lengthOf(total, { end: 100, full: true }, 100)).toBe(10_000)
  expect(lengthOf(total, { end: 10_000, full: true }, 100)).toBe(10_100)
  expect(lengthOf(total, { end: 12_340, full: false }, 100)).toBe(12_340)
})
