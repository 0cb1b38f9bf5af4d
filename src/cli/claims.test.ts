import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { readText } from '../desk/testing/fake-desk.ts'
import type { Reading, Voice } from '../reading/reading.ts'
import { paintFor } from './paint.ts'
import { sheet } from './sheet.ts'

const paint = paintFor({}, {})
const { report, reading } = readText('Mayor Oda said it floats.')
const oda: Voice = { actor: 'a1', name: 'Mayor Oda', named: true, attribution: 't1' }
const outlet: Voice = { actor: null, name: 'outlet', named: true }

/** One claim of every kind, all of their words the same. */
function claims(words: string): Pick<Reading, 'events' | 'figures' | 'places' | 'deployments' | 'positions' | 'questions' | 'labels' | 'oddities' | 'situation'> {
  const text = { start: 0, end: 1, quote: words }
  const party = { name: words, text }
  return {
    situation: { name: words, because: words },
    events: [{ id: 'e1', type: 'RETREAT', mode: 'withdraw', trigger: text, actor: party, recipients: [party], object: text, place: 'p1', time: { value: words, basis: 'stated', because: [] }, status: 'negated', voice: oda }],
    figures: [{ id: 'f1', text, approx: 'above', value: 4_000, unit: words, of: words, measure: 'held', label: words, place: 'p1', asOf: { value: '2031-03-01/..', basis: 'stated', because: [] }, voice: outlet }],
    places: [{ id: 'p1', name: words, mentions: [text], kind: 'city', lat: 40.1, lon: -30.2, radiusKm: 6, country: 'XA', standsFor: 'a1', because: words }],
    deployments: [{ id: 'd1', force: words, of: 'a1', place: 'p1', state: 'stationed', only: true, exception: text, text, voice: oda }],
    positions: [
      { id: 's1', holder: party, kind: 'demand', to: { ...party, actor: 'a1' }, text, items: [words, words], voice: oda },
      { id: 's2', holder: { ...party, actor: 'a1' }, kind: 'refusal', answers: 's1', text, items: [], voice: outlet },
    ],
    questions: [{ id: 'q1', cue: text, about: text, voice: outlet }],
    labels: [{ id: 'l1', text, for: words, kind: 'loaded', voice: oda }],
    oddities: [{ id: 'o1', kind: 'count', text, because: [text], note: words }],
  }
}

const set = (words: string, columns = 96, painted = paint) => sheet({ report, reading: { ...reading, ...claims(words) } }, { columns, paint: painted })

describe('the claims on the sheet', () => {
  const page = set('pier')

  test.each([
    ['an event', '  ● RETREAT withdraw  pier “pier … pier” → pier\n                      did not happen · pier · pier · says Mayor Oda\n'],
    ['a figure', '  ○ at least 4,000  pier of pier, held\n                    “pier” · called “pier” · pier · since 2031-03-01 · in the outlet’s own words\n'],
    ['a place', '    pier  city, XA, 40.1, -30.2, within 6 km\n          stands for Mayor Oda · pier\n'],
    ['a force', '  ● pier  only stationed, pier\n          of Mayor Oda · except “pier” · “pier” · says Mayor Oda\n'],
    ['a position, item by item', '  ● pier       demand: (1) pier (2) pier\n               to Mayor Oda · says Mayor Oda\n'],
    ['an answer', '  ○ Mayor Oda  refusal: “pier”\n               answers the demand of pier · in the outlet’s own words\n'],
    ['what is not known', '  ○ “pier”  pier\n            in the outlet’s own words\n'],
    ['a loaded word', '  ● “pier”  loaded, for pier\n            says Mayor Oda\n'],
    ['an oddity, which is nobody’s', '    count  pier\n           “pier” · beside “pier”\n'],
  ])('have %s', (_, lines) => {
    expect(page).toContain(lines)
  })

  test('stand under headings with their number, and kinds without any are left out', () => {
    expect(page).toContain(`\n\nPositions${' '.repeat(96 - 'Positions'.length - 1)}2\n\n`)
    expect(set('pier')).toContain('\n\nNot known ')
    expect(sheet({ report, reading }, { columns: 96, paint })).not.toMatch(/Events|Figures|Not known/u)
  })

  test('name the situation and why the report is read with it', () => {
    expect(page).toMatch(/^situation +pier {2}\(pier\)$/mu)
  })

  test('give a claim the colour of its voice, and the outlet none', () => {
    const colour = paintFor({ isTTY: true }, { TERM: 'xterm-256color' })
    const [mark] = /\S*●\S*(?= .*Mayor Oda)/u.exec(set('pier', 96, colour))!
    const lines = set('pier', 96, colour).split('\n')
    expect(lines.find((line) => line.includes('RETREAT'))).toContain(mark)
    expect(lines.find((line) => line.includes('at least 4,000'))).toMatch(/^ {2}○ at/u)
  })

  test('keep within the terminal, whatever the script', () => {
    const words = fc.string({ unit: fc.constantFrom('A', 'é', '漢', 'ﷺ', 'ا', '👩‍🚒', 'ก็', '\u0301', ' ', '\n'), minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(words, fc.integer({ min: 24, max: 120 }), (some, columns) => {
        for (const line of set(some, columns).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })

  test('pass no control character of a report on to the terminal', () => {
    const hostile = set('\u001b]0;owned\u0007\u001b[2J\u202e\u009b')
    expect(hostile).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(hostile).toContain('␛[2J')
  })
})
