import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const inText = (text: string) => sentencesOf(text).map(([start, end]) => text.slice(start, end))

describe('one sentence', () => {
  test.each([
    'Gov. Ilse Maro and Lt. Col. Tam Veen met Dr. Ode in St. Alban.',
    'The U.S. Navy and the U.N. Secretary-General agreed.',
    'It began at 6 p.m. Monday and cost $3.5 million.',
    'George W. Marlow and J. K. Teller spoke.',
    'He cited No. 12 and p. 40 of the report, dated Jan. 3.',
    '2. The council shall meet on Monday.',
    'The mole was built c. 1610 by Oda.',
    'Varga Corp. Chairman Ned Oss resigned.',
    '“Stop!” he said.',
    '"Will they come?" she asked.',
    'They waited ... and waited.',
    'She said (without proof!) that it was over.',
  ])('%s', (text) => {
    expect(inText(text)).toEqual([text])
  })
})

describe('two sentences', () => {
  test.each([
    ['He left.', 'She stayed.'],
    ['He moved to the U.S.', 'The army followed.'],
    ['It closed at 6 p.m.', 'Officials said nothing.'],
    ['He was 12.', 'The ferry sank.'],
    ['She asked for a yes or a no.', 'He said no.'],
    ['“We will stay.”', '“They will go,” she said.'],
    ['“We will stay.”', 'He turned away.'],
    ['He works for Varga Inc.', 'The firm has no comment.'],
  ])('%s | %s', (one, other) => {
    expect(inText(`${one} ${other}`)).toEqual([one, other])
  })
})

test('a line break ends a sentence', () => {
  expect(inText('The port\nreopened on Monday')).toEqual(['The port', 'reopened on Monday'])
})

test('sentences in a long line are found as in a short one', () => {
  const sentence = 'The minister of the harbour said on Monday that the ferries would sail.'
  expect(inText(Array(1000).fill(sentence).join(' '))).toEqual(Array(1000).fill(sentence))
})

test('a sentence without end is cut at a space, a word without end anywhere but in a character', () => {
  const words = inText('word '.repeat(5000))
  expect(words.join(' ').replace(/\s+/g, ' ').trim()).toBe('word '.repeat(5000).trim())
  expect(words.every((part) => part.startsWith('word') && part.endsWith('word'))).toBe(true)
  expect(inText('😀'.repeat(5000)).every((part) => part.isWellFormed())).toBe(true)
})

test('sentences are in order and hold all that is not white space', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('U.S. ', '. ', '”', '"', '\n', 'Gov. ', 'The ', 'a', '! '), fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join('')
      let before = 0
      for (const [start, end] of sentencesOf(text)) {
        expect(text.slice(before, start).trim()).toBe('')
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        expect(end).toBeGreaterThan(start)
        before = end
      }
      expect(text.slice(before).trim()).toBe('')
    }),
  )
})
