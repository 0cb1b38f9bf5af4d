/** What every reading has to be, whatever it was read from. */
import { Value } from 'typebox/value'
import { expect } from 'vitest'
import { Reading } from '../../src/reading/reading.ts'

type Quoted = { readonly start: number; readonly end: number; readonly quote: string }

/**
 * Holds a reading against its schema, and each of its quotes against the text.
 * @param text the report's, where it is known; without, only what a quote says of itself is checked
 */
export function expectSound(reading: unknown, text?: string): asserts reading is Reading {
  const [wrong] = Value.Errors(Reading, reading)
  expect(wrong).toBeUndefined()
  const amiss = quotesIn(reading).filter(({ start, end, quote }) => quote.length !== end - start || quote === '' || (text !== undefined && text.slice(start, end) !== quote))
  expect(amiss).toEqual([])
}

/** All quotes anywhere in a value. A loop, so that no depth matters. */
function quotesIn(value: unknown): Quoted[] {
  const found: Quoted[] = []
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    if ('quote' in next) found.push(next as Quoted)
    else for (const part of Object.values(next)) left.push(part)
  }
  return found
}
