import { expect, test } from 'vitest'
import type { Config } from './config.ts'
import type { Encoder } from './encode.ts'
import type { Linker } from './link.ts'
import { linksOf } from './links.ts'
import { piecesFrom, type Pieces } from './pieces.ts'
import { wordpiecesFrom } from './wordpieces.ts'

// a vocabulary in which "said" has a wordpiece of its own, and an encoder that takes it for a cue wherever it stands
const wordpieces = wordpiecesFrom(['[UNK]', '[CLS]', '[SEP]', 'said'].join('\n'))
const said = wordpieces.of('said')[0]
const isCue = (pieces: Pieces, word: number) => pieces.ids[pieces.first[word]!] === said

const tables = { labels: ['O', 'B-cue', 'I-cue'], start: [0, 0, -10_000], end: [0, 0, 0], transitions: [[0, 0, -10_000], [0, 0, 0], [0, 0, 0]] }
const config: Config = {
  format: 1, window: 10, stride: 6, before: 4, after: 6, far: 12, cueThreshold: 0.5, flat: tables, link: tables,
  files: { 'encoder.onnx': '', 'linker.onnx': '', 'vocab.txt': '' },
}

const encode: Encoder = (pieces, from, to) => {
  const tags = new Float32Array((to - from) * tables.labels.length)
  for (let word = from; word < to; word++) tags[(word - from) * tables.labels.length + (isCue(pieces, word) ? 1 : 0)] = 5
  return Promise.resolve({ from, to, tags, vectors: new Float32Array(0), width: 0 })
}

/** Says how many words the linker would see around the cue. */
const link: Linker = (_, { from, to }, cue) => {
  const around = Math.min(to, cue.to + config.after) - Math.max(from, cue.from - config.before)
  return Promise.resolve(around < 2 ? undefined : { source: [], cue, content: [{ from: cue.to, to: cue.to + around }], confidence: 1 })
}

test('sections change nothing: every cue is found once and seen with all the words around it', async () => {
  const text = Array.from({ length: 997 }, (_, n) => (n % 7 === 3 || n % 31 === 0 ? 'said' : 'word')).join(' ')
  const pieces = piecesFrom(wordpieces, 8)(text)
  const whole = await linksOf(pieces, encode, link, config)
  expect(whole.length).toBe(Array.from({ length: 997 }, (_, n) => isCue(pieces, n)).filter(Boolean).length)
  expect(await linksOf(pieces, encode, link, config, 70)).toEqual(whole)
  expect(await linksOf(pieces, encode, link, config, 333)).toEqual(whole)
})

test('a text without words has none', async () => {
  expect(await linksOf(piecesFrom(wordpieces, 8)(' '), encode, link, config)).toEqual([])
})
