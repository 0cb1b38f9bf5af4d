import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../report/quote.ts'
import { fingerprintsOf } from './fingerprints.ts'

/** A report of sentences of numbered words: no two share a run of words. */
function reported(sentences: readonly string[]) {
  const spans: Span[] = []
  let text = ''
  for (const sentence of sentences) {
    spans.push([text.length, text.length + sentence.length])
    text += `${sentence} `
  }
  return { text, furniture: [], sentences: spans }
}
const sentencesOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${Array.from({ length: 18 }, (_, word) => `${name}${n}x${word}`).join(' ')}.`)
const inCommon = (one: readonly number[], other: readonly number[]) => one.filter((print) => other.includes(print)).length

describe('fingerprintsOf', () => {
  it('gives the same whole numbers each time, apart from each other, in ascending order', () => {
    const prints = fingerprintsOf(reported(sentencesOf('quay', 12)))
    expect(prints).toEqual(fingerprintsOf(reported(sentencesOf('quay', 12))))
    expect([...new Set(prints)].sort((a, b) => a - b)).toEqual(prints)
    expect(prints.every((print) => Number.isSafeInteger(print) && print >= 0 && print < 2 ** 52)).toBe(true)
  })

  it('keeps to the numbers that records hold already', () => {
    expect(fingerprintsOf(reported(['The harbour office counted nineteen boats, none of them lit, on the way to the outer mole.']))).toMatchInlineSnapshot(`
      [
        710198361752293,
        3679083949956842,
      ]
    `)
  })

  it('finds three paragraphs that were carried into another report', () => {
    const carried = sentencesOf('quay', 4)
    const one = reported([...sentencesOf('mole', 9), ...carried, ...sentencesOf('pier', 5)])
    const other = reported([...sentencesOf('lamp', 3), ...carried, ...sentencesOf('rope', 14)])
    expect(inCommon(fingerprintsOf(one), fingerprintsOf(other))).toBeGreaterThanOrEqual(2)
  })

  it('finds a report that an editor has gone over', () => {
    const sentences = sentencesOf('quay', 10)
    const edited = sentences.map((sentence, n) => (n % 2 === 0 ? sentence.replace('x9 ', 'y9 ') : sentence))
    expect(inCommon(fingerprintsOf(reported(sentences)), fingerprintsOf(reported(edited)))).toBeGreaterThan(0)
  })

  it('gives reports that share nothing nothing in common', () => {
    expect(inCommon(fingerprintsOf(reported(sentencesOf('quay', 30))), fingerprintsOf(reported(sentencesOf('mole', 30))))).toBe(0)
  })

  it('passes furniture over', () => {
    const note = 'Write to the newsroom of the Sorrin Courier at its office by the old harbour gate any day but Sunday.'
    const [body, noted] = [sentencesOf('quay', 8), reported([...sentencesOf('quay', 8), note])]
    const span: Span = [noted.text.indexOf(note), noted.text.length]
    expect(fingerprintsOf({ ...noted, furniture: [{ kind: 'boilerplate', span }] })).toEqual(fingerprintsOf(reported(body)))
  })

  it('keeps to 128 of a long report, and finds it by another long one that carries most of it', () => {
    const sentences = sentencesOf('quay', 500)
    const prints = fingerprintsOf(reported(sentences))
    expect(prints.length).toBeLessThanOrEqual(128)
    expect(inCommon(prints, fingerprintsOf(reported(sentences.slice(100))))).toBeGreaterThan(50)
  })

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(fingerprintsOf({ text, furniture: [], sentences: [[0, text.length]] }).length).toBeLessThanOrEqual(128)
    }))
  })
})
