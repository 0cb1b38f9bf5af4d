/** The gazetteer as it is made from the installed packages: well-known places, and the examples of codebook/places. */
import { beforeAll, describe, expect, it } from 'vitest'
import { reportFromText } from '../../ingest/text.ts'
import { readCodebookFile } from '../codebook-file.ts'
import { loadCodebook } from '../codebook.ts'
import { readReport } from '../read.ts'
import { languageOf } from '../testing/marked.ts'
import { kmBetween } from './geography.ts'
import type { Gazetteer } from './gazetteer.ts'
import { loadGazetteer } from './load-gazetteer.ts'
import { CommonWordsFile } from './places-schema.ts'

// Made on first need, which may take a minute on a busy machine.
const MAKING = 300_000

let gazetteer: Gazetteer
beforeAll(() => {
  gazetteer = loadGazetteer()
}, MAKING)

const codebook = loadCodebook()
function placesIn(text: string) {
  const report = reportFromText({ id: 'r', text })
  return readReport(report, languageOf(report.text, []), { codebook, gazetteer, profiles: [], situation: 'none' }).places
}
const named = (name: string, text: string) => placesIn(text).find((place) => place.name === name)

describe('the gazetteer', () => {
  it.each([
    ['Nairobi', 'city', 'KE', -1.29, 36.82],
    ['Côte d’Ivoire', 'country', 'CI', 8, -5],
    ['Ivory Coast', 'country', 'CI', 8, -5],
    ['Calif.', 'region', 'US', 37, -120],
    ['Zhytomyr Oblast', 'region', 'UA', 50.5, 28.5],
    ['the Mediterranean', 'area', '', 35, 18],
    ['Orange County', 'district', 'US', 33.7, -117.8],
  ])('has %s, %s', (name, kind, country, lat, lon) => {
    const place = gazetteer.called(name).find((one) => one.kind === kind)
    expect(place).toMatchObject({ country })
    expect(kmBetween(place!, { lat, lon })).toBeLessThan(120)
  })

  it('has every country with its id, a place and a radius', () => {
    for (const code of ['US', 'RU', 'UA', 'PS', 'XK', 'TW', 'FJ', 'VA']) {
      const country = gazetteer.country(code)!
      expect(gazetteer.called(country.name).find(({ kind }) => kind === 'country')).toMatchObject({ country: code, geonames: expect.any(Number) as number })
    }
  })

  it('knows what comes from where', () => {
    expect(gazetteer.demonym('Kenyan')).toEqual(['KE'])
    expect(gazetteer.demonym('Africans')).toEqual(['Africa'])
    expect(gazetteer.country('FR')?.borders).toContain('ES')
  })
})

describe('names that many places have', () => {
  it('means the one in the region or country that is named with it', () => {
    expect(named('Paris', 'The fair in Paris, Texas, was cancelled.')).toMatchObject({ country: 'US' })
    expect(named('Paris', 'The fair in Paris was cancelled.')).toMatchObject({ country: 'FR', kind: 'capital' })
    expect(named('London', 'Police in London, Ontario, closed two roads.')).toMatchObject({ country: 'CA' })
  })

  it('means the one that fits what else the report names', () => {
    const text = 'The train from Manchester to Leeds was late. Passengers waited in Birmingham and in Newcastle.'
    for (const name of ['Birmingham', 'Newcastle']) expect(placesIn(text).find((place) => place.name.startsWith(name))).toMatchObject({ country: 'GB' })
  })

  it('means a city rather than the region that is called like it, but for a direction before it', () => {
    expect(named('Kharkiv', 'Shells fell on Kharkiv at dawn.')).toMatchObject({ kind: 'city' })
    expect(placesIn('Shells fell on southern Kherson at dawn.')[0]).toMatchObject({ kind: 'part of a region' })
  })
})

describe('common-words.yaml', () => {
  const { examples } = readCodebookFile(`${import.meta.dirname}/../../../codebook/places`, 'common-words.yaml', CommonWordsFile)
  const commonIn = (text: string) => placesIn(text).filter(({ name }) => gazetteer.isCommonWord(name))
  it.each(examples.matches)('%s', (text) => expect(commonIn(text)).not.toEqual([]))
  it.each(examples['near misses'])('near miss: %s', (text) => expect(commonIn(text)).toEqual([]))
})
