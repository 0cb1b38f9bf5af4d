import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openGazetteer, writeGazetteer } from './gazetteer-file.ts'
import { placeKey } from './place-name.ts'
import { inventedEntries, inventedGazetteer } from './testing/invented.ts'

describe('a gazetteer file', () => {
  const gazetteer = inventedGazetteer()

  it('gives every place of a name, the most populous first', () => {
    expect(gazetteer.called('Brint').map(({ geonames }) => geonames)).toEqual([13, 12])
  })

  it('gives a place as it was written', () => {
    expect(gazetteer.called('kelmar')[0]).toEqual({
      geonames: 10, name: 'Kelmar', kind: 'city', lat: 10.1, lon: 20.2, country: 'OR', admin1: 'KE', population: 900_000, isCapital: true, radiusKm: 5,
    })
    expect(gazetteer.called('Tarsh')[0]).toMatchObject({ kind: 'region', box: { south: 10.5, west: 18.5, north: 11.5, east: 19.5 } })
  })

  it('finds a name by its abbreviation, with or without article and accents', () => {
    expect(gazetteer.called('Tsh')[0]?.geonames).toBe(4)
    expect(gazetteer.called('the Órland')[0]?.geonames).toBe(1)
  })

  it('knows regions, countries, what comes from there, and words that are names', () => {
    expect(gazetteer.region('OR', 'TA')?.name).toBe('Tarsh')
    expect(gazetteer.country('VA')?.borders).toEqual(['OR'])
    expect(gazetteer.demonym('Orlandic')).toEqual(['OR'])
    expect([gazetteer.isCommonWord('Hope'), gazetteer.isCommonWord('Kelmar')]).toEqual([true, false])
  })

  it('finds what was written under any name, and nothing under others', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { maxLength: 30 })
    fc.assert(
      fc.property(names, fc.string(), (written, asked) => {
        const entries = written.map((name, index) => ({ ...inventedEntries[10]!, geonames: index + 1, name }))
        const opened = openGazetteer(writeGazetteer({ entries, countries: [], demonyms: {}, commonWords: [] }, 'v'), 'v')!
        for (const name of [...written, asked]) {
          const expected = placeKey(name) === '' ? [] : entries.filter((entry) => placeKey(entry.name) === placeKey(name)).map(({ geonames }) => geonames)
          expect(opened.called(name).map(({ geonames }) => geonames)).toEqual(expected)
        }
      }),
    )
  })

  it('is not opened where it is damaged or made from something else', () => {
    const bytes = writeGazetteer({ entries: inventedEntries, countries: [], demonyms: {}, commonWords: [] }, 'one')
    expect(openGazetteer(bytes, 'other')).toBeUndefined()
    expect(openGazetteer(Buffer.from('nothing of the kind'), 'one')).toBeUndefined()
    for (const length of [0, 10, 30, 200, bytes.length - 5]) expect(openGazetteer(bytes.subarray(0, length), 'one')).toBeUndefined()
  })
})
