/** Boilerplate: words that an outlet hangs under or over reports that are otherwise different. */
import { quoteAt } from '../../report/quote.ts'
import type { Dossier } from '../account.ts'
import type { JudgmentDraft } from '../judgment.ts'
import type { Match } from './alignment.ts'
import type { BoilerplateValue } from './carried.ts'
import { instantsOf, isSame } from './direction.ts'
import { heldTogether, shareOfShorter, toldWords, type Pair } from './held-together.ts'
import { spanOf } from './words.ts'

type Shared = { readonly pair: Pair; readonly match: Match }
type Range = readonly [first: number, end: number]

/** A stretch of words of a report, as word indexes, and the passages that show it to be boilerplate. */
export type Stretch = { readonly first: number; readonly end: number; readonly shown: readonly Shared[] }

/** Reports that share more than this part of the shorter one tell the same: what they share is no boilerplate. */
export const DIFFERENT = 0.5
/** Words that may stand between a passage and the end of a report, and it still stands at its end. */
const NEAR_THE_EDGE = 4
/** Words of a stretch at least. */
const SHORTEST = 12
/** Passages of one report with another that are looked at: the last ones, since it stands at the end more often than not. */
const MOST_PASSAGES = 16
/** Pairs of the outlet's other reports that are held against each other at most, whatever they have in common. */
const MOST_COMPARED = 60
/** Places that one judgment names at most. */
const PLACES = 8
/** Days after which an outlet's words that come back in an otherwise different report are no news any more. */
const STANDING = 14
/** Characters of the words in a judgment. */
const LONGEST = 400
const DAY = 86_400_000

/**
 * The boilerplate of a report, as its outlet's other reports show it: a passage that two others have as well, if all three are otherwise
 * different; or one other, if it stands at the beginning or the end of both, or they are more than two weeks apart. What is mostly
 * quoted is none: outlets come back to what somebody once said.
 * @param pairs a report beside each of its candidates
 * @returns stretches in text order, apart from each other
 */
export function boilerplateIn(pairs: readonly Pair[]): Stretch[] {
  const shared: Shared[] = pairs
    .filter((pair) => isSame(pair.dossier.outlet, pair.candidate.outlet) && shareOfShorter(pair) < DIFFERENT)
    .flatMap((pair) => pair.matches.slice(-MOST_PASSAGES).map((match) => ({ pair, match })))
    .filter(({ pair, match }) => 2 * toldWords(match, pair) >= match.words)
  return merged(showing(shared)).map(([start, end]) => ({
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

/** Stretches that a passage shows to be boilerplate, by itself or with a passage of another report. */
function showing(shared: readonly Shared[]): Range[] {
  const areDifferent = differences()
  const found: Range[] = []
  for (const [n, { pair, match }] of shared.entries()) {
    if (isAtEdge(match, pair) || isStanding(pair)) found.push(match.one)
    for (const other of shared.slice(0, n)) {
      const range: Range = [Math.max(match.one[0], other.match.one[0]), Math.min(match.one[1], other.match.one[1])]
      if (range[1] - range[0] < SHORTEST || isWithin(range, found)) continue
      if (areDifferent(pair.candidate, other.pair.candidate)) found.push(range)
    }
  }
  return found
}

function isWithin([start, end]: Range, ranges: readonly Range[]): boolean {
  return ranges.some((range) => range[0] <= start && end <= range[1])
}

/** @returns whether two reports are otherwise different; each two are held against each other once */
function differences(): (one: Dossier, other: Dossier) => boolean {
  const known = new Map<string, boolean>()
  return (one, other) => {
    if (one.key === other.key) return false
    const pair = one.key < other.key ? `${one.key} ${other.key}` : `${other.key} ${one.key}`
    const different = known.get(pair) ?? (known.size < MOST_COMPARED && shareOfShorter(heldTogether(one, other)) < DIFFERENT)
    known.set(pair, different)
    return different
  }
}

function isAtEdge({ one, other }: Match, { words }: Pair): boolean {
  const isAtStart = one[0] <= NEAR_THE_EDGE && other[0] <= NEAR_THE_EDGE
  return isAtStart || (words[0].count - one[1] <= NEAR_THE_EDGE && words[1].count - other[1] <= NEAR_THE_EDGE)
}

function isStanding({ dossier, candidate }: Pair): boolean {
  const [one, other] = [instantsOf(dossier.published), instantsOf(candidate.published)]
  return one !== undefined && other !== undefined && Math.max(one[0] - other[1], other[0] - one[1]) > STANDING * DAY
}

/** One for those that overlap; two kinds of boilerplate that stand side by side stay two. */
function merged(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
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
