import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureAccount } from '../account.ts'
import type { RelationKind } from '../relation.ts'
import type { Told } from '../told.ts'
import { tellFigure } from './tell-figure.ts'
import { toldFigure } from './testing/told-figure.ts'

const around = { nameOf: (key: string) => key }
const tell = (...told: Told<FigureAccount>[]) => tellFigure(told, around)
const kinds = (...told: Told<FigureAccount>[]) => tell(...told).relations.map(({ kind }) => kind)

const office = (words: string, at: string, more = {}) => toldFigure({ words, by: 'Orrin health office', at, ...more })
const army = (words: string, at: string, more = {}) => toldFigure({ words, by: 'the army', at, ...more })
const league = (words: string, at: string, more = {}) => toldFigure({ words, by: 'River League', at, ...more })

describe('one voice', () => {
  it('revises its number, and repeats it', () => {
    const { relations, disputed } = tell(office('34', '2031-03-12'), office('41', '2031-03-13'), office('41', '2031-03-14'), office('39', '2031-03-15'))
    expect(relations.map(({ kind, because }) => [kind, because])).toEqual([
      ['revises', 'rose from 34 to 41'], ['repeats', '41 again, of the same origin'], ['revises', 'fell from 41 to 39'],
    ])
    expect(disputed).toBe(false)
  })

  it('is more exact, or less, without another number', () => {
    expect(kinds(office('about 40', '2031-03-12', { approx: 'about' }), office('41', '2031-03-13'))).toEqual(['adds detail'])
    expect(kinds(office('41', '2031-03-12'), office('dozens', '2031-03-13', { approx: 'vague', min: 24 }))).toEqual(['repeats'])
    expect(kinds(office('30 to 40', '2031-03-12', { value: undefined, min: 30, max: 40 }), office('34', '2031-03-13'))).toEqual(['adds detail'])
    expect(kinds(office('at least 34', '2031-03-12', { approx: 'above' }), office('34', '2031-03-13'))).toEqual(['repeats'])
    expect(kinds(office('at least 34', '2031-03-12', { approx: 'above' }), office('at least 41', '2031-03-13', { approx: 'above' }))).toEqual(['revises'])
  })

  it('is one where reports do not name the body that it is', () => {
    const [one, other] = [army('12', '2031-03-12', { report: 'a' }), army('14', '2031-03-13', { report: 'b' })]
    const perReport = [{ ...one, voice: 'unnamed:a', origin: 'unnamed:a' }, { ...other, voice: 'unnamed:b', origin: 'unnamed:b' }]
    expect(kinds(...perReport)).toEqual(['revises'])
    expect(tell(...perReport).points.map(({ voice }) => voice)).toEqual(['unnamed:a', 'unnamed:a'])
  })
})

describe('two voices', () => {
  it('corroborate each other, also where both leave something open', () => {
    expect(kinds(office('41', '2031-03-12'), league('41', '2031-03-12'))).toEqual(['corroborates'])
    expect(kinds(office('at least 40', '2031-03-12', { approx: 'above' }), league('41', '2031-03-12'))).toEqual(['corroborates'])
    expect(kinds(office('60,000', '2031-03-12', { value: 60_000 }), league('61,200', '2031-03-12'))).toEqual(['corroborates'])
  })

  it('say nothing of each other where one leaves open almost anything', () => {
    expect(kinds(office('at least 12', '2031-03-12', { approx: 'above' }), league('41', '2031-03-13'))).toEqual([])
  })

  it('dispute what cannot both be right on one day', () => {
    const { disputes, disputed, relations } = tell(office('41', '2031-03-12'), army('12', '2031-03-12'), league('60', '2031-03-12'))
    expect(relations.map(({ kind }) => kind)).toEqual<RelationKind[]>(['contradicts', 'contradicts', 'contradicts'])
    expect(disputed).toBe(true)
    expect(disputes.map(({ between }) => between.map(({ voice, says }) => `${voice}: ${says}`))).toEqual([
      ['Orrin health office: 41 killed', 'River League: 60 killed'],
      ['Orrin health office: 41 killed', 'the army: 12 killed'],
      ['River League: 60 killed', 'the army: 12 killed'],
    ])
  })

  it('dispute by ranges and bounds only where these lie apart', () => {
    expect(tell(office('at least 41', '2031-03-12', { approx: 'above' }), army('12', '2031-03-12')).disputed).toBe(true)
    expect(tell(office('30 to 45', '2031-03-12', { value: undefined, min: 30, max: 45 }), league('41', '2031-03-12')).disputed).toBe(false)
    expect(tell(office('fewer than 20', '2031-03-12', { approx: 'below' }), league('41', '2031-03-12')).disputed).toBe(true)
    expect(tell(office('up to 50', '2031-03-12', { approx: 'below' }), league('12', '2031-03-12')).disputed).toBe(false)
    expect(tell(office('nearly 50', '2031-03-12', { approx: 'below' }), league('12', '2031-03-12')).disputed).toBe(true)
  })

  it('do not dispute a toll that has risen meanwhile', () => {
    expect(tell(office('34', '2031-03-12'), league('41', '2031-03-14')).disputed).toBe(false)
    expect(tell(office('34', '2031-03-12'), league('41', '2031-03-14'), office('41', '2031-03-15')).disputed).toBe(false)
  })

  it('dispute a higher toll where the first keeps to its own', () => {
    expect(tell(office('34', '2031-03-12'), league('41', '2031-03-14'), office('34', '2031-03-15')).disputed).toBe(true)
  })

  it('dispute a later and lower toll, until the higher one is stale', () => {
    expect(tell(office('41', '2031-03-12'), army('12', '2031-03-13')).disputed).toBe(true)
    expect(tell(office('41', '2031-03-12'), army('12', '2031-03-30')).disputed).toBe(false)
  })

  it('dispute what goes up and down at about one time only', () => {
    const held = { measure: 'held' }
    expect(tell(office('134', '2031-03-12', held), league('129', '2031-03-13', held)).disputed).toBe(true)
    expect(tell(office('134', '2031-03-12', held), league('115', '2031-03-20', held)).disputed).toBe(false)
  })
})

describe('copies and carriers', () => {
  it('repeat, and count as one', () => {
    const wire = toldFigure({ words: '41', at: '2031-03-12T08:00:00Z', report: 'wire', outlet: 'Vale Press', origin: 'printed:wire' })
    const copy = toldFigure({ words: '41', at: '2031-03-12T09:00:00Z', report: 'copy', outlet: 'The Orrin Post', origin: 'printed:wire' })
    const other = toldFigure({ words: '41', at: '2031-03-12T10:00:00Z', report: 'own', outlet: 'Radio Vale' })
    expect(kinds(wire, copy, other)).toEqual(['repeats', 'corroborates'])
  })

  it('have no view of their own: a headline, an old number, a number that somebody gave', () => {
    const headline = toldFigure({ words: '34', at: '2031-03-12', report: 'a' })
    const inside = office('34', '2031-03-12', { report: 'a', start: 200 })
    expect(tell(headline, inside, army('12', '2031-03-12')).disputes.map(({ between }) => between.map(({ voice }) => voice))).toEqual([['Orrin health office', 'the army']])
    const old = toldFigure({ words: '34', at: '2031-03-14', outlet: 'Radio Vale' })
    expect(tell(office('34', '2031-03-12'), office('41', '2031-03-13'), old).disputed).toBe(false)
    const lookingBack = toldFigure({ words: '34', at: '2031-03-13', report: 'c', sentence: 'The toll, first put at 34, has risen.' })
    expect(tell(office('34', '2031-03-12'), office('41', '2031-03-13', { report: 'c', start: 200 }), lookingBack).disputed).toBe(false)
  })
})

describe('corrections', () => {
  const wrong = toldFigure({ words: '43', at: '2031-03-12', report: 'a', outlet: 'Radio Vale' })
  const correction = toldFigure({ words: '43', at: '2031-03-13', report: 'b', outlet: 'Radio Vale', sentence: 'Correction: An earlier version of this report said that 43 had died.' })

  it('take back what the outlet printed, which disputes nothing any more', () => {
    const { relations, points, disputed } = tell(wrong, office('34', '2031-03-12'), correction)
    expect(relations.filter(({ kind }) => kind === 'retracts')).toEqual([
      { kind: 'retracts', from: correction.account.address, to: wrong.account.address, because: '43 is taken back' },
    ])
    expect(points.map(({ address, rejected }) => [address, rejected])).toEqual(expect.arrayContaining([[wrong.account.address, true]]))
    expect(points.map(({ address }) => address)).not.toContain(correction.account.address)
    expect(disputed).toBe(false)
  })

  it('take back nothing of another outlet', () => {
    const other = toldFigure({ words: '43', at: '2031-03-12', report: 'a', outlet: 'Vale Press' })
    expect(kinds(other, correction)).not.toContain('retracts')
  })
})

describe('titles', () => {
  const place = { name: 'Orrin', kind: 'city' }
  it('say what is counted, where and when', () => {
    expect(tell(office('34', '2031-03-12', { place }), office('41', '2031-03-13', { place })).title).toBe('People killed in Orrin since 12 March 2031')
    expect(tell(office('34', '2031-03-12', { place })).title).toBe('People killed in Orrin on 12 March 2031')
    expect(tell(office('9 miles', '2031-03-12', { unit: 'mile', measure: 'destroyed', of: 'dykes', value: 9 })).title).toBe('Mile of dykes destroyed on 12 March 2031')
  })

  it('name a size by what it is of', () => {
    expect(tell(office('ten-day', '2031-03-12', { unit: 'day', measure: 'duration', of: 'truce', value: 10 })).title).toBe('Duration of truce: ten-day')
  })

  it('do not take the place of one account for that of all', () => {
    expect(tell(office('34', '2031-03-12', { place }), ...[13, 14, 15].map((day) => office('41', `2031-03-${day}`))).title).toBe('People killed since 12 March 2031')
  })
})

describe('any series', () => {
  const figure = fc.record({
    words: fc.constantFrom('12', '30', '34', '41', '60'),
    approx: fc.constantFrom('exact', 'about', 'above', 'below', 'vague'),
    by: fc.option(fc.constantFrom('the army', 'River League', 'Orrin health office'), { nil: undefined }),
    at: fc.constantFrom('2031-03-12', '2031-03-12T10:00:00Z', '2031-03-14', '2031-04-20', ''),
    report: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    outlet: fc.constantFrom('Radio Vale', 'Vale Press'),
    start: fc.integer({ min: 0, max: 300 }),
    measure: fc.constantFrom('killed', 'held'),
  } as const).map(toldFigure)
  const series = fc.uniqueArray(figure, { selector: ({ account }) => account.address, minLength: 1, maxLength: 25 })

  it('is told the same in whatever order its accounts are given', () => {
    fc.assert(fc.property(series, fc.infiniteStream(fc.nat()), (told, random) => {
      const shuffled = told.map((each) => ({ each, at: random.next().value as number })).sort((one, other) => one.at - other.at).map(({ each }) => each)
      expect(tellFigure(shuffled, around)).toEqual(tellFigure(told, around))
    }))
  })

  it('relates no account to itself, and no two of one voice in a dispute', () => {
    fc.assert(fc.property(series, (told) => {
      const { relations, disputes, disputed } = tellFigure(told, around)
      for (const { from, to } of relations) expect(from).not.toBe(to)
      for (const { between } of disputes) expect(new Set(between.map(({ voice }) => voice)).size).toBe(2)
      expect(disputed).toBe(disputes.length > 0)
    }))
  })
})

describe('the day of a count', () => {
  it('of what can only rise is that of its report, whenever it happened', () => {
    const monday = { from: '2031-03-10', to: '2031-03-10', edtf: '2031-03-10' }
    const { disputes, points } = tell(army('12', '2031-03-10'), league('26', '2031-03-16', { time: monday }))
    expect(disputes).toEqual([])
    expect(points.map(({ day }) => day)).toEqual(['2031-03-10', '2031-03-16'])
  })
})
