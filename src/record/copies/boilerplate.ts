/** Boilerplate: words that an outlet hangs under or over reports that are otherwise different. */
import { quoteAt } from '../../report/quote.ts'
import type { JudgmentDraft } from '../judgment.ts'
import type { Match } from './alignment.ts'
import type { BoilerplateValue } from './carried.ts'
import { instantsOf, isSame } from './direction.ts'
import { heldTogether, shareOfShorter, type Pair } from './held-together.ts'
import { spanOf } from './words.ts'

/** A stretch of words of a report, as word indexes, and the passages that show it to be boilerplate. */
export type Stretch = { readonly first: number; readonly end: number; readonly shown: readonly { readonly pair: Pair; readonly match: Match }[] }

/** Reports that share more than this part of the shorter one tell the same: what they share is no boilerplate. */
export const DIFFERENT = 0.5
/** Words that may stand between a passage and the end of a report, and it still stands at its end. */
const NEAR_THE_EDGE = 4
/** Words of a stretch at least. */
const SHORTEST = 12
/** Passages of one report with another that are looked at: the last ones, since it stands at the end more often than not. */
const MOST_PASSAGES = 16
/** Places that one judgment names at most. */
const PLACES = 8
/** Days after which an outlet's words that come back in an otherwise different report are no news any more. */
const STANDING = 14
/** Characters of the words in a judgment. */
const LONGEST = 400
const DAY = 86_400_000

/**
 * The boilerplate of a report, as its outlet's other reports show it: a passage that two others have as well, if all three are otherwise
 * different; or one other, if it stands at the beginning or the end of both, or they are more than two weeks apart.
 * @param pairs a report beside each of its candidates
 * @returns stretches in text order, apart from each other
 */
export function boilerplateIn(pairs: readonly Pair[]): Stretch[] {
  const first = pairs[0]
  if (!first) return []
  const shared = pairs
    .filter((pair) => isSame(pair.dossier.outlet, pair.candidate.outlet) && shareOfShorter(pair) < DIFFERENT)
    .flatMap((pair) => pair.matches.slice(-MOST_PASSAGES).map((match) => ({ pair, match })))
  if (shared.length === 0) return []
  return runsOf(markedWords(first.words[0].count, shared)).map(([start, end]) => ({
    first: start,
    end,
    shown: shared.filter(({ match }) => match.one[0] < end && start < match.one[1]),
  }))
}

/**
 * @param stretch of `dossier` of its pairs
 * @returns the judgment: of the reports that the words are seen in, with where they stand in each
 */
export function boilerplateJudgment(stretch: Stretch, rule: string): JudgmentDraft {
  const { pair: { dossier, words } } = stretch.shown[0]!
  const span = spanOf(words[0], stretch.first, stretch.end)
  const others = stretch.shown.flatMap(({ pair, match }) => {
    const there = placeIn(match, stretch)
    return there ? [{ report: pair.candidate.key, span: spanOf(pair.words[1], there[0], there[1]) }] : []
  })
  const at = [{ report: dossier.key, span }, ...others.slice(0, PLACES - 1)]
  const value: BoilerplateValue = { outlet: dossier.outlet!, words: quoteAt(dossier.text, span).quote.slice(0, LONGEST), at }
  const reports = [...new Set(at.map(({ report }) => report))]
  const inAll = new Set([dossier.key, ...stretch.shown.map(({ pair }) => pair.candidate.key)]).size
  return {
    decision: 'boilerplate',
    about: 'report',
    of: reports,
    by: { rule },
    score: 1,
    reasons: [`the same ${stretch.end - stretch.first} words in ${inAll} reports of ${dossier.outlet!} that are otherwise different`],
    value,
  }
}

/** @returns how many words of a passage lie in these stretches of the first report */
export function wordsWithin({ blocks }: Match, stretches: readonly Stretch[]): number {
  let words = 0
  for (const { one, length } of blocks)
    for (const { first, end } of stretches) words += Math.max(0, Math.min(end, one + length) - Math.max(first, one))
  return words
}

function markedWords(count: number, shared: readonly { readonly pair: Pair; readonly match: Match }[]): Uint8Array {
  const marked = new Uint8Array(count)
  for (const { pair, match } of shared) {
    if (isAtEdge(match, pair) || isStanding(pair)) marked.fill(1, match.one[0], match.one[1])
    for (const other of shared) {
      const [start, end] = [Math.max(match.one[0], other.match.one[0]), Math.min(match.one[1], other.match.one[1])]
      if (end - start < SHORTEST || isMarked(marked, start, end) || !areOtherwiseDifferent(pair, other.pair)) continue
      marked.fill(1, start, end)
    }
  }
  return marked
}

function isMarked(marked: Uint8Array, start: number, end: number): boolean {
  const next = marked.indexOf(0, start)
  return next < 0 || next >= end
}

function areOtherwiseDifferent(one: Pair, other: Pair): boolean {
  return one.candidate.key !== other.candidate.key && shareOfShorter(heldTogether(one.candidate, other.candidate)) < DIFFERENT
}

function isAtEdge({ one, other }: Match, { words }: Pair): boolean {
  const isAtStart = one[0] <= NEAR_THE_EDGE && other[0] <= NEAR_THE_EDGE
  return isAtStart || (words[0].count - one[1] <= NEAR_THE_EDGE && words[1].count - other[1] <= NEAR_THE_EDGE)
}

function isStanding({ dossier, candidate }: Pair): boolean {
  const [one, other] = [instantsOf(dossier.published), instantsOf(candidate.published)]
  return one !== undefined && other !== undefined && Math.max(one[0] - other[1], other[0] - one[1]) > STANDING * DAY
}

function runsOf(marked: Uint8Array): [number, number][] {
  const runs: [number, number][] = []
  for (let at = marked.indexOf(1); at >= 0; ) {
    const behind = marked.indexOf(0, at)
    const end = behind < 0 ? marked.length : behind
    if (end - at >= SHORTEST) runs.push([at, end])
    at = marked.indexOf(1, end)
  }
  return runs
}

/** Where a stretch of the first report stands in the second, by a passage of both. */
function placeIn({ blocks }: Match, { first, end }: Stretch): [number, number] | undefined {
  let start = Infinity
  let behind = -1
  for (const { one, other, length } of blocks) {
    const [from, to] = [Math.max(one, first), Math.min(one + length, end)]
    if (from >= to) continue
    start = Math.min(start, other + from - one)
    behind = Math.max(behind, other + to - one)
  }
  return behind < 0 ? undefined : [start, behind]
}
