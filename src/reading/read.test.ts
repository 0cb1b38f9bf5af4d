import { Value } from 'typebox/value'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../language/language.ts'
import type { Span } from '../report/quote.ts'
import { loadCodebook } from './codebook.ts'
import { readReport, steps } from './read.ts'
import { Reading, type Attribution } from './reading.ts'
import { knowledgeWith } from './testing/knowledge.ts'
import { languageOf, marked } from './testing/marked.ts'

const codebook = loadCodebook()
const knowledge = knowledgeWith({ codebook })

function read(notation: string, ...rest: Parameters<typeof marked> extends [string, ...infer R] ? R : never): Reading {
  const { report, language } = marked(notation, ...rest)
  return readReport(report, language, knowledge, 'test')
}

function statements(notation: string): readonly Attribution[] {
  return read(notation).attributions
}

describe('a reading', () => {
  const text = '[“We held on,”|content] [Harbour Council spokesman Jon Ferro|source] [told|cue] Channel 6.\n[He|source 2] [added|cue 2] [that the wall was safe|content 2].'

  it('is what its schema says', () => {
    expect(Value.Check(Reading, read(text))).toBe(true)
  })

  it('numbers its statements in the order of their cues, hearsay behind what it was told in', () => {
    const found = statements('[Ms. Orrin|source] [said|cue] [the mayor had promised that the wall would be mended|content]. [It was not|content 2], [she|source 2] [said|cue 2].')
    expect(found.map(({ id, within, cue }) => [id, within, cue[0]!.quote])).toEqual([
      ['t1', undefined, 'said'],
      ['t2', 't1', 'had promised'],
      ['t3', undefined, 'said'],
    ])
    expect(found[1]).toMatchObject({ stance: 'promise', form: 'indirect', confidence: 0.5, voice: { name: 'the mayor', named: false } })
  })

  it('names reader and codebook', () => {
    expect(read(text).reader).toBe(`test+${codebook.version.slice(0, 12)}`)
  })

  it('ends what a headline says where the headline ends', () => {
    const notation = '[Kelmar|source] [urges|cue] [allies to send boats\nBy Ana Orrin|content]\nThe quay was full.'
    const [title, byline] = [[0, 33], [34, 46]] as const
    const [statement] = read(notation, {}, [{ kind: 'title', span: title }, { kind: 'byline', span: byline }]).attributions
    expect(statement!.content.map(({ quote }) => quote)).toEqual(['allies to send boats'])
  })

  it('begins a source behind the byline', () => {
    const notation = 'By Ana Orrin, [Kelmar Post\nOrland|source] [said|cue] [it rained|content].'
    const [statement] = read(notation, {}, [{ kind: 'byline', span: [0, 25] }]).attributions
    expect(statement!.source.map(({ quote }) => quote)).toEqual(['Orland'])
  })

  it('leaves out what stands in furniture', () => {
    const notation = '[Jon Ferro|source] [writes|cue] [of the sea|content].\n[The mayor|source 2] [said|cue 2] [it rained|content 2].'
    const reading = read(notation, {}, [{ kind: 'byline', span: [0, 28] }])
    expect(reading.attributions.map(({ voice }) => voice.name)).toEqual(['The mayor'])
  })

  it('is the same every time', () => {
    expect(read(text)).toEqual(read(text))
  })

  it('takes its steps in an order in which each finds what it needs', () => {
    const there = new Set<string>(['report', 'language', 'codebook', 'gazetteer', 'profiles', 'asked'])
    for (const { name, needs, adds } of steps) {
      expect(needs.filter((layer) => !there.has(layer)), name).toEqual([])
      for (const layer of adds) there.add(layer)
    }
  })
})

describe('form', () => {
  it.each([
    ['[“We held on,”|content] [he|source] [said|cue].', 'direct'],
    ['[He|source] [said|cue] [that they had held on|content].', 'indirect'],
    ['[He|source] [said|cue] [that they had “held on”|content].', 'mixed'],
    ['[“We held on,|content] [he|source] [said|cue]. [“And we will again.”|content]', 'direct'],
    ['[‘We held the sailors’ hall,’|content] [he|source] [said|cue].', 'direct'],
    ["[The sailors' hall held|content], [he|source] [said|cue].", 'indirect'],
    ['[He|source] [said|cue]: [“We held on.\n“We will again.”|content]', 'direct'],
    ['[He|source] [said|cue]: [“We held on|content].', 'direct'],
  ])('%s', (notation, form) => {
    expect(statements(notation)[0]!.form).toBe(form)
  })
})

describe('any text and any spans', () => {
  const unicode = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }), fc.constantFrom(
    ' ', '\n', ' said ', ' that ', 'Ann Lee', 'he ', '“', '”', "'", '’s ', '. ', ', ', 'the mayor', ' told ', 'Mr.', '\ud800', ' according to ', 'in a statement', ' and ', '(', ')', 'IDF',
  )), maxLength: 80 })
  const attributions = (length: number) => {
    const span = fc.tuple(fc.nat(length + 2), fc.nat(length + 2)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
    return fc.array(fc.record({ source: fc.array(span, { maxLength: 2 }), cue: span, content: fc.array(span, { maxLength: 3 }), confidence: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 6 })
  }
  const given = unicode.chain((text) => fc.tuple(fc.constant(text), attributions(text.length)))

  it('give a reading that its schema allows, in which every quote is its slice', () => {
    fc.assert(
      fc.property(given, ([text, found]) => {
        const { report } = marked('x')
        const language: Language = languageOf(text, [...found].sort((a, b) => a.cue[0] - b.cue[0]))
        const reading = readReport({ ...report, text }, language, knowledge)
        expect([...Value.Errors(Reading, reading)]).toEqual([])
        for (const { start, end, quote } of quotesIn(reading)) expect(text.slice(start, end)).toBe(quote)
        const actors = new Set(reading.actors.map(({ id }) => id))
        for (const { voice } of reading.attributions) expect(voice.actor === null || actors.has(voice.actor)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are read in steps that grow with the text, not with its square', () => {
    const line = 'Ann Lee and the mayor of Varn, who “said” that Mr. Foss, in a statement, told it so. '
    const text = line.repeat(3000)
    const found = Array.from({ length: 3000 }, (_, i): Language['attributions'][number] => {
      const at = i * line.length
      return { source: [[at, at + 7]], cue: [at + 36, at + 40], content: [[at + 42, at + line.length - 2]], confidence: 1 }
    })
    const { report } = marked('x')
    expect(readReport({ ...report, text }, languageOf(text, found), knowledge).attributions.length).toBeGreaterThanOrEqual(3000)
  })
})

/** Everything in a value that has the shape of a quote. */
function quotesIn(value: unknown): { start: number; end: number; quote: string }[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'quote' in value ? [value as { start: number; end: number; quote: string }] : []
  return [...own, ...Object.values(value).flatMap(quotesIn)]
}
