/** Overlapping spans as a row of runs that do not overlap, so that each can be one element of the page. */
import type { Span } from '../../src/report/quote.ts'

/** Something that holds over a span of the text. */
export type Layer<T> = { readonly span: Span; readonly mark: T }

/** A stretch of text over which the same marks hold. */
export type Run<T> = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What holds here, the widest first: the last one is the innermost. */
  readonly marks: readonly T[]
}

/**
 * Cuts a text wherever a layer begins or ends.
 * @param text the report's text
 * @param layers spans in UTF-16 offsets, end exclusive, in any order and nested or crossing as they like;
 * parts outside the text are left out, as are empty spans
 * @param window the stretch of text wanted; all of it without
 * @returns runs in text order whose texts, put together, are exactly the window's text
 */
export function segments<T>(text: string, layers: readonly Layer<T>[], window: Span = [0, text.length]): Run<T>[] {
  const [from, to] = window
  const opening = layers
    .map(({ span: [start, end], mark }) => ({ start: Math.max(start, from), end: Math.min(end, to), mark }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const cuts = [...new Set([from, to, ...opening.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)

  const runs: Run<T>[] = []
  let open: typeof opening = []
  let next = 0
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    open = open.filter((layer) => layer.end > start)
    while (next < opening.length && opening[next]!.start === start) open.push(opening[next++]!)
    const end = cuts[i + 1]!
    runs.push({ start, end, text: text.slice(start, end), marks: open.map((layer) => layer.mark) })
  }
  return runs
}
