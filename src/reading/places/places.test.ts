import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marked } from '../testing/marked.ts'
import { loadCodebook } from '../codebook.ts'
import type { Knowledge } from '../knowledge.ts'
import { readReport } from '../read.ts'
import type { Place } from '../reading.ts'
import type { Profile } from '../situation/profile.ts'
import { inventedGazetteer } from './testing/invented.ts'

const known: Knowledge = { codebook: loadCodebook(), gazetteer: inventedGazetteer(), profiles: [], situation: 'auto' }
const profile: Profile = {
  name: 'reach', title: 'The Reach', countries: ['OR'], actors: [], forces: [], dates: [],
  places: [
    { id: 'reach', name: 'the Reach', aliases: ['the enclave'], kind: 'region', lat: 11, lon: 19, radiusKm: 20, country: 'OR' },
    { id: 'sill', name: 'Sill Corridor', aliases: [], kind: 'corridor', lat: 11.05, lon: 19.02, radiusKm: 4, country: 'OR', in: 'reach' },
  ],
}

function placesIn(text: string, more: Partial<Knowledge> & { outlet?: string } = {}): readonly Place[] {
  const { outlet, ...knowledge } = more
  const { report, language } = marked(text, outlet === undefined ? {} : { outlet })
  return readReport(report, language, { ...known, ...knowledge }).places
}

const inTheReach = { profiles: [profile], situation: 'reach' }
const names = (places: readonly Place[]) => places.map(({ name }) => name)
const quotes = ({ mentions }: Place) => mentions.map(({ quote }) => quote)
const only = (places: readonly Place[]) => {
  expect(places).toHaveLength(1)
  return places[0]!
}

describe('which names are places', () => {
  it('takes what a preposition, a level or a region beside it shows to be one', () => {
    expect(names(placesIn('The ferry sank off Kelmar on its way from Ostrel.'))).toEqual(['Kelmar', 'Ostrel'])
    expect(names(placesIn('They fled to the town of Hollin.'))).toEqual(['Hollin'])
    expect(names(placesIn('Floods reached Brint, Tarsh, at noon.'))).toEqual(['Brint', 'Tarsh'])
  })

  it('takes the place of a dateline', () => {
    expect(names(placesIn('KELMAR (Wire) - The talks ended without a result.'))).toEqual(['Kelmar'.toUpperCase()])
  })

  it.each([
    'In March the talks began again.',
    'They lived in Hope for a year.',
    'The minister met Mr. Wend at noon.',
    'Ida Hollin, the mayor, and Hollin herself refused.',
    'The Kelmar Harbour Board refused.',
    'Orlandic officials refused.',
    'The W.E. agency counted them.',
    'Food ran out, the W.E. said.',
  ])('leaves out months, persons, bodies and adjectives: %s', (text) => {
    expect(names(placesIn(text))).toEqual([])
  })

  it('takes a common word where the region behind it shows that it is a place', () => {
    expect(only(placesIn('Two people died in Hope, Tarsh, on Sunday.').filter(({ name }) => name === 'Hope'))).toMatchObject({ geonames: 16 })
  })

  it.each([
    ['Smoke rose west of Brint.', ['Brint']],
    ['Smoke rose on the outskirts of Hollin.', ['Hollin']],
    ['Smoke rose over a painting of Hollin.', []],
  ])('takes what something is in a direction of, or part of: %s', (text, expected) => {
    expect(names(placesIn(text))).toEqual(expected)
  })

  it('takes a country before an office or a force, which is no part of its name', () => {
    expect(only(placesIn('Orland police closed the road.'))).toMatchObject({ kind: 'country', country: 'OR' })
  })
})

describe('which place a name means', () => {
  it('means the largest where nothing else is known', () => {
    expect(only(placesIn('A storm hit the city of Brint.'))).toMatchObject({ geonames: 13, because: 'the best known place of that name' })
  })

  it('means the one in the region or country that is named with it', () => {
    expect(placesIn('A storm hit Brint, Tarsh.')[0]).toMatchObject({ geonames: 12, because: 'it is named with Tarsh' })
    expect(placesIn('A storm hit Brint in Orland.')[0]).toMatchObject({ geonames: 12 })
    expect(placesIn('Orland’s Brint was hit by a storm.').find(({ name }) => name === 'Brint')).toMatchObject({ geonames: 12 })
  })

  it('has one sense for a name in one report', () => {
    const brint = placesIn('A storm hit Brint, Tarsh. By night it had left Brint.').find(({ name }) => name === 'Brint')
    expect(brint).toMatchObject({ geonames: 12 })
    expect(quotes(brint!)).toEqual(['Brint', 'Brint'])
  })

  it('means what fits the countries that the report names, by name, adjective or outlet', () => {
    const text = 'The road from Kelmar to Ostrel is closed. People in Hollin have no bread.'
    expect(placesIn(text).find(({ name }) => name === 'Hollin')).toMatchObject({ geonames: 14 })
    expect(only(placesIn('Snow fell in the town of Hollin, Dorran officials said.'))).toMatchObject({ geonames: 15 })
    expect(only(placesIn('Snow fell in the town of Hollin.', { outlet: 'The Varnish Mail' }))).toMatchObject({ geonames: 14 })
  })
})

describe('a small place beside another', () => {
  /** By what else the report names, Hollin is the one in Dorrany. */
  const hollin = (text: string) => placesIn(`Rain fell in Dorrany. Rain fell in Saal, Dorrany. Rain fell in Saal. ${text}`).find(({ name }) => name === 'Hollin')

  it.each([
    'Troops left the village of Hollin, west of Ostrel.',
    'Troops left the village of Hollin near Ostrel.',
    'Troops left the village of Hollin, some 30 km (19 miles) to the north-east of Ostrel. Hollin was empty.',
  ])('is the one of that name that lies there: %s', (text) => {
    expect(hollin(text)).toMatchObject({ geonames: 14, because: 'the report puts it beside Ostrel' })
  })

  it('lies around the other where no list has one there', () => {
    const there = hollin('Troops left the village of Hollin, west of Brint, Tarsh.')
    expect(there).toMatchObject({ lat: 11.1, lon: 19.1, radiusKm: 40, country: 'OR' })
    expect(there?.geonames).toBeUndefined()
  })

  it.each([
    'Troops left the village of Hollin, 900 km west of Ostrel.',
    'Troops left the village of Hollin, and a camp west of Ostrel.',
    'Troops left the village of Hollin for Ostrel.',
  ])('stays where it is when the other is far away or named for something else: %s', (text) => {
    expect(hollin(text)).toMatchObject({ geonames: 15 })
  })

  it('does not move a capital', () => {
    expect(placesIn('Ships left Kelmar, west of Brint, Saal.').find(({ name }) => name === 'Kelmar')).toMatchObject({ geonames: 10 })
  })
})

describe('parts of places', () => {
  it('moves a part from the middle half of the way to the edge', () => {
    const part = only(placesIn('Fighting went on in northern Orland.'))
    expect(part).toMatchObject({ name: 'northern Orland', kind: 'part of a country', lon: 20, radiusKm: 150, country: 'OR' })
    expect(part.lat).toBeCloseTo(11, 1)
    expect(quotes(part)).toEqual(['northern Orland'])
  })

  it('is one place between two parts that are named together', () => {
    const part = only(placesIn('Raids went on in northern and western Orland.'))
    expect(part.name).toBe('northern and western Orland')
    expect(part.lat).toBeCloseTo(10.5, 1)
    expect(part.lon).toBeCloseTo(19.5, 1)
  })

  it.each([
    ['Troops left Orland’s north.', 'Orland’s north'],
    ['Troops left the north of Orland.', 'north of Orland'],
    ['Troops left the northern half of Orland.', 'northern half of Orland'],
    ['Troops left Orland’s far northern parts.', 'Orland’s far northern parts'],
  ])('is the same part in other words: %s', (text, quote) => {
    const part = only(placesIn(text))
    expect([part.name, ...quotes(part)]).toEqual(['northern Orland', quote])
  })

  it('is not what lies outside', () => {
    expect(names(placesIn('The ship lay ten miles north of Kelmar.'))).toEqual(['Kelmar'])
  })

  it('moves a part of a profile’s place by half its radius', () => {
    const part = only(placesIn('Troops left the enclave’s southern half.', inTheReach))
    expect(part).toMatchObject({ name: 'southern Reach', radiusKm: 10 })
    expect(part.lat).toBeCloseTo(11 - 10 / 111.2, 2)
  })
})

describe('descriptions', () => {
  it('means the only place of its kind that was named shortly before', () => {
    expect(quotes(only(placesIn('Thousands fled to Wend. The crowded city has no water.')))).toEqual(['Wend', 'The crowded city'])
  })

  it.each([
    'Thousands fled from Wend to Ostrel. The city has no water.',
    'Thousands fled to Wend. The city council has no water.',
    'Thousands fled to Wend. The other city has no water.',
  ])('means nothing where several can be meant, or something else: %s', (text) => {
    expect(placesIn(text).flatMap(quotes).filter((quote) => /city/.test(quote))).toEqual([])
  })

  it('wants the country that it says', () => {
    expect(placesIn('Rain fell in Tarsh. The Varnish province is dry.').flatMap(quotes)).toEqual(['Tarsh'])
    expect(placesIn('Rain fell in Tarsh. The Orlandic province is wet.').flatMap(quotes)).toEqual(['Tarsh', 'The Orlandic province'])
  })
})

describe('places of the situation', () => {
  it('come before the gazetteer, with their other names', () => {
    const places = placesIn('Soldiers stood at the so-called Sill Corridor, which divides the enclave.', inTheReach)
    expect(places).toMatchObject([
      { name: 'Sill Corridor', kind: 'corridor', lat: 11.05, lon: 19.02, radiusKm: 4, profile: 'sill', because: 'the situation profile reach names it' },
      { name: 'the Reach', profile: 'reach' },
    ])
  })
})

describe('local features', () => {
  it('lie at the town that they are called after, or in what is named with them', () => {
    expect(only(placesIn('Nothing moved at the Wend crossing on Sunday.'))).toMatchObject({ name: 'Wend crossing', kind: 'local feature', lat: 9.8, lon: 24.6, radiusKm: 10 })
    expect(placesIn('Nothing moved at Sorrel Bridge in Kelmar.')[0]).toMatchObject({ name: 'Sorrel Bridge', kind: 'local feature', lat: 10.1, because: 'it is named with Kelmar' })
  })

  it('stay open where nothing says where they are', () => {
    const feature = only(placesIn('Two brigades were sent to the Sorrel Corridor.'))
    expect(feature).toMatchObject({ name: 'Sorrel Corridor', because: 'no list has it' })
    expect(feature.lat).toBeUndefined()
  })

  it.each(['Shells hit the Sorrelsky district of Kelmar.', 'Shells hit Kelmar’s Sorrelsky district.'])('are districts of towns: %s', (text) => {
    expect(placesIn(text).find(({ name }) => name === 'Sorrelsky district')).toMatchObject({ kind: 'local feature', lat: 10.1, because: 'it is named with Kelmar' })
  })

  it.each(['Shells hit the Third district of Kelmar.', 'Shells hit the Orlandic quarter of Kelmar.', 'Shells hit a district of Kelmar.'])('are no numbers and adjectives: %s', (text) => {
    expect(names(placesIn(text))).toEqual(['Kelmar'])
  })

  it.each(['Sorrel Bridge sold two films.', 'The Sorrel River Trust sold two boats.'])('are not what no article or preposition places: %s', (text) => {
    expect(placesIn(text)).toEqual([])
  })
})

describe('a place that stands for its government', () => {
  it('is marked with the state that speaks', () => {
    const { report, language } = marked('[Orland|source] [said|cue] [the talks were over|content].')
    const reading = readReport(report, language, known)
    const state = reading.actors.find(({ name }) => name === 'Orland')
    if (state && /state|government/.test(state.kind)) expect(reading.places[0]?.standsFor).toBe(state.id)
    else expect(reading.places[0]?.standsFor).toBeUndefined()
  })
})

describe('a capital that stands for its government', () => {
  const read = (text: string) => {
    const { report, language } = marked(text)
    return readReport(report, language, known)
  }
  const capital = ({ places }: ReturnType<typeof read>) => places.find(({ name }) => name === 'Kelmar')

  it('does so where it decides something, for the state among the actors', () => {
    const reading = read('[Orland|source] [said|cue] [the talks were over|content]. Kelmar has rejected the offer.')
    const state = reading.actors.find(({ name, kind }) => name === 'Orland' && kind === 'state')
    expect(state).toBeDefined()
    expect(capital(reading)?.standsFor).toBe(state!.id)
  })

  it.each(['A man from Kelmar rejected the offer.', 'Kelmar is dry in summer.'])('does not where it is a town: %s', (text) => {
    expect(capital(read(`[Orland|source] [said|cue] [the talks were over|content]. ${text}`))?.standsFor).toBeUndefined()
  })
})

describe('whatever the text', () => {
  const words = ['Kelmar', 'Brint', 'the', 'northern', 'and', 'of', 'city', 'Tarsh', ',', '.', '’s', 'Orland', 'said', '\n', 'north', 'March', 'The', '-', '😀', 'Port', 'Ferrin', '(', 'U', 'É']
  const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join(' ').replace(/ (?=[,.’])/g, ''))

  it('quotes what stands there, gives ids in text order and coordinates that exist', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (written, isKnown) => {
        const places = placesIn(written, isKnown ? inTheReach : {})
        const firsts = places.map(({ mentions }) => mentions[0]!.start)
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
        places.forEach(({ id, mentions, lat = 0, lon = 0 }, index) => {
          expect(id).toBe(`p${index + 1}`)
          expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180).toBe(true)
          for (const { start, end, quote } of mentions) expect(written.slice(start, end)).toBe(quote)
        })
      }),
    )
  })

  it('takes a thousand mentions of a place for one place', () => {
    const orland = placesIn('They came from Kelmar to Orland. '.repeat(1000)).find(({ name }) => name === 'Orland')
    expect(orland?.mentions).toHaveLength(1000)
  })
})
