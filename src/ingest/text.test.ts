import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../report/problem.ts'
import type { ReportInput } from '../report/report.ts'
import { digestOf } from './digest.ts'
import { longestText, reportFromText } from './text.ts'

const wire = `Harbour shut after blast in Marah
By Ann Onym and Bo Lindqvar | The Harbour Post
Published April 7, 2024 3:15 p.m.

MARAH, Velland (WNA) — The port of Marah was closed on Sunday after a blast that wounded three dockers, the harbour master said.

“We do not know yet what it was,” he told reporters.

Read more: What we know of the blast

With Post wires
© 2024 The Harbour Post. All rights reserved.`

const warningsOf = (input: ReportInput): string[] => reportFromText(input).warnings.map(({ code }) => code)

describe('a report from plain text', () => {
  it('says what the text says about itself, and how that is known', () => {
    const { facts, warnings } = reportFromText({ text: wire })
    expect(facts).toMatchObject({
      title: 'Harbour shut after blast in Marah',
      byline: ['Ann Onym', 'Bo Lindqvar'],
      outlet: 'The Harbour Post',
      wire: 'WNA',
      wireDerived: true,
      published: { value: '2024-04-07T15:15:00', basis: 'stated' },
      known: { title: 'stated', byline: 'stated', outlet: 'stated', credit: 'stated', wire: 'stated' },
    })
    expect(facts.credit?.quote).toBe('With Post wires')
    expect(facts.published?.because.map(({ quote }) => quote)).toEqual(['April 7, 2024 3:15 p.m.'])
    expect(warnings).toEqual([])
  })

  it('marks what is not report', () => {
    expect(reportFromText({ text: wire }).furniture.map(({ kind, span }) => `${kind}: ${wire.slice(...span)}`)).toEqual([
      'title: Harbour shut after blast in Marah',
      'byline: By Ann Onym and Bo Lindqvar | The Harbour Post',
      'date: Published April 7, 2024 3:15 p.m.',
      'dateline: MARAH, Velland (WNA) —',
      'boilerplate: Read more: What we know of the blast',
      'credit: With Post wires',
      'boilerplate: © 2024 The Harbour Post. All rights reserved.',
    ])
  })

  it('knows a text by its digest', () => {
    const { id, facts } = reportFromText({ text: 'The port was shut.' })
    expect(facts.digest).toBe(digestOf('The port was shut.'))
    expect(facts.digest.startsWith(id)).toBe(true)
  })

  it('takes what came with the text before what the text says', () => {
    const { facts } = reportFromText({ text: wire, id: 'w1', title: 'Blast', outlet: 'Marah Today', published: '2024-04-08' })
    expect(facts).toMatchObject({
      title: 'Blast',
      outlet: 'Marah Today',
      published: { value: '2024-04-08', basis: 'feed', because: [] },
      known: { title: 'feed', outlet: 'feed', byline: 'stated' },
    })
  })

  it('takes a first line for the title only where it repeats the one that is known', () => {
    const kinds = (title: string): string[] => reportFromText({ text: wire, title }).furniture.map(({ kind }) => kind)
    expect(kinds('Harbour Shut After Blast in Marah.')).toContain('title')
    expect(kinds('Blast')).not.toContain('title')
  })

  it('does not take a sentence that begins as a credit or byline does for one', () => {
    const text = 'By Monday the army had left.\n\nWith wires cut, the town waited.\n\nThe source of the blast is not known.'
    expect(reportFromText({ text }).furniture).toEqual([])
  })
})

describe('the date of publication', () => {
  const published = (text: string, more: Partial<ReportInput> = {}) => reportFromText({ text, ...more }).facts.published

  it('is the one said to be of publication before the one of a change', () => {
    expect(published('Updated 8 April 2024\nPublished 7 April 2024\n\nThe port was shut.')?.value).toBe('2024-04-07')
    expect(published('Updated 8 April 2024\n\nThe port was shut.')?.value).toBe('2024-04-08')
  })

  it('may stand in the byline', () => {
    expect(published('By Ann Onym | April 7, 2024\n\nThe port was shut.')).toMatchObject({ value: '2024-04-07', text: { quote: 'April 7, 2024' } })
    expect(published('By Ann Onym | April 7, 2024 | 3:15 p.m.\n\nThe port was shut.')).toMatchObject({ text: { quote: 'April 7, 2024' } })
  })

  it('may stand in the dateline', () => {
    expect(published('MARAH, April 7, 2024 (WNA) — The port was shut.')).toMatchObject({ value: '2024-04-07', basis: 'stated' })
  })

  it('is inferred from the day in the dateline and the year of the rights, and says from which words', () => {
    const when = published('MARAH, April 7 (WNA) — The port was shut.\n\n© 2024 The Harbour Post')
    expect(when).toMatchObject({ value: '2024-04-07', basis: 'inferred' })
    expect(when?.because.map(({ quote }) => quote)).toEqual(['April 7', '2024'])
  })

  it('is inferred as the year alone where only that is known', () => {
    expect(published('The port was shut.\n\n© 2024 The Harbour Post')).toMatchObject({ value: '2024', basis: 'inferred' })
    expect(published('The port was shut.\n\n© 2019–2024 The Harbour Post')).toBeUndefined()
  })

  it('is inferred from the address', () => {
    expect(published('The port was shut.', { url: 'https://harbourpost.example/2024/04/07/port' })).toMatchObject({ value: '2024-04-07', basis: 'inferred' })
  })

  it('is not taken from the report itself', () => {
    expect(published('The port, which was shut on April 7, 2024, is open.')).toBeUndefined()
  })
})

describe('warnings', () => {
  it.each<[string, ReportInput]>([
    ['unpaired-quotes', { text: 'She said: “We know.' }],
    ['long-line', { text: 'word '.repeat(5_000) }],
    ['lone-surrogates', { text: 'a \uD83D b' }],
    ['not-english', { text: 'Le port de Marah a été fermé dimanche après une explosion qui a blessé trois dockers, selon le capitaine du port.' }],
    ['no-date', { text: 'The port was shut.' }],
    ['unknown-date', { text: 'The port was shut.', published: 'soon' }],
  ])('%s', (code, input) => {
    expect(warningsOf(input)).toContain(code)
  })

  it('do not come with an ordinary report', () => {
    expect(warningsOf({ text: wire })).toEqual([])
  })

  it('do not come for right-to-left marks, which stay where they are', () => {
    const text = 'By Ann Onym\n\n\u202BThe port\u202C of \u200FMarah\u200F was shut.'
    const report = reportFromText({ text, published: '2024' })
    expect(report.text).toBe(text)
    expect(report.warnings).toEqual([])
  })
})

describe('a text with nothing in it', () => {
  it.each(['', ' \n\t', '\u00A0\u3000', '\uFEFF', '\u200F\u200B'])('is refused: %j', (text) => {
    expect(() => reportFromText({ text })).toThrow(Problem)
    expect(() => reportFromText({ text })).toThrow(expect.objectContaining({ code: 'empty' }))
  })
})

describe('a text longer than any report', () => {
  it('is refused, and says by how much', () => {
    expect(() => reportFromText({ text: 'a'.repeat(longestText + 1) })).toThrow(
      expect.objectContaining({ code: 'too-large', message: 'The text has 500,001 characters; a report has 500,000 at most.' }),
    )
  })

  it('is read up to that', () => {
    expect(reportFromText({ text: 'The port was shut. '.repeat(longestText / 19) }).text.length).toBeGreaterThan(longestText - 20)
  })
})

/** Text from the pieces that the rules look for, in any order, with any UTF-16 between. */
const likely = fc.array(fc.oneof(
  fc.constantFrom(...wire.split('\n'), '\n', '\r\n', '\n\n', 'By ', '(AP)', '“', '”', '"', '© 2024 AFP', 'MARAH, April 7 — ', 'Advertisement', '\u200F', '\uFEFF', '\u00A0', ' | ', ', '),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
), { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('whatever the text', () => {
  it('every quote equals its slice, and furniture lies in the text, in order, apart', () => {
    fc.assert(fc.property(likely, (raw) => {
      fc.pre(/[\p{L}\p{N}\p{P}]/u.test(raw))
      const { text, facts, furniture } = reportFromText({ text: raw })
      const quotes = [facts.credit, facts.published?.text, ...(facts.published?.because ?? [])].filter((quote) => quote !== undefined)
      for (const { start, end, quote } of quotes) expect(text.slice(start, end)).toBe(quote)
      let last = 0
      for (const { span: [start, end] } of furniture) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }))
  })

  it('the same text gives the same report, and a normalised text stays as it is', () => {
    fc.assert(fc.property(likely, (raw) => {
      fc.pre(/[\p{L}\p{N}\p{P}]/u.test(raw))
      const report = reportFromText({ text: raw })
      expect(reportFromText({ text: raw })).toEqual(report)
      const again = reportFromText({ text: report.text })
      expect([again.text, again.facts, again.furniture]).toEqual([report.text, report.facts, report.furniture])
    }))
  })
})
