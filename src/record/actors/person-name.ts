/** Names of persons: in which parts they come, and when two of them are one person's. */
import { CALENDAR, FAMILY_NAMES_FIRST, HONORIFICS, NAME_PARTICLES } from '../../reading/grammar.ts'
import type { ActorJoiningBook } from './joining-book.ts'
import { isSlip, plainWord, soundOf } from './spelling.ts'

export type PersonName = {
  /** In small letters, as sounds, without titles, particles and generation. */
  readonly sounds: readonly string[]
  /** The same as they are written. */
  readonly words: readonly string[]
  /** "jr": the younger of two of the name. Numbers and "Sr." are left out in print too often to tell anybody apart. */
  readonly generation?: string
  /** Sounds that may be the family's name: the last, and the first where families stand first. */
  readonly families: readonly string[]
}

const YOUNGER: ReadonlySet<string> = new Set(['jr', 'junior'])
const GENERATIONS: ReadonlySet<string> = new Set([...YOUNGER, 'sr', 'senior', 'ii', 'iii', 'iv'])
const MOST_WORDS = 6

/**
 * @param name as printed
 * @returns undefined where no word is left
 */
export function personName(name: string, book: ActorJoiningBook): PersonName | undefined {
  const printed = name.split(/[\s\-‐–,]+/u).map(plainWord).filter((word) => word.length > 0).slice(0, MOST_WORDS + 2)
  const generation = printed.some((word, i) => i > 0 && YOUNGER.has(word)) ? 'jr' : undefined
  const words = printed
    .filter((word, i) => (i === 0 ? printed.length === 1 || !HONORIFICS.has(word) : !GENERATIONS.has(word) && !CALENDAR.has(word)))
    .filter((word, _, all) => all.length === 1 || !NAME_PARTICLES.has(word))
  while (words.length > 1 && isNoGivenName(words[0]!, book)) words.shift()
  if (words.length === 0) return undefined
  const sounds = words.map((word) => soundOf(word, book))
  const isFamilyFirst = words.length > 1 && words.length <= 4 && FAMILY_NAMES_FIRST.has(words[0]!)
  const families = [...new Set([sounds.at(-1)!, ...(isFamilyFirst ? [sounds[0]!] : [])])]
  return { sounds, words, families, ...(generation !== undefined && { generation }) }
}

/** Up to here a first word is part of a name, however common: "He" and "So" are family names that stand first. */
const SHORT = 3

/** "Team Dalgarno", "Goalkeeper Mark Dalgarno", "Electing Anna": what a headline has before a name. */
function isNoGivenName(word: string, { givenNames, nameWords, isCommonWord }: ActorJoiningBook): boolean {
  return word.length > SHORT && !givenNames.has(word) && !nameWords.has(word) && isCommonWord(word)
}

/** How far two names in full go together: 'apart' where nobody can have both. */
export type NameMatch = { readonly score: number; readonly reason: string } | 'apart'

/** Two names of two words and more. Symmetric. */
export function fullNames(one: PersonName, other: PersonName, book: ActorJoiningBook): NameMatch {
  if (one.generation !== other.generation) return spelled(one, other) || familiesMeet(one, other) ? GENERATION : 'apart'
  if (spelled(one, other)) return { score: 0.95, reason: 'same name' }
  if (beginsAs(one, other) || beginsAs(other, one)) return { score: 0.85, reason: 'same name, cut short in one' }
  const tail = isTailOf(one, other) || isTailOf(other, one)
  if (tail) return tail
  const family = familyMatch(one, other)
  const given = givenMatch(one, other, book)
  if (family === undefined) return given === 'same' && (isWithin(one, other) || isWithin(other, one)) ? { score: 0.8, reason: 'same given name, one family name of two' } : 'apart'
  if (given === undefined) return 'apart'
  if (middlesDiffer(one, other)) return { score: 0.5, reason: 'same first and last name, another name between' }
  return MATCHES[`${given} ${family}`]
}

const GENERATION = { score: 0.5, reason: 'same name, but for "Jr."' } as const

const MATCHES = {
  'same same': { score: 0.95, reason: 'same first and last name' },
  'same slip': { score: 0.8, reason: 'same given name, family names a letter apart' },
  'short same': { score: 0.88, reason: 'same family name, one given name short for the other' },
  'short slip': { score: 0.6, reason: 'family names a letter apart, one given name short for the other' },
  'slip same': { score: 0.8, reason: 'same family name, given names a letter apart' },
  'slip slip': { score: 0.6, reason: 'given and family names a letter apart' },
  'initial same': { score: 0.8, reason: 'same family name, given name with the same initial' },
  'initial slip': { score: 0.5, reason: 'family names a letter apart, given name with the same initial' },
} as const

/** The same letters, however they are spaced: "Jong-un", "Jongun". */
function spelled(one: PersonName, other: PersonName): boolean {
  return one.sounds.join('') === other.sounds.join('')
}

/** "Kim Jong", cut from "Kim Jong Un": only where the family stands first. */
function beginsAs(short: PersonName, long: PersonName): boolean {
  return short.sounds.length < long.sounds.length && FAMILY_NAMES_FIRST.has(short.words[0]!) && short.sounds.every((sound, i) => sound === long.sounds[i])
}

/** Words before a name that may have been taken for a part of it. */
const MOST_BEFORE = 2

/** "Mark Dalgarno" for W. Mark Dalgarno and, less sure, for "Goalkeeper Mark Dalgarno". */
function isTailOf(short: PersonName, long: PersonName): { score: number; reason: string } | undefined {
  const more = long.sounds.length - short.sounds.length
  if (more < 1 || more > MOST_BEFORE || !short.sounds.every((sound, i) => sound === long.sounds[i + more])) return undefined
  const isInitial = long.words.slice(0, more).every((word) => word.length === 1)
  return isInitial ? { score: 0.92, reason: 'same name, but for an initial' } : { score: 0.8, reason: 'one name is the end of the other' }
}

function familiesMeet(one: PersonName, other: PersonName): boolean {
  return one.sounds.at(-1) === other.sounds.at(-1)
}

function familyMatch(one: PersonName, other: PersonName): 'same' | 'slip' | undefined {
  if (familiesMeet(one, other)) return 'same'
  return isSlip(one.sounds.at(-1)!, other.sounds.at(-1)!) ? 'slip' : undefined
}

/** Whether all words of the shorter name stand in the longer, in order. */
function isWithin(short: PersonName, long: PersonName): boolean {
  if (short.sounds.length >= long.sounds.length) return false
  let at = -1
  return short.sounds.every((sound) => (at = long.sounds.indexOf(sound, at + 1)) >= 0)
}

function givenMatch(one: PersonName, other: PersonName, book: ActorJoiningBook): 'same' | 'short' | 'slip' | 'initial' | undefined {
  const [a, b] = [one.words[0]!, other.words[0]!]
  if (a === b || one.sounds[0] === other.sounds[0]) return 'same'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : undefined
  if (isSlip(one.sounds[0]!, other.sounds[0]!)) return 'slip'
  const full = book.givenNames.get(a) ?? [a]
  return (book.givenNames.get(b) ?? [b]).some((name) => full.includes(name)) ? 'short' : undefined
}

/** "Ann B. Dalgarno" and "Ann C. Dalgarno". */
export function middlesDiffer(one: PersonName, other: PersonName): boolean {
  const [a, b] = [one.words.slice(1, -1), other.words.slice(1, -1)]
  return a.length > 0 && b.length > 0 && !a.some((word) => b.some((its) => word[0] === its[0]))
}

/** Whether a name of one word is the family's of a name in full, or of another of one word. */
export function isFamilyOf(single: PersonName, full: PersonName): boolean {
  return full.families.includes(single.sounds[0]!) && (single.generation === undefined || single.generation === full.generation)
}
