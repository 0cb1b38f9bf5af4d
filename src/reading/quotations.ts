/**
 * Which stretches of a report stand in quotation marks. Double marks count wherever they stand; single
 * ones only as outer marks, since inside double ones they change nothing and elsewhere they are mostly apostrophes.
 */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'
import { step } from './step.ts'
import { isWord, tokensIn, type Tokens } from './tokens.ts'

/** Stretches in text order, marks included, none overlapping another. */
export type Quotations = readonly Span[]

const OPENING = /[“«„]/
const CLOSING = /[”»]/
const SPACE_OR_OPENING = /[\s([{—–\-“"«]/
const LETTER = /[\p{L}\p{N}]/u
/** Words that begin with an apostrophe: 'em, 'til, the '90s. */
const ELISION = /^['’](?:em|til|tis|twas|cause|bout|round|n)\b|^['’]\d\ds?\b/i

type Mark = { readonly at: number; readonly length: number; readonly role: 'opens' | 'closes' | 'either' }

export const quotations = step({
  name: 'quotations',
  needs: ['report', 'language'],
  adds: ['quotations'],
  read: ({ report, language }) => ({ quotations: quotationsIn(report.text, language.paragraphs) }),
})

/**
 * @param text a report's text
 * @param paragraphs its paragraphs, in order
 * @returns stretches in quotation marks. A mark that is not closed reaches to the end of its paragraph,
 *   where the next may open the same quotation again.
 */
export function quotationsIn(text: string, paragraphs: readonly Span[]): Span[] {
  const found: Span[] = []
  let from = 0
  for (const [start, end] of paragraphs) {
    if (end <= Math.max(start, from)) continue
    const paragraph = text.slice(Math.max(start, from), end)
    const double = pairsOf(doubleMarks(paragraph), paragraph.length)
    const single = pairsOf(singleMarks(paragraph), 0).filter(([open]) => !isQuoted(open, double))
    for (const [open, close] of merged([...double, ...single])) found.push([open + Math.max(start, from), close + Math.max(start, from)])
    from = end
  }
  return found
}

/**
 * How much of a span is quoted.
 * @returns 'all' where every word stands in quotation marks, 'none' where none does
 */
export function quotedPart(spans: readonly Span[], tokens: Tokens, quotations: Quotations): 'all' | 'some' | 'none' {
  let inside = false
  let outside = false
  for (const span of spans) {
    const [first, last] = tokensIn(tokens, span)
    for (let i = first; i < last && !(inside && outside); i++) {
      if (!isWord(tokens.lower[i]!)) continue
      if (isQuoted(tokens.starts[i]!, quotations)) inside = true
      else outside = true
    }
  }
  if (inside) return outside ? 'some' : 'all'
  return 'none'
}

/** Does an offset lie in quotation marks? */
export function isQuoted(offset: number, quotations: Quotations): boolean {
  return quotationAt(offset, quotations) !== undefined
}

/** The quotation that an offset lies in. */
export function quotationAt(offset: number, quotations: Quotations): Span | undefined {
  const behind = lowest(quotations.length, (i) => quotations[i]![0] > offset)
  const last = quotations[behind - 1]
  return last && offset < last[1] ? last : undefined
}

function doubleMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const { index: at, 0: mark } of text.matchAll(/[“”„«»"]|''|``|’’|‘‘/g)) {
    const role = OPENING.test(mark) || mark === '``' || mark === '‘‘' ? 'opens' : CLOSING.test(mark) || mark === '’’' ? 'closes' : 'either'
    marks.push({ at, length: mark.length, role })
  }
  return marks
}

function singleMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const { index: at, 0: mark } of text.matchAll(/(?<!['’‘])['‘’](?!['’‘])/g)) {
    const role = singleRole(text, at, mark)
    if (role) marks.push({ at, length: 1, role })
  }
  return withoutPossessives(text, marks)
}

function singleRole(text: string, at: number, mark: string): Mark['role'] | undefined {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const mayOpen = SPACE_OR_OPENING.test(before) && !/\s/.test(after) && mark !== '’' && !ELISION.test(text.slice(at, at + 8))
  if (mayOpen) return 'opens'
  return mark !== '‘' && !/\s/.test(before) && !LETTER.test(after) ? 'closes' : undefined
}

/** Drops "the sailors’ union" where a later mark, after punctuation, closes the quotation better. */
function withoutPossessives(text: string, marks: readonly Mark[]): Mark[] {
  let closesLater = false
  const kept: Mark[] = []
  for (const mark of [...marks].reverse()) {
    const isPossessive = mark.role === 'closes' && /s/i.test(text[mark.at - 1] ?? '') && /^ \p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 4))
    if (isPossessive && closesLater) continue
    kept.push(mark)
    closesLater = mark.role === 'closes'
  }
  return kept.reverse()
}

/**
 * @param marks in text order
 * @param whereOpen where a quotation ends that nothing closes; 0: it is none
 */
function pairsOf(marks: readonly Mark[], whereOpen: number): Span[] {
  const pairs: Span[] = []
  let open = -1
  for (const { at, length, role } of marks) {
    if (open < 0) {
      if (role !== 'closes') open = at
    } else if (role !== 'opens') {
      pairs.push([open, at + length])
      open = -1
    }
  }
  if (open >= 0 && whereOpen > 0) pairs.push([open, whereOpen])
  return pairs
}

function merged(spans: readonly Span[]): Span[] {
  const result: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
