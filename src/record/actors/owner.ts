/** Whose something is: "Orland's army" and "the Orlandic army" have one owner. */
import type { ActorJoiningBook } from './joining-book.ts'
import { plainWord } from './spelling.ts'

const SHORTEST_STEM = 4
const MOST_ENDINGS = 3

/**
 * The same for a country's name and for what is said of it: exceptions by the codebook, endings taken off otherwise.
 * @param name one word or several, as printed
 */
export function ownerKey(name: string, book: ActorJoiningBook): string {
  const words = name.split(/[\s-]+/).map(plainWord).filter(Boolean)
  const whole = words.join(' ')
  return book.owners.get(whole) ?? [...words.slice(0, -1), stemOf(words.at(-1) ?? '', book)].join(' ')
}

function stemOf(word: string, { ownerEndings }: ActorJoiningBook): string {
  let stem = word
  for (let taken = 0; taken < MOST_ENDINGS; taken++) {
    const ending = ownerEndings.find((end) => stem.endsWith(end) && stem.length - end.length >= SHORTEST_STEM)
    if (ending === undefined) return stem
    stem = stem.slice(0, -ending.length)
  }
  return stem
}
