import { expect, test } from 'vitest'
import { stateWidth, type Encoded } from './encode.ts'
import type { Network } from './network.ts'
import { parserOf } from './parse.ts'
import { configWith } from './testing/config.ts'

const config = configWith()
const relations = config.syntax.relations
const run = { from: 2, to: 7, ends: [5, 7] }
const rows = Int32Array.of(0, 1, 2, 3, 4, 4, 5)
const states = new Float32Array(6 * stateWidth)
for (let word = 0; word < 6; word++) states[word * stateWidth] = word
const encoded: Encoded = { from: 0, to: 6, tags: new Float32Array(0), vectors: new Float32Array(0), width: 0, states }

type Outputs = Record<'arcs' | 'entity' | 'entityType', Float32Array> & { relation: number[] }
/** A network that says so, and nothing else; the first sentence has three words, the second two. */
function saying(change: (outputs: Outputs) => void) {
  const outputs: Outputs = { arcs: new Float32Array(25).fill(-1e4), entity: new Float32Array(25).fill(-5), entityType: new Float32Array(25), relation: [1, 3, 2, 3, 2] }
  for (const [dependent, head] of [[0, 1], [1, 1], [2, 1], [3, 3], [4, 3]] as const) outputs.arcs[dependent * 5 + head] = 9
  change(outputs)
  const asked: Parameters<Network['run']>[0][] = []
  const network: Network = {
    run: (inputs) => {
      asked.push(inputs)
      return Promise.resolve({ ...outputs, relation: Float32Array.from(outputs.relation), upos: Float32Array.of(0, 3, 0, 3, 0), lemma: new Float32Array(5) })
    },
    close: () => Promise.resolve(),
  }
  return { asked, parse: () => parserOf(network, config)(encoded, rows, run) }
}
const named = (numbers: Float32Array) => Array.from(numbers, (number) => relations[number])

test('words are given with their states and sentences', async () => {
  const { asked, parse } = saying(() => undefined)
  await parse()
  const { states: given, sentence } = asked[0]!
  expect(Array.from({ length: 5 }, (_, n) => given!.data[n * stateWidth])).toEqual([2, 3, 4, 4, 5])
  expect(Array.from(sentence!.data, Number)).toEqual([0, 0, 0, 1, 1])
})

test('heads are counted in the text', async () => {
  const { head, relation } = await saying(() => undefined).parse()
  expect(Array.from(head)).toEqual([3, -1, 3, -1, 5])
  expect(named(relation)).toEqual(['nsubj', 'root', 'obj', 'root', 'obj'])
})

test('the root of the tree is root, and no other word', async () => {
  const { head, relation } = await saying(({ arcs }) => (arcs[4 * 5 + 4] = 10)).parse()
  expect(Array.from(head.subarray(3))).toEqual([-1, 5])
  const { relation: mended } = await saying((outputs) => (outputs.relation = [3, 2, 2, 3, 3])).parse()
  expect(named(relation).slice(3)).toEqual(['root', 'obj'])
  expect(named(mended)).toEqual(['parataxis', 'root', 'obj', 'root', 'parataxis'])
})

test('entities are the spans that are sure enough, within one sentence, and never cross', async () => {
  const { entities } = await saying(({ entity, entityType }) => {
    for (const [first, last, score] of [[0, 1, 3], [1, 2, 1], [0, 0, 2], [2, 3, 9], [3, 4, 0], [4, 4, 1]] as const) entity[first * 5 + last] = score
    entityType[4 * 5 + 4] = 1
  }).parse()
  expect(entities.map(({ from, to, type }) => [from, to, type])).toEqual([[2, 4, 0], [2, 3, 0], [6, 7, 1]])
  expect(entities[0]!.confidence).toBeCloseTo(1 / (1 + Math.exp(-3)))
})

test('a span whose words do not hang together is less sure', async () => {
  // the first two words of the first sentence both hang on its third
  const { entities } = await saying(({ arcs, entity }) => {
    for (const [dependent, head] of [[0, 2], [1, 2], [2, 2]] as const) arcs[dependent * 5 + head] = 20
    for (const [first, last] of [[0, 1], [3, 4]] as const) entity[first * 5 + last] = 1.5
  }).parse()
  expect(entities.map(({ from, to }) => [from, to])).toEqual([[5, 7]])
})
