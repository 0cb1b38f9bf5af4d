import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelRows } from './label-rows.ts'

test('labels stand where they would where nothing is in their way', () => {
  expect(labelRows([100, 20, 60], 20, 160)).toEqual([100, 20, 60])
})

test('labels push one another apart, and none out of the room', () => {
  expect(labelRows([155, 150, 150], 20, 160)).toEqual([150, 110, 130])
})

test('no two labels meet, and their order is that of their lines', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 160 }), { maxLength: 8 }), (wanted) => {
    const rows = labelRows(wanted, 20, 160)
    rows.forEach((row, one) => {
      expect(row).toBeGreaterThanOrEqual(10)
      expect(row).toBeLessThanOrEqual(150)
      rows.forEach((beside, other) => {
        if (one === other) return
        expect(Math.abs(row - beside)).toBeGreaterThanOrEqual(20)
        if (wanted[one]! < wanted[other]!) expect(row).toBeLessThan(beside)
      })
    })
  }))
})

test('where there is no room for all, they stand in a row from the top', () => {
  expect(labelRows([5, 5, 5], 20, 40)).toEqual([10, 30, 50])
})
