import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventAccount } from '../account.ts'
import type { Told } from '../told.ts'
import { relateClaims, sideOf } from './claims.ts'

function told(by: string, claim: Partial<Pick<EventAccount, 'stance' | 'status'>> = {}, at = '2031-03-12'): Told<EventAccount> {
  const account: EventAccount = {
    kind: 'event', address: `${by} ${at}/event/0-6`, report: `${by} ${at}`, id: 'e1', quote: { start: 0, end: 6, quote: 'shells' }, within: [0, 6], sentence: 'shells',
    type: 'ASSAULT', stem: 'shell', recipients: [], status: 'current', voice: { name: by, outlet: false, named: true }, ...claim,
  }
  return { account, voice: by, origin: by, reportId: account.report, at }
}

describe('sides', () => {
  it('are for what is said to be so, and against what is denied or negated', () => {
    expect(sideOf({ stance: 'assert', status: 'current' })).toBe('for')
    expect(sideOf({ stance: 'accuse', status: 'historical' })).toBe('for')
    expect(sideOf({ stance: 'deny', status: 'current' })).toBe('against')
    expect(sideOf({ stance: 'assert', status: 'negated' })).toBe('against')
    expect(sideOf({})).toBe('for')
  })

  it('are none for what is wanted, foretold or asked, nor for a denial of a denial', () => {
    expect(sideOf({ stance: 'demand' })).toBeUndefined()
    expect(sideOf({ status: 'future' })).toBeUndefined()
    expect(sideOf({ stance: 'ask', status: 'current' })).toBeUndefined()
    expect(sideOf({ stance: 'deny', status: 'negated' })).toBeUndefined()
  })
})

describe('claims', () => {
  it.each([
    ['another voice says the same', told('the Front'), told('the mayor'), 'corroborates'],
    ['the same voice says it again', told('the Front', {}, '2031-03-13'), told('the Front'), 'repeats'],
    ['it is denied', told('the army', { stance: 'deny' }), told('the Front'), 'denies'],
    ['it is said of what was denied', told('the Front'), told('the army', { stance: 'deny' }), 'contradicts'],
    ['it is denied again', told('the army', { stance: 'deny' }, '2031-03-13'), told('the army', { stance: 'deny' }), 'repeats'],
    ['its own denial is given up', told('the army', { stance: 'admit' }, '2031-03-13'), told('the army', { stance: 'deny' }), 'admits'],
    ['what another said is admitted', told('the army', { stance: 'admit' }), told('the Front'), 'admits'],
    ['it takes back what it said', told('the Front', { stance: 'deny' }, '2031-03-13'), told('the Front'), 'retracts'],
  ])('%s', (_, later, earlier, kind) => {
    expect(relateClaims(later, earlier)?.kind).toBe(kind)
  })

  it('are dropped where one of them claims nothing', () => {
    expect(relateClaims(told('the army', { status: 'future' }), told('the Front'))).toBeUndefined()
  })

  it('always come to something where both claim, and to nothing else', () => {
    const claim = fc.record({ stance: fc.constantFrom('assert', 'deny', 'admit', 'demand', 'accuse', 'doubt'), status: fc.constantFrom('current', 'negated', 'future') } as const)
    fc.assert(fc.property(claim, claim, fc.boolean(), (one, other, isSame) => {
      const [later, earlier] = [told('the army', one, '2031-03-13'), told(isSame ? 'the army' : 'the Front', other)]
      expect(relateClaims(later, earlier) !== undefined).toBe(sideOf(one) !== undefined && sideOf(other) !== undefined)
    }))
  })
})
