/** Rules for times reckoned from a day that the situation profile knows: "six months into the war", "the first anniversary of". */
import { PatternIndex } from '../pattern.ts'
import type { KeyDate } from '../situation/profile.ts'
import { AMOUNT_WORDS, amountAt, ORDINAL_WORDS, ordinalAt } from './amounts.ts'
import { UNITS } from './closed-classes.ts'
import { boundsOf, writtenDay } from './edtf-value.ts'
import type { Expression, Found, Unit } from './expression.ts'
import { phraseOf } from './time-book.ts'
import { lowerAt, type Rule, type Words } from './words.ts'

/** What the profile's words stand for: the first day of it, and whether it went on from there. */
export type Anchor = { readonly day: string; readonly value: string; readonly names: string; readonly begins: boolean }
export type Anchors = PatternIndex<Anchor>

/** Between a stretch of time and what it is reckoned from; the longer first. */
const LINKS: readonly (readonly [words: readonly string[], sign: 1 | -1])[] = [
  [['on', 'from'], 1], [['on', 'since'], 1], [['prior', 'to'], -1], [['into'], 1], [['after'], 1], [['since'], 1], [['following'], 1], [['from'], 1],
  [['of'], 1], [['before'], -1],
]
const ARTICLES: ReadonlySet<string> = new Set(['the', 'its', 'their', 'this', 'that', 'a', 'an'])

const anchors = new WeakMap<readonly KeyDate[], Anchors>()

/** The names of a profile's dates, ready to be looked for; made once for each profile. */
export function anchorsOf(dates: readonly KeyDate[]): Anchors {
  const known = anchors.get(dates)
  if (known) return known
  const index: Anchors = new PatternIndex()
  for (const date of dates) {
    const first = boundsOf(date.date)?.[0]
    if (first === undefined || first === null) continue
    const anchor = { day: writtenDay(first), value: date.date, names: date.name }
    for (const name of [date.name, ...date.aliases]) addName(index, name, { ...anchor, begins: false })
    for (const name of date.begins ?? []) addName(index, name, { ...anchor, begins: true })
  }
  anchors.set(dates, index)
  return index
}

function addName(index: Anchors, name: string, anchor: Anchor): void {
  const phrase = phraseOf(name.replace(/^(?:the|a|an) /i, ''))
  if (phrase.slots.length > 0) index.add(phrase, anchor)
}

/** @param anchors of the profile that the report is read with */
export function anchoredRules(anchors: Anchors): readonly Rule[] {
  return [
    { name: 'elapsed', first: AMOUNT_WORDS, digits: true, read: (words, at) => elapsed(words, at, anchors) },
    { name: 'old', first: AMOUNT_WORDS, digits: true, read: (words, at) => oldBy(words, at, anchors) },
    { name: 'day of', first: new Set([...ORDINAL_WORDS, 'day']), digits: true, read: (words, at) => numberedDay(words, at, anchors) },
    { name: 'nth', first: ORDINAL_WORDS, digits: true, read: (words, at) => nthStretch(words, at, anchors) },
    { name: 'anniversary', first: new Set([...ORDINAL_WORDS, ...AMOUNT_WORDS]), digits: true, read: (words, at) => anniversary(words, at, anchors) },
  ]
}

/** "six months into the war", "a year after the attack", "three weeks before the raid". */
function elapsed(words: Words, at: number, anchors: Anchors): Found | undefined {
  const amount = amountAt(words.tokens, at)
  const unit = amount && UNITS.get(lowerAt(words, amount.end))
  if (!unit || amount.value === undefined) return undefined
  const link = LINKS.find(([link]) => link.every((word, index) => lowerAt(words, amount.end + 1 + index) === word))
  if (!link) return undefined
  const anchor = anchorAt(words, amount.end + 1 + link[0].length, anchors)
  if (!anchor) return undefined
  return { first: at, last: anchor.last, rule: 'elapsed', expression: { form: 'elapsed', unit: unit.unit, amount: link[1] * amount.value * unit.times, from: anchor.day, exact: isExact(unit.unit) } }
}

/** "the six-month-old war", "the six-month war": so long since it began. */
function oldBy(words: Words, at: number, anchors: Anchors): Found | undefined {
  const amount = amountAt(words.tokens, at)
  const unit = amount?.value !== undefined && lowerAt(words, amount.end) === '-' ? UNITS.get(lowerAt(words, amount.end + 1)) : undefined
  if (!unit || amount?.value === undefined) return undefined
  const isLong = lowerAt(words, amount.end + 2) === '-' && /^(?:old|long)$/.test(lowerAt(words, amount.end + 3))
  const end = amount.end + (isLong ? 4 : 2)
  const began = anchors.longestAt(words.tokens.lower, end, words.tokens.lower.length)
  if (!began?.rule.begins) return undefined
  return { first: at, last: began.last, rule: 'old', expression: { form: 'elapsed', unit: unit.unit, amount: amount.value * unit.times, from: began.rule.day, exact: isExact(unit.unit) } }
}

/** "day 184 of the war", "the 184th day of the war". */
function numberedDay(words: Words, at: number, anchors: Anchors): Found | undefined {
  const named = lowerAt(words, at) === 'day' ? amountAt(words.tokens, at + 1) : undefined
  const ordinal = named ? undefined : ordinalAt(words.tokens, at)
  if (ordinal && lowerAt(words, ordinal.end) !== 'day') return undefined
  const [value, end] = [named?.value ?? ordinal?.value, named ? named.end : (ordinal?.end ?? 0) + 1]
  if (value === undefined || value < 1 || lowerAt(words, end) !== 'of') return undefined
  const anchor = anchorAt(words, end + 1, anchors)
  return anchor && { first: at, last: anchor.last, rule: 'day of', expression: { form: 'elapsed', unit: 'day', amount: value - 1, from: anchor.day, exact: true } }
}

/** How far before "in its seventh month" what it belongs to may stand, in words. */
const FAR = 12

/** "the war, now in its seventh month". */
function nthStretch(words: Words, at: number, anchors: Anchors): Found | undefined {
  const ordinal = ordinalAt(words.tokens, at)
  const unit = ordinal && lowerAt(words, ordinal.end)
  if ((unit !== 'week' && unit !== 'month' && unit !== 'year') || lowerAt(words, at - 1) !== 'its') return undefined
  for (let begin = at - 2; begin >= Math.max(0, at - FAR); begin--) {
    const began = anchors.longestAt(words.tokens.lower, begin, at)
    if (began?.rule.begins) return { first: at, last: ordinal!.end + 1, rule: 'nth', expression: { form: 'nth', unit, number: ordinal!.value, from: began.rule.day } }
  }
  return undefined
}

/** "the first anniversary of the attack", "the six-month anniversary of the war". */
function anniversary(words: Words, at: number, anchors: Anchors): Found | undefined {
  const counted = anniversaryCount(words, at)
  if (!counted || lowerAt(words, counted.end) !== 'anniversary') return undefined
  const link = lowerAt(words, counted.end + 1)
  if (link !== 'of' && link !== 'since') return undefined
  const anchor = anchorAt(words, counted.end + 2, anchors)
  return anchor && { first: at, last: anchor.last, rule: 'anniversary', expression: { form: 'elapsed', ...counted.span, from: anchor.day, exact: true } }
}

type Counted = { readonly end: number; readonly span: { readonly unit: Unit; readonly amount: number } }

function anniversaryCount(words: Words, at: number): Counted | undefined {
  const ordinal = ordinalAt(words.tokens, at)
  if (ordinal) return { end: ordinal.end, span: { unit: 'year', amount: ordinal.value } }
  const amount = amountAt(words.tokens, at)
  const unit = amount && lowerAt(words, amount.end) === '-' ? UNITS.get(lowerAt(words, amount.end + 1)) : undefined
  return unit && amount?.value !== undefined ? { end: amount.end + 2, span: { unit: unit.unit, amount: amount.value * unit.times } } : undefined
}

/** "the Mill massacre": a day by its name. */
export function keyDate(words: Words, at: number, anchors: Anchors): Found | undefined {
  const found = anchors.longestAt(words.tokens.lower, at, words.tokens.lower.length)
  // "The war" began on a day; it is not that day. Nor is a description without a name or number: "the siege".
  if (!found || found.rule.begins || !isTelling(words, at, found.last)) return undefined
  return { first: at, last: found.last, rule: 'key date', expression: { form: 'key', value: found.rule.value } satisfies Expression }
}

function isTelling({ text, tokens }: Words, first: number, last: number): boolean {
  return /[\p{Lu}\p{N}]/u.test(text.slice(tokens.starts[first], tokens.ends[last - 1]))
}

function anchorAt(words: Words, at: number, anchors: Anchors): { readonly day: string; readonly last: number } | undefined {
  const { lower } = words.tokens
  // "the attack", "the rebels' attack", "Velland's attack".
  const article = ARTICLES.has(lower[at] ?? '') ? at + 1 : at
  const owner = /'s?$/.test(lower[article] ?? '') ? article + 1 : article
  const begin = anchors.longestAt(lower, article, lower.length) ? article : owner
  const found = anchors.longestAt(lower, begin, lower.length)
  return found && { day: found.rule.day, last: found.last }
}

/** A number of days is meant to the day; months and years are rounded. */
function isExact(unit: Unit): boolean {
  return unit === 'day'
}
