/** Quantities as they are printed: a number, a range or a vague amount, with what says how near the truth lies. */
import type { Printed } from '../names.ts'
import type { Figure } from '../reading.ts'
import type { FigureBook, ReadyUnit } from './book.ts'
import { isGlued, mayBeginNumeral, numeralAt, type Numeral } from './numerals.ts'
import { shareAt } from './shares.ts'

/** Tokens `[from, to)`, with the words for how near; the number itself is `[core, to)` without what stands behind it. */
export type Quantity = {
  readonly from: number
  readonly core: number
  readonly to: number
  readonly value?: number
  readonly min?: number | null
  readonly max?: number | null
  readonly approx: Figure['approx']
  /** "vague": no number is printed, as in "dozens"; "none": "no", which counts nought. */
  readonly form: 'digits' | 'words' | 'vague' | 'none'
  /** Where the number itself says what it is of: "$3", "a third". */
  readonly unit?: ReadyUnit
  /** Letters glued to the digits: "km" of "5km". */
  readonly suffix?: string
}

/** A number with its sign: "$3 million". */
type Core = { readonly to: number; readonly numeral?: Pick<Numeral, 'value' | 'isRound' | 'suffix'>; readonly min?: number; readonly form: Quantity['form']; readonly unit?: ReadyUnit }

/** What a share in words is of; the codebook's rule for "%" has the same name. */
export const SHARE: ReadyUnit = { unit: 'percent', measure: 'share', rule: 'share' }

type Given = { readonly printed: Printed; readonly book: FigureBook }

/** Words for how near that may follow one another: "at least some 200". */
const MOST_APPROXIMATIONS = 3
/** Words between a change and its "from": "rose sharply from 38 to 41". */
const CHANGE_REACH = 6
const CHANGE = /^(?:ris|rose|fall|fell|grow|grew|increas|decreas|drop|declin|jump|climb|shrink|shrank|cut|reduc|rais|expand|swell|swoll|went|gone|go|lower|up|down|revis|chang|surg|soar|plung|slip|edg|doubl|tripl|correct)/
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '‑'])
const SCALE_WORD = /^(?:hundred|thousand|million|billion|trillion|mn|bn|tn|dozen)$/

/** May a quantity begin with this word? */
export function mayBeginQuantity(book: FigureBook, word: string): boolean {
  return book.beginners.has(word) || mayBeginNumeral(word) || word === 'no' || word === 'between' || word === 'from'
}

/**
 * @param at index of the token where the quantity must begin
 * @returns the quantity that begins there with its words for how near, or null
 */
export function quantityAt(given: Given, at: number): Quantity | null {
  const { tokens } = given.printed
  const { lower } = tokens
  const { approx, to: core } = approximationsAt(given, at)
  const start = lower[core] === 'between' || (lower[core] === 'from' && core === at) ? core + 1 : core
  const first = coreAt(given, start)
  if (!first) return null
  const opener = start > core ? lower[core]! : undefined
  const range = rangeFrom(given, first, opener, at)
  if (opener && !range) return null
  const found = range ?? single(first)
  const quantity: Quantity = { from: at, core: start, ...found, approx: nearer(approx, found.approx) }
  return bounded(withBehind(given, quantity), approx)
}

function approximationsAt({ printed, book }: Given, at: number): { approx?: Figure['approx']; to: number } {
  let approx: Figure['approx'] | undefined
  let to = at
  for (let n = 0; n < MOST_APPROXIMATIONS; n++) {
    const match = book.before.longestAt(printed.tokens.lower, to, printed.tokens.lower.length)
    if (!match) break
    approx = !approx || approx === 'about' ? match.rule.approx : approx
    to = match.last
  }
  return { to, ...(approx && { approx }) }
}

function coreAt({ printed, book }: Given, at: number): Core | null {
  const { lower } = printed.tokens
  if (lower[at] === 'no') return { to: at + 1, numeral: { value: 0, isRound: false }, form: 'none' }
  const share = mayBeginNumeral(lower[at] ?? '') ? shareAt(printed.text, printed.tokens, at) : null
  if (share) return { to: share.to, numeral: { value: share.percent, isRound: false }, form: 'words', unit: SHARE }
  const sign = book.signs.longestAt(lower, at, lower.length)
  const start = sign ? sign.last : at
  const unit = sign && { unit: sign.rule }
  const vague = sign ? undefined : book.vague.longestAt(lower, start, lower.length)
  if (vague) return vagueCore(lower, vague.last, vague.rule)
  if (!mayBeginNumeral(lower[start] ?? '')) return null
  const numeral = numeralAt(printed.text, printed.tokens, start)
  if (!numeral) return null
  if (unit && numeral.suffix === 'm') return { ...unit, to: numeral.to, numeral: { value: numeral.value * 1e6, isRound: false }, form: 'digits' }
  return { ...unit, to: numeral.to, numeral, form: numeral.form }
}

/** "dozens of", and "a few" with the scale that it multiplies: "a few thousand". */
function vagueCore(lower: readonly string[], last: number, { min, times }: { min: number; times?: boolean }): Core {
  const scale = times ? VAGUE_SCALES.get(lower[last] ?? '') : undefined
  return scale === undefined ? { to: last, min, form: 'vague' } : { to: last + 1, min: min * scale, form: 'vague' }
}

const VAGUE_SCALES: ReadonlyMap<string, number> = new Map([['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['score', 20]])

function single({ to, numeral, min, form, unit }: Core): Omit<Quantity, 'from' | 'core'> {
  if (!numeral) return { to, min: min!, max: null, approx: 'vague', form }
  const { value, isRound, suffix } = numeral
  return { to, value, approx: isRound ? 'about' : 'exact', form, ...(unit && { unit }), ...(suffix !== undefined && { suffix }) }
}

/** "20 to 30", "20-30", "one or two", "between 20 and 30", "from 3,000 to 4,000", "$2-3 million". */
function rangeFrom(given: Given, first: Core, opener: string | undefined, at: number): Omit<Quantity, 'from' | 'core'> | null {
  const { lower } = given.printed.tokens
  if (!first.numeral || first.form === 'none' || first.unit === SHARE) return null
  const connector = connectorAt(given, first.to, opener)
  if (connector === null) return null
  const from = opener === 'from' ? at : at - 1
  if (lower[from] === 'from' && isChange(lower, from)) return null
  const second = coreAt(given, connector)
  if (!second?.numeral || second.form !== first.form) return null
  if (!isOfOneUnit(given, first.to, second.to)) return null
  const min = first.numeral.value * sharedScale(lower, first, second, connector)
  const max = second.numeral.value
  if (min >= max) return null
  const unit = first.unit ?? second.unit
  const { suffix } = second.numeral
  return { to: second.to, min, max, approx: 'exact', form: second.form, ...(unit && { unit }), ...(suffix !== undefined && { suffix }) }
}

/** The index behind what joins the two ends of a range. */
function connectorAt({ printed, book }: Given, at: number, opener: string | undefined): number | null {
  const { lower } = printed.tokens
  // "10% to 20%", "2 km to 3 km": what the first end is of is said again behind the second.
  const unit = book.units.longestAt(lower, at, lower.length)
  const joint = unit ? unit.last : at
  const word = lower[joint] ?? ''
  if (opener === 'between') return word === 'and' ? joint + 1 : null
  if (opener === 'from') return word === 'to' ? joint + 1 : null
  if (word === 'to' || word === 'or') return joint + 1
  return DASHES.has(word) && isGlued(printed.tokens, joint) && !DASHES.has(lower[at - 2] ?? '') ? joint + 1 : null
}

/** "2 months to 3 years" is no range; "2 months to 3 months" is, and so is "2 to 3 months". */
function isOfOneUnit({ printed, book }: Given, first: number, second: number): boolean {
  const { lower } = printed.tokens
  const unit = book.units.longestAt(lower, first, lower.length)
  return !unit || unit.rule.unit === book.units.longestAt(lower, second, lower.length)?.rule.unit
}

/** "20 to 30 million": the scale is said once, for both. Only for a first end that would else be far below the second. */
function sharedScale(lower: readonly string[], first: Core, second: Core, connector: number): number {
  const isScaled = SCALE_WORD.test(lower[first.to - 1] ?? '') || /[a-z]$/.test(lower[first.to - 1] ?? '') && first.form === 'digits'
  if (isScaled || first.numeral!.value >= 1000) return 1
  let scale = 1
  for (let i = connector; i < second.to; i++) scale *= SCALE_WORD.test(lower[i]!) ? VAGUE_SCALES.get(longScale(lower[i]!)) ?? 1 : 1
  return scale
}

function longScale(word: string): string {
  return ({ mn: 'million', bn: 'billion' } as Record<string, string>)[word] ?? word
}

/** Does a change stand before "from", so that its two numbers are two figures, not a range? */
function isChange(lower: readonly string[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - CHANGE_REACH); i--) if (CHANGE.test(lower[i]!)) return true
  return false
}

function withBehind({ printed, book }: Given, quantity: Quantity): Quantity {
  const { lower } = printed.tokens
  const match = book.behind.longestAt(lower, quantity.to, lower.length)
  if (!match || quantity.form === 'vague') return quantity
  return bounded({ ...quantity, to: match.last, approx: match.rule.approx }, match.rule.approx)
}

/** What is said of how near goes before what the number's own words say. */
function nearer(said: Figure['approx'] | undefined, own: Figure['approx']): Figure['approx'] {
  return own === 'vague' ? 'vague' : said ?? own
}

/** "at least 12": no fewer, perhaps more; "up to 12": no more. What a range or a vague amount says of its ends stays. */
function bounded(quantity: Quantity, said: Figure['approx'] | undefined): Quantity {
  const { value } = quantity
  if (value === undefined) return quantity
  if (said === 'above') return { ...quantity, min: value, max: null }
  if (said === 'below') return { ...quantity, max: value }
  return quantity
}
