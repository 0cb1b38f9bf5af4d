/** What accounts make of single words and phrases: stems, days, appositions, and which event a figure belongs to. */
import { describe, expect, it } from 'vitest'
import { accountsOf } from './accounts-of.ts'
import { appositionIn } from './apposition.ts'
import { dayOf, daysOf, earliestDay, latestDay } from './days.ts'
import { headStem, stemOf } from './stem.ts'
import { outletVoice, sketched, wordsOf } from '../testing/readings.ts'

describe('stems', () => {
  it.each([
    ['shelling shelled shells shell'], ['attack attacks attacked'], ['struck strike strikes striking'], ['killed kill killings'],
    ['died dies die dying'], ['withdrew withdrawn withdraw withdrawing'], ['shot shoot shooting shootings'], ['arrest arrests arrested'],
  ])('are one for %s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(1)
  })

  it.each([['wounded', 'wind'], ['left', 'leaf'], ['found', 'founder'], ['shell', 'shelter']])('are two for %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })

  it.each([
    ['terrorist attacks', 'attack'], ['support for', 'support'], ['carried out', 'carri'], ['opened fire', 'fire'], ['refusal to support', 'refus'],
    ['the army’s shelling', 'shell'], ['—', '—'],
  ])('of %s is that of its head', (words, stem) => {
    expect(headStem(words)).toBe(stem)
  })

  it('take no time over a word of a megabyte', () => {
    expect(stemOf('ing'.repeat(400_000))).toHaveLength(1_200_000)
  })
})

describe('days', () => {
  it.each([
    ['2026-11-12', '2026-11-12', '2026-11-12'], ['2026-11', '2026-11-01', '2026-11-30'], ['2026~', '2026-01-01', '2026-12-31'],
    ['2026-11-10/2026-11-12', '2026-11-10', '2026-11-12'], ['../1997', earliestDay, '1997-12-31'], ['2026-11-10/..', '2026-11-10', latestDay],
    ['199X', '1990-01-01', '1999-12-31'],
  ])('of %s go from %s to %s', (edtf, from, to) => {
    expect(daysOf(edtf)).toEqual({ from, to, edtf })
  })

  it.each([['XXXX-05'], ['soon'], ['']])('are none for "%s"', (edtf) => {
    expect(daysOf(edtf)).toBeUndefined()
  })

  it.each([
    ['2026-11-12T23:30:00-05:00', '2026-11-12'], ['2026-11-12', '2026-11-12'], ['2026-11', undefined], ['2026-13-45', undefined], ['yesterday', undefined],
  ])('of publication: %s is %s', (published, day) => {
    expect(dayOf(published)).toBe(day)
  })
})

describe('appositions', () => {
  it.each([
    ['Ilona Varga, a farmer near the crossing,', 'farmer near the crossing'], ['Mira Toll, health minister of Orrin, in Velmar', 'health minister of Orrin'],
  ])('are found in %s', (words, role) => {
    expect(appositionIn(words)).toBe(role)
  })

  it.each([
    ['Ilona Varga, who fled'], ['Ilona Varga, 37,'], ['Ilona Varga, aged 37'], ['the minister, a cautious man'], ['Orsk, Velmar and Halden'], ['Ilona Varga'], ['Toll, in Velmar'],
  ])('are none in %s', (words) => {
    expect(appositionIn(words)).toBeUndefined()
  })
})

describe('the event of a figure', () => {
  type Trigger = readonly [type: string, words: string, place?: string]
  const eventFor = (text: string, figure: string, measure: string | undefined, ...triggers: readonly Trigger[]) => {
    const { report, reading } = sketched({
      text,
      reading: {
        places: ['Orsk', 'Velmar'].map((name) => ({ id: name, name, mentions: [], kind: 'city' })),
        events: triggers.map(([type, words, place], i) => ({
          id: `e${i}`, type, trigger: wordsOf(text, words), recipients: [], status: 'current', voice: outletVoice, ...(place !== undefined && { place }),
        })),
        figures: [{ id: 'f1', text: wordsOf(text, figure), value: 3, approx: 'exact', unit: 'people', voice: outletVoice, place: 'Orsk', ...(measure !== undefined && { measure }) }],
      },
    })
    const { accounts } = accountsOf(report, reading)
    const found = accounts.find(({ kind }) => kind === 'figure')
    const address = found?.kind === 'figure' ? found.event : undefined
    return accounts.find((account) => account.address === address)?.quote.quote
  }

  it('is what did the harm, where the words tie them', () => {
    expect(eventFor('Three died in the raid on Orsk.', 'Three', 'killed', ['ASSAULT', 'raid'])).toBe('raid')
    expect(eventFor('The raid on Orsk killed three.', 'three', 'killed', ['ASSAULT', 'raid'], ['ASSAULT', 'killed'])).toBe('raid')
  })

  it('is the harm itself, where nothing else is said to have done it', () => {
    expect(eventFor('Three were killed in Orsk.', 'Three', 'killed', ['ASSAULT', 'killed'])).toBe('killed')
  })

  it('is none where several may be meant, or the event is elsewhere, or in another sentence', () => {
    expect(eventFor('Three died in the raid and in the blast.', 'Three', 'killed', ['ASSAULT', 'raid'], ['ASSAULT', 'blast'])).toBeUndefined()
    expect(eventFor('Three died in the raid on Velmar.', 'Three', 'killed', ['ASSAULT', 'raid', 'Velmar'])).toBeUndefined()
    expect(eventFor('Three died.\nA raid followed.', 'Three', 'killed', ['ASSAULT', 'raid'])).toBeUndefined()
  })

  it('is none for a size', () => {
    expect(eventFor('The raid lasted three hours.', 'three hours', 'duration', ['ASSAULT', 'raid'])).toBeUndefined()
  })
})
