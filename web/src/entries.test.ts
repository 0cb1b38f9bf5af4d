import { describe, expect, it } from 'vitest'
import { oldPortClaims } from '../fixtures/old-port-claims.ts'
import { certaintyOf } from './certainty.ts'
import { entriesOf, mainOf } from './entries.ts'
import { gistOf, kindInWords } from './gist.ts'
import { heardFrom } from './heard.ts'
import { setReport } from './setting.ts'
import { viewOf } from './views.ts'

const set = setReport(oldPortClaims())
const entry = (id: string) => set.entryById.get(id)!
const idsOf = (voice: string) => heardFrom(set.entries, voice, set.whoseAt).map(({ id }) => id)

describe('entriesOf', () => {
  it('has all that was read besides statements, once, in the order of the text', () => {
    const { events, figures, deployments, positions, questions, labels, oddities, actors, places } = set.read.reading
    const ids = [events, figures, deployments, positions, questions, labels, oddities, actors, places].flatMap((items) => items.map(({ id }) => id))
    expect(set.entries.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    const starts = set.entries.map((entry) => mainOf(entry).start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('leaves out what stands on no words', () => {
    const { reading } = oldPortClaims()
    expect(entriesOf({ ...reading, places: [{ ...reading.places[0]!, mentions: [] }] }).some(({ kind }) => kind === 'place')).toBe(false)
  })

  it('quotes the text with every part', () => {
    for (const { parts } of set.entries) for (const { quote } of parts) expect(set.read.text.slice(quote.start, quote.end)).toBe(quote.quote)
  })
})

describe('the claims of a paragraph', () => {
  it('are those that begin in it, and together all of them', () => {
    expect(set.paragraphs.flatMap(({ claims }) => claims)).toEqual(set.entries.filter(({ kind }) => kind !== 'actor' && kind !== 'place'))
    for (const { claims, runs } of set.paragraphs) for (const claim of claims) expect(runs.some(({ start }) => start === mainOf(claim).start)).toBe(true)
  })
})

describe('gistOf', () => {
  it.each([
    ['e1', 'retreat', 'Ardaneli army · withdrawn · its 3rd Brigade · Old Port'],
    ['f5', 'figure', '134 dock workers and customs officers · held'],
    ['d1', 'force', '3rd Brigade · withdrawn · Old Port'],
    ['s3', 'condition', 'every pier; every roof'],
    ['q2', 'not known', 'Neither count'],
    ['l1', 'loaded word', '“proof of our good faith” · for the pullback'],
    ['o1', 'oddity', 'two counts of the killed in Kelmar: 17 and 41'],
    ['p2', 'place', 'Old Port'],
  ])('%s: %s, %s', (id, kind, gist) => {
    expect([kindInWords(entry(id)), gistOf(entry(id), set.names)]).toEqual([kind, gist])
  })
})

describe('certaintyOf', () => {
  it.each([['e1', 'certain'], ['e4', 'open'], ['e6', 'denied'], ['e7', 'open'], ['f2', 'certain'], ['f7', 'vague'], ['f8', 'vague'], ['q1', 'open']])('%s is %s', (id, certainty) => {
    expect(certaintyOf(entry(id))).toBe(certainty)
  })
})

describe('heardFrom', () => {
  it('leaves the claims of one voice, and what else its words mention', () => {
    expect(idsOf('a2')).toEqual(expect.arrayContaining(['s3', 's4', 'l2', 'p7', 'a2']))
    expect(idsOf('a2')).not.toEqual(expect.arrayContaining(['f2']))
    expect(idsOf('a4').toSorted()).toEqual(['a4', 'f2', 'f3'])
  })

  it('gives the outlet what is nobody else’s', () => {
    expect(idsOf('outlet')).toEqual(expect.arrayContaining(['e3', 'q1', 'q2', 'p3']))
    expect(idsOf('outlet')).not.toContain('f2')
  })
})

describe('a click', () => {
  const chosenAt = (words: string) => set.paragraphs.flatMap(({ runs }) => runs).find(({ text }) => text.includes(words))?.chooses
  it('chooses a claim on fewer words than the statement, else the statement', () => {
    expect(chosenAt('17 deaths')).toBe('t7')
    expect(chosenAt('nine of them')).toBe('f3')
    expect(chosenAt('that some of the hostages')).toBe('t16')
    expect(chosenAt('Telephone lines')).toBeNull()
  })
})

describe('viewOf', () => {
  it('knows where every entry is listed', () => {
    for (const { kind } of set.entries) expect(viewOf(kind)).not.toBe('text')
  })
})
