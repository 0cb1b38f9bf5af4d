/** Whether quotation marks come in pairs. */
import { linesOf } from './lines.ts'

/**
 * The first quotation mark without a partner. A quotation that runs over several paragraphs opens each of
 * them and closes only the last, as newspapers print it: that is no fault. Single marks are not looked at,
 * since apostrophes look the same; a straight mark is a partner to either curly one, since many texts mix them.
 * @param text a normalised text
 * @returns its UTF-16 offset, or undefined where all is well
 */
export function unpairedQuotation(text: string): number | undefined {
  let open: { at: number } | undefined
  for (const { start, words } of linesOf(text)) {
    // What the paragraph before left open goes on here, or was never closed.
    if (open !== undefined && !/^[“"]/.test(words)) return open.at
    open = undefined
    for (const found of words.matchAll(/[“”"]/g)) {
      const at = start + found.index
      const [mark] = found
      if (mark === '“') {
        if (open !== undefined) return open.at
        open = { at }
      } else if (mark === '”') {
        if (open === undefined) return at
        open = undefined
      } else if (open !== undefined) open = undefined
      else if (!/\d/.test(text.charAt(at - 1))) open = { at }
    }
  }
  return open?.at
}
