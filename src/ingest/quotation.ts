/** Whether quotation marks come in pairs. */
import { linesOf } from './lines.ts'

/**
 * The first quotation mark without a partner. A quotation that runs over several paragraphs opens each of
 * them and closes only the last, as newspapers print it: that is no fault. Single marks are not looked at,
 * since apostrophes look the same.
 * @param text a normalised text
 * @returns its UTF-16 offset, or undefined where all is well
 */
export function unpairedQuotation(text: string): number | undefined {
  let open: { at: number; mark: string } | undefined
  for (const { start, words } of linesOf(text)) {
    // What the paragraph before left open goes on here, or was never closed.
    if (open !== undefined && !words.startsWith(open.mark)) return open.at
    open = undefined
    for (const found of words.matchAll(/[“”"]/g)) {
      const at = start + found.index
      const [mark] = found
      if (mark === '“') {
        if (open?.mark === '“') return open.at
        open = { at, mark }
      } else if (mark === '”') {
        if (open?.mark !== '“') return at
        open = undefined
      } else if (open?.mark === '"') open = undefined
      else if (open === undefined && !/\d/.test(text.charAt(at - 1))) open = { at, mark }
    }
  }
  return open?.at
}
