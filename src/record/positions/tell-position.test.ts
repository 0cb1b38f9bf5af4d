import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PositionAccount } from '../account.ts'
import type { Told } from '../told.ts'
import { tellPosition } from './tell-position.ts'
import { nobody, positionOf, toldOf } from './testing/accounts.ts'

const front = 'the Reed Front'
const refusal = positionOf(front, 'refusal', 'rejected a truce of two days', { report: 'r1', told: '2031-05-02' })
const acceptance = positionOf(front, 'acceptance', 'accepts the ceasefire', { report: 'r2', told: '2031-05-06' })
const lookingBack = positionOf(front, 'refusal', 'had refused any truce', { report: 'r2', told: '2031-05-06', at: 200 })
const tell = (...told: readonly Told<PositionAccount>[]) => tellPosition(told, nobody)
const shifts = (...accounts: readonly PositionAccount[]) => tell(...accounts.map((account) => toldOf(account))).stands.map(({ kind, shift }) => [kind, shift])

describe('stands', () => {
  it('shift from one to the next, in words', () => {
    expect(shifts(acceptance, refusal)).toEqual([['refusal', undefined], ['acceptance', 'accepts what it refused']])
  })

  it('on other figures it is not the same that is accepted', () => {
    expect(shifts(refusal, positionOf(front, 'acceptance', 'accepts a truce of ten days', { report: 'r2', told: '2031-05-06' })).at(-1))
      .toEqual(['acceptance', 'accepts what it refused, on other terms'])
  })

  it('that are told as held before stand in front of their report, and shift nothing back', () => {
    expect(shifts(lookingBack, acceptance)).toEqual([['refusal', undefined], ['acceptance', 'accepts what it refused']])
  })

  it('that are told again after they were given up shift nothing', () => {
    const again = positionOf(front, 'refusal', 'rejected a truce of two days', { report: 'r3', told: '2031-05-07' })
    expect(shifts(refusal, acceptance, again).at(-1)).toEqual(['refusal', undefined])
  })

  it('look back past a stand that shifted nothing', () => {
    const demand = positionOf(front, 'demand', 'a truce with observers', { report: 'r3', told: '2031-05-04' })
    expect(shifts(refusal, demand, acceptance).map(([, shift]) => shift)).toEqual([undefined, undefined, 'accepts what it refused'])
  })
})

describe('relations', () => {
  it('two outlets that tell opposed stands of one day contradict each other', () => {
    const same = positionOf(front, 'acceptance', 'accepted the truce', { report: 'r4', told: '2031-05-02', outlet: 'The Bell' })
    const { relations, disputed } = tell(toldOf(positionOf(front, 'refusal', 'rejected the truce')), toldOf(same))
    expect(relations.map(({ kind }) => kind)).toEqual(['contradicts'])
    expect(disputed).toBe(true)
  })

  it('a holder who says otherwise himself denies', () => {
    const own = positionOf(front, 'refusal', 'will not accept the truce', { report: 'r4', actor: 'r4/actor/0-9', voice: { name: front, outlet: false, named: true, actor: 'r4/actor/0-9' } })
    expect(tell(toldOf(positionOf(front, 'acceptance', 'accepted the truce', { report: 'r3' })), toldOf(own, 'front')).relations.map(({ kind }) => kind)).toEqual(['denies'])
  })

  it('near miss: a stand that changes on a later day is no dispute', () => {
    const { relations, disputed } = tell(toldOf(refusal), toldOf(acceptance))
    expect(relations).toEqual([])
    expect(disputed).toBe(false)
  })

  it('another origin corroborates, the same one repeats', () => {
    const again = { ...refusal, report: 'r5', address: 'r5/position/0-28', outlet: 'The Bell' }
    expect(tell(toldOf(refusal), toldOf(again)).relations.map(({ kind }) => kind)).toEqual(['corroborates'])
    expect(tell(toldOf(refusal), { ...toldOf(again), origin: toldOf(refusal).origin }).relations.map(({ kind }) => kind)).toEqual(['repeats'])
  })
})

it('says who wants what of whom, and what was answered', () => {
  const demand = positionOf(front, 'demand', 'the withdrawal of all soldiers', { to: 'the army' })
  const answer = positionOf('the army', 'refusal', 'will not withdraw', { report: 'r2' })
  const answersGiven = (address: string) => (address === demand.address ? [{ told: toldOf(answer), entry: 'position-1', reasons: ['the army refuses it', 'same issue'] }] : [])
  const told = tellPosition([toldOf(demand)], { ...nobody, answersGiven })
  expect(told).toMatchObject({ holder: front, to: 'the army', issue: 'withdrawal', title: 'the Reed Front to the army: withdrawal' })
  expect(told.answers).toEqual([{ entry: 'position-1', by: 'the army', how: 'the army refuses it', address: answer.address }])
})

it('calls a side by its name, and not by who speaks for it', () => {
  const spoken = positionOf('Dena Orrin, spokeswoman of the Reed Front', 'demand', 'a truce', { report: 'r3' })
  expect(tell(toldOf(spoken), toldOf({ ...spoken, ...positionOf('Dena Orrin, spokeswoman of the Reed Front', 'demand', 'a ceasefire', { report: 'r4' }) }), toldOf(refusal)).holder).toBe(front)
})

it('is the same in whatever order accounts come', () => {
  const all = [refusal, acceptance, lookingBack, positionOf(front, 'condition', 'observers come first', { report: 'r6', told: '2031-05-05' })].map((account) => toldOf(account))
  const expected = tellPosition(all, nobody)
  fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
    expect(tellPosition(order, nobody)).toEqual(expected)
  }))
})

it('holds a change that one report tells of for no contradiction', () => {
  const before = positionOf(front, 'refusal', 'ruled out a truce', { report: 'r5' })
  const now = positionOf(front, 'acceptance', 'now accepts a truce', { report: 'r5', at: 60 })
  const elsewhere = positionOf(front, 'refusal', 'ruled out a truce', { report: 'r6', outlet: 'The Bell' })
  expect(tell(toldOf(before), toldOf(now), toldOf(elsewhere)).relations.map(({ kind }) => kind)).not.toContain('contradicts')
})
