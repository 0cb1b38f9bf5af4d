/** Days of publication from invented reports' own clues. */
import { describe, expect, it } from 'vitest'
import type { Profile } from '../situation/profile.ts'
import { warningsOf } from './date-warning.ts'
import { readTimes } from './testing/read-times.ts'

const profile: Profile = {
  name: 'varn', title: 'The siege of Varn', countries: [], actors: [], forces: [], places: [],
  dates: [{ name: 'Mill massacre', aliases: ['Nov. 3 massacre'], date: '2023-11-03', begins: ['the war', 'the siege'] }],
}

function inferred(text: string) {
  const { layers } = readTimes(text, null, profile)
  return { value: layers.published?.value, basis: layers.published?.basis, because: layers.published?.because.map(({ quote }) => quote), layers }
}

describe('the day of publication', () => {
  it.each([
    // Half a year after 3 November 2023 is Friday, 3 May 2024.
    ['There are 40 people held in the mill now six months into the war. They were taken in the Nov. 3 massacre. The army said the gate will be shut on Sunday.',
      '2024-05-05', ['six months into the war', 'Nov. 3 massacre', 'Sunday']],
    ['The siege has gone on for long. Six months since the Mill massacre, nobody is free. Rell spoke on Thursday.',
      '2024-05-02', ['Six months since the Mill massacre', 'Thursday']],
    ['Today, March 3, 2022, the pass was shut.', '2022-03-03', ['Today', 'March 3, 2022']],
    ['The pass was shut yesterday (2 May 2021), she said.', '2021-05-03', ['yesterday', '2 May 2021']],
    ['The army said on the 184th day of the war that the pass was shut.', '2024-05-04', ['184th day of the war']],
  ])('%s', (text, value, because) => {
    const found = inferred(text)
    expect([found.value, found.basis, found.because]).toEqual([value, 'inferred', because])
  })

  it('is a month, roughly, where no weekday narrows it', () => {
    const { value, because } = inferred('Forty people are held six months into the war. They were taken in the Mill massacre.')
    expect([value, because]).toEqual(['2024-05~', ['six months into the war', 'Mill massacre']])
  })

  it.each([
    ['The war, now in its seventh month, has emptied Varn. Rell spoke on Sunday.', '2024-05~'],
    ['Nearly six months into the war, Varn is still held. Rell spoke on Sunday.', '2024-04~'],
    ['Varn is still held more than six months after the Mill massacre. Rell spoke on Sunday.', '2024-05'],
  ])('is a month where the words are round: %s', (text, value) => {
    expect(inferred(text).value).toBe(value)
  })

  it('dates the other times of the report', () => {
    const { layers } = inferred('Six months into the war, forty people are still held. Rell spoke on Sunday. The mill was shut last year.')
    expect(layers.times.map(({ when }) => when?.value)).toEqual(['2024-05~', '2024-05-05', '2023'])
  })

  it('is the one that is given, whatever the text says', () => {
    const { layers } = readTimes('Today, March 3, 2022, the pass was shut.', '2022-03-04')
    expect(layers.published).toEqual({ value: '2022-03-04', basis: 'feed', because: [] })
  })
})

describe('stays open', () => {
  it.each([
    'The pass was shut on Sunday.',
    'A month into the war, Velland had lost the mill. It was retaken later.',
    'Two years into the war, nobody is free. Rell spoke on Sunday.',
    'Six months into the war nobody is free. They spoke on Sunday, on Tuesday and on Thursday. Today is quiet, March 3, 2031.',
    'On the third day of the war the pass was shut.',
    'The pass was shut on April 7, 2024.',
    'Today, March 3, 2022, is long past: the mill burned on May 5, 2023.',
  ])('%s', (text) => {
    const value = inferred(text).value
    expect(value === undefined || value.endsWith('~')).toBe(true)
  })
})

describe('bounds', () => {
  const boundsOf = (text: string) => {
    const { dateBounds } = readTimes(text, null, profile).layers
    return [dateBounds.notBefore?.day, dateBounds.notAfter?.day]
  }

  it.each([
    ['The pass was shut on April 7, 2024.', ['2024-04-07', undefined]],
    ['The mill burned on May 5, 2023 and fell on June 7, 2023.', ['2023-06-07', undefined]],
    ['They were taken in the Nov. 3 massacre.', ['2023-11-03', undefined]],
    ['The vote will be held on June 9, 2024.', [undefined, '2024-06-09']],
    ['The film is set in 2047.', [undefined, undefined]],
    ['The goal for 2030 was missed.', [undefined, undefined]],
    ['The pass was shut on Sunday.', [undefined, undefined]],
  ])('%s', (text, bounds) => {
    expect(boundsOf(text)).toEqual(bounds)
  })

  it('are told with the warning that there is no date', () => {
    const { layers } = readTimes('The pass was shut on April 7, 2024.', null)
    const report = { ...layers.report, warnings: [{ code: 'no-date', message: 'None.' }, { code: 'long-line', message: 'Long.' }] }
    expect(warningsOf({ ...layers, report }).map(({ message }) => message)).toEqual([
      'The report is not before 2024-04-07 (“April 7, 2024”). No date of publication was found. Give one with the report where the date matters.',
      'Long.',
    ])
  })

  it('are not needed where a date was inferred', () => {
    const { layers } = readTimes('Today, March 3, 2022, the pass was shut.', null)
    expect(warningsOf({ ...layers, report: { ...layers.report, warnings: [{ code: 'no-date', message: 'None.' }] } })).toEqual([])
  })
})
