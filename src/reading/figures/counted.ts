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
const RATE = /^(?:day|week|month|year|hour|minute|night|second|season|quarter)$/
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
  const glued = suffix === undefined ? undefined : book.units.longestAt([suffix], 0, 1)
  if (glued) return { rule: glued.rule, to, isDescription: false }
  const isHyphenated = lower[to] === '-' && printed.tokens.ends[to - 1] === printed.tokens.starts[to]
  const direct = book.units.longestAt(lower, to, lower.length)
  const match = direct ?? (isHyphenated ? book.units.longestAt(lower, to + 1, lower.length) : undefined)
  if (!match || isOrdinary(lower, match.first, match.last, value)) return null
  const isPounds = match.rule.unit === 'pound' && lower.slice(core, to).some((word) => /^(?:million|billion|trillion|m|bn)$/.test(word)) && lower[match.last] !== 'of'
  return { rule: isPounds ? POUNDS_OF_MONEY : match.rule, to: match.last, isDescription: !direct }
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
  const rate = rateAt(scene, to)
  const whole = { measured, unit: rate ? `${measured.unit} ${rate.name}` : measured.unit }
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

/** "per day", "a week": behind what is counted. */
function rateAt({ printed }: Scene, at: number): { name: string; to: number } | null {
  const { lower } = printed.tokens
  const [word, next] = [lower[at] ?? '', lower[at + 1] ?? '']
  if (word === 'per' && /^\p{L}+$/u.test(next)) return { name: `per ${next}`, to: at + 2 }
  return (word === 'a' || word === 'an' || word === 'each' || word === 'every') && RATE.test(next) ? { name: `per ${next}`, to: at + 2 } : null
}

function nounBehind(scene: Scene, { to, from, value }: Quantity): Counted | null {
  const { tokens } = scene.printed
  const { tree } = scene
  const behind = tree.within([tokens.ends[to - 1]!, Infinity]).from
  const isOf = tokens.lower[to] === 'of'
  const hasOf = isOf || (to > from && tokens.lower[to - 1] === 'of')
  const phrase = nounPhraseAt(scene, isOf ? behind + 1 : behind, hasOf)
  if (!phrase) return null
  const end = tree.syntax.words[phrase.to - 1]![1]
  if (ELLIPTIC.has(wordOf(scene, phrase.head))) return { end, noun: phrase.head }
  const name = nameOf(scene, phrase, value === undefined || value !== 1 || hasOf)
  const rate = rateAt(scene, tokenAt(scene, end))
  if (scene.isLoaded(name)) return { unit: 'people', label: name, noun: phrase.head, end }
  return {
    unit: rate ? `${name} ${rate.name}` : name,
    noun: phrase.head,
    end: rate ? tokens.ends[rate.to - 1]! : end,
  }
}

/** The noun as printed, with what it is compounded with; in the plural, in lower case but for names. */
function nameOf(scene: Scene, { compound, head }: NounPhrase, isPlural = true): string {
  const { syntax, } = scene.tree
  const [start] = syntax.words[compound]!
  const [, end] = syntax.words[head]!
  const printed = scene.printed.text.slice(start, end).replace(/\s+/g, ' ')
  const name = syntax.upos[head] === 'PROPN' ? printed : printed.toLowerCase()
  if (isPlural) return name
  const before = name.slice(0, name.length - (end - syntax.words[head]![0]))
  return before + [...nounForms(name.slice(before.length), scene.book.inflection)].at(-1)!
}
