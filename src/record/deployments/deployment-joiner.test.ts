import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeploymentAccount } from '../account.ts'
import { around, deploymentOf } from '../positions/testing/accounts.ts'
import { deploymentJoiner } from './deployment-joiner.ts'

const { join, suggest } = deploymentJoiner
const score = (one: DeploymentAccount, other: DeploymentAccount, likeness = 0.6) => deploymentJoiner.compare(one, other, around(likeness)).score
const later = { report: 'r2', told: '2031-05-04' }
const owners = { of: 'army' }

describe('one force at one place', () => {
  it.each<[string, DeploymentAccount, DeploymentAccount]>([
    ['by its number, in figures and in words', deploymentOf('3rd Brigade', 'stationed', 'Tessel'), deploymentOf("the army's Third Brigade", 'withdrawn', 'Tessel', later)],
    ['by its name', deploymentOf('Falcon Battalion', 'holding', 'Varn'), deploymentOf('the Falcon Battalion', 'remaining', 'Varn', later)],
    ['unnamed, by its owner', deploymentOf('troops', 'stationed', 'the Old Mill', owners), deploymentOf('soldiers', 'withdrawn', 'Old Mill', { ...later, ...owners })],
    ['by whose kind it is', deploymentOf('government troops', 'stationed', 'Tessel'), deploymentOf('government troops', 'withdrawn', 'Tessel', later)],
    ['a part of one force', deploymentOf('battery of the 3rd Brigade', 'remaining', 'Varn'), deploymentOf('battery of the 3rd Brigade', 'stationed', 'Varn', later)],
  ])('%s', (_, one, other) => {
    expect(deploymentJoiner.keys(one).some((key) => deploymentJoiner.keys(other).includes(key))).toBe(true)
    expect(score(one, other)).toBeGreaterThanOrEqual(join)
  })

  it('without a place, where the words around say so', () => {
    const sentence = 'Two witnesses said the general had left a battery of the 3rd Brigade behind the customs shed by the river.'
    const one = deploymentOf('battery of the 3rd Brigade', 'remaining', undefined, { sentence })
    expect(score(one, deploymentOf('battery of the 3rd Brigade', 'remaining', undefined, { ...later, sentence }))).toBeGreaterThanOrEqual(join)
  })
})

it('takes the place of one for that of the other, where its sentence names it', () => {
  const named = deploymentOf('police battalion', 'arrived', 'Lower Varn', { of: 'state' })
  const sent = (sentence: string) => deploymentOf('police battalion', 'deployed', undefined, { ...later, of: 'state', sentence })
  const there = sent('The minister is sending a police battalion to the docks of Lower Varn.')
  expect(deploymentJoiner.keys(named).some((key) => deploymentJoiner.keys(there).includes(key))).toBe(true)
  expect(score(named, there)).toBeGreaterThanOrEqual(join)
  expect(score(named, sent('The minister is sending a police battalion to Orsk.'))).toBeLessThan(suggest)
})

describe('two forces, or two places', () => {
  it.each<[string, DeploymentAccount, DeploymentAccount]>([
    ['numbers', deploymentOf('3rd Brigade', 'stationed', 'Tessel'), deploymentOf('4th Brigade', 'stationed', 'Tessel', later)],
    ['places', deploymentOf('3rd Brigade', 'stationed', 'Tessel'), deploymentOf('3rd Brigade', 'stationed', 'Varn', later)],
    ['owners', deploymentOf('troops', 'stationed', 'Tessel', owners), deploymentOf('troops', 'stationed', 'Tessel', { ...later, of: 'league' })],
    ['kinds', deploymentOf('troops', 'stationed', 'Tessel'), deploymentOf('warships', 'stationed', 'Tessel', later)],
    ['sides', deploymentOf('government troops', 'stationed', 'Tessel'), deploymentOf('foreign troops', 'stationed', 'Tessel', later)],
    ['years apart, unnamed', deploymentOf('troops', 'stationed', 'Tessel'), deploymentOf('troops', 'stationed', 'Tessel', { report: 'r2', told: '2033-01-01' })],
    ['a name of two places far apart', at('troops', 10), at('troops', 60)],
  ])('%s', (_, one, other) => {
    expect(score(one, other)).toBeLessThan(suggest)
  })

  it('a part of a force is not the force: a person is asked', () => {
    const found = score(deploymentOf('battery of the 3rd Brigade', 'remaining', 'Tessel'), deploymentOf('3rd Brigade', 'withdrawn', 'Tessel', later))
    expect(found).toBeLessThan(join)
    expect(found).toBeGreaterThanOrEqual(suggest)
  })

  it('unnamed troops of nobody are joined within one story only', () => {
    expect(score(deploymentOf('troops', 'stationed', 'Tessel'), deploymentOf('soldiers', 'stationed', 'Tessel', later), 0.2)).toBeLessThan(join)
  })
})

function at(force: string, lat: number): DeploymentAccount {
  return { ...deploymentOf(force, 'stationed', undefined, { report: `r${lat}`, of: 'army' }), place: { name: 'San Orsk', kind: 'city', lat, lon: 5 } }
}

it('is symmetric and bounded, with at most twelve keys', () => {
  const made = fc.record({
    force: fc.constantFrom('troops', '3rd Brigade', 'battery of the 3rd Brigade', 'rebel fighters', 'the army', 'Falcon Battalion', ''),
    place: fc.option(fc.constantFrom('Tessel', 'the Old Mill', 'Varn'), { nil: undefined }),
    of: fc.option(fc.constantFrom('army', 'league'), { nil: undefined }),
    report: fc.constantFrom('r1', 'r2'),
  }).map(({ force, place, of, report }) => deploymentOf(force, 'stationed', place, { report, ...(of !== undefined && { of }) }))
  fc.assert(fc.property(made, made, (one, other) => {
    const there = score(one, other)
    expect(there).toBeCloseTo(score(other, one))
    expect(there).toBeGreaterThanOrEqual(0)
    expect(there).toBeLessThanOrEqual(1)
    expect(deploymentJoiner.keys(one).length).toBeLessThanOrEqual(12)
  }))
})
