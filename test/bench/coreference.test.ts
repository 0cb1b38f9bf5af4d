import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

type Chains = Set<string>[]
type Agreement = { precise: [number, number]; found: [number, number] }
type Scores = {
  muc: (gold: Chains, said: Chains) => Agreement
  bCubed: (gold: Chains, said: Chains) => Agreement
  ceaf: (gold: Chains, said: Chains) => Agreement
  f1: (agreement: Agreement) => number
  summed: (agreements: Agreement[]) => Agreement
  bestPairs: (gain: number[][]) => number
}
const { muc, bCubed, ceaf, f1, summed, bestPairs } = (await import(new URL('../../bench/coreference.mjs', import.meta.url).href)) as Scores

const chains = (...lists: string[]): Chains => lists.map((list) => new Set(list))
const ratio = ([hit, all]: [number, number]) => hit / all

describe('chains that agree in part', () => {
  // the example of Luo (2005), figure 1: two true chains that were said to be one
  const gold = chains('abcde', 'fg', 'hijkl')
  const said = chains('abcde', 'fghijkl')

  test('MUC counts links', () => {
    expect(ratio(muc(gold, said).precise)).toBeCloseTo(9 / 10)
    expect(ratio(muc(gold, said).found)).toBe(1)
  })

  test('B-cubed counts mentions', () => {
    expect(ratio(bCubed(gold, said).precise)).toBeCloseTo((5 + 2 * (2 / 7) + 5 * (5 / 7)) / 12)
    expect(ratio(bCubed(gold, said).found)).toBe(1)
  })

  test('CEAF pairs chains one to one', () => {
    const hit = 1 + 10 / 12
    expect(ratio(ceaf(gold, said).precise)).toBeCloseTo(hit / 2)
    expect(ratio(ceaf(gold, said).found)).toBeCloseTo(hit / 3)
  })
})

test('a mention that the other side lacks counts against both', () => {
  expect(ratio(muc(chains('abc'), chains('ab')).found)).toBe(1 / 2)
  expect(ratio(bCubed(chains('ab'), chains('abx')).precise)).toBeCloseTo((2 / 3 + 2 / 3) / 3)
  expect(f1(ceaf(chains('ab'), chains('xy')))).toBe(0)
})

test('the same chains agree wholly, and none with nothing', () => {
  const same = chains('abc', 'de')
  for (const measure of [muc, bCubed, ceaf]) {
    expect(f1(measure(same, chains('de', 'abc')))).toBeCloseTo(100)
    expect(f1(measure(same, []))).toBe(0)
  }
})

test('documents are summed before F1 is made', () => {
  const both = summed([muc(chains('ab'), chains('ab')), muc(chains('cd'), [])])
  expect(both).toEqual({ precise: [1, 1], found: [1, 2] })
})

test('no pairing of rows with columns gives more', () => {
  const most = (gain: number[][], columns: number[]): number =>
    gain.length === 0 ? 0 : Math.max(most(gain.slice(1), columns), ...columns.map((column) => gain[0]![column]! + most(gain.slice(1), columns.filter((other) => other !== column))))
  const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  fc.assert(fc.property(matrix, (gain) => {
    expect(bestPairs(gain)).toBe(most(gain, gain[0]!.map((_, column) => column)))
  }))
})
