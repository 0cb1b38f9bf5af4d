import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, type Rating } from './agreement.ts'

/** A row of values for each person, a letter for each thing, a dot where somebody decided nothing. */
function ratings(rows: Readonly<Record<string, string>>): Rating[] {
  return Object.entries(rows).flatMap(([coder, values]) => (
    [...values].flatMap((value, unit) => (value === '.' ? [] : [{ unit: String(unit), coder, value }]))
  ))
}

describe('alpha', () => {
  // The first by hand: 1 - 19 * 4 / (14 * 6). The others from K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), B and C.
  test.each([
    ['two persons, two values', { Meg: '0100000000', Owen: '1110010100' }, 0.095],
    ['two persons, five values', { Ben: 'aabbdcccedda', Gerry: 'babbbccceddd' }, 0.692],
    ['four persons, things left out', { A: '123321412...', B: '1233224125.3', C: '.3332342251.', D: '12332441251.' }, 0.743],
  ])('of the worked example: %s', (_, rows: Record<string, string>, alpha) => {
    expect(agreementOf(ratings(rows)).alpha).toBeCloseTo(alpha, 3)
  })

  test('is 1 where all agree, and is not told where nothing says what chance would bring', () => {
    expect(agreementOf(ratings({ A: 'xyxy', B: 'xyxy' })).alpha).toBe(1)
    expect(agreementOf(ratings({ A: 'xxx', B: 'xxx' })).alpha).toBeUndefined()
    expect(agreementOf(ratings({ A: 'xy..', B: '..xy' })).alpha).toBeUndefined()
    expect(agreementOf([]).alpha).toBeUndefined()
  })

  test('does not depend on who comes first, and is never over 1', () => {
    const rating = fc.record({ unit: fc.constantFrom('1', '2', '3', '4'), coder: fc.constantFrom('A', 'B', 'C'), value: fc.constantFrom('x', 'y', 'z') })
    fc.assert(fc.property(fc.uniqueArray(rating, { selector: ({ unit, coder }) => unit + coder }), (some) => {
      const { alpha } = agreementOf(some)
      expect(agreementOf([...some].reverse()).alpha ?? 9).toBeCloseTo(alpha ?? 9, 9)
      expect(alpha ?? 0).toBeLessThanOrEqual(1)
    }))
  })
})

test("a person's latest decision counts, and what persons differ on is listed", () => {
  const found = agreementOf([...ratings({ A: 'xyx', B: 'xxx' }), { unit: '1', coder: 'A', value: 'x' }, { unit: '2', coder: 'B', value: 'y' }])
  expect(found).toMatchObject({ units: 3, ratings: 6, coders: ['A', 'B'] })
  expect(found.differing.map(({ unit }) => unit)).toEqual(['2'])
})
