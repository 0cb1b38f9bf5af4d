import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'

const read = (text: string) => paragraphsOf(text).map(([start, end]) => text.slice(start, end))

describe('paragraphsOf', () => {
  it('parts at blank lines and keeps the lines between them together', () => {
    expect(read('The ferry sank.\n\nBy Ana Orrin\nThe Pier Post\n \nNobody drowned.\n')).toEqual(['The ferry sank.', 'By Ana Orrin\nThe Pier Post', 'Nobody drowned.'])
  })

  it('parts at line ends where there is no blank line', () => {
    expect(read('\nThe ferry sank.\nNobody drowned.\n')).toEqual(['The ferry sank.', 'Nobody drowned.'])
  })

  it('finds none in white space', () => {
    expect(read(' \n\n  ')).toEqual([])
    expect(read('')).toEqual([])
  })

  it('loses nothing but white space, whatever the text', () => {
    const lines = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('', ' ', '\t'))).map((parts) => parts.join('\n'))
    fc.assert(fc.property(lines, (text) => {
      expect(read(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      expect(read(text).filter((paragraph) => paragraph.trim() !== paragraph)).toEqual([])
    }))
  })
})
