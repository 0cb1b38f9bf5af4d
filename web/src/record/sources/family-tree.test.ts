import { expect, it } from 'vitest'
import { branchesOf, type FamilyMember } from './family-tree.ts'

function member(report: string, published: string | undefined, of?: string): FamilyMember {
  return { report, key: report, how: of === undefined ? 'source' : 'whole', share: 1, passages: [], because: [], ...(published !== undefined && { published }), ...(of !== undefined && { of }) }
}

it('puts each report behind the one that it carries from, by time', () => {
  const members = [
    member('late', '2031-03-03T12:00:00Z', 'wire'), member('wire', '2031-03-03T00:00:00Z'), member('second-hand', '2031-03-03T18:00:00Z', 'early'),
    member('early', '2031-03-03T06:00:00Z', 'wire'), member('undated', undefined, 'wire'),
  ]
  expect(branchesOf({ members }).map(({ member: { report }, parent, depth, at }) => [report, parent, depth, at])).toEqual([
    ['wire', undefined, 0, 0], ['early', 0, 1, 1 / 3], ['second-hand', 1, 2, 1], ['late', 0, 1, 2 / 3], ['undated', 0, 1, undefined],
  ])
})

it('loses nobody who carries from a report that is not there, or in a ring', () => {
  const members = [member('one', '2031-03-03', 'gone'), member('two', '2031-03-03', 'three'), member('three', '2031-03-03', 'two')]
  expect(branchesOf({ members }).map(({ member: { report } }) => report).sort()).toEqual(['one', 'three', 'two'])
})
