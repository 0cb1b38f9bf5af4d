import { describe, expect, it } from 'vitest'
import { oldPortClaims } from '../fixtures/old-port-claims.ts'
import { coordinatesInWords, countryInWords, factsOf, relatedTo } from './facts.ts'
import { setReport } from './setting.ts'

const set = setReport(oldPortClaims())
const entry = (id: string) => set.entryById.get(id)!
const fact = (id: string, term: string) => factsOf(entry(id), set.names).find((fact) => fact.term === term)

describe('factsOf', () => {
  it('says what there is, and nothing of what there is not', () => {
    for (const entry of set.entries) for (const { value } of factsOf(entry, set.names)) expect(value).toMatch(/\S/u)
    expect(fact('e2', 'Actor')).toBeUndefined()
  })

  it('leads to actors and places', () => {
    expect(fact('e1', 'Actor')).toEqual({ term: 'Actor', value: 'Ardaneli army', id: 'a1' })
    expect(fact('e1', 'Place')).toMatchObject({ value: 'Old Port', id: 'p2' })
    expect(fact('d1', 'Part of')).toMatchObject({ value: 'Ardaneli army', id: 'a1' })
  })

  it('says how a time is known, and from which words', () => {
    expect(fact('e1', 'Time')).toMatchObject({ value: '14 November 2026', more: 'inferred, from “on Saturday”' })
    expect(fact('f2', 'As of')).toMatchObject({ value: '12 November 2026 to 14 November 2026', more: 'stated in the text' })
  })

  it('gives a measure in SI and a place with how far it may be off', () => {
    expect(fact('f6', 'In SI')?.value).toBe('172,800 s')
    expect(fact('p7', 'Lies at')).toMatchObject({ value: '41.15° S, 147.80° E', more: 'somewhere within 25 km' })
  })
})

describe('relatedTo', () => {
  it.each([
    ['p5', ['d4', 'e4', 'e5', 'f5']],
    ['a1', ['d1', 'd2', 'd3', 'e1', 'e3']],
    ['s1', ['s3']],
    ['s3', ['s1']],
    ['f1', []],
  ])('%s: %j', (id, ids) => {
    expect([...relatedTo(entry(id), set.read.reading)].toSorted()).toEqual(ids)
  })
})

describe('coordinatesInWords', () => {
  it('knows all four quarters of the world', () => {
    expect(coordinatesInWords({ lat: 1.234, lon: -5.678 })).toBe('1.23° N, 5.68° W')
    expect(coordinatesInWords({ lat: 1 })).toBeUndefined()
  })
})

describe('countryInWords', () => {
  it.each([['AU', 'Australia'], ['Ardanel', 'Ardanel'], ['ZZZ', 'ZZZ'], [undefined, undefined]])('%s is %s', (code, words) => {
    expect(countryInWords(code)).toBe(words)
  })
})
