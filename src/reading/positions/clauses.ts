/** Positions that a plain clause takes, or a noun with whose it is: "has offered to", "the union's demand for". */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import { Occupied } from '../occupied.ts'
import { endOf, type Match } from '../pattern.ts'
import { clauseEnd } from '../phrases.ts'
import { spanOf } from '../plain-words.ts'
import type { Party } from '../reading.ts'
import { firstEndingAfter, firstStartingFrom, isWord, tokensIn } from '../tokens.ts'
import { addressed } from './addressee.ts'
import type { Draft, Given } from './draft.ts'
import { isHeld } from './held.ts'
import type { Holders } from './holders.ts'
import type { ReadyPosition } from './position-rules.ts'

const EARLY = 6
/** What a noun's demand comes behind: "demands include", "demand is that". */
const LINKS = new Set(['for', 'that', 'of', 'include', 'includes', 'included', 'are', 'were', 'is', 'was'])
const PREPOSITIONS = new Set(['for', 'of', 'to', 'that'])
const OPENING = /(?:[“‘«„]|(?:^|\s|\()["'])$/
const IF = new Set(['if', 'unless', 'whether', 'lest'])

/** @returns positions by words outside any cue, in text order */
export function clausePositions(given: Given, holders: Holders): Draft[] {
  const { plain, codebook, tokens, statements } = given
  const cues = new Occupied<true>()
  for (const { cue } of statements) cues.add(cue, true)
  return codebook.positions.index.find(plain.words, 0, plain.words.length).flatMap((match) => {
    if (match.rule.main.length > 0 || !fits(match, given)) return []
    const trigger = spanOf(plain, tokens, match.first, match.last)
    if (match.rule.begins && !begins(trigger, given)) return []
    return cues.over(trigger) ? [] : positionOf(match, trigger, given, holders) ?? []
  })
}

/** Right behind an opening mark. */
function begins([start]: Span, { report: { text } }: Given): boolean {
  return OPENING.test(text.slice(Math.max(0, start - 2), start))
}

function fits({ first, last, rule }: Match<ReadyPosition>, { plain: { words } }: Given): boolean {
  const near = (patterns: ReadyPosition['followed'], at: number) => patterns.some((pattern) => endOf(pattern, words, at, words.length) >= 0)
  if (rule.followed.length > 0 && !near(rule.followed, last)) return false
  if (near(rule.notFollowed, last)) return false
  if (!isHeld(words, first)) return false
  return rule.early.length === 0 || Array.from({ length: EARLY }, (_, n) => last + n).some((at) => near(rule.early, at))
}

function positionOf(match: Match<ReadyPosition>, trigger: Span, given: Given, holders: Holders): Draft | undefined {
  const { rule } = match
  if (rule.holder === 'subject' && isNoVerb(trigger, given)) return undefined
  const holder = holderOf(rule, trigger, holders)
  const object = holder && (objectOf(rule, trigger, given) ?? (rule.alone ? trigger : undefined))
  if (!object) return undefined
  const { to, span } = rule.to ? addressed(object, given, holders) : { to: undefined, span: object }
  if (!span || !has(rule, object, given)) return undefined
  return {
    kind: rule.kind, rule: rule.name, holder, ...(to && { to }),
    text: rule.text === 'behind' ? span : [withAuxiliaries(trigger, given), span[1]], object: span, trigger,
  }
}

/** Where a verb begins with what helps it, as the cue of a statement does: "has rejected". */
function withAuxiliaries([start, end]: Span, { tree }: Given): number {
  const range = tree.within([start, end])
  if (range.from >= range.to) return start
  const helping = tree.dependents(tree.headOf(range), 'aux').map((word) => tree.syntax.words[word]![0])
  return Math.min(start, ...helping)
}

function holderOf(rule: ReadyPosition, trigger: Span, holders: Holders): Party | undefined {
  if (rule.holder === 'speaker') return holders.speakerAt(trigger)
  return rule.holder === 'possessor' ? holders.possessorOf(trigger) : holders.subjectOf(trigger).party
}

/** From behind the words to where their clause is over. */
function objectOf(rule: ReadyPosition, trigger: Span, given: Given): Span | undefined {
  const { tokens } = given
  const limit = limitOf(rule, trigger, given)
  let from = firstEndingAfter(tokens, trigger[1])
  // "agreed to leave" wants "to leave", as a statement's content has it.
  if (rule.text === 'behind' && tokens.lower[from - 1] === 'to') from--
  if (rule.holder === 'possessor') while (from < limit && LINKS.has(tokens.lower[from]!)) from++
  if (from >= limit || !isWord(tokens.lower[from]!)) return undefined
  const end = clauseEnd(tokens, from, limit)
  return end > from ? [tokens.starts[from]!, tokens.ends[end - 1]!] : undefined
}

/** Index behind the last token that may belong to the object: a noun's is over where its phrase is, unless a verb follows it. */
function limitOf(rule: ReadyPosition, trigger: Span, { tree, tokens, fields }: Given): number {
  const [, limit] = tokensIn(tokens, fields.at(trigger))
  const range = tree.within(trigger)
  const next = tokens.lower[firstEndingAfter(tokens, trigger[1])] ?? ''
  if (rule.holder !== 'possessor' || range.from >= range.to || !PREPOSITIONS.has(next)) return limit
  const [, end] = tree.span(tree.subtree(tree.headOf(range)))
  return Math.min(limit, firstStartingFrom(tokens, end))
}

/** Does one of the rule's words stand in what it is about? */
export function has(rule: ReadyPosition, [start, end]: Span, { plain, tokens }: Pick<Given, 'plain' | 'tokens'>): boolean {
  if (rule.has.length === 0) return true
  const [from, to] = [firstEndingAfter(tokens, start), firstStartingFrom(tokens, end)]
  for (let i = lowest(plain.token.length, (n) => plain.token[n]! >= from); i < plain.token.length && plain.token[i]! < to; i++) {
    if (rule.has.some((pattern) => endOf(pattern, plain.words, i, plain.words.length) >= 0)) return true
  }
  return false
}

/** A noun or adjective that looks like the verb, or a verb that is only supposed. */
function isNoVerb(trigger: Span, { tree }: Given): boolean {
  const range = tree.within(trigger)
  if (range.from >= range.to) return false
  const head = tree.headOf(range)
  if (tree.syntax.upos[head] === 'NOUN' || tree.syntax.upos[head] === 'PROPN' || tree.is(head, 'amod', 'compound')) return true
  return tree.dependents(head, 'mark').some((mark) => IF.has(tree.syntax.lemma[mark]!.toLowerCase()))
}
