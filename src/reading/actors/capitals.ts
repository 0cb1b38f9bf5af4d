/** Capitals that stand for their governments: "Marah rejected the offer", "talks between Marah and Varn". */
import type { Tree } from '../../language/tree.ts'
import type { Span } from '../../report/quote.ts'
import type { Codebook } from '../codebook.ts'
import type { Printed } from '../names.ts'

type Given = { readonly printed: Printed; readonly tree: Tree; readonly codebook: Codebook; readonly isSource: (span: Span) => boolean }

/** Between a subject and the verb that says what it does. */
const BEFORE_VERB = new Set(
  'has have had is was will would may might could should must can did does do set expected due ready likely about also now then still already again later to not never repeatedly formally reportedly officially publicly'.split(' '),
)
const MOST_BEFORE_VERB = 5
/** Tokens between "between" and a capital, and between a noun and "between". */
const BETWEEN_REACH = 6
const NOUN_REACH = 4

/**
 * @param first index of the capital's first token; `last`: behind its last
 * @returns whether it does there what only somebody does
 */
export function isActingCapital(given: Given, first: number, last: number, span: Span): boolean {
  return given.isSource(span) || (isSubject(given, span) && actsBehind(given, last)) || isBetween(given, first)
}

/** It is the subject, as far as there is syntax; "in Marah said" never is. */
function isSubject({ tree, printed }: Given, span: Span): boolean {
  const range = tree.within(span)
  if (range.from < range.to) return tree.is(tree.headOf(range), 'nsubj', 'conj')
  const before = printed.text.slice(Math.max(0, span[0] - 2), span[0])
  return before === '' || /[.!?“"\n—–,;] ?$/.test(before)
}

function actsBehind({ printed, codebook }: Given, last: number): boolean {
  const { lower } = printed.tokens
  let at = last
  while (at < last + MOST_BEFORE_VERB && BEFORE_VERB.has(lower[at] ?? '')) at++
  return codebook.actors.actingVerbs.has(lower[at] ?? '')
}

/** "talks between Marah and Varn", and the second of the two. */
function isBetween({ printed, codebook }: Given, first: number): boolean {
  const { lower } = printed.tokens
  const from = Math.max(0, first - BETWEEN_REACH)
  const between = lower.slice(from, first).lastIndexOf('between') + from
  if (lower[between] !== 'between') return false
  return codebook.actors.relations.find(lower, Math.max(0, between - NOUN_REACH), between).length > 0
}
