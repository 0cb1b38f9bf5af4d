import { expect, test } from 'vitest'
import type { Encoded } from './encode.ts'
import { linkerOf } from './link.ts'
import type { Network } from './network.ts'
import { piecesFrom } from './pieces.ts'
import { configWith } from './testing/config.ts'
import { wordpiecesFrom } from './wordpieces.ts'

const config = configWith()
const { labels } = config.link
const pieces = piecesFrom(wordpiecesFrom(['[UNK]', '[CLS]', '[SEP]'].join('\n')), 8)('word '.repeat(200))
const encoded: Encoded = { from: 0, to: 200, tags: new Float32Array(200 * labels.length), vectors: new Float32Array(200), width: 1, states: new Float32Array(0) }

/** A network that takes all words from the cue up to a place for content; it keeps how many words it was shown. */
function linking(contentWords: number, valid = 4) {
  const shown: number[] = []
  const network: Network = {
    run: ({ vectors, cue }) => {
      const [length] = vectors!.dims
      const begins = Number(cue!.data[1])
      shown.push(length! - begins)
      const emissions = new Float32Array(length! * labels.length)
      for (let n = 0; n < length!; n++) emissions[n * labels.length + (n < begins || n >= begins + contentWords ? 0 : n === begins ? 3 : 4)] = 9
      return Promise.resolve({ emissions, valid: Float32Array.of(valid) })
    },
    close: () => Promise.resolve(),
  }
  return { shown, link: linkerOf(network, config) }
}

test('content that ends well within what is seen is looked at once', async () => {
  const { shown, link } = linking(5)
  expect(await link(pieces, encoded, { from: 50, to: 51 })).toMatchObject({ content: [{ from: 51, to: 56 }] })
  expect(shown).toEqual([20])
})

test('content that reaches the end of what is seen is looked for further on', async () => {
  const { shown, link } = linking(40)
  expect(await link(pieces, encoded, { from: 50, to: 51 })).toMatchObject({ content: [{ from: 51, to: 91 }] })
  expect(shown).toEqual([20, 60])
})

test('the end of the text is no reason to look further', async () => {
  const { shown, link } = linking(40)
  await link(pieces, encoded, { from: 185, to: 186 })
  expect(shown).toEqual([14])
})

test('a candidate without content, or that is not sure enough, is no cue', async () => {
  expect(await linking(0).link(pieces, encoded, { from: 50, to: 51 })).toBeUndefined()
  expect(await linking(5, -1).link(pieces, encoded, { from: 50, to: 51 })).toBeUndefined()
})
