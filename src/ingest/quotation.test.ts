import { describe, expect, it } from 'vitest'
import { unpairedQuotation } from './quotation.ts'

describe('quotation marks', () => {
  it.each([
    ['pairs', '“We know,” she said. "Do you?" he asked.'],
    ['a quotation over paragraphs', '“We know this.\n\n“And that,” she said.'],
    ['straight marks over paragraphs', '"We know this.\n\n"And that," she said.'],
    ['inches', 'A board of 12" was found.'],
    ['mixed marks', '“We know," she said.'],
    ['apostrophes', 'The dockers’ boat wasn’t there.'],
  ])('have partners: %s', (_what, text) => {
    expect(unpairedQuotation(text)).toBeUndefined()
  })

  it.each([
    ['never closed', 'She said: “We know.', 10],
    ['never opened', 'We know,” she said.', 8],
    ['not closed before another report', '“We know.\n\nThe port was shut.', 0],
    ['opened twice', '“We “know,” she said.', 0],
    ['a straight one', 'She said: "We know.', 10],
  ])('have none: %s', (_what, text, at) => {
    expect(unpairedQuotation(text)).toBe(at)
  })
})
