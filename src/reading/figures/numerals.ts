/** Numbers as they are printed: "1,200", "2.5 million", "a hundred and four", "half a dozen". */
import type { Tokens } from '../tokens.ts'

/** Tokens `[from, to)` and the number that they print. */
export type Numeral = {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly form: 'digits' | 'words'
  /** A round word, said of what nobody has counted: "a dozen", "half a million". */
  readonly isRound: boolean
  /** Letters glued to the digits that belong to no number: "km" of "5km". */
  readonly suffix?: string
}

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.flatMap((word, ten): [string, number][] => (word ? [[word, ten * 10]] : [])),
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['lakh', 1e5], ['million', 1e6], ['mn', 1e6], ['crore', 1e7], ['billion', 1e9], ['bn', 1e9], ['trillion', 1e12], ['tn', 1e12],
])
/** Glued to digits: "2.5m", "300k". "m" is a metre too; whoever knows what is counted decides. */
const GLUED: ReadonlyMap<string, number> = new Map([['k', 1e3], ['mn', 1e6], ['mln', 1e6], ['bn', 1e9], ['b', 1e9], ['tn', 1e12], ['trn', 1e12]])
const HALVES: ReadonlyMap<string, number> = new Map([['½', 0.5], ['¼', 0.25], ['¾', 0.75]])
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an'])
const THOUSANDS_SPACE = /^[\u00a0\u202f\u2009]$/
/** Above this nothing is a count that a report could mean, and arithmetic is no longer exact. */
const LARGEST = 1e15

/** May a number begin with this token? */
export function mayBeginNumeral(word: string): boolean {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || SMALL.has(word) || ARTICLES.has(word) || word === 'half' || HALVES.has(word)
}

/**
 * @param tokens of the report
 * @param at index of the token where the number must begin
 * @returns the longest number that begins there, or null
 */
export function numeralAt(text: string, tokens: Tokens, at: number): Numeral | null {
  const found = halfOf(tokens, at) ?? digitsAt(text, tokens, at) ?? wordsAt(tokens, at)
  return found && found.value <= LARGEST ? found : null
}

/** Do two tokens stand together without a space? */
export function isGlued({ starts, ends }: Tokens, left: number): boolean {
  return ends[left] === starts[left + 1]
}

/** "half a million", "half a dozen": not "half an hour", which is half of a unit. */
function halfOf({ lower }: Tokens, at: number): Numeral | null {
  if (lower[at] !== 'half' || !ARTICLES.has(lower[at + 1] ?? '')) return null
  const scale = SCALES.get(lower[at + 2] ?? '')
  return scale === undefined ? null : { from: at, to: at + 3, value: scale / 2, form: 'words', isRound: true }
}

function digitsAt(text: string, tokens: Tokens, at: number): Numeral | null {
  const { lower } = tokens
  const fraction = HALVES.get(lower[at] ?? '')
  if (fraction !== undefined) return { from: at, to: at + 1, value: fraction, form: 'digits', isRound: false }
  const [, whole, letters = ''] = /^(\d{1,15})([a-z]*|[½¼¾])$/.exec(lower[at] ?? '') ?? []
  if (whole === undefined) return null
  if (letters) return withLetters(tokens, at, at, Number(whole), letters)
  let digits = whole
  let to = at + 1
  while (whole.length <= 3 && to - at < 12 && isGroup(text, tokens, to)) {
    digits += lower[to] === ',' ? lower[to + 1]! : lower[to]!
    to += lower[to] === ',' ? 2 : 1
  }
  const decimals = lower[to] === '.' && isGlued(tokens, to - 1) && isGlued(tokens, to) ? /^(\d{1,12})([a-z]*)$/.exec(lower[to + 1] ?? '') : null
  if (!decimals) return scaled(tokens, { from: at, to, value: Number(digits), form: 'digits', isRound: false })
  const value = Number(`${digits}.${decimals[1]!}`)
  return decimals[2] ? withLetters(tokens, at, to + 1, value, decimals[2]) : scaled(tokens, { from: at, to: to + 2, value, form: 'digits', isRound: false })
}

/** Three more digits behind a comma or a space that does not break: "1,200". */
function isGroup(text: string, tokens: Tokens, to: number): boolean {
  const { starts, ends, lower } = tokens
  if (lower[to] === ',') return isGlued(tokens, to - 1) && isGlued(tokens, to) && /^\d{3}$/.test(lower[to + 1] ?? '')
  return /^\d{3}$/.test(lower[to] ?? '') && THOUSANDS_SPACE.test(text.slice(ends[to - 1], starts[to]))
}

function withLetters(tokens: Tokens, from: number, last: number, value: number, letters: string): Numeral {
  const half = HALVES.get(letters)
  if (half !== undefined) return scaled(tokens, { from, to: last + 1, value: value + half, form: 'digits', isRound: false })
  const scale = GLUED.get(letters)
  const numeral = { from, to: last + 1, form: 'digits', isRound: false } as const
  return scale === undefined ? { ...numeral, value, suffix: letters } : { ...numeral, value: value * scale }
}

/** "2.5 million", "3 hundred thousand", "$2-million". */
function scaled(tokens: Tokens, numeral: Numeral): Numeral {
  let { to, value } = numeral
  let isRound = false
  for (;;) {
    const next = tokens.lower[to] === '-' && isGlued(tokens, to - 1) && isGlued(tokens, to) ? to + 1 : to
    const scale = SCALES.get(tokens.lower[next] ?? '')
    if (scale === undefined || value * scale > LARGEST) return { ...numeral, to, value: exact(value), isRound }
    isRound ||= scale === 12
    value *= scale
    to = next + 1
  }
}

/** 2.3 million is 2299999.9999999995 without this. */
function exact(value: number): number {
  return Number(value.toPrecision(15))
}

type Sum = { total: number; current: number; last: 'start' | 'one' | 'ten' | 'hundred' | 'scale' | 'and'; isRound: boolean }

/** Number words, added up as they are spoken. */
function wordsAt(tokens: Tokens, at: number): Numeral | null {
  const { lower } = tokens
  const sum: Sum = { total: 0, current: 0, last: 'start', isRound: false }
  let i = at
  if (ARTICLES.has(lower[at] ?? '')) {
    if (!SCALES.has(lower[at + 1] ?? '')) return null
    sum.current = 1
    sum.last = 'one'
    i++
  }
  for (let end = i; ; end = i) {
    if (lower[i] === '-' && i > at && isGlued(tokens, i - 1) && isGlued(tokens, i)) i++
    else if (lower[i] === 'and' && (sum.last === 'hundred' || sum.last === 'scale') && mayFollowAnd(lower[i + 1])) i++
    if (!add(sum, lower[i] ?? '')) return end === at ? null : numeralOf(tokens, at, end, sum)
    i++
  }
}

function numeralOf({ lower }: Tokens, from: number, to: number, { total, current, isRound }: Sum): Numeral {
  const numeral = { from, to, value: total + current, form: 'words', isRound } as const
  if (lower[to] === 'and' && ARTICLES.has(lower[to + 1] ?? '') && lower[to + 2] === 'half') return { ...numeral, to: to + 3, value: numeral.value + 0.5 }
  return numeral
}

function mayFollowAnd(word: string | undefined): boolean {
  return word !== undefined && (SMALL.get(word) ?? 0) > 0
}

/** Adds a word to a number that is being spoken; false where it cannot go on with it. */
function add(sum: Sum, word: string): boolean {
  const small = SMALL.get(word)
  const scale = SCALES.get(word)
  if (small !== undefined) return addSmall(sum, small)
  if (scale === undefined || sum.current === 0) return false
  if (scale === 100) {
    if (sum.current > 99) return false
    sum.current *= 100
    sum.last = 'hundred'
    return true
  }
  if (sum.total > 0 && sum.total < scale) return false
  sum.isRound ||= scale === 12
  sum.total += sum.current * scale
  sum.current = 0
  sum.last = 'scale'
  return true
}

function addSmall(sum: Sum, value: number): boolean {
  if (sum.last === 'start') {
    sum.current = value
  } else {
    const room = sum.last === 'ten' ? 10 : sum.last === 'one' ? 0 : 100
    if (value === 0 || value >= room) return false
    sum.current += value
  }
  sum.last = value >= 20 ? 'ten' : 'one'
  return true
}
