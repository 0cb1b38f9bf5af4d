/** Paragraphs of a text: runs of lines that no empty line parts. */
import type { Span } from '../report/quote.ts'

const lineWithWords = /\S[^\n]*/g
const emptyLine = /\S[^\S\n]*\n[^\S\n]*\n/

/**
 * @returns paragraphs in text order, without the white space around them. A line of only white space parts two; in a text
 *   that has no such line, every line is one.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: [number, number][] = []
  const breaksWithin = emptyLine.test(text.trimEnd()) ? 1 : 0
  let last: [number, number] | undefined
  for (const { 0: line, index } of text.matchAll(lineWithWords)) {
    const end = index + line.trimEnd().length
    if (last && lineBreaksBetween(text, last[1], index) <= breaksWithin) last[1] = end
    else paragraphs.push((last = [index, end]))
  }
  return paragraphs
}

function lineBreaksBetween(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (text[at] === '\n') count++
  return count
}
