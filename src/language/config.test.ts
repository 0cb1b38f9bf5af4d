import { expect, test } from 'vitest'
import { configFrom } from './config.ts'

const tables = { labels: ['O'], start: [0], end: [0], transitions: [[0]] }
const digest = '0'.repeat(64)
const config = {
  format: 2, window: 256, stride: 208, before: 64, after: 128, far: 500, cueThreshold: 0.5, flat: tables, link: tables,
  syntax: { upos: ['NOUN', 'VERB'], relations: ['root', 'obj'], lemmas: ['0|', '3|y'], entities: ['person'], entityThreshold: 0 },
  coref: { threshold: 0, near: 60 },
  files: { 'encoder.onnx': digest, 'linker.onnx': digest, 'syntax.onnx': digest, 'coref.onnx': digest, 'vocab.txt': digest },
}

test('a configuration of the right shape is taken, with whatever else it says', () => {
  expect(configFrom(JSON.stringify({ ...config, madeOn: 'Monday' }))).toMatchObject(config)
})

test.each([
  ['what is not JSON', '{', 'not JSON'],
  ['another format', JSON.stringify({ ...config, format: 1 }), 'format'],
  ['a number missing', JSON.stringify({ ...config, window: undefined }), 'window'],
  ['a file without a digest', JSON.stringify({ ...config, files: { ...config.files, 'vocab.txt': 'x' } }), 'files.vocab.txt'],
  ['an edit that cuts nothing countable', JSON.stringify({ ...config, syntax: { ...config.syntax, lemmas: ['y'] } }), 'syntax.lemmas'],
  ['a part of speech that there is not', JSON.stringify({ ...config, syntax: { ...config.syntax, upos: ['THING'] } }), 'syntax.upos'],
  ['tables of different sizes', JSON.stringify({ ...config, flat: { ...tables, start: [0, 0] } }), 'flat tables'],
  ['an array', '[]', ''],
])('%s is refused', (_, json, named) => {
  expect(() => configFrom(json)).toThrow(expect.objectContaining({ code: 'model-corrupt', message: expect.stringContaining(named) as string }))
})
