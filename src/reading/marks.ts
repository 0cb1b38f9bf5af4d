/** Steps: how sure a statement is said to be, and whether it is said once more. */
import type { Span } from '../report/quote.ts'
import type { MarkRule } from './codebook-schema.ts'
import type { Statement } from './layers.ts'
import type { PatternIndex } from './pattern.ts'
import { step } from './step.ts'
import { tokensIn, type Tokens } from './tokens.ts'

type Range = readonly [first: number, last: number]

/** How many tokens of a piece of content may hold its hedge: its subject and verb, hardly more. */
const CONTENT_WINDOW = 12
/** How many tokens beside the cue belong to it, where the reader left an adverb out. */
const BESIDE = 2
const LONGEST_CUE = 60
const SENTENCE_ENDS = new Set(['.', '!', '?', ';'])

export const hedges = step({
  name: 'hedges',
  needs: ['report', 'tokens', 'codebook', 'statements'],
  adds: ['hedges'],
  read: ({ report, tokens, codebook, statements }) => ({
    hedges: statements.map((statement) =>
      firstMark(codebook.hedges, report.text, tokens, [...besideCue(statement, tokens), ...openings(statement, tokens)])),
  }),
})

export const repetitions = step({
  name: 'repetitions',
  needs: ['report', 'tokens', 'codebook', 'statements'],
  adds: ['repetitions'],
  read: ({ report, tokens, codebook, statements }) => ({
    repetitions: statements.map((statement) => firstMark(codebook.repetitions, report.text, tokens, besideCue(statement, tokens)) !== null),
  }),
})

/** The first mark in these ranges; marks that follow one another are one. */
function firstMark(index: PatternIndex<MarkRule>, text: string, tokens: Tokens, ranges: readonly Range[]): Span | null {
  for (const [first, last] of ranges) {
    const found = index.find(tokens.lower, first, last).filter((match) => !isName(text, tokens, match.first))
    if (found[0] === undefined) continue
    let end = 0
    for (const match of found) {
      if (end > 0 && match.first > end) break
      end = Math.max(end, match.last)
    }
    return [tokens.starts[found[0].first]!, tokens.ends[end - 1]!]
  }
  return null
}

/** "May" is a month, "may" is none: a capital counts only where a sentence may begin. */
function isName(text: string, { starts, lower }: Tokens, i: number): boolean {
  return /^(?:may|might)$/.test(lower[i]!) && /^\p{Lu}/u.test(text.slice(starts[i], starts[i]! + 2))
}

/** The cue, then the words right before and behind it that are neither source nor content. */
function besideCue({ cue, source, content }: Statement, tokens: Tokens): Range[] {
  const [first, last] = tokensIn(tokens, cue)
  const taken = [...source, ...content].map((span) => tokensIn(tokens, span))
  const isFree = (i: number) => i >= 0 && i < tokens.lower.length && !SENTENCE_ENDS.has(tokens.lower[i]!) && !taken.some(([from, to]) => i >= from && i < to)
  let [from, to] = [first, Math.min(last, first + LONGEST_CUE)]
  while (first - from < BESIDE && isFree(from - 1)) from--
  while (to - last < BESIDE && isFree(to)) to++
  return [[first, Math.min(last, first + LONGEST_CUE)], [from, to]]
}

function openings({ content }: Statement, tokens: Tokens): Range[] {
  return content.map((span) => {
    const [first, last] = tokensIn(tokens, span)
    let end = first
    while (end < Math.min(last, first + CONTENT_WINDOW) && !SENTENCE_ENDS.has(tokens.lower[end]!)) end++
    return [first, end]
  })
}
