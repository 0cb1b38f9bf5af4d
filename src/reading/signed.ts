/**
 * Step: quotations that are signed, with a dash in place of a cue: a paragraph that is all quotation, then a dash and
 * a name, on the same line or the next. The trained reader has met hardly any and misses most.
 */
import type { Span } from '../report/quote.ts'
import type { Layers, Statement } from './layers.ts'
import { endOfRun, isCapitalised, type Printed } from './names.ts'
import { step } from './step.ts'
import { isWord, tokensIn } from './tokens.ts'

type Given = Pick<Layers, 'report' | 'tokens' | 'quotations' | 'whole'>

const CONFIDENCE = 0.8
/** A dash after the closing mark, at most one line end between them. */
const DASH = /^[^\S\n]*\n?[^\S\n]*([―—–]|--?)[^\S\n]*(?=\p{Lu})/u
const LONGEST_SIGNATURE = 120
const CLOSING = /["”»'’]$/

export const signed = step({
  name: 'signed',
  needs: ['report', 'tokens', 'quotations', 'whole'],
  adds: ['attributed'],
  read: (given) => {
    const isTaken = overlapping(given.whole.flatMap(({ content }) => content))
    const found = given.quotations.flatMap((_, index) => signatureOf(index, given) ?? []).filter(({ content }) => !content.some(isTaken))
    return { attributed: [...given.whole, ...found].sort((a, b) => a.cue[0] - b.cue[0] || a.cue[1] - b.cue[1]) }
  },
})

function signatureOf(index: number, given: Given): Statement | undefined {
  const { text } = given.report
  const [start, end] = given.quotations[index]!
  if (!beginsLine(text, start) || !CLOSING.test(text.slice(start, end))) return undefined
  const dash = DASH.exec(text.slice(end, end + 12))
  if (!dash) return undefined
  const cue: Span = [end + dash[0].indexOf(dash[1]!), end + dash[0].indexOf(dash[1]!) + dash[1]!.length]
  const source = nameAlone(given, end + dash[0].length)
  return source && { source: [source], cue, content: paragraphsBefore(index, given), confidence: CONFIDENCE }
}

/** A name that fills the rest of its line, perhaps with an age, office or place behind a comma. */
function nameAlone({ report: { text }, tokens }: Given, from: number): Span | undefined {
  const lineEnd = text.indexOf('\n', from)
  const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd)
  const signature = line.trimEnd().replace(/\.$/, '')
  if (signature.length > LONGEST_SIGNATURE || /["“”«»?!:;—–―]|--|\.\s/.test(signature.replace(/\b\p{L}{1,4}\.\s/gu, ''))) return undefined
  const printed: Printed = { text, tokens }
  const [first, last] = tokensIn(tokens, [from, from + signature.length])
  if (first >= last || !isCapitalised(printed, first)) return undefined
  const nameEnd = endOfRun(printed, first, last)
  const isName = nameEnd === last || !isWord(tokens.lower[nameEnd]!)
  return isName ? [from, from + signature.length] : undefined
}

/** The quotation, with the paragraphs before it that it goes on from: each opens with a mark and closes with none. */
function paragraphsBefore(index: number, { report: { text }, quotations }: Given): Span[] {
  const pieces: Span[] = [quotations[index]!]
  for (let n = index - 1; n >= 0; n--) {
    const [start, end] = quotations[n]!
    const isOpen = !CLOSING.test(text.slice(start, end)) && /^\s*$/.test(text.slice(end, pieces[0]![0]))
    if (!isOpen || !beginsLine(text, start)) break
    pieces.unshift([start, end])
  }
  return pieces
}

function beginsLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && text[i] !== '\n'; i--) if (text[i]!.trim() !== '') return false
  return true
}

function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  return ([start, end]) => spans.some(([from, to]) => start < to && from < end)
}
