import { describe, expect, it } from 'vitest'
import { oldPortClaims } from '../../fixtures/old-port-claims.ts'
import { entriesOf, ofKind } from '../entries.ts'
import { extentOf } from '../figure-words.ts'
import { groupsOf } from './figure-groups.ts'

const figures = ofKind(entriesOf(oldPortClaims().reading), 'figure')

describe('groupsOf', () => {
  it('puts together what counts the same thing, whoever says it', () => {
    expect(groupsOf(figures).map(({ figures }) => figures.map(({ id }) => id))).toEqual([['f1'], ['f2', 'f4'], ['f3'], ['f5'], ['f6'], ['f7', 'f8']])
  })

  it('ends each scale at a round number that no figure of the group passes', () => {
    expect(groupsOf(figures).map(({ end }) => end)).toEqual([20, 50, 10, 200, 50, 100_000])
    for (const { figures: grouped, end } of groupsOf(figures)) for (const { item } of grouped) expect(extentOf(item)?.high ?? 0).toBeLessThanOrEqual(end)
  })

  it('has a scale for nothing at all, and for what has no number', () => {
    const [figure] = figures
    expect(groupsOf([{ ...figure!, item: { ...figure!.item, value: 0, min: 0, max: 0 } }])[0]!.end).toBe(1)
    expect(groupsOf([])).toEqual([])
  })
})
