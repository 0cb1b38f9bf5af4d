import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'

const inText = (text: string) => paragraphsOf(text).map(([start, end]) => text.slice(start, end))

test('an empty line parts two paragraphs, a line break within one does not', () => {
  expect(inText('\nThe port\nopened. \n \nShe left.\n')).toEqual(['The port\nopened.', 'She left.'])
})

test('in a text without empty lines every line is a paragraph', () => {
  expect(inText('The port opened.\nShe left.\n\n')).toEqual(['The port opened.', 'She left.'])
})

test('a text without words has none', () => {
  expect(paragraphsOf(' \n\n ')).toEqual([])
})

test('paragraphs are in order and hold all that is not white space', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('\n', ' ', 'a', '.\n\n'), fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join('')
      let before = 0
      for (const [start, end] of paragraphsOf(text)) {
        expect(text.slice(before, start).trim()).toBe('')
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        expect(end).toBeGreaterThan(start)
        before = end
      }
      expect(text.slice(before).trim()).toBe('')
    }),
  )
})
