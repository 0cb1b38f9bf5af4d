/** Words for a force: its kind, its own name if it has one, and whether it is a part of a larger one. */
import { stemOf } from '../accounts/stem.ts'
import type { DeploymentBook } from './deployment-book.ts'

export type ForceWords = {
  /** Stem of the word that says what it is: "troop", "brigad". */
  readonly head: string
  /** Row of unnamed words that the head stands in; undefined for one that is in none. */
  readonly row: number | undefined
  /** Stems of its name: "3rd" and "Falcon"; what tells it from others of its kind. */
  readonly names: ReadonlySet<string>
  /** Stems of other words beside the head: "rebel", "ground". */
  readonly kinds: ReadonlySet<string>
  /** Whether it is a part of the force that is named behind "of". */
  readonly partOf: ReadonlySet<string>
}

const MOST_CHARACTERS = 200
const WORD = /[\p{L}\p{N}]+/gu
const NAMES = /^(?:\p{Lu}|\p{N})/u
const NUMBER_WORDS = new Set('first second third fourth fifth sixth seventh eighth ninth tenth one two three four five six seven eight nine ten several some all most few many hundreds thousands dozens hundred thousand dozen'.split(' '))
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const SMALL = new Set('the a an its their his her our of and in at s'.split(' '))

/** @param force as the reading calls it: "battery of the 3rd Brigade", "rebel fighters" */
export function forceWords(force: string, book: DeploymentBook): ForceWords {
  const [whole = '', ...behind] = force.slice(0, MOST_CHARACTERS).split(/\bof (?=the\b|\p{Lu}|\d)/u)
  const words = wordsOf(whole)
  const head = stemOf(words.at(-1) ?? force.slice(0, MOST_CHARACTERS))
  const rest = words.slice(0, -1)
  const ofWhom = wordsOf(behind.join(' '))
  return {
    head,
    row: book.rowOf(head),
    names: new Set(rest.filter(isName).map(nameStem)),
    kinds: new Set(rest.filter((word) => !isName(word) && !NUMBER_WORDS.has(word.toLowerCase())).map(stemOf)),
    partOf: new Set(book.isPart(head) || behind.length > 0 ? ofWhom.filter(isName).map(nameStem) : []),
  }
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word).filter((word) => !SMALL.has(word.toLowerCase()))
}

/** A capital or a figure; a number that only counts ("400 soldiers") is no name, one that ranks ("3rd", "Third") is. */
function isName(word: string): boolean {
  return ORDINALS.includes(word.toLowerCase()) || (NAMES.test(word) && !/^\d+$/.test(word))
}

/** "Third" and "3rd" are one name. */
function nameStem(word: string): string {
  const ordinal = ORDINALS.indexOf(word.toLowerCase())
  if (ordinal >= 0) return `${ordinal + 1}.`
  const number = /^(\d+)(?:st|nd|rd|th)$/i.exec(word)
  return number ? `${number[1]}.` : stemOf(word)
}
