/** Positions that a statement takes by its verb or stance: "urged ... to", "rejected", "said it would not". */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import type { Statement } from '../layers.ts'
import { endOf, type Match } from '../pattern.ts'
import type { Party } from '../reading.ts'
import { isWord, tokensIn } from '../tokens.ts'
import { addressed } from './addressee.ts'
import { has } from './clauses.ts'
import type { Draft, Given } from './draft.ts'
import { isHeld } from './held.ts'
import type { Holders } from './holders.ts'
import type { ReadyPosition } from './position-rules.ts'

/** An addressee stands between cue and content, in this many words at most. */
const LONGEST_ADDRESSEE = 8
const LONGEST_CUE = 60
const EARLY = 6
/** "agree to" begins in the cue and may end in the content. */
const OVER = 3
const OWN_WISH = /^to\s/i
/** Who is asked or pressed whether something is so has nothing demanded of him but an answer. */
const ASKING = /^(?:whether|if|what|who|whom|whose|which|when|where|why|how|about)\b/i
const LONGEST_ASKING = 8
const DOUBTFUL = new Set(['not', 'never', 'may', 'might', 'could'])
const OPENING = new Set(['“', '«', '„'])
const CLOSING = new Set(['”', '»', '"'])

/** @returns the positions that statements take, at most one each, in their order */
export function statedPositions(given: Given, holders: Holders): Draft[] {
  return given.statements.flatMap((statement, index) => {
    const rule = ruleOf(statement, index, given)
    // The reader may leave a source out that is plain from the syntax.
    const holder = rule && (holders.speaker(index) ?? (statement.source.length === 0 ? holders.subjectOf(statement.cue).party : undefined))
    if (!rule || !holder) return []
    const object = wordsOf(statement.content, given)
    if (!object || (rule.kind === 'demand' && ASKING.test(given.report.text.slice(object[0], object[0] + LONGEST_ASKING)))) return []
    const before = rule.kind === 'demand' ? addresseeOf(statement, given, holders) : undefined
    // The reader may leave an addressee in the content: "the army to leave".
    const { to = before, span = object } = rule.to && !before ? addressed(object, given, holders) : {}
    // "seeks to win" is a wish of one's own.
    if (rule.kind === 'demand' && !to && OWN_WISH.test(given.report.text.slice(span[0], span[0] + 3)) && !isNamed(rule, statement.cue, given)) return []
    const text = rule.text === 'behind' ? span : wholeOf(statement, span)
    return [{ kind: rule.kind, rule: rule.name, holder, ...(to && { to }), text, object: span, trigger: statement.cue }]
  })
}

/** Does the cue hold words of the rule, rather than a stance that mostly means it? */
function isNamed(rule: ReadyPosition, cue: Span, { plain, codebook, tokens }: Given): boolean {
  const [first, last] = tokensIn(tokens, cue)
  const from = lowest(plain.token.length, (i) => plain.token[i]! >= first)
  const to = lowest(plain.token.length, (i) => plain.token[i]! >= Math.min(last, first + LONGEST_CUE))
  return codebook.positions.index.find(plain.words, from, to).some((match) => match.rule.kind === rule.kind)
}

/** Cue and what it is about, and in a passive who does it: "was rejected by the union". */
function wholeOf({ cue, source }: Statement, object: Span): Span {
  const agent = source.find(([start]) => start >= cue[1] && start - cue[1] <= 1)
  return [Math.min(cue[0], object[0]), Math.max(cue[1], object[1], agent?.[1] ?? 0)]
}

/** By the words of the cue, else by what its stance is. */
function ruleOf({ cue, content }: Statement, index: number, given: Given): ReadyPosition | undefined {
  const { plain, codebook, tokens, stances } = given
  const [first, last] = tokensIn(tokens, cue)
  const from = lowest(plain.token.length, (i) => plain.token[i]! >= first)
  const to = lowest(plain.token.length, (i) => plain.token[i]! >= Math.min(last, first + LONGEST_CUE))
  const behind = content.find(([start]) => start >= cue[1])
  const contentAt = behind ? lowest(plain.token.length, (i) => plain.token[i]! >= tokensIn(tokens, behind)[0]) : to
  const { stance, rule } = stances[index]!
  // A verb may mean what its stance does not: "asked whether" asks, and demands nothing, but where the words behind it show that it does.
  const found = codebook.positions.index.find(plain.words, from, to + OVER).find((match) =>
    match.first < to && answers(match, contentAt, given) && (match.rule.kind !== 'demand' || stance === 'demand' || isShown(match, content, given)))
  const byStance = codebook.positions.byStance.get(rule ?? stance)
  if (found) return found.rule
  const inContent = contentAt + (plain.words[contentAt] === 'to' ? 1 : 0)
  if (byStance?.notFollowed.some((pattern) => endOf(pattern, plain.words, inContent, plain.words.length) >= 0)) return undefined
  return byStance && (byStance.mayBeNegated || !isDoubtful(plain.words, from, to)) ? byStance : undefined
}

/** "asked that the guns be silent", "insisted that the tolls be lifted", "wants an inquiry" */
function isShown({ last, rule }: Match<ReadyPosition>, content: readonly Span[], given: Given): boolean {
  if (rule.has.length > 0) return has(rule, [content[0]![0], content.at(-1)![1]], given)
  return rule.early.length > 0 || given.plain.words[last - 1] === 'that'
}

function answers({ first, last, rule }: Match<ReadyPosition>, contentAt: number, { plain }: Given): boolean {
  if (rule.main.length > 0 || rule.holder === 'speaker') return false
  const { words } = plain
  const near = (patterns: ReadyPosition['followed'], at: number) => patterns.some((pattern) => endOf(pattern, words, at, words.length) >= 0)
  if (!isHeld(words, first)) return false
  if (rule.followed.length > 0 && !near(rule.followed, last)) return false
  if (near(rule.notFollowed, last) || near(rule.notFollowed, contentAt)) return false
  if (rule.early.length === 0) return true
  for (let at = contentAt; at < contentAt + EARLY; at++) if (near(rule.early, at)) return true
  return false
}

/** Is a cue negated, or only possible? */
function isDoubtful(words: readonly string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (DOUBTFUL.has(words[i]!)) return true
  return !isHeld(words, from)
}

/** From the first to the last piece of content, without the marks around it and a "that" which points at nothing. */
function wordsOf(content: readonly Span[], { tokens, tree }: Given): Span | undefined {
  let [from] = tokensIn(tokens, content[0]!)
  let [, to] = tokensIn(tokens, content.at(-1)!)
  while (from < to && (!isWord(tokens.lower[from]!) || (tokens.lower[from] === 'that' && !isPointing(tokens.starts[from]!, tree)))) from++
  while (to > from && !isWord(tokens.lower[to - 1]!) && tokens.lower[to - 1] !== '%') to--
  if (from >= to) return undefined
  // A quotation that was opened within is closed within: as “an insult”.
  const mark = [to, to + 1].find((at) => CLOSING.has(tokens.lower[at] ?? ''))
  const closes = mark !== undefined && !isWord(tokens.lower[to]!) && isOpen(tokens.lower.slice(from, to), tokens.lower[mark]!)
  return [tokens.starts[from]!, tokens.ends[closes ? mark : to - 1]!]
}

/** "that demand", not "that it was wrong" */
function isPointing(start: number, tree: Given['tree']): boolean {
  const { from, to } = tree.within([start, start + 1])
  return from < to && tree.is(from, 'det')
}

/** Is a quotation open at the end of these words? Straight marks open and close alike. */
function isOpen(words: readonly string[], closing: string): boolean {
  if (closing === '"') return words.filter((word) => word === '"').length % 2 === 1
  return words.some((word) => OPENING.has(word))
}

/** Who is named between cue and content: "urged the army to leave". */
function addresseeOf({ cue, content, source }: Statement, { tokens }: Given, holders: Holders): Party | undefined {
  const behind = content.find(([start]) => start >= cue[1])
  if (!behind) return undefined
  const [from, to] = tokensIn(tokens, [cue[1], behind[0]])
  const words = tokens.lower.slice(from, to)
  if (words.length === 0 || words.length > LONGEST_ADDRESSEE || !words.every((word) => isWord(word))) return undefined
  const span: Span = [tokens.starts[from]!, tokens.ends[to - 1]!]
  return source.some(([start, end]) => start < span[1] && span[0] < end) ? undefined : holders.partyAt(span)
}
