import { expect, test } from 'vitest'
import { certaintyOfStatus, statusInShort, typeInWords, whenInWords } from './event-words.ts'

test('types are words, with their mode', () => {
  expect(typeInWords('ASSAULT', 'heavy-weapons')).toBe('Assault, heavy weapons')
  expect(typeInWords('AGREE')).toBe('Agree')
})

test('times are as short as they are known', () => {
  expect(whenInWords('2031-03-07')).toBe('7 Mar 2031')
  expect(whenInWords('2031-03-07/2031-03-07')).toBe('7 Mar 2031')
  expect(whenInWords('2031-03-07/2031-03-09')).toBe('7 to 9 March 2031')
  expect(whenInWords('2031-03/..')).toBe('since Mar 2031')
})

test('a status is said where it is not that something has just happened, and has a shape', () => {
  expect([statusInShort('current'), statusInShort('negated'), statusInShort('constructor')]).toEqual([undefined, 'denied', undefined])
  expect(['current', 'hypothetical', 'negated', 'constructor'].map(certaintyOfStatus)).toEqual(['certain', 'open', 'denied', 'certain'])
})
