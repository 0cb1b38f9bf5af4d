/** What the codebook says of joining events, ready to be used. */
import { readCodebookFile } from '../../reading/codebook-file.ts'
import { headStem, stemOf } from '../accounts/stem.ts'
import { ownCodebook } from '../../reading/codebook-folder.ts'
import { loadRarity, type Rarity } from '../stories/common-words.ts'
import { EventFile } from './event-schema.ts'

export type EventBook = {
  readonly file: EventFile
  /** The lists of related words that a stem stands in, by their number. */
  readonly related: ReadonlyMap<string, readonly number[]>
  /** Types that are near a type. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>
  /** Words whose numbers tell events apart, by their stems. */
  readonly telling: ReadonlyMap<string, string>
  readonly rarity: Rarity
  readonly nouns: EventNouns
  readonly force: ForceWords
}

/** Words of violence by their stems: what came of it, that there was some, and how it was done by the number of the manner. */
export type ForceWords = { readonly outcomes: ReadonlySet<string>; readonly any: ReadonlySet<string>; readonly manners: ReadonlyMap<string, readonly number[]> }

/** A noun, and the preposition before whom or what it was done to: "shelling", "of". */
export type EventNoun = readonly [noun: string, preposition: string]
export type EventNouns = { readonly byStem: ReadonlyMap<string, EventNoun>; readonly byType: ReadonlyMap<string, EventNoun> }

/**
 * @param folder the codebook; the package's own where not given
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadEventBook(folder: string = ownCodebook()): EventBook {
  const file = readCodebookFile(folder, 'joining/events.yaml', EventFile)
  return {
    file,
    related: listsByStem(file['related words']),
    near: bothWays(file['near types']),
    telling: new Map(file['telling numbers'].map((word) => [stemOf(word), word])),
    rarity: loadRarity(folder),
    force: {
      outcomes: new Set(file.force.outcomes.map(headStem)),
      any: new Set(file.force.any.map(headStem)),
      manners: listsByStem(file.force.manners),
    },
    nouns: {
      byStem: new Map(Object.entries(file.nouns.words).map(([word, noun]) => [stemOf(word), nounOf(noun)])),
      byType: new Map(Object.entries(file.nouns.types).map(([type, noun]) => [type, nounOf(noun)])),
    },
  }
}

let own: EventBook | undefined
/** The package's own, read once. @throws Problem 'codebook-invalid' */
export function eventBook(): EventBook {
  own ??= loadEventBook()
  return own
}

function listsByStem(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  lists.forEach((words, number) => {
    for (const stem of new Set(words.map(headStem))) found.set(stem, [...(found.get(stem) ?? []), number])
  })
  return found
}

function bothWays(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [one, other] of [...pairs, ...pairs.map(([a, b]) => [b, a] as const)]) found.set(one, (found.get(one) ?? new Set()).add(other))
  return found
}

function nounOf(phrase: string): EventNoun {
  const words = phrase.split(' ')
  return [words.slice(0, -1).join(' '), words.at(-1)!]
}
