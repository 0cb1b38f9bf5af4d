import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeploymentAccount } from '../account.ts'
import type { RelationKind } from '../relation.ts'
import { deploymentOf, nobody, toldOf } from '../positions/testing/accounts.ts'
import { deploymentBook } from './deployment-book.ts'
import { tellDeployment } from './tell-deployment.ts'

const resident = { name: 'a resident', outlet: false, named: false }
const army = { name: 'the army', outlet: false, named: true }
const gone = deploymentOf('3rd Brigade', 'withdrawn', 'Tessel', { report: 'r1', told: '2031-05-03', day: '2031-05-02', voice: army })
const relate = (one: DeploymentAccount, other: DeploymentAccount): readonly RelationKind[] => tellDeployment([toldOf(one), toldOf(other)], nobody).relations.map(({ kind }) => kind)
const there = (state: string, told: string, made: object = {}) => deploymentOf('3rd Brigade', state, 'Tessel', { report: 'r2', told, voice: resident, ...made })

describe('what accounts of a force do to one another', () => {
  it.each<[string, DeploymentAccount, readonly RelationKind[]]>([
    ['still there on the day that it is said to be gone', there('stationed', '2031-05-03'), ['contradicts']],
    ['still there later, all along', there('remaining', '2031-05-06'), ['contradicts']],
    ['only a part still there', there('remaining', '2031-05-03', { only: true }), ['adds detail']],
    ['gone by another account', there('withdrawn', '2031-05-04'), ['corroborates']],
    ['a denial that it is gone', there('withdrawn', '2031-05-04', { stance: 'deny' }), ['denies']],
    ['gone, says the army again', there('withdrawn', '2031-05-05', { voice: army }), ['repeats']],
    ['near miss: there before it left', there('stationed', '2031-05-01'), []],
    ['near miss: there again later', there('stationed', '2031-05-09'), []],
    ['near miss: the army itself says that it is back', there('stationed', '2031-05-03', { voice: army }), []],
    ['near miss: moving says nothing', there('moving', '2031-05-03'), []],
  ])('%s', (_, other, expected) => {
    expect(relate(gone, other)).toEqual(expected)
  })

  it('is disputed where two voices cannot both be right', () => {
    expect(tellDeployment([toldOf(gone), toldOf(there('stationed', '2031-05-03'))], nobody).disputed).toBe(true)
    expect(tellDeployment([toldOf(gone), toldOf(there('stationed', '2031-05-09'))], nobody).disputed).toBe(false)
  })
})

it('keeps a ledger by the day that each claim speaks of', () => {
  const told = tellDeployment([toldOf(gone), toldOf(there('stationed', '2031-05-01')), toldOf(there('remaining', '2031-05-04', { only: true }))], nobody)
  expect(told.days.map(({ day, state, only }) => [day, state, only])).toEqual([
    ['2031-05-01', 'stationed', undefined],
    ['2031-05-02', 'withdrawn', undefined],
    ['2031-05-04', 'remaining', true],
  ])
  expect(told).toMatchObject({ force: '3rd Brigade', place: { name: 'Tessel' }, title: '3rd Brigade, Tessel: remaining, the only one' })
})

it('is the same in whatever order accounts come, and relates no account to itself', () => {
  const all = [gone, there('stationed', '2031-05-01'), there('remaining', '2031-05-04', { at: 60 }), there('withdrawn', '2031-05-05', { at: 120, voice: army })].map((account) => toldOf(account))
  const expected = tellDeployment(all, nobody)
  fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
    const told = tellDeployment(order, nobody)
    expect(told).toEqual(expected)
    for (const { from, to } of told.relations) expect(from).not.toBe(to)
  }))
})

it('knows each state of the reading once', () => {
  const states = deploymentBook().file.states.map(({ state }) => state)
  expect(new Set(states).size).toBe(states.length)
})
