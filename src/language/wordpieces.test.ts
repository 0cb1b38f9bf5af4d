import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modelFolder } from './model.ts'
import { wordpiecesFrom } from './wordpieces.ts'

const wordpieces = wordpiecesFrom(readFileSync(join(modelFolder, 'vocab.txt'), 'utf8'))

// made by training/fixtures.py with the tokenizer that the model was trained with
const fixture = JSON.parse(readFileSync(new URL('../../test/fixtures/wordpieces.json', import.meta.url), 'utf8')) as {
  words: [word: string, ids: number[]][]
  blocks: { ranges: [from: number, to: number][]; digest: string }[]
}

test.each(fixture.words)('%j', (word, ids) => {
  expect(wordpieces.of(word)).toEqual(ids)
})

describe('every letter, digit and mark, alone and in a word', () => {
  test.each(fixture.blocks)('from $ranges.0.0', ({ ranges, digest }) => {
    const found: (readonly number[])[][] = []
    for (const [from, to] of ranges)
      for (let codePoint = from; codePoint < to; codePoint++) {
        const character = String.fromCodePoint(codePoint)
        found.push([wordpieces.of(character), wordpieces.of(`a${character}b`)])
      }
    expect(createHash('sha256').update(JSON.stringify(found)).digest('hex')).toBe(digest)
  })
})

test('a lone surrogate is unknown', () => {
  expect(wordpieces.of('\ud83d')).toEqual(wordpieces.of('\u{f0000}'))
})

test('a vocabulary without the reserved wordpieces is refused', () => {
  expect(() => wordpiecesFrom('[UNK]\nsaid\n')).toThrow(expect.objectContaining({ code: 'model-corrupt' }))
})
