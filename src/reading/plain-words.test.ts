import { expect, it } from 'vitest'
import { plainWords, spanOf } from './plain-words.ts'
import { languageOf } from './testing/marked.ts'
import { tokensOf } from './tokens.ts'

const plain = (text: string) => {
  const tokens = tokensOf(text, languageOf(text, []).words)
  return { tokens, ...plainWords(tokens) }
}

it('gives contractions in full, each part from its token', () => {
  const { words, token } = plain("It isn’t sure that they've won or can't")
  expect(words.join(' ')).toBe('it is not sure that they have won or can not')
  expect(token).toEqual([0, 1, 1, 2, 3, 4, 4, 5, 6, 7, 7])
})

it('leaves possessives as they are', () => {
  expect(plain("Marah's gate and what's left").words.join(' ')).toBe("marah's gate and what is left")
})

it('passes over adverbs that change nothing, with the commas around them', () => {
  expect(plain('It is, however, still not immediately clear').words.join(' ')).toBe('it is not clear')
  expect(plain('He has yet to say').words.join(' ')).toBe('he has yet to say')
})

it('gives the span from the first word to the last, fillers between them', () => {
  const found = plain('So it is still not clear who')
  expect(spanOf(found, found.tokens, 1, 5)).toEqual([3, 24])
})
