/** The words of a text: what the trained reader tags, and where spans begin and end. */

/** Where the words stand, in UTF-16 offsets; word `n` is `text.slice(starts[n], ends[n])`. */
export type Words = {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** A run of letters, digits, marks and underscores, or one other character that is not white space. */
const word = /[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu

/**
 * Cuts a text into words, in time linear in its length.
 * @param text any Unicode; a lone surrogate is a word of its own
 * @returns words in text order, not overlapping; everything between them is white space
 */
export function wordsOf(text: string): Words {
  let places = new Int32Array(64 + (text.length >> 1))
  let filled = 0
  for (const { 0: characters, index } of text.matchAll(word)) {
    if (filled === places.length) places = grown(places)
    places[filled++] = index
    places[filled++] = index + characters.length
  }
  const count = filled / 2
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  for (let n = 0; n < count; n++) {
    starts[n] = places[2 * n]!
    ends[n] = places[2 * n + 1]!
  }
  return { count, starts, ends }
}

function grown(places: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(places.length * 2)
  larger.set(places)
  return larger
}
