/**
 * Places in a report's text. Offsets are UTF-16 code units, end exclusive, into the text as taken in.
 */
import { Type, type Static } from 'typebox'

/** Half-open range of UTF-16 offsets, `[start, end)`. */
export type Span = readonly [start: number, end: number]

export const Quote = Type.Object(
  {
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    quote: Type.String(),
  },
  { additionalProperties: false, description: 'A place in the text: quote === text.slice(start, end), always' },
)
export type Quote = Static<typeof Quote>

/**
 * The words at a place.
 * @param text the report's text
 * @param span offsets into it
 * @returns the quote, equal to its slice
 * @throws RangeError where the span does not lie in the text, or is empty or reversed
 */
export function quoteAt(text: string, [start, end]: Span): Quote {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    throw new RangeError(`span [${start}, ${end}) does not lie in a text of ${text.length}`)
  return { start, end, quote: text.slice(start, end) }
}
