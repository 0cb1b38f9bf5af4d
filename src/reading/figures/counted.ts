/** What a quantity is of: a counted noun, or a unit of measure with what it measures. */
import { nounForms } from '../inflection.ts'
import type { ReadyUnit } from './book.ts'
import { nounPhraseAt, type NounPhrase } from './noun-phrase.ts'
import { SHARE, type Quantity } from './quantity.ts'
import { tokenAt, wordOf, type Scene } from './scene.ts'

export type Counted = {
  /** As readings say it: "hostages", "mile", "USD per barrel"; undefined where no noun is printed. */
  readonly unit?: string
  readonly measured?: ReadyUnit
  /** What is measured: "tunnels". */
  readonly of?: string
  /** A loaded word for the people that are counted. */
  readonly label?: string
  /** The counted noun: a word of the syntax. */
  readonly noun?: number
  /** Offset behind the phrase. */
  readonly end: number
}

const ELLIPTIC: ReadonlySet<string> = new Set(['other', 'others', 'more', 'rest', 'one'])
/** Adjectives that stand before a unit of measure. */
const OF_UNITS: ReadonlySet<string> = new Set('short long full whole more further additional extra other consecutive straight solid good'.split(' '))
const MOST_ADJECTIVES = 2
/** What money is paid for one of. */
const PRICED = /^(?:barrel|litre|liter|gallon|tonne|ton|kilo|pound|head|person|share|family|piece|unit|day|week|month|year|hour|night|seat|ticket|bushel|ounce)$/
const RATE = /^(?:day|week|month|year|hour|minute|night|second|season|quarter)$/
/** As they are printed behind a stroke: "km/h". */
const LETTERS: ReadonlyMap<string, string> = new Map([['h', 'hour'], ['hr', 'hour'], ['s', 'second'], ['sec', 'second'], ['min', 'minute']])
/** The library's names of times that make a speed of a length. */
const LIBRARY_TIMES: ReadonlyMap<string, string> = new Map([['hour', 'hours'], ['second', 'seconds'], ['minute', 'minutes']])
const POUNDS_OF_MONEY: ReadyUnit = { unit: 'GBP', measure: 'money', rule: 'money' }

/**
 * @param quantity as printed
 * @returns what it counts or measures, and where the whole phrase ends
 */
export function countedBy(scene: Scene, quantity: Quantity): Counted {
  const { tokens } = scene.printed
  const unit = unitBehind(scene, quantity)
  if (unit) return measuredBy(scene, unit.rule, unit.to, unit.isDescription)
  if (quantity.unit) return measuredBy(scene, quantity.unit, quantity.to, quantity.unit === SHARE)
  return nounBehind(scene, quantity) ?? { end: tokens.ends[quantity.to - 1]! }
}

/** "19 miles", "5km", "19-mile tunnel": the last describes what stands behind it. */
function unitBehind({ printed, book }: Scene, { to, suffix, value, core }: Quantity): { rule: ReadyUnit; to: number; isDescription: boolean } | null {
  const { lower } = printed.tokens
  if (suffix !== undefined) {
    const glued = book.units.longestAt([suffix], 0, 1)
    return glued ? { rule: glued.rule, to, isDescription: false } : null
  }
  const isHyphenated = lower[to] === '-' && printed.tokens.ends[to - 1] === printed.tokens.starts[to]
  const direct = book.units.longestAt(lower, behindAdjectives(lower, to), lower.length)
  const match = direct ?? (isHyphenated ? book.units.longestAt(lower, to + 1, lower.length) : undefined)
  if (!match || isOrdinary(lower, match.first, match.last, value)) return null
  const isPounds = match.rule.unit === 'pound' && lower.slice(core, to).some((word) => /^(?:million|billion|trillion|m|bn)$/.test(word)) && lower[match.last] !== 'of'
  return { rule: isPounds ? POUNDS_OF_MONEY : match.rule, to: match.last, isDescription: !direct }
}

/** "a few short months", "40 straight days". */
function behindAdjectives(lower: readonly string[], at: number): number {
  let behind = at
  while (behind < at + MOST_ADJECTIVES && OF_UNITS.has(lower[behind] ?? '')) behind++
  return behind
}

/** "one second proposal", "three time winner": a unit's noun in the singular behind more than one is none. */
function isOrdinary(lower: readonly string[], first: number, last: number, value: number | undefined): boolean {
  const word = lower[last - 1]!
  return last - first === 1 && /^(?:second|time|minute|yard)$/.test(word) && (value !== 1 || word === 'time' || word === 'second') && lower[first - 1] !== '-'
}

function measuredBy(scene: Scene, measured: ReadyUnit, to: number, isDescription: boolean): Counted {
  const { tokens } = scene.printed
  const { tree } = scene
  const behind = tree.within([tokens.ends[to - 1]!, Infinity]).from
  const rate = rateAt(scene, to, measured.measure === 'money' ? PRICED : RATE)
  const whole = rate ? { measured: ratedBy(measured, rate.per), unit: `${measured.unit} per ${rate.per}` } : { measured, unit: measured.unit }
  const end = tokens.ends[(rate?.to ?? to) - 1]!
  if (tokens.lower[to] === 'of') {
    const phrase = nounPhraseAt(scene, behind + 1, true)
    if (phrase) return { ...whole, of: nameOf(scene, phrase), noun: phrase.head, end: tree.syntax.words[phrase.to - 1]![1] }
  }
  // "a 19-mile tunnel", "half the houses", "one in five children"
  const described = isDescription ? nounPhraseAt(scene, behind, measured === SHARE) : null
  if (described && measured === SHARE) return { ...whole, of: nameOf(scene, described), noun: described.head, end: tree.syntax.words[described.to - 1]![1] }
  return { ...whole, ...(described && { of: nameOf(scene, described) }), end }
}

/** So many miles an hour is a speed; so many litres a day is no longer of the unit alone, and does not convert. */
function ratedBy({ unit, measure, rule, converts, times }: ReadyUnit, each: string): ReadyUnit {
  const per = LIBRARY_TIMES.get(each)
  if (measure !== 'length' || converts === undefined || per === undefined) return { unit, measure, rule }
  return { unit, measure: 'speed', rule: 'speed', converts, per, ...(times !== undefined && { times }) }
}

/** "per day", "a week", "/ h": behind what is counted. */
function rateAt({ printed }: Scene, at: number, each: RegExp): { per: string; to: number } | null {
  const { lower } = printed.tokens
  const [word, next] = [lower[at] ?? '', lower[at + 1] ?? '']
  const per = LETTERS.get(next) ?? next
  const isRate = word === 'per' || word === '/' ? /^\p{L}+$/u.test(per) : /^(?:an?|each|every)$/.test(word) && each.test(per)
  return isRate && (word !== '/' || RATE.test(per)) ? { per, to: at + 2 } : null
}

/** "The attack that killed 31 last week": a noun behind these says when. */
const WHEN: ReadonlySet<string> = new Set(['last', 'this', 'next', 'that', 'yesterday', 'today'])

function nounBehind(scene: Scene, { to, from, value }: Quantity): Counted | null {
  const { tokens } = scene.printed
  if (WHEN.has(tokens.lower[to] ?? '')) return null
  const { tree } = scene
  const behind = tree.within([tokens.ends[to - 1]!, Infinity]).from
  const isOf = tokens.lower[to] === 'of'
  const hasOf = isOf || (to > from && tokens.lower[to - 1] === 'of')
  const phrase = nounPhraseAt(scene, isOf ? behind + 1 : behind, hasOf)
  if (!phrase) return null
  const end = tree.syntax.words[phrase.to - 1]![1]
  if (ELLIPTIC.has(wordOf(scene, phrase.head))) return { end, noun: phrase.head }
  const name = nameOf(scene, phrase, value === undefined || value !== 1 || hasOf)
  const rate = rateAt(scene, tokenAt(scene, end), RATE)
  if (scene.isLoaded(name)) return { unit: 'people', label: name, noun: phrase.head, end }
  return {
    unit: rate ? `${name} per ${rate.per}` : name,
    noun: phrase.head,
    end: rate ? tokens.ends[rate.to - 1]! : end,
  }
}

/** The noun as printed, with what it is compounded with; in the plural, in lower case but for names. */
export function nameOf(scene: Scene, { compound, head }: NounPhrase, isPlural = true): string {
  const { syntax } = scene.tree
  const [start] = syntax.words[compound]!
  const [, end] = syntax.words[head]!
  const printed = scene.printed.text.slice(start, end).replace(/\s+/g, ' ')
  const name = syntax.upos[head] === 'PROPN' ? printed : printed.split(' ').map(withoutCapital).join(' ')
  if (isPlural) return name
  const before = name.slice(0, name.length - (end - syntax.words[head]![0]))
  return before + [...nounForms(name.slice(before.length), scene.book.inflection)].at(-1)!
}

/** "Hostages" where a sentence begins, but not "UN". */
function withoutCapital(word: string): string {
  return /^\p{Lu}\p{Lu}/u.test(word) ? word : word.toLowerCase()
}
