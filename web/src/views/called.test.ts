import { describe, expect, it } from 'vitest'
import { calledIn } from './called.ts'

const quote = (start: number, quote: string) => ({ start, end: start + quote.length, quote })

describe('calledIn', () => {
  it('has each name once with how often and why, whatever its case and lines', () => {
    const mentions = [quote(0, 'The Front'), quote(20, 'the\nfront'), quote(40, 'it')]
    expect(calledIn({ mentions, merges: [{ text: quote(40, 'it'), because: 'spoken of before' }] })).toEqual([
      { words: 'The Front', times: 2 },
      { words: 'it', times: 1, because: 'spoken of before' },
    ])
  })
})
