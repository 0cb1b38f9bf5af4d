/** Stems: one for all forms of a word, so that "shelling", "shelled" and "shells" are held for the same. */
import { stemmer } from 'stemmer'
import { plainForm } from './irregular.ts'

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu
const POSSESSIVE = /['’]s?$/
/** What a phrase goes on with behind its head: support for, carried out, refusal to support. */
const BEHIND_HEAD: ReadonlySet<string> = new Set(
  'about above across after against ahead along among around as at away back before behind between by down for forward from in into of off on onto out over past that through to toward towards under up upon with within without'.split(' '),
)
/** Stemming is linear, but nothing that long is a word. */
const LONGEST_WORD = 40

/**
 * @param word one word, in any case
 * @returns its stem by Porter's algorithm (M. F. Porter, An algorithm for suffix stripping, 1980), of irregular verbs that of the plain form
 */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(POSSESSIVE, '')
  return lower.length > LONGEST_WORD ? lower : stemmer(plainForm(lower))
}

/**
 * @param words of a trigger: "terrorist attacks", "support for", "opened fire"
 * @returns the stem of the word that says what happens: the last one before the first preposition or particle
 */
export function headStem(words: string): string {
  const found = words.toLowerCase().match(WORD) ?? []
  const end = found.findIndex((word, i) => i > 0 && BEHIND_HEAD.has(word))
  const head = found.at(end < 0 ? -1 : end - 1)
  return head === undefined ? words.trim().toLowerCase() : stemOf(head)
}

/** @returns the stems of all words of a text, in order, with repetitions */
export function stemsIn(text: string): string[] {
  return (text.match(WORD) ?? []).map(stemOf)
}
