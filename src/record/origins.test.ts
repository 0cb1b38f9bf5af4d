import { describe, expect, it } from 'vitest'
import type { Account, AttributionAccount, VoiceRef } from './account.ts'
import { carriedWords, firstPrinted, sourceOf, standsOnSameWords, type Carrying } from './carried-words.ts'
import { nameOfKey, toldOf, voiceShown, type Provenance } from './origins.ts'
import { countsOf, daysOfTelling, entryRow, type Teller } from './telling.ts'

const outlet: VoiceRef = { name: 'outlet', outlet: true, named: true }
const officials: VoiceRef = { name: 'two officials', outlet: false, named: false }
const minister = (actor?: string): VoiceRef => ({ name: 'Mira Toll', outlet: false, named: true, ...(actor !== undefined && { actor }) })

function said(report: string, voice: VoiceRef, { start = 100, outletName = report.toUpperCase(), day = '2026-11-12', words = 'Velmar was shelled' } = {}): AttributionAccount {
  return {
    kind: 'attribution', address: `${report}/attribution/${start}-${start + words.length}`, report, id: 't1', quote: { start, end: start + words.length, quote: words },
    within: [start, start + words.length], sentence: words, outlet: outletName, told: day, voice, stance: 'assert', form: 'indirect', content: [], quoted: [], confidence: 1,
  }
}

/** b carries all of a, moved by 20; c carries what b has, moved by 10 more. */
const copies: Carrying[] = [
  { copy: 'b', source: 'a', passages: [{ in: [20, 520], from: [0, 500], words: 80 }] },
  { copy: 'c', source: 'b', passages: [{ in: [50, 450], from: [40, 440], words: 70 }] },
]
const provenance: Provenance = {
  entryOf: (address) => (address.endsWith('/toll') ? 'actor-toll' : address),
  carried: carriedWords(copies),
  reportOf: (key) => ({ id: `id of ${key}`, published: '2026-11-12T10:00:00Z' }),
}
const office = (name: string, actor: string): VoiceRef => ({ name, outlet: false, named: false, actor })
const tell = <A extends Account>(account: A) => toldOf(account, provenance)

describe('where words come from', () => {
  it('is followed through every hand that they went through', () => {
    expect(firstPrinted('c', [130, 140], provenance.carried)).toEqual({ report: 'a', words: [100, 110] })
    expect(firstPrinted('c', [10, 20], provenance.carried)).toEqual({ report: 'c', words: [10, 20] })
  })

  it('ends, where reports are said to carry each other', () => {
    const carried = carriedWords([{ copy: 'a', source: 'b', passages: copies[0]!.passages }, { copy: 'b', source: 'a', passages: copies[0]!.passages }])
    expect(['a', 'b']).toContain(firstPrinted('a', [100, 110], carried).report)
  })

  it('is found for words with a mark beside the passage', () => {
    expect(sourceOf(copies[0]!, [500, 521])).toEqual([479, 500])
  })

  it('is none for words that no passage holds whole', () => {
    expect(sourceOf(copies[0]!, [500, 540])).toBeUndefined()
  })

  it('knows the same words of a passage, either way round, and no others', () => {
    const [here, there] = [said('b', outlet, { start: 120 }), said('a', outlet, { start: 100 })]
    expect(standsOnSameWords(here, there, provenance.carried)).toBe(true)
    expect(standsOnSameWords(there, here, provenance.carried)).toBe(true)
    expect(standsOnSameWords(here, said('a', outlet, { start: 100, words: 'Orsk was shelled!!' }), provenance.carried)).toBe(false)
    expect(standsOnSameWords(here, said('a', outlet, { start: 420 }), provenance.carried)).toBe(false)
    expect(standsOnSameWords(here, said('d', outlet, { start: 100 }), provenance.carried)).toBe(false)
  })
})

describe('origins', () => {
  it('count outlets that run one wire story once, though each of them says it', () => {
    const told = [said('a', outlet), said('b', outlet, { start: 120 }), said('c', outlet, { start: 130 })].map(tell)
    expect(countsOf(told)).toEqual({ accounts: 3, reports: 3, outlets: 3, voices: 3, origins: 1 })
  })

  it('count one named voice once, however many carry it, by the record\'s actor or else by name', () => {
    expect(countsOf([said('x', minister('x/toll')), said('y', minister('y/toll'))].map(tell))).toMatchObject({ voices: 1, origins: 1, outlets: 2 })
    expect(countsOf([said('x', minister()), said('y', minister())].map(tell))).toMatchObject({ voices: 1, origins: 1 })
  })

  it('take those whom nobody names for somebody else in every report, unless it is one text', () => {
    expect(countsOf([said('x', officials), said('y', officials)].map(tell))).toMatchObject({ voices: 2, origins: 2 })
    expect(countsOf([said('a', officials), said('b', officials, { start: 120 })].map(tell))).toMatchObject({ voices: 1, origins: 1 })
  })

  it('have names for people', () => {
    expect(nameOfKey(tell(said('x', outlet, { outletName: 'Halden: Observer' })).voice)).toBe('Halden: Observer')
    expect(nameOfKey(tell(said('x', officials)).voice)).toBe('two officials')
    expect(nameOfKey('actor-toll')).toBeUndefined()
    expect(voiceShown(tell(said('x', outlet)))).toEqual({ key: 'outlet:X', name: 'X', named: true })
  })
})

describe('entryRow', () => {
  const teller: Teller<'attribution'> = {
    tell: (told) => ({ kind: 'attribution', title: `${told.length} told`, disputed: false, voice: '', name: '', words: '', relations: [] }),
    says: ({ stance }) => stance,
  }
  const around = { nameOf: (key: string) => key, answersGiven: () => [] }
  const told = [said('y', officials, { day: '2026-11-14' }), said('x', minister('x/toll'))].map(tell)

  it('counts and tells without what was misread, and shows it as rejected', () => {
    const row = entryRow('attribution-1', told, new Set([told[0]!.account.address]), teller, around)!
    expect(row).toMatchObject({ id: 'attribution-1', title: '1 told', first: '2026-11-12', last: '2026-11-12', counts: { accounts: 1 } })
    expect(row.accounts.map(({ report, rejected, says }) => [report, rejected, says])).toEqual([['id of x', undefined, 'assert'], ['id of y', true, 'assert']])
  })

  it('shows no more accounts than it is asked for, and counts them all', () => {
    const row = entryRow('attribution-1', told, new Set(), teller, around, 1)!
    expect([row.accounts.length, row.counts.accounts]).toEqual([1, 2])
    expect(daysOfTelling(told)).toEqual({ first: '2026-11-12', last: '2026-11-14' })
  })

  it('is none where all was misread', () => {
    expect(entryRow('attribution-1', told, new Set(told.map(({ account }) => account.address)), teller, around)).toBeUndefined()
  })
})

describe('a body that nobody names', () => {
  it('is the actor that it was joined to, and one origin', () => {
    const [one, other] = [tell(said('a', office("the city's health office", 'a/toll'))), tell(said('d', office('the health office', 'd/toll')))]
    expect([one.voice, other.voice, one.origin, other.origin]).toEqual(Array(4).fill('actor-toll'))
  })

  it('is nobody in particular where it is several people, or no actor', () => {
    expect(tell(said('a', office('two officials', 'a/toll'))).voice).toBe('unnamed:two officials@a')
    expect(tell(said('a', office('the residents', 'a/toll'))).voice).toBe('unnamed:the residents@a')
    expect(tell(said('a', { name: 'the health office', outlet: false, named: false })).voice).toBe('unnamed:the health office@a')
  })
})
