import { describe, expect, it } from 'vitest'
import type { AccountRow, EventEntry, QuestionEntry } from '../entry.ts'
import type { Relation } from '../relation.ts'
import { disputesAmong, disputesOf, type Party } from './disputes.ts'

const parties: readonly Party[] = [
  { address: 'a', voice: 'army', name: 'the army', says: '12 killed', day: '2031-03-12' },
  { address: 'b', voice: 'front', name: 'the Front', says: '60 killed', day: '2031-03-13' },
  { address: 'c', voice: 'army', name: 'the army', says: '13 killed', day: '2031-03-14' },
]
const partyOf = (address: string) => parties.find((party) => party.address === address)
const against = (from: string, to: string): Relation => ({ kind: 'contradicts', from, to, because: `${from} against ${to}` })

describe('disputes', () => {
  it('are one for two voices, with all that they dispute and their latest words', () => {
    expect(disputesAmong([against('b', 'a'), against('c', 'b')], partyOf)).toEqual([{
      between: [
        { voice: 'army', name: 'the army', says: '13 killed', accounts: ['a', 'c'] },
        { voice: 'front', name: 'the Front', says: '60 killed', accounts: ['b'] },
      ],
      since: '2031-03-13', because: 'c against b',
    }])
  })

  it('are none of one voice with itself, of what agrees, or of what is not shown', () => {
    expect(disputesAmong([against('c', 'a'), { ...against('b', 'a'), kind: 'corroborates' }, against('b', 'x')], partyOf)).toEqual([])
  })

  const row = (address: string, voice: string, says: string, rejected?: boolean): AccountRow => ({
    address, report: 'r1', told: '2031-03-12T08:00:00Z', quote: { start: 0, end: 4, quote: 'fire' }, sentence: 'fire', says,
    voice: { key: voice, name: voice, named: true }, ...(rejected !== undefined && { rejected }),
  })
  const entry: EventEntry = {
    kind: 'event', id: 'e1', title: 'Shelling of Orrin', counts: { accounts: 2, reports: 2, outlets: 2, voices: 2, origins: 2 }, disputed: true, type: 'ASSAULT',
    recipients: [], status: 'current', accounts: [row('a', 'the Front', 'shelled'), row('b', 'the army', 'denied')],
    relations: [{ kind: 'denies', from: 'b', to: 'a', because: 'it says that it is not so' }],
  }

  it('are rows of any entry that has relations', () => {
    expect(disputesOf(entry)).toEqual([{
      kind: 'dispute', entry: 'e1', of: 'event', title: 'Shelling of Orrin', since: '2031-03-12', because: 'it says that it is not so',
      between: [
        { voice: 'the Front', name: 'the Front', says: 'shelled', accounts: ['a'] },
        { voice: 'the army', name: 'the army', says: 'denied', accounts: ['b'] },
      ],
    }])
  })

  it('leave out accounts that were misread, and entries that cannot be disputed', () => {
    expect(disputesOf({ ...entry, accounts: [row('a', 'the Front', 'shelled', true), row('b', 'the army', 'denied')] })).toEqual([])
    const question: QuestionEntry = { kind: 'question', id: 'q1', title: 'who fired', counts: entry.counts, disputed: false, accounts: entry.accounts, about: 'who fired' }
    expect(disputesOf(question)).toEqual([])
  })
})
