import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/ingest/normalise.ts'
import { crisisKey, crisisReports, demoCrisis, secondCrisis, thirdCrisis } from './read-crisis.ts'

type Said = { readonly report: string; readonly quote: string }
type Account = Said & { readonly trigger: string }
type Point = Said & { readonly figure: string; readonly voice: string; readonly value?: number; readonly min?: number; readonly max?: number }
type Series = {
  readonly id: string
  readonly points: readonly Point[]
  readonly revisions?: readonly { readonly voice: string; readonly from: number; readonly to: number }[]
  readonly disputes?: readonly (readonly [string, string])[]
}
type Position = { readonly id: string; readonly accounts: readonly Said[]; readonly answeredBy?: readonly string[]; readonly shiftsTo?: string }
type Key = {
  readonly copies: readonly { readonly source: string; readonly members: readonly { readonly report: string; readonly kind: string }[] }[]
  readonly boilerplate: readonly { readonly outlet: string; readonly quote: string }[]
  readonly statements: readonly { readonly id: string; readonly carriers: readonly Said[] }[]
  readonly events: readonly { readonly id: string; readonly accounts: readonly Account[] }[]
  readonly series: readonly Series[]
  readonly relations: readonly { readonly kind: string; readonly by: Said; readonly of: Said }[]
  readonly positions: readonly Position[]
  readonly forces: readonly { readonly accounts: readonly Said[] }[]
  readonly questions: readonly (Said & { readonly answeredBy?: Said })[]
  readonly actors: readonly { readonly name: string; readonly called: readonly (Said & { readonly name: string })[] }[]
}

const crises = [
  { name: "the demo's crisis", crisis: demoCrisis, size: 34, outlets: 7, first: '2026-11-12', last: '2026-11-21' },
  { name: 'the second crisis', crisis: secondCrisis, size: 25, outlets: 5, first: '2026-10-05', last: '2026-10-13' },
  { name: 'the third crisis', crisis: thirdCrisis, size: 28, outlets: 6, first: '2026-09-14', last: '2026-09-22' },
]

const occurrences = (text: string, part: string): number => text.split(part).length - 1

describe.each(crises)('$name', ({ crisis, size, outlets, first, last }) => {
  const key = crisisKey(crisis) as Key
  const reports = crisisReports(crisis)
  const texts = new Map(reports.map((report) => [report.id, report.text]))

  describe('the reports', () => {
    test('each with an id of its own and its headline first', () => {
      expect(texts.size).toBe(size)
      expect(new Set(reports.map(({ outlet }) => outlet)).size).toBe(outlets)
      for (const { text, title } of reports) expect(text.startsWith(`${title}\n`)).toBe(true)
    })

    test('are taken in as they are, so that offsets into them are those of a record', () => {
      expect(reports.map(({ text }) => normalise(text).text)).toEqual(reports.map(({ text }) => text))
    })

    test('from its first day to its last', () => {
      const days = reports.map(({ published }) => published.slice(0, 10)).sort()
      expect([days[0], days.at(-1)]).toEqual([first, last])
    })
  })

  describe('the key', () => {
    const quotes: readonly Said[] = [
      ...key.statements.flatMap(({ carriers }) => carriers),
      ...key.events.flatMap(({ accounts }) => accounts),
      ...key.series.flatMap(({ points }) => points),
      ...key.relations.flatMap(({ by, of }) => [by, of]),
      ...key.positions.flatMap(({ accounts }) => accounts),
      ...key.forces.flatMap(({ accounts }) => accounts),
      ...key.questions.flatMap((question) => (question.answeredBy ? [question, question.answeredBy] : [question])),
      ...key.actors.flatMap(({ called }) => called),
    ]

    test('every quote stands once in its report', () => {
      const amiss = quotes.filter(({ report, quote }) => occurrences(texts.get(report) ?? '', quote) !== 1)
      expect(amiss).toEqual([])
    })

    test('every trigger, figure and name stands once in its quote', () => {
      const parts = [
        ...key.events.flatMap(({ accounts }) => accounts.map(({ quote, trigger }) => ({ quote, part: trigger }))),
        ...key.series.flatMap(({ points }) => points.map(({ quote, figure }) => ({ quote, part: figure }))),
        ...key.actors.flatMap(({ called }) => called.map(({ quote, name }) => ({ quote, part: name }))),
      ]
      expect(parts.filter(({ quote, part }) => occurrences(quote, part) !== 1)).toEqual([])
    })

    test('no word tells two events', () => {
      const words = key.events.flatMap(({ accounts }) => accounts).map(({ report, quote, trigger }) => {
        const start = (texts.get(report) ?? '').indexOf(quote) + quote.indexOf(trigger)
        return `${report} ${start} ${trigger}`
      })
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    })

    test('no report is in two families', () => {
      const copied = key.copies.flatMap(({ source, members }) => [source, ...members.map(({ report }) => report)])
      expect(copied.filter((report) => !texts.has(report))).toEqual([])
      expect(new Set(copied).size).toBe(copied.length)
    })

    test('a boilerplate note stands in several reports of its outlet, once in each, and nowhere else', () => {
      for (const { outlet, quote } of key.boilerplate) {
        const holding = reports.filter(({ text }) => text.includes(quote))
        expect(holding.length).toBeGreaterThan(1)
        expect(holding.map((report) => report.outlet)).toEqual(holding.map(() => outlet))
        for (const { text } of holding) expect(occurrences(text, quote)).toBe(1)
      }
    })

    test('a point has a value or a bound; disputes and revisions name voices and values of their series', () => {
      for (const { id, points, revisions = [], disputes = [] } of key.series) {
        const voices = new Set(points.map(({ voice }) => voice))
        const held = new Set(points.flatMap(({ voice, value, min, max }) => [value, min, max].map((number) => `${voice} ${String(number)}`)))
        expect(points.filter(({ value, min, max }) => (value ?? min ?? max) === undefined), id).toEqual([])
        expect(disputes.flat().filter((voice) => !voices.has(voice)), id).toEqual([])
        expect(revisions.filter(({ voice, from, to }) => !held.has(`${voice} ${from}`) || !held.has(`${voice} ${to}`)), id).toEqual([])
      }
    })

    test('positions answer and shift to positions of the key', () => {
      const ids = new Set(key.positions.map(({ id }) => id))
      const named = key.positions.flatMap(({ answeredBy = [], shiftsTo }) => [...answeredBy, ...(shiftsTo === undefined ? [] : [shiftsTo])])
      expect(named.filter((id) => !ids.has(id))).toEqual([])
    })

    test('relations are of the known kinds', () => {
      const kinds = new Set(['denies', 'admits', 'retracts', 'contradicts', 'corroborates'])
      expect(key.relations.filter(({ kind }) => !kinds.has(kind))).toEqual([])
    })
  })
})
