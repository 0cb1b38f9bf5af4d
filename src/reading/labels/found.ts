/** Labels of the codebook in a report. */
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import { isCapitalised } from '../names.ts'
import { endOf, type Match } from '../pattern.ts'
import type { Label } from '../reading.ts'
import type { ReadyLabel } from './book.ts'
import type { LabelRule } from './schema.ts'

export type FoundLabel = { readonly span: Span; readonly kind: Label['kind']; readonly of: LabelRule['of'] | 'quoted'; readonly rule: string }

type Given = Pick<Layers, 'report' | 'tokens' | 'tree' | 'codebook'>

/** @returns labels in text order, none overlapping another: of two in one place the longer */
export function foundLabels(given: Given): FoundLabel[] {
  const { tokens, codebook } = given
  const matches = codebook.labels.index.find(tokens.lower, 0, tokens.lower.length).filter((match) => holds(given, match))
  const found: FoundLabel[] = []
  let end = 0
  for (let n = 0; n < matches.length; ) {
    const first = matches[n]!.first
    let best = matches[n]!
    for (; n < matches.length && matches[n]!.first === first; n++) if (matches[n]!.last > best.last) best = matches[n]!
    if (first < end) continue
    end = best.last
    found.push({ span: spanOf(given, best), kind: best.rule.kind, of: best.rule.of, rule: best.rule.name })
  }
  return found
}

function holds(given: Given, match: Match<ReadyLabel>): boolean {
  const { rule, first, last } = match
  const { report, tokens } = given
  if (rule.asPrinted !== undefined) return isPrinted(report.text.slice(tokens.starts[first], tokens.ends[last - 1]), rule.asPrinted)
  if (rule.notBefore.some((pattern) => endOf(pattern, tokens.lower, last, tokens.lower.length) > last)) return false
  if (rule.notBehind.some((pieces) => pieces.every((piece, n) => tokens.lower[first - pieces.length + n] === piece))) return false
  return !isInName(given, match) && (!rule.onlyOfPeople || isNoun(given, match))
}

/** With the capitals of the codebook; "The" for "the" where a sentence begins. */
function isPrinted(printed: string, name: string): boolean {
  const plain = printed.replace(/\s+/g, ' ')
  return plain === name || plain === name[0]!.toUpperCase() + name.slice(1)
}

/** "Martyrs Square", "the Genocide Convention", a firm called "Patriot": capitals inside a sentence make a name of it. */
function isInName({ report, tokens, tree }: Given, { first, last }: Match<ReadyLabel>): boolean {
  const printed = { text: report.text, tokens }
  if (!isCapitalised(printed, first)) return false
  const word = tree.within([tokens.starts[first]!, tokens.ends[first]!]).from
  if (tree.syntax.upos[word] === 'PROPN') return true
  const isBeside = (at: number) => at >= 0 && at < tokens.lower.length && isCapitalised(printed, at) && tokens.lower[at]!.length > 1
  return isBeside(last) || (isBeside(first - 1) && !/^[.!?:"“]$/.test(tokens.lower[first - 1]!) && tokens.lower[first - 1] !== 'the')
}

/** A noun by itself, not one that describes another: "the butcher", not "the butcher shop". */
function isNoun({ tokens, tree }: Given, { first, last }: Match<ReadyLabel>): boolean {
  const range = tree.within([tokens.starts[first]!, tokens.ends[last - 1]!])
  if (range.from === range.to) return false
  const head = tree.headOf(range)
  return (tree.syntax.upos[head] === 'NOUN' || tree.syntax.upos[head] === 'PROPN') && !tree.is(head, 'compound')
}

/** With the article of a description that names somebody: "the terror group". */
function spanOf({ tokens }: Given, { first, last, rule }: Match<ReadyLabel>): Span {
  const from = (rule.of === 'group' || rule.of === 'act' || rule.of === 'state') && rule.kind === 'loaded' && tokens.lower[first - 1] === 'the' ? first - 1 : first
  return [tokens.starts[from]!, tokens.ends[last - 1]!]
}
