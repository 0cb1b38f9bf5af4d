import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { candidatesOf } from './candidates.ts'
import type { EntityType, Upos } from './language.ts'
import { compare, likenessWidth } from './likeness.ts'
import { mentionOf } from './mention.ts'

/** Made in training from an invented text. */
type Fixture = {
  forms: string[]
  upos: Upos[]
  head: number[]
  sentence: number[]
  mentions: { from: number; to: number; head: number; type: EntityType }[]
  pairs: [later: number, earlier: number][]
  features: number[][]
}
const fixture = JSON.parse(readFileSync(new URL('../../test/fixtures/coref-features.json', import.meta.url), 'utf8')) as Fixture

const parse = {
  form: (word: number) => fixture.forms[word]!,
  upos: (word: number) => fixture.upos[word]!,
  head: (word: number) => fixture.head[word]!,
  sentence: (word: number) => fixture.sentence[word]!,
}
const mentions = fixture.mentions.map((mention) => mentionOf(mention, parse))

test('mentions hang on the words that training has them hang on', () => {
  expect(mentions.map(({ head }) => head)).toEqual(fixture.mentions.map(({ head }) => head))
})

test('the pairs are those of training', () => {
  const pairs = candidatesOf(mentions, 60).flatMap(({ later, earlier }) => earlier.map((other) => [later, other]))
  expect(pairs).toEqual(fixture.pairs)
})

test('each pair is compared as in training', () => {
  const numbers = new Float32Array(likenessWidth)
  fixture.pairs.forEach(([later, earlier], n) => {
    compare(mentions[earlier]!, mentions[later]!, later - earlier, numbers, 0)
    fixture.features[n]!.forEach((expected, feature) => expect(numbers[feature], `pair ${n}, feature ${feature}`).toBeCloseTo(expected, 2))
  })
})

test('mentions far off are compared where they hang on the same word', () => {
  const far = [mentions[6]!, ...Array.from({ length: 9 }, () => mentions[0]!), mentions[2]!]
  expect(candidatesOf(far, 3).at(-1)).toEqual({ later: 10, earlier: [0, 7, 8, 9] })
})
