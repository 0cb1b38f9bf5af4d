import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureAccount } from '../account.ts'
import type { Surroundings } from '../joiner.ts'
import { figureJoiner } from './figure-joiner.ts'
import { oneStory, toldFigure } from './testing/told-figure.ts'

const orrin = { name: 'Orrin', kind: 'city' }
const account = (...said: Parameters<typeof toldFigure>): FigureAccount => toldFigure(...said).account
const compare = (one: FigureAccount, other: FigureAccount, around: Surroundings = oneStory()) => figureJoiner.compare(one, other, around)
const areJoined = (one: FigureAccount, other: FigureAccount, around?: Surroundings) => compare(one, other, around).score >= figureJoiner.join
const shareKey = (one: FigureAccount, other: FigureAccount) => figureJoiner.keys(one).some((key) => figureJoiner.keys(other).includes(key))

const first = account({ words: 'At least 34 people', approx: 'above', place: orrin, sentence: 'At least 34 people were killed when shells hit the fish market in Orrin on Monday.' })
const later = account({ words: '41 people', at: '2031-03-13', by: 'Orrin health office', place: orrin, sentence: 'The health office said that 41 people were killed when shells hit the market in Orrin.' })
const lower = account({ words: 'about 20 people', at: '2031-03-13', by: 'the army', approx: 'about', place: orrin, sentence: 'According to the army about 20 people were killed in Orrin.' })

describe('figures of one series', () => {
  it('are a rising toll and a lower count of another voice', () => {
    expect(areJoined(first, later)).toBe(true)
    expect(areJoined(first, lower)).toBe(true)
    expect(areJoined(later, lower)).toBe(true)
    expect(shareKey(first, later) && shareKey(first, lower)).toBe(true)
  })

  it('say why in words, the weightiest first', () => {
    expect(compare(first, later).reasons[0]).toBe('both count people killed')
    expect(compare(first, later).reasons).toContain('in reports of one story')
  })

  it('are people and a description of them, where the number is the same', () => {
    const clerks = (words: string) => account({ words, unit: 'bank clerks', at: '2031-03-13', sentence: `${words} died in the fire at the mill in Orrin.`, place: orrin })
    const people = account({ words: 'Three people', value: 3, sentence: 'Three people died in the fire at the mill in Orrin.', place: orrin })
    expect(areJoined(people, clerks('3 bank clerks'))).toBe(true)
    expect(areJoined(people, clerks('5 bank clerks'))).toBe(false)
  })

  it('are nouns that say what became of people', () => {
    expect(areJoined(later, account({ words: '41 deaths', unit: 'deaths', measure: undefined, place: orrin }))).toBe(true)
    expect(areJoined(account({ words: '134 people', measure: 'held', place: orrin }), account({ words: '134 hostages', unit: 'hostages', measure: undefined, place: orrin }))).toBe(true)
  })

  it('are tolls of which other sentences of their reports say what happened and where', () => {
    const scene = { sentence: 'A flood swept through Low Orrin at dawn.' }
    const [early, late] = [account({ words: '12', sentence: 'The mayor put the dead at 12.', scene }), account({ words: '26', at: '2031-03-16', sentence: 'Lists were closed with 26 dead.', scene })]
    const bombed = account({ words: '26', at: '2031-03-16', sentence: 'He put the dead at 26.', scene: { sentence: 'Two planes bombed High Vale.' } })
    expect(areJoined(early, late)).toBe(true)
    expect(areJoined(early, bombed)).toBe(false)
    expect(shareKey(early, late)).toBe(true)
  })

  it('are people of a role that all of them had, and fewer by another count', () => {
    const scene = { sentence: 'Planes bombed the pass at High Vale.' }
    const fighters = account({ words: '20 fighters', unit: 'fighters', by: 'the army', scene })
    expect(areJoined(fighters, account({ words: '12 men', unit: 'men', by: 'River League', scene }))).toBe(true)
    expect(areJoined(fighters, account({ words: '12 children', unit: 'children', by: 'River League', scene }))).toBe(false)
  })

  it('carried by a copy, whatever an editor made of it', () => {
    expect(areJoined(first, account({ words: '50 people' }), oneStory({ copied: () => true }))).toBe(true)
  })

  it('are told again a month later, with their day', () => {
    const again = account({ words: '41 people', at: '2031-04-20', place: orrin, sentence: 'On 12 March 41 people were killed when shells hit the market in Orrin.', time: { from: '2031-03-12', to: '2031-03-12', edtf: '2031-03-12' } })
    expect(areJoined(later, again)).toBe(true)
  })

  it('of one event of the record, in another story', () => {
    const around = oneStory({ likeness: () => 0, entryOf: (address) => (address.includes('/event/') ? 'shelling' : address) })
    expect(areJoined(account({ words: '34', event: 'a/event/0-4' }), account({ words: '41', at: '2031-03-14', event: 'b/event/0-4' }), around)).toBe(true)
  })
})

describe('figures of two series', () => {
  it.each<[string, FigureAccount, FigureAccount]>([
    ['a part', first, account({ words: '34 children', unit: 'children', place: orrin, sentence: first.sentence })],
    ['another part', account({ words: '12 civilians', unit: 'civilians', place: orrin }), account({ words: '12 fighters', unit: 'fighters', place: orrin })],
    ['another measure', first, account({ words: '34 people', measure: 'wounded', place: orrin, sentence: first.sentence })],
    ['another thing', first, account({ words: '34 cows', unit: 'cows', value: 35, place: orrin, sentence: first.sentence })],
    ['what comes on top', first, account({ words: 'another 12 people', place: orrin, sentence: 'The shells in Orrin killed another 12 people.' })],
    ['some of them', first, account({ words: '12', place: orrin, sentence: '12 of them died in Orrin.' })],
    ['what is foretold', first, account({ words: '500 people', stance: 'predict', place: orrin })],
    ['a number out of all proportion', first, account({ words: '30,000 people', by: 'River League' })],
    ['since the war began', first, account({ words: '400 people', place: orrin, sentence: 'In Orrin 400 people have been killed since the war began.' })],
    ['since another day', account({ words: '400', time: { from: '2031-01-02', to: '9999-12-31', edtf: '2031-01-02/..' } }), account({ words: '380', time: { from: '2031-02-02', to: '9999-12-31', edtf: '2031-02-02/..' } })],
    ['another incident on a near day',
      account({ words: '12 people', at: '2031-03-12', place: orrin, time: { from: '2031-03-10', to: '2031-03-10', edtf: '2031-03-10' } }),
      account({ words: '9 people', at: '2031-03-12', place: orrin, time: { from: '2031-03-11', to: '2031-03-11', edtf: '2031-03-11' } })],
    ['events of another kind in one report',
      account({ words: '12 people', event: 'report x/event/4-12', sentence: 'The shelling killed 12 people.', report: 'x' }),
      account({ words: '9 people', event: 'report y/event/4-11', sentence: 'The sinking killed 9 people.', report: 'y', at: '2031-03-14' })],
    ['a happening of long ago, told for comparison', first, account({ words: '40 people', at: '2031-03-13', place: orrin, time: { from: '2024-05-01', to: '2024-05-31', edtf: '2024-05' } })],
    ['ages', account({ words: '41-year-old', unit: 'year', measure: 'age', value: 41 }), account({ words: '41-year-old', unit: 'year', measure: 'age', value: 41, at: '2031-03-13' })],
    ['percents of other things', account({ words: '40 percent', unit: 'percent', measure: 'share', of: 'voters' }), account({ words: '41 percent', unit: 'percent', measure: 'share', of: 'voters' })],
    ['numbers of which nothing is said', account({ words: '3 rooms', unit: 'rooms', measure: undefined }), account({ words: '3 rooms', unit: 'rooms', measure: undefined, at: '2031-03-13' })],
  ])('%s', (_, one, other) => {
    expect(areJoined(one, other)).toBe(false)
  })

  it('are two numbers of one voice in one report, unless one became the other', () => {
    const [men, all] = [account({ words: '12', report: 'a', sentence: 'A wall killed 12.' }), account({ words: '41', report: 'a', sentence: 'The flood killed 41.', start: 200 })]
    expect(compare(men, all).apart).toBe(true)
    expect(compare(men, account({ words: '41', report: 'a', sentence: 'The toll rose to 41.', start: 200 })).apart).toBeUndefined()
  })

  it('are in other stories, unless something ties them', () => {
    expect(areJoined(account({ words: '12' }), account({ words: '12', at: '2031-03-13' }), oneStory({ likeness: () => 0 }))).toBe(false)
  })
})

describe('any figures', () => {
  const figure = fc.record({
    words: fc.constantFrom('12', '34 people', '41 of them', 'another 9', '1,200'),
    unit: fc.constantFrom('people', 'children', 'clerks', 'deaths', 'percent', 'year'),
    measure: fc.constantFrom('killed', 'wounded', 'held', 'share', undefined),
    approx: fc.constantFrom('exact', 'about', 'above', 'vague'),
    by: fc.option(fc.constantFrom('the army', 'Orrin health office'), { nil: undefined }),
    at: fc.constantFrom('2031-03-12', '2031-03-14', '2031-06-12'),
    report: fc.constantFrom('a', 'b'),
    place: fc.option(fc.constantFrom(orrin, { name: 'Vale', kind: 'city', lat: 3, lon: 4, radiusKm: 2 }), { nil: undefined }),
    sentence: fc.constantFrom('12 34 people 41 of them another 9 1,200 since Monday', 'The toll rose to 12 34 people 41 of them another 9 1,200 in Orrin.'),
  } as const).map((said) => account(said as Parameters<typeof toldFigure>[0]))

  it('are as alike from either side, and say the same reasons', () => {
    fc.assert(fc.property(figure, figure, (one, other) => {
      const [here, there] = [compare(one, other), compare(other, one)]
      expect(there.score).toBe(here.score)
      expect(there.apart).toBe(here.apart)
      expect(here.score).toBeGreaterThanOrEqual(0)
      expect(here.score).toBeLessThanOrEqual(1)
    }))
  })

  it('have few keys, each once, and the same for the same figure', () => {
    fc.assert(fc.property(figure, (one) => {
      const keys = figureJoiner.keys(one)
      expect(keys.length).toBeLessThanOrEqual(12)
      expect(new Set(keys).size).toBe(keys.length)
      expect(figureJoiner.keys({ ...one })).toEqual(keys)
    }))
  })

  it('have none where no number is said', () => {
    expect(figureJoiner.keys(account({ words: 'many people', approx: 'vague' }))).toEqual([])
  })
})
