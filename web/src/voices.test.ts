import { describe, expect, it } from 'vitest'
import type { VoiceShare } from '../../src/reading/by-voice.ts'
import { oldPortCrossing } from '../fixtures/old-port-crossing.ts'
import { isNamedBy, roleBeside, voicesOf } from './voices.ts'

const [statement] = oldPortCrossing().reading.attributions
const share: VoiceShare = { key: 'a1', name: 'not said', named: false, resolved: false, statements: [{ ...statement!, source: [] }], words: 4, share: 0.5 }
const outlet: VoiceShare = { key: 'outlet', name: 'outlet', named: true, resolved: true, statements: [], words: 4, share: 0.5 }
const namesOf = (...speakers: VoiceShare[]) => voicesOf({ speakers, outlet, words: 8 }).map(({ name }) => name)

describe('voicesOf', () => {
  it('says what nobody is named for in words that can head a list', () => {
    expect(namesOf(share)).toEqual(['Source not said', 'The outlet’s own words'])
  })

  it('leaves a name that the report has', () => {
    expect(namesOf({ ...share, name: 'Mayor Oda', resolved: true })[0]).toBe('Mayor Oda')
    expect(namesOf({ ...share, name: 'he', statements: [statement!] })[0]).toBe('he')
  })
})

describe('isNamedBy', () => {
  it.each([
    ['The Front', 'Harbour Front', true],
    ['Mr Selk', 'Dario Selk', true],
    ['Dr Mirela Oduyan, who heads the health office,', 'Mirela Oduyan', true],
    ['it', 'The city’s health office', false],
    ['His office', 'The army', false],
  ])('%s, %s: %s', (quote, name, named) => {
    expect(isNamedBy([{ start: 0, end: quote.length, quote }], name)).toBe(named)
  })
})

describe('roleBeside', () => {
  it.each([
    ['Jonas Verrin', 'Colonel', 'Colonel'],
    ['An army spokesman', 'army spokesman', undefined],
    ['Two fishermen', undefined, undefined],
  ])('%s, %s: %s', (name, role, shown) => {
    expect(roleBeside(name, role)).toBe(shown)
  })
})
