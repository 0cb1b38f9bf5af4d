/** Conditions: "will not sign any deal that does not include ...", "will not end until ...", "would leave only if ...". */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import { endOf, type Match, type Pattern } from '../pattern.ts'
import { clauseEnd, clauseStart, sentenceAt } from '../phrases.ts'
import { spanOf } from '../plain-words.ts'
import type { Party } from '../reading.ts'
import { firstEndingAfter, isWord, tokensIn } from '../tokens.ts'
import type { Draft, Given } from './draft.ts'
import type { Holders } from './holders.ts'
import type { ReadyPosition } from './position-rules.ts'

/** So many words stand at most between what is refused or held out and its condition. */
const REACH = 18
const LEAST_WORDS = 3
const BREAKS = new Set([';', ':', '—', '“', '”', '"', '.', '?', '!'])

type Main = { readonly first: number; readonly last: number }

/** @returns conditions, in text order */
export function conditionPositions(given: Given, holders: Holders): Draft[] {
  const { plain, codebook } = given
  let taken = 0
  return codebook.positions.index.find(plain.words, 0, plain.words.length)
    .filter(({ rule }) => rule.main.length > 0)
    .flatMap((match) => {
      if (match.first < taken) return []
      const found = conditionOf(match, given, holders)
      if (found) taken = match.last
      return found ?? []
    })
}

function conditionOf(match: Match<ReadyPosition>, given: Given, holders: Holders): Draft | undefined {
  const { plain, tokens } = given
  const { rule } = match
  if (rule.notFollowed.some((pattern) => endOf(pattern, plain.words, match.last, plain.words.length) >= 0)) return undefined
  const trigger = spanOf(plain, tokens, match.first, match.last)
  const field = given.fields.at(trigger)
  // What is held out may stand in the cue: "offered to free them if ...".
  const main = mainOf(match, sentenceAt(given.language, trigger[0]), given)
  const object = main && behind(trigger, field, given)
  if (!object) return undefined
  const mainSpan = spanOf(plain, tokens, main.first, main.last)
  const subject = holders.subjectOf(mainSpan)
  const holder: Party | undefined = subject.party ?? holders.speakerAt(mainSpan)
  if (!holder) return undefined
  const start = Math.max(field[0], subject.start ?? startOf(mainSpan, field, given))
  const text: Span = rule.text === 'behind' ? object : [start, object[1]]
  return { kind: rule.kind, rule: rule.name, holder, text, object, trigger }
}

/** What is refused or held out, before the words of the condition. */
function mainOf({ first, rule }: Match<ReadyPosition>, sentence: Span, { plain, tokens }: Given): Main | undefined {
  const { words } = plain
  const [token] = tokensIn(tokens, sentence)
  const from = Math.max(lowest(plain.token.length, (i) => plain.token[i]! >= token), first - REACH)
  for (let at = first - 1; at >= from; at--) {
    if (BREAKS.has(words[at]!)) return undefined
    const last = Math.max(...rule.main.map((pattern) => endOf(pattern, words, at, first)))
    if (last < 0) continue
    const between = (patterns: readonly Pattern[]) => anyIn(patterns, words, at, first)
    if (between(rule.mainLacks) || (rule.mainHas.length > 0 && !between(rule.mainHas))) return undefined
    return { first: at, last }
  }
  return undefined
}

function anyIn(patterns: readonly Pattern[], words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (patterns.some((pattern) => endOf(pattern, words, at, to) >= 0)) return true
  return false
}

function behind(trigger: Span, field: Span, { tokens }: Given): Span | undefined {
  const [, limit] = tokensIn(tokens, field)
  const from = firstEndingAfter(tokens, trigger[1])
  if (from >= limit || !isWord(tokens.lower[from]!)) return undefined
  const end = clauseEnd(tokens, from, limit)
  return end - from >= LEAST_WORDS || (end > from && tokens.lower[from]!.length > 3) ? [tokens.starts[from]!, tokens.ends[end - 1]!] : undefined
}

function startOf(main: Span, field: Span, { tokens }: Given): number {
  const [before] = tokensIn(tokens, main)
  return tokens.starts[clauseStart(tokens, tokensIn(tokens, field)[0], before)]!
}
