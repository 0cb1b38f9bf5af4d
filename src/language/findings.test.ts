import { expect, test } from 'vitest'
import { cutText } from './cut-text.ts'
import { stateWidth, type Encoder } from './encode.ts'
import { findingsOf, type Networks } from './findings.ts'
import type { Linker } from './link.ts'
import type { Parser } from './parse.ts'
import { piecesFrom, type Pieces } from './pieces.ts'
import { sentencesOf } from './sentences.ts'
import { inventoryOf } from './syntax-table.ts'
import { configWith } from './testing/config.ts'
import { wordpiecesFrom } from './wordpieces.ts'

// a vocabulary in which "said" has a wordpiece of its own, and an encoder that takes it for a cue wherever it stands
const wordpieces = wordpiecesFrom(['[UNK]', '[CLS]', '[SEP]', 'said'].join('\n'))
const piecesOf = piecesFrom(wordpieces, 8)
const said = wordpieces.of('said')[0]
const isCue = (pieces: Pieces, word: number) => pieces.ids[pieces.first[word]!] === said

const tables = { labels: ['O', 'B-cue', 'I-cue'], start: [0, 0, -10_000], end: [0, 0, 0], transitions: [[0, 0, -10_000], [0, 0, 0], [0, 0, 0]] }
const config = configWith({ window: 10, stride: 6, before: 4, after: 6, far: 12, flat: tables })

/** The state of a word begins with its index. */
const encode: Encoder = (pieces, from, to) => {
  const tags = new Float32Array((to - from) * tables.labels.length)
  const states = new Float32Array((to - from) * stateWidth)
  for (let word = from; word < to; word++) {
    tags[(word - from) * tables.labels.length + (isCue(pieces, word) ? 1 : 0)] = 5
    states[(word - from) * stateWidth] = word
  }
  return Promise.resolve({ from, to, tags, vectors: new Float32Array(0), width: 0, states })
}

/** Says how many words the linker would see around the cue. */
const link: Linker = (_, { from, to }, cue) => {
  const around = Math.min(to, cue.to + config.after) - Math.max(from, cue.from - config.before)
  return Promise.resolve(around < 2 ? undefined : { source: [], cue, content: [{ from: cue.to, to: cue.to + around }], confidence: 1 })
}

/** Hangs each word on the first of its run, and takes each first word of a sentence for a person; its state has to be there. */
const parse: Parser = (encoded, rows, { from, to, ends }) => {
  for (let word = from; word < to; word++) expect(encoded.states[(rows[word]! - encoded.from) * stateWidth]).toBe(rows[word])
  const firsts = [from, ...ends.slice(0, -1)]
  return Promise.resolve({
    upos: new Float32Array(to - from), lemma: new Float32Array(to - from), relation: new Float32Array(to - from),
    head: Int32Array.from({ length: to - from }, (_, n) => firsts.findLast((first) => first <= from + n)!).map((head, n) => (head === from + n ? -1 : head)),
    entities: firsts.map((first) => ({ from: first, to: first + 1, type: 0, confidence: 1 })),
  })
}

const networks: Networks = {
  config, inventory: inventoryOf(config.syntax), encode, link, parse,
  resolve: (_, __, mentions) => Promise.resolve(Int32Array.from(mentions, (_mention, n) => n >> 1)),
}

const text = Array.from({ length: 997 }, (_, n) => `${n % 7 === 3 || n % 31 === 0 ? 'said' : 'word'}${n % 11 === 5 ? '.' : ''}`).join(' ')
const cut = cutText(text, sentencesOf(text), piecesOf)

test('sections change no attribution and no tree: each is found once, with all the words around it', async () => {
  const whole = await findingsOf(cut, networks)
  expect(whole.links.length).toBe(Array.from({ length: cut.pieces.words.count }, (_, n) => isCue(cut.pieces, n)).filter(Boolean).length)
  expect(whole.syntax.words.length).toBe(cut.words.count)
  for (const size of [70, 333]) {
    const { links, syntax, entities } = await findingsOf(cut, networks, size)
    expect(links).toEqual(whole.links)
    expect(syntax).toEqual(whole.syntax)
    expect(entities.map(({ from, to }) => [from, to])).toEqual(whole.entities.map(({ from, to }) => [from, to]))
  }
})

test('chains of a later section have numbers of their own', async () => {
  const { entities } = await findingsOf(cut, networks, 333)
  const chains = entities.map(({ chain }) => chain)
  expect(chains).toEqual(chains.toSorted((a, b) => a - b))
  expect(new Set(chains).size).toBeGreaterThan(entities.length / 2)
})

test('a text without words has nothing', async () => {
  expect(await findingsOf(cutText(' ', [], piecesOf), networks)).toMatchObject({ links: [], entities: [], syntax: { words: [] } })
})
