/** Where a report's paragraphs lie, for setting them. */
import type { Span } from '../../src/report/quote.ts'

/**
 * Paragraphs as readers see them: parted by blank lines or, where a text has none, by line ends.
 * @param text the report's text
 * @returns spans in text order, without the white space around them; none is empty
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text)
  const inside = lines.slice(lines.findIndex(notBlank), lines.findLastIndex(notBlank) + 1)
  if (inside.every(notBlank)) return inside.filter(notBlank)

  const paragraphs: Span[] = []
  let open: Span | null = null
  for (const line of inside) {
    if (notBlank(line)) open = [open ? open[0] : line[0], line[1]]
    else if (open) {
      paragraphs.push(open)
      open = null
    }
  }
  if (open) paragraphs.push(open)
  return paragraphs
}

/** Lines without the white space around them; a blank line is an empty span. */
function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    const first = end - line.trimStart().length
    lines.push([first, Math.max(first, start + line.trimEnd().length)])
    start = end + 1
  }
  return lines
}

function notBlank([start, end]: Span): boolean {
  return start < end
}
