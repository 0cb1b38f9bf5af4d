/** Joins figures of different reports that count the same thing: the numbers of one series. */
import type { FigureAccount } from '../account.ts'
import type { Comparison, Joiner, Surroundings } from '../joiner.ts'
import { ownJoiner } from '../own-rules.ts'
import { overlap, type Interval } from '../relations/interval.ts'
import { figureBook, type FigureBook } from './figure-book.ts'
import { evidenceOf, groundOf, type Evidence, type Pair } from './figure-evidence.ts'
import { facetsBy, type FigureFacets } from './figure-facets.ts'
import { sameBody } from './same-body.ts'
import { figureKeys } from './figure-keys.ts'

const RULE = 'figures/1'
const MOST_REASONS = 4
/** In a sentence with two numbers: that one became the other. */
const BECAME = /(?<!\p{L})(?:from|earlier|previous|previously|initial|initially|revised?|first (?:put|said|given|reported)|corrects?|rose|risen|raised|not)(?!\p{L})/iu
const NOT_ALIKE: Comparison = { score: 0, reasons: [] }

/**
 * A joiner by some codebook. Two figures are of one series where unit, measure and kind of count are the same and enough else speaks
 * for it: one event, one story, one place, one stretch of time, the same words. The number is a hint and no more.
 */
export function figureJoinerBy(book: FigureBook): Joiner<'figure'> {
  const facetsFor = facetsBy(book)
  return {
    kind: 'figure',
    rule: RULE,
    join: book.join,
    suggest: book.suggest,
    keys: (account) => figureKeys(account, facetsFor(account)),
    compare: (one, other, around) => compare(one, other, [facetsFor(one), facetsFor(other)], around, book),
  }
}

/** By the package's own codebook. */
export const figureJoiner: Joiner<'figure'> = ownJoiner('figure', RULE, () => figureJoinerBy(figureBook()))

function compare(one: FigureAccount, other: FigureAccount, facets: readonly [FigureFacets, FigureFacets], around: Surroundings, book: FigureBook): Comparison {
  const [here, there] = facets
  if (!isNumber(here) || !isNumber(there)) return NOT_ALIKE
  if (around.copied(one.address, other.address) || around.copied(other.address, one.address)) return { score: 1, reasons: ['the same words, copied'] }
  const pair: Pair = { accounts: [one, other], facets: [here, there], around, book }
  const ground = groundOf(pair)
  if (!ground) return NOT_ALIKE
  if (hasFallenFar(pair)) return { score: 0, reasons: ['one voice gives less than half of what it gave before'], apart: true }
  if (areToldApart(pair)) return { score: 0, reasons: ['two numbers of one report by one voice'], apart: true }
  const found = [ground, ...evidenceOf.flatMap((look) => look(pair) ?? [])]
  return { score: scoreOf(found, book), reasons: reasonsOf(found, book) }
}

/** One voice that gives two numbers in one report, and does not say that one became the other, counts two things. */
function areToldApart({ accounts: [one, other], facets: [here, there] }: Pair): boolean {
  if (one.report !== other.report || overlap(here.interval, there.interval)) return false
  if (one.voice.name !== other.voice.name || one.voice.outlet !== other.voice.outlet) return false
  // "Five fell at the bridge and nine at the pass" has a word of change in it, and tells of none.
  if (one.within[0] === other.within[0]) return !BECAME.test(one.sentence)
  return !here.moved && !there.moved
}

/** A count of the dead may be put right, but one voice that gives less than half of its number counts others. */
function hasFallenFar({ accounts: [one, other], facets: [here, there], around, book }: Pair): boolean {
  if (one.told === undefined || other.told === undefined || one.told === other.told || here.moved || there.moved) return false
  if (!book.onlyRise.has(here.counted.measure ?? '') || !sameBody(one, other, around)) return false
  const [earlier, later] = one.told < other.told ? [here, there] : [there, here]
  return later.interval.high < earlier.interval.low / 2
}

function scoreOf(found: readonly Evidence[], book: FigureBook): number {
  // Whole thousandths, so that the order in which they are added makes no difference.
  const sum = found.reduce((total, evidence) => total + Math.round(1000 * worth(evidence, book)), 0)
  return Math.min(1000, Math.max(0, sum)) / 1000
}

function reasonsOf(found: readonly Evidence[], book: FigureBook): string[] {
  const weighty = [...found].sort((one, other) => Math.abs(worth(other, book)) - Math.abs(worth(one, book)) || (one.says < other.says ? -1 : 1))
  return weighty.slice(0, MOST_REASONS).map(({ says }) => says)
}

function worth({ weight, times = 1 }: Evidence, { weights }: FigureBook): number {
  return weights[weight] * times
}

function isNumber(facets: FigureFacets): facets is FigureFacets & { readonly interval: Interval } {
  return facets.interval !== undefined
}
