/** Numbers that lean on one before them: "the hospital says 16", "12 by the army's count", "four of them children". */
import { isCapitalised } from '../names.ts'
import { isPeopleNoun } from './people.ts'
import type { Counted } from './counted.ts'
import type { Measured, Phrase } from './measure.ts'
import { nameOf } from './counted.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { Quantity } from './quantity.ts'
import type { Scene } from './scene.ts'

/** A figure's phrase, and what was done to what it counts. */
export type Found = { readonly phrase: Phrase; readonly done: Measured | undefined }

/** Words that say that somebody counts: "says 16", "counts 16". */
const COUNTS = /^(?:say|says|said|count|counts|counted|put|puts|give|gives|gave|report|reports|reported|lists?|listed|claims?|claimed|records?|recorded|made|makes)$/
/** Words between those and the number: "says it is 16". */
const ADMITS = /^(?:admits?|admitted|owns?|owned|confess(?:es|ed)|speaks?|spoke|talks?|talked|knows?|knew|boasts?|boasted|brags?|bragged|hears?|heard)$/
/** What number was told before: "the count rose to 23". */
const SUMS = /^(?:figure|count|number|total|tally|estimate|toll)$/
const REACHES: ReadonlySet<string> = new Set(['to', 'at', 'is', 'was', 'of', 'as', 'from', 'stands', 'reached'])
const STOP = /^[.,;:!?)\u2013\u2014-]$/
const AUXILIARY = /^(?:did|had|were|was|are|have)$/
const ELSEWHERE = /^(?:in|on|at|near|by|outside|during|from)$/
const END = /^[.!?]$/
const STATE_BEHIND = /^(?:dead|killed|wounded|injured|missing|hurt|captive|trapped)$/
const LONGEST_REACH = 40
const SUM_REACH = 9
const NAME_REACH = 5

/** Whether a number goes on with what was counted last, by what stands around it. */
type Way = (around: { readonly scene: Scene; readonly lower: readonly string[]; readonly from: number; readonly to: number }) => boolean

const WAYS: Readonly<Record<string, Way>> = {
  'who else counts': ({ lower, from, to }) => COUNTS.test(lower[from - 1] ?? '') && (isStop(lower, to) || AUXILIARY.test(lower[to]!)),
  'as which somebody puts it': ({ lower, from }) => /^(?:at|as)$/.test(lower[from - 1] ?? '') && /^(?:it|them|that|this|crowd|number|total)$/.test(lower[from - 2] ?? ''),
  'what somebody admits to': ({ lower, from, to }) => /^(?:to|of)$/.test(lower[from - 1] ?? '') && ADMITS.test(lower[from - 2] ?? '') && isStop(lower, to),
  'whose verb is said before': ({ lower, from, to }) => lower[from - 1] === 'of' && /^\p{L}+$/u.test(lower[from - 2] ?? '') && lower.slice(Math.max(0, from - NAME_REACH), from - 2).includes(',') && isStop(lower, to),
  'whose name stands before it': ({ scene, lower, from, to }) => isStop(lower, to) && isCapitalised(scene.printed, from - 1) && lower.slice(Math.max(0, from - NAME_REACH), from - 1).some((token) => token === ',' || token === ';'),
  'by whose count': ({ lower, from, to }) => lower[from - 1] === ',' && lower[to] === 'by',
  'how many elsewhere': ({ lower, from, to }) => /^(?:and|,|:)$/.test(lower[from - 1] ?? '') && ELSEWHERE.test(lower[to] ?? ''),
  'where the sum stands': ({ lower, from }) => REACHES.has(lower[from - 1] ?? '') && sumBefore(lower, from),
}

/**
 * @param quantity a number without a noun
 * @param last the figure found last
 * @returns whether it counts the same over again, or elsewhere
 */
export function goesOn(scene: Scene, { from, to, form }: Quantity, last: Found): boolean {
  const { lower } = scene.printed.tokens
  if (form === 'none' || form === 'vague' || from - last.phrase.to > LONGEST_REACH || !isOfPeople(last)) return false
  if (lower.slice(last.phrase.to, from).filter((token) => END.test(token)).length > 1) return false
  return Object.values(WAYS).some((way) => way({ scene, lower, from, to }))
}

const INCLUDES = /^(?:including|among|of)$/
const THEM = /^(?:them|those|these|whom|which|dead|victims|killed)$/

/** @returns whether a figure is told as some of the one before it: "14 people, including four children", "two guards among them" */
export function isPart(scene: Scene, { from, to, counted }: Phrase, last: Found): boolean {
  const { lower } = scene.printed.tokens
  if (counted.noun === undefined || counted.measured || !last.done?.ofPeople || from - last.phrase.to > LONGEST_REACH) return false
  const between = lower.slice(last.phrase.to, from)
  if (between.some((token) => END.test(token) || token === ';')) return false
  if (isAmongThem(lower, to) || lower[from - 1] === 'including' || (THEM.test(lower[from - 1] ?? '') && INCLUDES.test(lower[from - 2] ?? ''))) return true
  // What is joined to a part is one: "among them six women and two doctors". So is what a pronoun inside it points to.
  const isJoined = between.length <= 2 && between.every((token) => token === ',' || token === 'and')
  return pointsWithin(lower, from, to) || (isJoined && isPartAlready(lower, last.phrase))
}

/** @returns whether a figure of which nothing is said is joined by "and" to one beside which its state stands */
export function sharesState(lower: readonly string[], { phrase, done }: Found, next: Found): boolean {
  if (done !== undefined || !next.done?.ofPeople || phrase.counted.noun === undefined || phrase.counted.measured) return false
  return next.phrase.from - phrase.to === 1 && lower[phrase.to] === 'and' && STATE_BEHIND.test(lower[next.phrase.to] ?? '')
}

/**
 * @returns what a part counts whose noun stands behind the pronoun: "four of them children", "two of whom were nurses"; undefined where there is none
 */
export function partBehind(scene: Scene, { to }: Quantity): Counted | undefined {
  const { lower, ends } = scene.printed.tokens
  if (lower[to] !== 'of' || !/^(?:them|whom|which)$/.test(lower[to + 1] ?? '')) return undefined
  const { tree } = scene
  const at = /^(?:were|was|are)$/.test(lower[to + 2] ?? '') ? to + 2 : to + 1
  const behind = tree.within([ends[at]!, Infinity]).from
  const phrase = behind < tree.syntax.words.length && tree.syntax.sentence[behind] === tree.syntax.sentence[behind - 1] ? nounPhraseAt(scene, behind) : null
  if (!phrase || phrase.compound > behind + 1 || !isPeopleNoun(scene, phrase.head)) return undefined
  return { unit: nameOf(scene, phrase), noun: phrase.head, end: tree.syntax.words[phrase.head]![1] }
}

function isOfPeople({ phrase: { counted }, done }: Found): boolean {
  return done === undefined ? /^(?:people|persons|inhabitants|residents|marchers)$/.test(counted.unit ?? '') : done.ofPeople
}

function isStop(lower: readonly string[], at: number): boolean {
  return at >= lower.length || STOP.test(lower[at]!)
}

function sumBefore(lower: readonly string[], from: number): boolean {
  const before = lower.slice(Math.max(0, from - SUM_REACH), from)
  return before.slice(before.findLastIndex((token) => /^[.!?;,]$/.test(token)) + 1).some((token) => SUMS.test(token))
}

function isAmongThem(lower: readonly string[], to: number): boolean {
  return lower[to] === 'among' && THEM.test(lower[to + 1] ?? '')
}

function pointsWithin(lower: readonly string[], from: number, to: number): boolean {
  return lower.slice(from, to).some((token, at, inside) => token === 'of' && /^(?:them|whom)$/.test(inside[at + 1] ?? ''))
}

function isPartAlready(lower: readonly string[], { from, to }: Phrase): boolean {
  return pointsWithin(lower, from, to) || lower[from - 1] === 'including' || (THEM.test(lower[from - 1] ?? '') && INCLUDES.test(lower[from - 2] ?? ''))
}
