/**
 * Reports with marked parts, for the codebook's examples and for tests: `[The ministry|source] [denied|cue]
 * [that ...|content].` A second statement is numbered: `[she|source 2]`. Marks may stand in one another.
 */
import type { Language, LinkedSpans } from '../../language/language.ts'
import { quoteAt, type Quote, type Span } from '../../report/quote.ts'
import type { Report } from '../../report/report.ts'

export type Marked = {
  readonly report: Report
  readonly language: Language
  /** What is marked with other words than source, cue and content, by that word. */
  readonly marks: ReadonlyMap<string, readonly Quote[]>
}

type Part = { readonly span: Span; readonly role: string; readonly statement: number }

/** Reports written by hand come without syntax: every step has to do without. */
const NO_SYNTAX: Language['syntax'] = { words: [], sentence: [], lemma: [], upos: [], head: [], relation: [] }

const WORD = /[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu
const SENTENCE = /[^\s][^\n]*?(?:(?<!\b(?:Mr|Mrs|Ms|Dr|Lt|Gen|Gov|Col|Capt))[.!?]["”’')]*(?=\s|$)|(?=\n)|$)/g
const MARK = /^([a-z]+)(?: (\d+))?$/

/**
 * @param notation text with marked parts
 * @param facts what the report is known by, beside its text
 * @returns the report and what a reader would have found in it
 * @throws Error where a mark is not closed or named
 */
export function marked(notation: string, facts: Partial<Report['facts']> = {}, furniture: Report['furniture'] = []): Marked {
  const { text, parts } = parse(notation)
  const report: Report = {
    id: 'marked', text, furniture, facts: { byline: [], wireDerived: false, known: {}, digest: '0'.repeat(64), ...facts }, warnings: [],
  }
  const marks = new Map<string, Quote[]>()
  for (const { role, span } of parts) marks.set(role, [...(marks.get(role) ?? []), quoteAt(text, span)])
  return { report, language: languageOf(text, statementsOf(parts)), marks }
}

/** Words, sentences and paragraphs of a text, plainly cut, with these attributions. */
export function languageOf(text: string, attributions: readonly LinkedSpans[]): Language {
  const spans = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ index, 0: found }): Span => [index, index + found.length]).filter(([a, b]) => a < b)
  return { words: spans(WORD), sentences: spans(SENTENCE), paragraphs: spans(/[^\n]+/g), attributions, syntax: NO_SYNTAX, entities: [] }
}

function parse(notation: string): { text: string; parts: Part[] } {
  let text = ''
  const open: number[] = []
  const parts: Part[] = []
  for (let i = 0; i < notation.length; i++) {
    const letter = notation[i]!
    if (letter === '[') open.push(text.length)
    else if (letter === '|' && open.length > 0) {
      const close = notation.indexOf(']', i)
      const [, role, number] = MARK.exec(notation.slice(i + 1, close)) ?? []
      if (close < 0 || role === undefined) throw new Error(`A mark is not named or not closed: ${notation.slice(i)}`)
      parts.push({ span: [open.pop()!, text.length], role, statement: Number(number ?? 1) })
      i = close
    } else text += letter
  }
  if (open.length > 0) throw new Error(`A mark is not closed: ${notation}`)
  return { text, parts }
}

function statementsOf(parts: readonly Part[]): LinkedSpans[] {
  const numbers = [...new Set(parts.filter(({ role }) => role === 'cue').map(({ statement }) => statement))]
  return numbers
    .map((number): LinkedSpans => {
      const spans = (role: string) => parts.filter((part) => part.role === role && part.statement === number).map(({ span }) => span).sort((a, b) => a[0] - b[0])
      return { source: spans('source'), cue: spans('cue')[0]!, content: spans('content'), confidence: 1 }
    })
    .sort((a, b) => a.cue[0] - b.cue[0])
}
