import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotationsIn } from './quotations.ts'

/** The stretches in quotation marks, paragraph by paragraph. */
function quoted(text: string): string[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: found }) => [index, index + found.length] as const)
  return quotationsIn(text, paragraphs).map(([start, end]) => text.slice(start, end))
}

describe('quotations', () => {
  it.each([
    ['curly', 'He said “no” and “never”.', ['“no”', '“never”']],
    ['straight', 'He said "no" and "never".', ['"no"', '"never"']],
    ['doubled apostrophes', "He said ''no'' again.", ["''no''"]],
    ['guillemets', 'He said «no» again.', ['«no»']],
    ['single ones, British style', 'He said ‘no, never’ again.', ['‘no, never’']],
    ['straight single ones', "He said 'no, never' again.", ["'no, never'"]],
    ['apostrophes', "The sailors' union didn't pay the captain's boys.", []],
    ['curly apostrophes', 'The sailors’ union didn’t pay the captain’s boys.', []],
    ['an apostrophe at the start of a word', "Rock 'n' roll from the '90s.", []],
    ['a possessive in a single quotation', '‘The sailors’ union lied,’ he said.', ['‘The sailors’ union lied,’']],
    ['inner marks', '“She said ‘go’ twice,” he said.', ['“She said ‘go’ twice,”']],
    ['inner double marks, British style', '‘She said “go” twice,’ he said.', ['‘She said “go” twice,’']],
    ['a mark that nothing closes', 'He said: “We stay.\nThe guns fell silent.', ['“We stay.']],
    ['a mark that nothing opens', 'We stay,” he said. The guns fell silent.', []],
    ['one quotation over paragraphs', '“We stay.\n“We always have,” he said.', ['“We stay.', '“We always have,”']],
    ['inches', 'The shell, 6" wide, fell in the yard.', ['" wide, fell in the yard.']],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('lie in the text, in order, apart from one another, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 's', ' ', '\n', '"', "'", '“', '”', '‘', '’', '«', '»', '.', '😀'), maxLength: 60 }), (text) => {
        const found = quotationsIn(text, [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => [index, index + line.length] as const))
        found.forEach(([start, end], i) => {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          if (i > 0) expect(found[i - 1]![1]).toBeLessThanOrEqual(start)
        })
      }),
    )
  })
})
