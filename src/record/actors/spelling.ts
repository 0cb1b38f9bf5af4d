/** Names that are written in several ways: accents, hyphens, and what other alphabets leave open. */
import type { ActorJoiningBook } from './joining-book.ts'

const LONGEST_WORD = 40
/** Letters and pairs of letters that stand for one sound in names from other alphabets. The first that fits is taken. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ee|ie|ei|ey|iy|y/g, 'i'],
  [/kh/g, 'k'],
  [/dh/g, 'd'],
  [/tz/g, 'z'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
]

/** In small letters, without accents, dots and apostrophes: "Müller's" is "muller", "U.S." is "us". */
export function plainWord(word: string): string {
  const lower = word.slice(0, LONGEST_WORD).toLowerCase().replace(/['’]s?$/, '')
  return lower.normalize('NFD').replace(/[\p{M}.'’`]/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('ß', 'ss')
}

/** How a name sounds, for comparing spellings. @param word as `plainWord` makes it */
export function soundOf(word: string, { spellings }: ActorJoiningBook): string {
  let sound = spellings.get(word) ?? word
  for (const [letters, one] of SOUNDS) sound = sound.replace(letters, one)
  return sound
}

/** What is left of a sound when vowels go, for keys: a slip in one vowel leads to the same key. The whole sound where little would be left. */
export function skeletonOf(sound: string): string {
  const bones = sound.slice(0, 1) + sound.slice(1).replace(/[aeiou]/g, '')
  return bones.length >= 3 ? bones : sound
}

/**
 * @returns whether one letter more, less or other makes one word the other; between long words only, since short names
 * that differ by a letter are different names
 */
export function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < SHORTEST_WITH_SLIP || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at + (long.length === short.length ? 1 : 0)) === long.slice(at + 1)
}
const SHORTEST_WITH_SLIP = 7
