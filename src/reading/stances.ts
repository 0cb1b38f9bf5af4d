/**
 * Step: what a speaker does by saying it. The codebook's rules are tried in the order of `order.yaml`;
 * the first that finds its words in the cue and holds in its conditions gives the stance.
 */
import type { Span } from '../report/quote.ts'
import type { ReadyConditions, ReadyStance } from './codebook.ts'
import { BE, isNegation } from './grammar.ts'
import type { Layers, Statement } from './layers.ts'
import { endOf, type Match, type Pattern } from './pattern.ts'
import { speakerWords } from './source-phrase.ts'
import { step } from './step.ts'
import { tokensIn } from './tokens.ts'

type Given = Pick<Layers, 'tokens' | 'codebook' | 'statements' | 'sources'>

const LONGEST_CUE = 60
const EARLY = 8
/** How far before a verb its negation or auxiliary may stand. */
const REACH = 4
const BEFORE_CONTENT = /^(?:that|["“‘'«„`,:—–-]|’|-)$/

export const stances = step({
  name: 'stances',
  needs: ['tokens', 'codebook', 'statements', 'sources'],
  adds: ['stances'],
  read: (given) => ({ stances: given.statements.map((_, index) => stanceOf(index, given)) }),
})

function stanceOf(index: number, given: Given): Layers['stances'][number] {
  const statement = given.statements[index]!
  const [first, last] = tokensIn(given.tokens, statement.cue)
  const limit = Math.min(last, first + LONGEST_CUE)
  const frame = frameOf(statement, given, speakerWords(given.sources[index]!))
  const found = given.codebook.stances
    .find(given.tokens.lower, first, limit)
    .sort((a, b) => a.rule.rank - b.rule.rank || a.first - b.first)
    .find((match) => holds(match, first, frame, given.tokens.lower))
  return found ? { stance: found.rule.stance, rule: found.rule.name } : { stance: 'assert' }
}

/** The content as rules look at it: the words that it begins and ends with. */
type Frame = { readonly begins: Span; readonly quoted: boolean; readonly ends: string; readonly speaker: ReadonlySet<string> }

function frameOf({ cue, content }: Statement, { tokens }: Given, speaker: ReadonlySet<string>): Frame {
  const behindCue = content.find(([start]) => start >= cue[1]) ?? content[0]!
  const [start, to] = tokensIn(tokens, behindCue)
  let from = start
  const [lastFrom, lastTo] = tokensIn(tokens, content.at(-1)!)
  while (from < to && BEFORE_CONTENT.test(tokens.lower[from]!)) from++
  let last = lastTo - 1
  while (last > lastFrom && /^["”’'»]$/.test(tokens.lower[last]!)) last--
  const quoted = /^["“‘'«„`]$/.test(tokens.lower[start] ?? '')
  return { begins: [from, Math.max(from, to)], quoted, ends: tokens.lower[last] ?? '', speaker }
}

function holds({ first, pattern, rule }: Match<ReadyStance>, cueStart: number, frame: Frame, words: readonly string[]): boolean {
  const { when } = rule
  return (
    agrees(when.negated, isNegated(words, cueStart, first)) &&
    agrees(when.passive, isPassive(words, cueStart, first, pattern)) &&
    contentHolds(when, frame, words)
  )
}

function contentHolds(when: ReadyConditions, { begins: [from, to], quoted, ends, speaker }: Frame, words: readonly string[]): boolean {
  const beginsWith = (pattern: Pattern) => endOf(pattern, words, from, to, speaker) >= 0
  if (!agrees(when.quoted, quoted)) return false
  if (when.begins.length > 0 && !when.begins.some(beginsWith)) return false
  if (when.doesNotBegin.some(beginsWith)) return false
  if (when.ends.size > 0 && !when.ends.has(ends)) return false
  return when.hasEarly.length === 0 || when.hasEarly.some((pattern) => isEarly(pattern, words, from, to))
}

function isEarly(pattern: Pattern, words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + EARLY); at++) if (endOf(pattern, words, at, to) >= 0) return true
  return false
}

function agrees(wanted: 'no' | 'yes' | 'either', is: boolean): boolean {
  return wanted === 'either' || (wanted === 'yes') === is
}

function isNegated(words: readonly string[], cueStart: number, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(cueStart, verb - REACH); i--) if (isNegation(words[i]!)) return true
  return false
}

/** A participle behind a form of "be", adverbs between them at most. */
function isPassive(words: readonly string[], cueStart: number, verb: number, { participles }: Pattern): boolean {
  if (!participles.has(words[verb]!)) return false
  for (let i = verb - 1; i >= Math.max(cueStart - 1, verb - REACH, 0); i--) {
    if (BE.has(words[i]!) || /'(?:s|re|m)$/.test(words[i]!)) return true
    if (!(words[i]!.endsWith('ly') || isNegation(words[i]!) || /^(?:also|since|now|then|once|again|widely|even)$/.test(words[i]!))) return false
  }
  return false
}

