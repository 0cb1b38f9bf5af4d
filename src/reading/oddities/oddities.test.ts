import { describe, expect, it } from 'vitest'
import type { Deployment, Figure, Place, Voice } from '../reading.ts'
import { loadCodebook } from '../codebook.ts'
import { languageOf } from '../testing/marked.ts'
import { tokensOf } from '../tokens.ts'
import { differingFigures } from './figures-differ.ts'
import type { Given } from './found.ts'
import { editDistance } from './likeness.ts'
import { likelySlips } from './likely-slip.ts'
import { differingScopes } from './scope-differs.ts'
import { twoSpellings } from './two-spellings.ts'
import { differingWeekdays } from './weekday-differs.ts'

const codebook = loadCodebook()
const OUTLET: Voice = { actor: null, name: 'outlet', named: true }

function given(text: string, layers: Partial<Given> = {}): Given {
  const language = languageOf(text, [])
  const report = { id: 'x', text, furniture: [], warnings: [], facts: { byline: [], wireDerived: false, known: {}, digest: '' } }
  return { report, language, codebook, tokens: tokensOf(text, language.words), actors: [], places: [], figures: [], deployments: [], events: [], published: null, ...layers }
}

function quote(text: string, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`Not in the text: ${words}`)
  return { start, end: start + words.length, quote: words }
}

const found = (text: string, { text: [start, end] }: { readonly text: readonly [number, number] }) => text.slice(start, end)

describe('likely slip', () => {
  const except = (text: string, claim: string, exception: string) =>
    likelySlips(given(text, { deployments: [{ id: 'd1', force: 'troops', state: 'withdrawn', text: quote(text, claim), exception: quote(text, exception), voice: OUTLET }] }))

  it('finds what is no force but spelt like one that the report speaks of', () => {
    const text = 'Velland withdrew all troops from Marah except for one regimen. The Falcon Regiment holds the gate.'
    const [slip] = except(text, 'withdrew all troops from Marah except for one regimen', 'except for one regimen')
    expect(slip && [found(text, slip), slip.note]).toEqual(['one regimen', 'one regimen is not part of a force; likely meant "one regiment"'])
  })

  it.each([
    ['Velland withdrew all troops except for one battalion. The battery stayed.', 'except for one battalion'],
    ['Velland withdrew all troops except for a few. The Falcon Regiment holds the gate.', 'except for a few'],
    ['Velland withdrew all troops except for one bridge. The Falcon Regiment holds the gate.', 'except for one bridge'],
  ])('says nothing of: %s', (text, exception) => {
    expect(except(text, 'withdrew all troops', exception)).toEqual([])
  })
})

describe('scope differs', () => {
  const text = 'Velland withdrew its troops from southern Marah save for one brigade. The Falcon Brigade is the only unit remaining in Marah.'
  const place = (id: string, name: string): Place => ({ id, name, mentions: [quote(text, name)], kind: 'region' })
  const claims = (whole: string, of = 'a1'): Given =>
    given(text, {
      places: [place('p1', 'southern Marah'), place('p2', 'Marah')],
      deployments: [
        { id: 'd1', force: 'troops', of: 'a1', state: 'withdrawn', place: 'p1', exception: quote(text, 'save for one brigade'), text: quote(text, 'withdrew its troops'), voice: OUTLET },
        { id: 'd2', force: 'Falcon Brigade', of, state: 'remaining', only: true, place: whole, text: quote(text, 'the only unit remaining in Marah'), voice: OUTLET },
      ] satisfies Deployment[],
    })

  it('holds a part against the whole', () => {
    expect(differingScopes(claims('p2')).map((one) => found(text, one))).toEqual(['withdrew its troops'])
  })

  it('says nothing of the same place, or of another side', () => {
    expect(differingScopes(claims('p1'))).toEqual([])
    expect(differingScopes(claims('p2', 'a2'))).toEqual([])
  })
})

describe('figures differ', () => {
  const figuresIn = (text: string, ...values: readonly number[]) => {
    const figures = values.map((value, n): Figure => ({
      id: `f${n + 1}`, text: quote(text, String(value)), value, approx: 'exact', unit: 'people', measure: 'killed', place: 'p1',
      asOf: { value: '2021-05-03', basis: 'inferred', because: [] }, voice: OUTLET,
    }))
    return differingFigures(given(text, { figures })).map(({ note }) => note)
  }

  it('finds the same thing with two values', () => {
    expect(figuresIn('The flood killed 31 people in Tessel. Asker spoke. In Tessel 36 people were killed by the flood.', 31, 36)).toHaveLength(1)
  })

  it('says nothing of a figure that changed, or of another part', () => {
    expect(figuresIn('The flood killed 31 people in Tessel. The toll has since risen to 36.', 31, 36)).toEqual([])
    expect(figuresIn('The flood killed 31 people in Tessel and 36 in all.', 31, 36)).toEqual([])
  })
})

describe('two spellings', () => {
  const namesIn = (...names: readonly string[]) => {
    const text = names.join(' and ')
    const actors = names.map((name, n) => ({ id: `a${n + 1}`, name, kind: 'person', mentions: [quote(text, name)] }))
    return twoSpellings(given(text, { actors })).map((one) => found(text, one))
  }

  it('finds a name with a letter more or another vowel', () => {
    expect(namesIn('Dena Orrin', 'Dena Orin')).toEqual(['Dena Orin'])
    expect(namesIn('Khasan Rell', 'Khasen Rell')).toEqual(['Khasen Rell'])
  })

  it('says nothing of names that only look alike', () => {
    expect(namesIn('Tessel', 'Tessels')).toEqual([])
    expect(namesIn('Marah Valley', 'Varah Valley')).toEqual([])
    expect(namesIn('The Minister', 'The Ministry')).toEqual([])
  })
})

describe('weekday and date differ', () => {
  it('knows on which day a date fell', () => {
    const text = 'The dam broke on Monday, May 4, 2021. The gate fell on Tuesday, 4 May 2021.'
    expect(differingWeekdays(given(text)).map((one) => [found(text, one), one.note])).toEqual([['Monday, May 4, 2021', 'that day was a Tuesday']])
  })

  it('says nothing of dates without a year', () => {
    expect(differingWeekdays(given('The dam broke on Monday, May 4, and on Sunday the 9 boats of May left.'))).toEqual([])
  })
})

it('counts letters that differ', () => {
  expect([editDistance('bridge', 'brigade', 3), editDistance('same', 'same', 3), editDistance('one', 'another', 3)]).toEqual([3, 0, 4])
})
