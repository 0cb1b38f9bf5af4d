/** Which time belongs to something that a report says: its own words of time, or the day on which it was published. */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'
import type { Tree } from '../../language/tree.ts'
import type { Layers } from '../layers.ts'
import type { Time } from './time.ts'

type Dated = Time & { readonly when: When }

/** A clause behind one of these is told by somebody, or stands by itself: the time of the telling is not its own. */
const APART = ['ccomp', 'parataxis', 'acl:relcl', 'csubj']

/**
 * The time that a phrase or clause has: that of its own words ("last year's raids"), of its verb ("were raided on Monday"),
 * or of the clause that it hangs on, but never of the verb that reports it ("said on Monday that ...").
 * @param at the phrase, or a word of it: a trigger, a figure
 * @returns undefined where no words of time belong to it, or theirs cannot be told
 */
export function timeOf(layers: Pick<Layers, 'times' | 'tree' | 'language'>, at: Span): When | undefined {
  const dates = datesBeside(layers, at)
  if (dates.length === 0) return undefined
  const { tree } = layers
  const range = tree.within(at)
  if (range.from === range.to) return dates.length === 1 ? dates[0]!.when : undefined
  return nearest(belongingTo(tree, tree.headOf(range), dates), at)?.when
}

/**
 * What stands for the day of publication: "There are 40 houses left", "has withdrawn".
 * @returns that day without its hour, as far as it is known; undefined where it is open
 */
export function asOfPublication({ published }: Pick<Layers, 'published'>): When | undefined {
  if (!published) return undefined
  return { value: published.value.replace(/T.*$/, ''), basis: 'inferred', because: [] }
}

/** Dates before and behind a span that are looked at. No sentence has more; a list that goes on for pages is none. */
const BESIDE = 16

/** Dates in the sentence in which a span begins, near it. */
function datesBeside({ times, language: { sentences } }: Pick<Layers, 'times' | 'language'>, [start]: Span): Dated[] {
  const sentence = sentences[lowest(sentences.length, (index) => sentences[index]![0] > start) - 1]
  if (!sentence) return []
  const behind = lowest(times.length, (index) => times[index]!.span[0] >= start)
  return times
    .slice(Math.max(0, behind - BESIDE), behind + BESIDE)
    .filter((time): time is Dated => time.kind === 'date' && time.when !== undefined && time.span[0] >= sentence[0] && time.span[0] < sentence[1])
}

/** Dates of the word's own phrase, else of its clause, else of the clauses above that it is a part of; the surest of them. */
function belongingTo(tree: Tree, word: number, dates: readonly Dated[]): Dated[] {
  const heads = dates.map(({ span }) => tree.headIn(span))
  const of = (above: number) => surest(dates.map((date, index) => ({ date, doubt: doubtOf(tree, heads[index], above) })))
  const own = of(word)
  if (own.length > 0) return own
  for (let clause = clauseOf(tree, word); clause >= 0; clause = clauseOf(tree, tree.syntax.head[clause]!)) {
    const found = of(clause)
    if (found.length > 0) return found
    if (APART.some((relation) => tree.is(clause, relation)) || tree.syntax.head[clause]! < 0) return []
  }
  return []
}

function surest(found: readonly { readonly date: Dated; readonly doubt: number | undefined }[]): Dated[] {
  const least = Math.min(...found.map(({ doubt }) => doubt ?? Infinity))
  return Number.isFinite(least) ? found.filter(({ doubt }) => doubt === least).map(({ date }) => date) : []
}

/** What somebody does something to has times of its own: who praises last year's raids does not do so last year. */
const CORE = ['nsubj', 'obj', 'iobj', 'csubj']

/**
 * How doubtful it is that a date says when a word happens: 0 where it hangs on it, 1 where it is part of what does ("during
 * the raid of May"), 2 where it may only seem to be part of subject or object ("shelled the port on Sunday").
 * @param head the date's word on which the others hang
 * @returns undefined where it belongs to something else
 */
function doubtOf(tree: Tree, head: number | undefined, above: number): number | undefined {
  if (head === undefined || head === above) return undefined
  let below = head
  for (let at = tree.syntax.head[head]!; at !== above; at = tree.syntax.head[at]!) {
    if (at < 0 || isPredicate(tree, at)) return undefined
    below = at
  }
  if (isPredicate(tree, below)) return undefined
  if (below === head) return 0
  if (!CORE.some((relation) => tree.is(below, relation))) return 1
  return tree.dependents(head, 'case').length > 0 && tree.is(head, 'nmod', 'obl') ? 2 : undefined
}

/** The word that a clause is about, from a word in it: the nearest that is a verb or has a subject or copula; -1 above the root. */
function clauseOf(tree: Tree, word: number): number {
  let at = word
  while (at >= 0 && !isPredicate(tree, at)) at = tree.syntax.head[at]!
  return at
}

function isPredicate(tree: Tree, word: number): boolean {
  const upos = tree.syntax.upos[word]!
  // "based in", "according to", "following": words that link, not clauses.
  if (upos === 'VERB') return !tree.is(word, 'case', 'mark', 'fixed', 'amod')
  return tree.dependents(word, 'nsubj', 'cop').length > 0
}

function nearest(dates: readonly Dated[], [start, end]: Span): Dated | undefined {
  const distance = ({ span }: Dated) => Math.max(span[0] - end, start - span[1], 0)
  return dates.reduce<Dated | undefined>((best, date) => (best && distance(best) <= distance(date) ? best : date), undefined)
}
