/** The lines of a text, without the space around them. */

/** One line that holds something, with UTF-16 offsets into the text. */
export type Line = {
  readonly start: number
  readonly end: number
  readonly words: string
  /** Whether an empty line, or the end of the text, comes after it. */
  readonly last: boolean
}

// Marks that print nothing stand at the edges of lines that were copied from right-to-left pages.
const nothing = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/

/**
 * A span without the space and unseen marks at its edges.
 * @returns the smaller span; empty where there is nothing else
 */
export function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && nothing.test(text.charAt(start))) start += 1
  while (end > start && nothing.test(text.charAt(end - 1))) end -= 1
  return [start, end]
}

/**
 * The lines that hold something, in order, trimmed. A generator, since a hostile text may have millions.
 * @param text a normalised text
 */
export function* linesOf(text: string): Generator<Line> {
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const [from, to] = trimmed(text, start, end)
    if (from < to) yield { start: from, end: to, words: text.slice(from, to), last: found === -1 || endsBlock(text, end) }
    start = end + 1
  }
}

function endsBlock(text: string, lineEnd: number): boolean {
  let at = lineEnd + 1
  while (text.charAt(at) === ' ') at += 1
  return at >= text.length || text.charAt(at) === '\n'
}
