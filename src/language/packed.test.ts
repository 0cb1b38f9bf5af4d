import { expect, test } from 'vitest'
import type { Language } from './language.ts'
import { packed, unpacked } from './packed.ts'

const language: Language = {
  words: [[0, 5], [6, 11], [11, 12]],
  sentences: [[0, 12]],
  paragraphs: [[0, 12]],
  attributions: [{ source: [[0, 5]], cue: [6, 11], content: [[11, 12]], confidence: 0.25 }],
  syntax: {
    words: [[0, 5], [6, 11], [11, 12]], sentence: [0, 0, 0], lemma: ['Odani', 'sail', '.'], upos: ['PROPN', 'VERB', 'PUNCT'], head: [1, -1, 1],
    relation: ['nsubj', 'root', 'punct'],
  },
  entities: [{ from: 0, to: 1, head: 0, type: 'person', confidence: 0.1 + 0.2, chain: 0 }],
}
const nothing: Language = {
  words: [], sentences: [], paragraphs: [], attributions: [], entities: [],
  syntax: { words: [], sentence: [], lemma: [], upos: [], head: [], relation: [] },
}

test.each([['a sentence', language], ['nothing', nothing]])('%s comes out as it went in, cloned between', (_, layers) => {
  const { layers: whole, transfer } = packed(layers)
  expect(unpacked(structuredClone(whole, { transfer }))).toEqual(layers)
})

test('memory is handed over, not copied', () => {
  const { layers, transfer } = packed(language)
  structuredClone(layers, { transfer })
  expect(layers.syntax.head.length).toBe(0)
  expect(transfer.every(({ byteLength }) => byteLength === 0)).toBe(true)
})
