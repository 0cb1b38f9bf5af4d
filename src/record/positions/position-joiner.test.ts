import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PositionAccount } from '../account.ts'
import { positionJoiner } from './position-joiner.ts'
import { around, positionOf } from './testing/accounts.ts'

const { join, suggest } = positionJoiner
const score = (one: PositionAccount, other: PositionAccount, likeness = 0.6) => positionJoiner.compare(one, other, around(likeness)).score
const meet = (one: PositionAccount, other: PositionAccount) => positionJoiner.keys(one).some((key) => positionJoiner.keys(other).includes(key))
const later = { report: 'r2', told: '2031-05-06' }

describe('one line of the ledger', () => {
  it.each<[string, PositionAccount, PositionAccount]>([
    [
      'a demand and its repetition in other words',
      positionOf('the Reed Front', 'demand', "Velland's troops to leave all of Tessel"),
      positionOf('Reed Front', 'demand', 'the withdrawal of every soldier from Tessel', later),
    ],
    [
      'a refusal and the acceptance that follows it',
      positionOf('the Reed Front', 'refusal', 'rejected a truce of two days'),
      positionOf('The Reed Front', 'acceptance', 'accepts the ceasefire', later),
    ],
    [
      'a refusal of talks and an offer of talks',
      positionOf('Prime Minister Tovin Asker', 'refusal', 'ruled out talks with the rebels'),
      positionOf('Tovin Asker', 'offer', 'to negotiate through mediators', later),
    ],
    [
      'a movement and its spokeswoman',
      positionOf('Reed Front', 'demand', 'an international inquiry into the shelling'),
      positionOf('Dena Orrin, spokeswoman of the Reed Front', 'demand', 'an independent investigation', later),
    ],
    [
      'a president by name, and the president',
      positionOf('Tovin Asker', 'refusal', 'ruled out talks with the rebels of Tessel', { called: ['President'] }),
      positionOf('the President', 'offer', 'to hold talks with the rebels of Tessel', later),
    ],
    [
      'what stands before it, where it says too little of its own',
      positionOf('the Reed Front', 'refusal', 'will have no foreign soldiers in Tessel'),
      positionOf('the Reed Front', 'acceptance', 'has agreed to have them', { ...later, before: 'The peacekeepers are to come to Tessel in May.' }),
    ],
    [
      'what must stand with an issue, in the rest of its sentence',
      positionOf('the Reed Front', 'demand', 'must leave Tessel', { sentence: 'The guards must leave Tessel, it said.' }),
      positionOf('the Reed Front', 'demand', "the withdrawal of Velland's soldiers from Tessel", later),
    ],
    [
      'what is on no issue of the codebook, in the same words',
      positionOf('the dockers', 'demand', 'new cranes for the grain wharf at Orsk'),
      positionOf('the dockers', 'demand', 'cranes for the grain wharf', later),
    ],
  ])('%s', (_, one, other) => {
    expect(meet(one, other)).toBe(true)
    expect(score(one, other)).toBeGreaterThanOrEqual(join)
  })
})

describe('two lines', () => {
  it.each<[string, PositionAccount, PositionAccount]>([
    ['the same demand of two holders', positionOf('the Reed Front', 'demand', 'a truce in Tessel'), positionOf('the River League', 'demand', 'a truce in Tessel', later)],
    ['one holder on two issues', positionOf('the Reed Front', 'demand', 'a truce in Tessel'), positionOf('the Reed Front', 'demand', 'the release of all captives', later)],
    [
      'what others are to do, and what one does not do oneself',
      positionOf('the Reed Front', 'demand', "Velland's troops to leave Tessel"),
      positionOf('the Reed Front', 'refusal', 'will not withdraw its fighters from the mill', later),
    ],
    [
      'two places',
      positionOf('the Reed Front', 'demand', 'that the soldiers leave the fort of Varn'),
      positionOf('the Reed Front', 'demand', 'that the soldiers leave the port of Orsk', { report: 'r2', told: '2031-11-20' }),
    ],
    [
      'two stands that only name the same person',
      positionOf('the mayor', 'refusal', 'takes no advice from Dena Orrin'),
      positionOf('the mayor', 'offer', 'a bicycle to Dena Orrin', later),
    ],
    [
      'two presidents',
      positionOf('Tovin Asker', 'refusal', 'ruled out talks with the rebels of Tessel', { called: ['President of Velland'] }),
      positionOf('Dena Orrin', 'refusal', 'ruled out talks with the rebels of Tessel', { ...later, called: ['President of Marah'] }),
    ],
    [
      'the president, of something else',
      positionOf('Tovin Asker', 'refusal', 'ruled out talks with the rebels', { called: ['President'] }),
      positionOf('the president', 'offer', 'to hold talks with the ferrymen', later),
    ],
    ['families here and families there', positionOf('families', 'demand', 'news of the missing miners'), positionOf('families', 'demand', 'news of the missing divers', later)],
  ])('%s', (_, one, other) => {
    expect(score(one, other, 0.1)).toBeLessThan(join)
  })
})

it('asks a person about a government and who speaks for it, or joins them, in one story only', () => {
  const one = positionOf('Prime Minister Tovin Asker', 'refusal', 'ruled out talks')
  const other = positionOf('the government', 'offer', 'to hold talks', later)
  expect(score(one, other, 0.8)).toBeGreaterThanOrEqual(suggest)
  expect(score(one, other, 0.1)).toBe(0)
})

it('takes copied words for the same', () => {
  const one = positionOf('the Reed Front', 'demand', 'bread')
  const other = positionOf('the Reed Front', 'demand', 'bread', later)
  expect(positionJoiner.compare(one, other, { ...around(), copied: () => true }).score).toBe(1)
})

it('says why, the weightiest first', () => {
  const { reasons } = positionJoiner.compare(positionOf('Reed Front', 'refusal', 'rejected the truce'), positionOf('Reed Front', 'acceptance', 'accepts a truce', later), around())
  expect(reasons.slice(0, 2)).toEqual(['same issue: ceasefire', 'same name'])
})

it('is symmetric and bounded, with at most twelve keys', () => {
  const positions = fc.record({
    holder: fc.constantFrom('the Reed Front', 'Dena Orrin, spokeswoman of the Reed Front', 'families', 'the government', 'they'),
    kind: fc.constantFrom<PositionAccount['positionKind'][]>('demand', 'refusal', 'offer', 'condition', 'acceptance', 'preference'),
    words: fc.constantFrom('a truce in Tessel', 'talks and a truce', 'the release of captives', 'cranes for the wharf', 'it', 'a truce of ten days in Orsk'),
    to: fc.option(fc.constantFrom('Velland', 'the army'), { nil: undefined }),
    told: fc.constantFrom('2031-05-02', '2031-05-09', '2031-12-01'),
    report: fc.constantFrom('r1', 'r2'),
  }).map(({ holder, kind, words, to, ...made }) => positionOf(holder, kind, words, { ...made, ...(to !== undefined && { to }) }))
  fc.assert(fc.property(positions, positions, (one, other) => {
    const there = positionJoiner.compare(one, other, around())
    expect(there.score).toBeCloseTo(positionJoiner.compare(other, one, around()).score)
    expect(there.score).toBeGreaterThanOrEqual(0)
    expect(there.score).toBeLessThanOrEqual(1)
    expect(positionJoiner.keys(one).length).toBeLessThanOrEqual(12)
  }))
})
