/**
 * Step: contents that go on after an insertion between dashes: "urged the port not to close — it feeds the island — without
 * a plan". The trained reader mostly ends a content at the first dash; the syntax says whether what follows the second
 * still hangs on it.
 */
import type { WordRange } from '../language/tree.ts'
import type { Span } from '../report/quote.ts'
import type { Layers, Statement } from './layers.ts'
import { step } from './step.ts'

type Given = Pick<Layers, 'report' | 'tree' | 'outermost'>

/** Words of an insertion at most. */
const LONGEST_INSERTION = 40
const DASH = /^(?:[—–]|--?)$/
const MARK = /^[^\p{L}\p{N}$€£]+$/u

export const resumed = step({
  name: 'resumed',
  needs: ['report', 'tree', 'outermost'],
  adds: ['whole'],
  read: (given) => ({ whole: given.outermost.map((statement) => withRest(statement, given)) }),
})

function withRest(statement: Statement, given: Given): Statement {
  const last = statement.content.at(-1)!
  const rest = restOf(last, given)
  if (!rest || given.outermost.some((other) => [other.cue, ...other.source].some((span) => overlaps(span, rest)))) return statement
  return { ...statement, content: [...statement.content, rest] }
}

/** What a content that ends at a dash goes on with behind the next dash of its sentence. */
function restOf(content: Span, { report: { text }, tree }: Given): Span | undefined {
  const { words, sentence, head } = tree.syntax
  const inside = tree.within(content)
  const opening = inside.to
  if (inside.from >= inside.to || !isDash(opening)) return undefined
  const closing = nextDash(opening)
  if (closing === undefined) return undefined
  const rest = withoutMarks({ from: closing + 1, to: endOfSentence(closing) })
  if (rest.from >= rest.to) return undefined
  // an insertion ends at its dash: what the parser hangs on a word of it belongs before it
  const above = head[tree.headOf(rest)]!
  return above >= inside.from && above < closing ? tree.span(rest) : undefined

  function isDash(word: number): boolean {
    if (word >= words.length || sentence[word] !== sentence[opening - 1]) return false
    const [start, end] = words[word]!
    // a hyphen inside a word has no space about it
    return DASH.test(text.slice(start, end)) && (text[start] !== '-' || /\s/.test(text[start - 1] ?? ' '))
  }

  function nextDash(from: number): number | undefined {
    for (let word = from + 2; word <= from + LONGEST_INSERTION; word++) if (isDash(word)) return word
    return undefined
  }

  function endOfSentence(from: number): number {
    let end = from + 1
    while (end < words.length && sentence[end] === sentence[from]) end++
    return end
  }

  function withoutMarks({ from, to }: WordRange): WordRange {
    let end = to
    while (end > from && MARK.test(text.slice(...words[end - 1]!))) end--
    return { from, to: end }
  }
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
