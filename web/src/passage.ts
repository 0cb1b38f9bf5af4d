/** The paragraphs that a statement or an entry stands in, cut to what is near it. */
import type { Quote, Span } from '../../src/report/quote.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Part } from './part.ts'
import { segments, type Layer, type Run } from './segments.ts'

/** One paragraph with the parts marked. */
export type Passage = {
  readonly runs: readonly Run<Part>[]
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

// Enough to see what a statement answers, little enough to take in at once.
const near = 240

/**
 * @param text the report's text
 * @param parts places in it, and what the words there are
 * @returns the paragraphs that have one of them, in text order
 */
export function passagesOf(text: string, parts: readonly { readonly part: Part; readonly quote: Quote }[]): Passage[] {
  const layers = parts.map(({ part, quote }): Layer<Part> => ({ span: [quote.start, quote.end], mark: part }))
  return paragraphsOf(text).flatMap((paragraph) => {
    const inside = layers.filter(({ span: [start, end] }) => start < paragraph[1] && end > paragraph[0])
    return inside.length > 0 ? [passage(text, paragraph, inside)] : []
  })
}

function passage(text: string, [start, end]: Span, layers: readonly Layer<Part>[]): Passage {
  const first = Math.max(start, Math.min(...layers.map(({ span }) => span[0])))
  const last = Math.min(end, Math.max(...layers.map(({ span }) => span[1])))
  const from = first - near <= start ? start : afterSpace(text, first - near, first)
  const to = last + near >= end ? end : beforeSpace(text, last + near, last)
  return { runs: segments(text, layers, [from, to]), cutBefore: from > start, cutAfter: to < end }
}

// Words are not cut in two where there is a space to cut at.
function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u)
  return space < 0 ? limit : from + space + 1
}

function beforeSpace(text: string, to: number, limit: number): number {
  const tail = text.slice(limit, to)
  const space = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'))
  return space < 0 ? limit : limit + space
}
