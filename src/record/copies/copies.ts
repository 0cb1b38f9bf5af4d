/** Copies: which reports carry text of another, from which, how much and where. */
import type { Dossier } from '../account.ts'
import type { Passage } from '../entry.ts'
import type { JudgmentDraft } from '../judgment.ts'
import type { Match } from './alignment.ts'
import { boilerplateIn, boilerplateJudgment, DIFFERENT, wordsWithin, type Stretch } from './boilerplate.ts'
import type { CopyValue } from './carried.ts'
import { directionOf, isSame, type Side } from './direction.ts'
import { heldTogether, shareOf, toldWords, type Pair } from './held-together.ts'
import { spanOf } from './words.ts'

/** Name and version of the rule, for judgments. */
export const copyRule = 'copies/1'

/**
 * Words outside quotation marks, in both reports, that two reports share at least where one carries the other: two or three lines. With
 * fewer they quote the same person, or describe somebody in a set phrase.
 */
const TOLD = 25
/** A passage with fewer of them is a quote with its "she said". */
const TOLD_IN_PASSAGE = 8
/** A report that another carries so much of is carried as a whole. */
const WHOLE = 0.8
/** What two states of a report share is so much of the longer one at least, unless it is the whole of the shorter. */
const GOOD_PART = 0.25

/**
 * What a report carries of others, and others of it.
 *
 * Passages are aligned word by word. Quotes that both carry are an utterance in two places and no copy, unless they come with at least as
 * much of the words around them. What the outlet hangs under reports that are otherwise different is boilerplate, and goes before
 * copies are looked for.
 *
 * @param dossier the report
 * @param candidates reports that share a fingerprint with it, itself aside
 * @returns judgments `boilerplate`, then `copy`: of [the report that carries, the one that it carries from], each with its value as
 *   src/record/carried.ts has it. The same whatever the order of the candidates
 */
export function copiesOf(dossier: Dossier, candidates: readonly Dossier[]): JudgmentDraft[] {
  const pairs = candidates
    .filter(({ key }) => key !== dossier.key)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((candidate) => heldTogether(dossier, candidate))
    .filter(({ matches }) => matches.length > 0)
  const stretches = boilerplateIn(pairs)
  return [...stretches.map((stretch) => boilerplateJudgment(stretch, copyRule)), ...pairs.flatMap((pair) => copyIn(pair, stretches) ?? [])]
}

function copyIn(pair: Pair, stretches: readonly Stretch[]): JudgmentDraft | undefined {
  const isVersion = isSame(pair.dossier.outlet, pair.candidate.outlet) && isOneReport(pair)
  const matches = isVersion ? pair.matches : carriedIn(pair, stretches)
  if (matches.length === 0) return undefined
  const sides = [pair.dossier, pair.candidate].map((dossier, n): Side => {
    const { count } = pair.words[n]!
    return { dossier, words: count, share: shareOf(matches, count) }
  })
  const { source, copy, because } = directionOf(sides[0]!, sides[1]!, isVersion)
  const value: CopyValue = {
    how: isVersion ? 'version' : copy.share >= WHOLE ? 'whole' : 'part',
    words: copy.words,
    passages: passagesOf(matches, pair, copy.dossier.key === pair.dossier.key),
  }
  const words = value.passages.reduce((sum, passage) => sum + passage.words, 0)
  return {
    decision: 'copy',
    about: 'report',
    of: [copy.dossier.key, source.dossier.key],
    by: { rule: copyRule },
    score: rounded(copy.share),
    reasons: [`${words} of its ${copy.words} words`, ...(isVersion ? ['the same outlet'] : []), because],
    value,
  }
}

/** Whether two reports of one outlet are states of the same: most of the shorter stands in the other, and is a good part of it or all of itself. */
function isOneReport(pair: Pair): boolean {
  const [shorter, longer] = pair.words.map(({ count }) => shareOf(pair.matches, count)).sort((a, b) => b - a) as [number, number]
  return shorter >= DIFFERENT && (shorter >= WHOLE || longer >= GOOD_PART)
}

/** The passages that make one a copy of the other: none where they only quote the same, or share too little. */
function carriedIn(pair: Pair, stretches: readonly Stretch[]): readonly Match[] {
  const matches = pair.matches.filter((match) => 2 * wordsWithin(match, stretches) < match.words)
  const told = matches.map((match) => toldWords(match, pair))
  if (told.reduce((sum, words) => sum + words, 0) < TOLD) return []
  const [prose, quotes] = [matches.filter((_, n) => told[n]! >= TOLD_IN_PASSAGE), matches.filter((_, n) => told[n]! < TOLD_IN_PASSAGE)]
  const wordsOf = (some: readonly Match[]) => some.reduce((sum, { words }) => sum + words, 0)
  return wordsOf(prose) >= wordsOf(quotes) ? matches : prose
}

function passagesOf(matches: readonly Match[], { words }: Pair, isCarrying: boolean): Passage[] {
  const passages = matches.map((match) => {
    const spans = [spanOf(words[0], ...match.one), spanOf(words[1], ...match.other)] as const
    return isCarrying ? { in: spans[0], from: spans[1], words: match.words } : { in: spans[1], from: spans[0], words: match.words }
  })
  return passages.sort((a, b) => a.in[0] - b.in[0])
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
