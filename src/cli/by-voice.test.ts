import { describe, expect, test } from 'vitest'
import { readText } from '../desk/testing/fake-desk.ts'
import { byVoice } from './by-voice.ts'

const { report, reading } = readText(
  ['Ferries stay in port', '', 'Mayor Oda said the ferries stay in port.', 'Captain Ruel denied it.', 'Mayor Oda said nothing more.', 'It rained.'].join('\n'),
)

describe('byVoice', () => {
  test('puts first who says most, each with all that it says', () => {
    const { speakers } = byVoice(report, reading)
    expect(speakers.map(({ voice, statements, words }) => [voice.name, statements.length, words])).toEqual([
      ['Mayor Oda', 2, 7],
      ['Captain Ruel', 1, 1],
    ])
  })

  test('leaves the outlet what is nobody else’s, and counts no furniture', () => {
    const { words, outletWords } = byVoice({ ...report, furniture: [{ kind: 'title', span: [0, 20] }] }, reading)
    expect(words).toBe(8 + 4 + 5 + 2)
    expect(outletWords).toBe(words - 8)
  })

  test('gives a word to the innermost statement only', () => {
    const [outer, inner] = reading.attributions
    const nested = { ...inner!, id: 't9', within: outer!.id, content: [{ ...outer!.content[0]!, start: outer!.content[0]!.start + 4 }] }
    const { speakers } = byVoice(report, { ...reading, attributions: [nested, outer!] })
    expect(speakers.map(({ voice, words }) => [voice.name, words])).toEqual([
      ['Captain Ruel', 4],
      ['Mayor Oda', 1],
    ])
  })

  test('keeps what the outlet says of itself apart', () => {
    const [first] = reading.attributions
    const own = { ...first!, voice: { actor: null, name: 'outlet', named: true } }
    const { speakers, outlet, words, outletWords } = byVoice(report, { ...reading, attributions: [own] })
    expect([speakers, outlet]).toEqual([[], [own]])
    expect(outletWords).toBe(words)
  })
})
