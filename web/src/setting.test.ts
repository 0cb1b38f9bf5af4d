import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byVoice, outletKey, voiceKey } from '../../src/reading/by-voice.ts'
import { markReport } from '../fixtures/mark.ts'
import { oldPortCrossing } from '../fixtures/old-port-crossing.ts'
import { setReport } from './setting.ts'
import { hueCount } from './voices.ts'

const crossing = setReport(oldPortCrossing())
const textOf = (set: ReturnType<typeof setReport>) => set.paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))

describe('setReport', () => {
  it('loses nothing of the text but the white space between paragraphs', () => {
    expect(textOf(crossing).join('').replace(/\s/gu, '')).toBe(crossing.read.text.replace(/\s/gu, ''))
  })

  it('gives every statement one place for the keyboard', () => {
    const anchors = crossing.paragraphs.flatMap(({ runs }) => runs.flatMap((run) => run.anchor ? [run.anchor.id] : []))
    expect(anchors.toSorted()).toEqual(crossing.statements.map(({ id }) => id).toSorted())
  })

  it('orders statements as they begin in the text', () => {
    const starts = crossing.statements.map(({ source, cue, content }) => Math.min(...[...source, ...cue, ...content].map((quote) => quote.start)))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('gives hearsay within a statement to whoever is said to have said it', () => {
    const runs = crossing.paragraphs.flatMap((paragraph) => paragraph.runs)
    expect(runs.find((run) => run.text === 'that the captives were allowed to write letters')?.said?.voice.name).toBe('A neighbour')
  })

  it('knows title, byline and credit paragraphs from the report', () => {
    expect(crossing.paragraphs.map(({ furniture }) => furniture)).toEqual(['title', 'byline', 'date', ...Array<null>(11).fill(null), 'credit'])
  })

  it('sets a text in which nothing was found', () => {
    const set = setReport({ ...oldPortCrossing(), furniture: [], reading: { ...oldPortCrossing().reading, attributions: [] } })
    expect(set.statements).toEqual([])
    expect(set.voices.map(({ key, share }) => [key, share])).toEqual([[outletKey, 1]])
  })
})

describe('voices', () => {
  it('come by how much they say, the outlet last', () => {
    const words = crossing.voices.slice(0, -1).map((voice) => voice.words)
    expect(words).toEqual(words.toSorted((a, b) => b - a))
    expect(crossing.voices.at(-1)).toMatchObject({ key: outletKey, hue: null })
  })

  it('have shares that make up the whole report', () => {
    expect(crossing.voices.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  it('have a colour for the first eight and grey after', () => {
    expect(crossing.voices.map(({ hue }) => hue)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0, null])
    expect(hueCount).toBe(8)
  })

  it('have the words that are drawn as theirs', () => {
    const drawn = new Map<string, string>()
    for (const run of crossing.paragraphs.flatMap(({ runs }) => runs)) {
      const key = run.said ? voiceKey(run.said.voice) : outletKey
      if (run.furniture === null) drawn.set(key, `${drawn.get(key) ?? ''} ${run.text}`)
    }
    const words = (key: string) => byVoice({ text: drawn.get(key) ?? '', furniture: [] }, { attributions: [] }).words
    expect(crossing.voices.map((voice) => [voice.key, voice.words])).toEqual(crossing.voices.map(({ key }) => [key, words(key)]))
  })

  it('hold every statement once, whatever the voices', () => {
    const voice = fc.record({ actor: fc.option(fc.constantFrom('a1', 'a2')), name: fc.constantFrom('outlet', 'Ann', 'Bo'), named: fc.boolean() })
    fc.assert(fc.property(fc.array(voice, { maxLength: 8 }), (voices) => {
      const text = 'Ann said that the ferry sank.'
      const read = markReport(text, { facts: crossing.read.reading.report, furniture: [] }, voices.map((voice) => ({ cue: 'said', content: ['that the ferry sank'], voice, form: 'indirect', stance: 'assert' })))
      const set = setReport(read)
      expect(set.voices.flatMap(({ statements }) => statements.map(({ id }) => id)).toSorted()).toEqual(set.statements.map(({ id }) => id).toSorted())
    }))
  })
})
