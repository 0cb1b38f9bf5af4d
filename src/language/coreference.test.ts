import { expect, test } from 'vitest'
import { coreferenceOf } from './coreference.ts'
import { stateWidth, type Encoded } from './encode.ts'
import { mentionOf } from './mention.ts'
import type { Input, Network } from './network.ts'
import { configWith } from './testing/config.ts'

const forms = ['Marenko', 'spoke', 'she', 'left', 'Oda', 'spoke', 'she', 'left']
const rows = Int32Array.from(forms, (_, n) => 5 + n)
const parse = { form: (word: number) => forms[word]!, upos: () => 'PROPN' as const, head: () => -1, sentence: () => 0 }
const mentions = [0, 2, 4, 6].map((from) => mentionOf({ from, to: from + 1, type: 'person' }, parse))

/** The state of a word begins with its row. */
const states = new Float32Array(forms.length * stateWidth)
forms.forEach((_, n) => (states[n * stateWidth] = 5 + n))
const encoded: Encoded = { from: 5, to: 13, tags: new Float32Array(0), vectors: new Float32Array(0), width: 0, states }

/** Scores pairs by the rows of the two words. */
function scoring(score: (later: number, earlier: number) => number) {
  const seen: Record<string, Input>[] = []
  const network: Network = {
    run: (inputs) => {
      seen.push(inputs)
      const row = (mention: bigint | number) => inputs.mentions!.data[Number(mention) * 3 * stateWidth] as number
      const { data, dims } = inputs.pairs!
      return Promise.resolve({ scores: Float32Array.from({ length: dims[0]! }, (_, n) => score(row(data[2 * n]!), row(data[2 * n + 1]!))) })
    },
    close: () => Promise.resolve(),
  }
  return { seen, resolve: coreferenceOf(network, configWith()) }
}

test('each mention goes with the best earlier one, or begins a chain', async () => {
  const { resolve } = scoring((later, earlier) => (later === 11 && earlier === 9 ? 2 : later === 7 || later === 11 ? 1 : -1))
  expect(Array.from(await resolve(encoded, rows, mentions))).toEqual([0, 0, 1, 1])
})

test('what is not above the threshold joins nothing', async () => {
  const { resolve } = scoring(() => 0)
  expect(Array.from(await resolve(encoded, rows, mentions))).toEqual([0, 1, 2, 3])
})

test('a text with one mention asks nothing', async () => {
  const { seen, resolve } = scoring(() => 1)
  expect(Array.from(await resolve(encoded, rows, mentions.slice(0, 1)))).toEqual([0])
  expect(seen).toEqual([])
})

test('a thousand mentions are compared in batches, each with all that it needs', async () => {
  const many = Array.from({ length: 9000 }, (_, n) => mentions[n % 4]!)
  const { seen, resolve } = scoring((later, earlier) => (later === earlier ? 1 : -1))
  const chains = await resolve(encoded, rows, many)
  expect(Array.from(chains)).toEqual(many.map((_, n) => n % 4))
  expect(seen.length).toBeGreaterThan(1)
})
