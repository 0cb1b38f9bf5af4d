/** Places of a text that are taken, to be asked for overlaps without looking through all of them. */
import type { Span } from '../report/quote.ts'

const BLOCK = 1024

export class Occupied<Of> {
  readonly #blocks = new Map<number, { readonly span: Span; readonly of: Of }[]>()

  add(span: Span, of: Of): void {
    for (let block = blockOf(span[0]); block <= blockOf(span[1]); block++) {
      const listed = this.#blocks.get(block)
      if (listed) listed.push({ span, of })
      else this.#blocks.set(block, [{ span, of }])
    }
  }

  /** What was added first of all that overlaps a span; undefined where nothing does. */
  over(span: Span): Of | undefined {
    for (let block = blockOf(span[0]); block <= blockOf(span[1]); block++) {
      const found = this.#blocks.get(block)?.find((one) => one.span[0] < span[1] && span[0] < one.span[1])
      if (found) return found.of
    }
    return undefined
  }
}

function blockOf(offset: number): number {
  return Math.floor(offset / BLOCK)
}
