/** Blocks: runs of words that two texts have in common, word for word. */
import { shinglesOf } from './shingles.ts'

/** Words that are the same in both: `length` words from word `one` of the first and word `other` of the second. */
export type Block = { readonly one: number; readonly other: number; readonly length: number }

/** A run of words that is met oftener in a text says nothing about where a passage lies: only its first places are looked at. */
const PLACES = 8

/**
 * Blocks of two texts, each grown from a shared run of a few words as far as the words are the same. Where such a run stands in several
 * places of the second text, the longest block is taken, and of equally long ones the one nearest to where the last block ended.
 *
 * Takes time in proportion to both lengths, whatever the texts: a run is looked up in at most 8 places, and the scan goes on behind the
 * longest block found.
 *
 * @param one words of the first text
 * @param other words of the second
 * @param seed how many words a block has at least
 * @returns blocks in the order of the first text, apart from each other there; in the second they may stand in any order
 */
export function* blocksOf(one: readonly string[], other: readonly string[], seed: number): Generator<Block> {
  const places = placesOf(other, seed)
  const shingles = shinglesOf(one, seed)
  let expected = 0
  for (let at = 0; at < shingles.length; ) {
    const block = longestOf(one, other, at, places(shingles[at]!), expected)
    // Numbers of different runs may be the same by chance.
    if (!block || block.length < seed) {
      at++
      continue
    }
    yield block
    at += block.length
    expected = block.other + block.length
  }
}

function longestOf(one: readonly string[], other: readonly string[], at: number, places: Iterable<number>, expected: number): Block | undefined {
  let found: Block | undefined
  for (const place of places) {
    const length = sameFrom(one, other, at, place)
    const isNearer = found?.length === length && Math.abs(place - expected) < Math.abs(found.other - expected)
    if (found === undefined || length > found.length || isNearer) found = { one: at, other: place, length }
  }
  return found
}

function sameFrom(one: readonly string[], other: readonly string[], at: number, place: number): number {
  const most = Math.min(one.length - at, other.length - place)
  let length = 0
  while (length < most && one[at + length] === other[place + length]) length++
  return length
}

/** Where each run of words stands: the first places of it. */
function placesOf(words: readonly string[], size: number): (shingle: number) => Iterable<number> {
  const shingles = shinglesOf(words, size)
  const first = new Map<number, number>()
  const next = new Int32Array(shingles.length).fill(-1)
  for (let at = shingles.length - 1; at >= 0; at--) {
    next[at] = first.get(shingles[at]!) ?? -1
    first.set(shingles[at]!, at)
  }
  return function* (shingle) {
    let at = first.get(shingle) ?? -1
    for (let n = 0; n < PLACES && at >= 0; n++, at = next[at]!) yield at
  }
}
