/** Runs of capitalised words: what names look like in print. */
import type { Span } from '../report/quote.ts'
import { CALENDAR, FUNCTION_WORDS, HONORIFICS, NAME_ABBREVIATIONS, NAME_CONNECTORS, NAME_PARTICLES, PLACE_WORDS } from './grammar.ts'
import type { Tokens } from './tokens.ts'

/** A report as printed, with its tokens. */
export type Printed = { readonly text: string; readonly tokens: Tokens }

const POSSESSIVE = /['’]s$/
const CAPITAL = /^\p{Lu}/u
/** Particles that a hyphen ties to the name behind them. */
const TIED_PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'an', 'ar', 'as', 'ash', 'at', 'ad', 'az', 'ul', 'ur', 'ud', 'abu', 'bin', 'ben', 'ibn'])
/** Words of a body's name behind a possessive plural. */
const MOST_BEHIND_PLURAL = 4
const ACRONYM = /^\p{Lu}{2,6}$/u

/** The words from one token to another, as printed. */
export function slice({ text, tokens }: Printed, first: number, last: number): string {
  return text.slice(tokens.starts[first], tokens.ends[last - 1])
}

/** A name as printed, without a possessive ending, its spaces evened out. */
export function nameOf(printed: Printed, first: number, last: number): string {
  return slice(printed, first, last).replace(POSSESSIVE, '').replace(/\s+/g, ' ')
}

/** Where a name stands, without a possessive ending. */
export function nameSpan(printed: Printed, first: number, last: number): Span {
  const { starts, ends } = printed.tokens
  const ending = POSSESSIVE.test(slice(printed, last - 1, last)) ? 2 : 0
  return [starts[first]!, ends[last - 1]! - ending]
}

export function isCapitalised(printed: Printed, i: number): boolean {
  return CAPITAL.test(printed.text.slice(printed.tokens.starts[i], printed.tokens.ends[i]))
}

/** "IDF", "UN": capitals alone, two to six. */
export function isAcronym(printed: Printed, i: number): boolean {
  return ACRONYM.test(slice(printed, i, i + 1).replace(POSSESSIVE, ''))
}

/**
 * @param at index of a capitalised token
 * @param limit index behind the last token that may be used
 * @param isBody whether the words so far name a body, so that "of" may go on with its name
 * @returns the index behind the run of capitalised words that begins there, particles and initials in it
 */
export function endOfRun(printed: Printed, at: number, limit: number, isBody: (first: number, last: number) => boolean = () => false): number {
  let last = at + 1
  for (;;) {
    if (POSSESSIVE.test(slice(printed, last - 1, last))) return last
    const next = goesOn(printed, at, last, limit, isBody)
    if (next === last) return last
    last = next
  }
}

/** The index behind the next word of a run, or the same index where the run ends. */
function goesOn(printed: Printed, at: number, last: number, limit: number, isBody: (first: number, last: number) => boolean): number {
  const { lower } = printed.tokens
  if (last >= limit) return last
  const gap = gapBefore(printed, last)
  if (gap === ' ' && isCapitalised(printed, last)) return last + 1
  if (gap === '' && lower[last] === '.' && isAbbreviated(printed, last - 1)) return last + 1
  if (gap === '' && lower[last - 1] === '.' && isCapitalised(printed, last)) return last + 1
  if (gap === '' && lower[last] === '-' && isGlued(printed, last + 1, limit)) return last + 2
  if (gap === '' && /^['’]$/.test(lower[last]!)) return pastPlural(printed, at, last, limit, isBody)
  if (gap !== ' ') return last
  const particle = behindParticle(printed, last, limit)
  if (particle > last) return particle
  const small = smallWords(printed, last, limit, NAME_PARTICLES) || (isBody(at, last) ? smallWords(printed, last, limit, NAME_CONNECTORS) : 0)
  return small > 0 ? last + small + 1 : last
}

/** "Abdel Karim al-Senn": the index behind a particle that a hyphen ties to the name behind it, in small letters. */
function behindParticle(printed: Printed, from: number, limit: number): number {
  const { lower } = printed.tokens
  const isTied = from + 2 < limit && TIED_PARTICLES.has(lower[from]!) && lower[from + 1] === '-' && gapBefore(printed, from + 1) === ''
  return isTied && isGlued(printed, from + 2, limit) ? from + 3 : from
}

/** "Harbour Doctors' Union": the index behind a body whose name begins with whose it is; two names otherwise. */
function pastPlural(printed: Printed, at: number, last: number, limit: number, isBody: (first: number, last: number) => boolean): number {
  const { lower } = printed.tokens
  if (!lower[last - 1]!.endsWith('s')) return last
  let end = last + 1
  while (end < limit && end <= last + MOST_BEHIND_PLURAL && isCapitalised(printed, end) && gapBefore(printed, end) === ' ') end++
  return end > last + 1 && isBody(at, end) ? end : last
}

function isAbbreviated({ text, tokens }: Printed, i: number): boolean {
  return tokens.ends[i]! - tokens.starts[i]! === 1 ? CAPITAL.test(text[tokens.starts[i]!] ?? '') : NAME_ABBREVIATIONS.has(tokens.lower[i]!)
}

function isGlued(printed: Printed, i: number, limit: number): boolean {
  return i < limit && gapBefore(printed, i) === '' && isCapitalised(printed, i)
}

/** How many small words stand before the next capitalised one; 0 where other words come between. */
function smallWords(printed: Printed, from: number, limit: number, allowed: ReadonlySet<string>): number {
  let count = 0
  while (count < 3 && from + count < limit && allowed.has(printed.tokens.lower[from + count]!)) count++
  const next = from + count
  const goesOn = count > 0 && next < limit && isCapitalised(printed, next) && gapBefore(printed, next) === ' '
  // "the Harbour Council on Friday": what follows is when, no part of the name.
  return goesOn && !CALENDAR.has(printed.tokens.lower[next]!) ? count : 0
}

function gapBefore({ text, tokens }: Printed, i: number): string {
  const gap = tokens.starts[i]! - tokens.ends[i - 1]!
  return gap > 1 ? '  ' : text.slice(tokens.ends[i - 1], tokens.starts[i])
}

/** Do these tokens look like the full name of a person: two to five names, none a place's, a month's or an acronym? */
export function looksLikePerson(printed: Printed, first: number, last: number): boolean {
  let names = 0
  for (let i = first; i < last; i++) {
    const word = plainAt(printed, i)
    if (word === '.' || word === '-' || NAME_PARTICLES.has(word)) continue
    if (PLACE_WORDS.has(word) || CALENDAR.has(word) || NAME_CONNECTORS.has(word) || FUNCTION_WORDS.has(word)) return false
    if (isAcronym(printed, i) && word.length > 2) return false
    if (/\d/.test(word)) return false
    if (word.length > 1) names++
  }
  return names >= 2 && names <= 5
}

/** A token in lower case, without a possessive ending. */
export function plainAt({ tokens }: Printed, i: number): string {
  return tokens.lower[i]!.replace(POSSESSIVE, '')
}

/** What an honorific at a token says of gender; undefined where it is none. */
export function honorificAt(printed: Printed, i: number): 'female' | 'male' | 'either' | undefined {
  return isCapitalised(printed, i) ? HONORIFICS.get(printed.tokens.lower[i]!) : undefined
}

/** The index behind an abbreviation's full stop, where one follows. */
export function pastFullStop({ tokens }: Printed, i: number, limit: number): number {
  return i < limit && tokens.lower[i] === '.' && tokens.starts[i] === tokens.ends[i - 1] ? i + 1 : i
}
