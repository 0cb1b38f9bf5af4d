/** The words of a text: what the trained reader tags, and where spans begin and end. */

/** Where the words stand, in UTF-16 offsets; word `n` is `text.slice(starts[n], ends[n])`. */
export type Words = {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * Cuts a text into words: runs of letters, digits, marks and underscores, and each other character that is not white
 * space. As the expression /[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu would, which overflows the engine's stack on a
 * run of some million letters.
 * @param text any Unicode; a lone surrogate is a word of its own
 * @returns words in text order, not overlapping; everything between them is white space
 */
export function wordsOf(text: string): Words {
  let places = new Int32Array(64 + (text.length >> 1))
  let filled = 0
  let runEnd = -1
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!
    const end = at + (codePoint > 0xffff ? 2 : 1)
    const kind = kindOf(codePoint)
    const goesOn = kind === kinds.inRun && runEnd === at
    if (goesOn) places[filled - 1] = end
    else if (kind !== kinds.space) {
      if (filled + 2 > places.length) places = grown(places)
      places[filled++] = at
      places[filled++] = end
    }
    if (kind === kinds.inRun) runEnd = end
    at = end
  }
  return wordsAt(places, filled / 2)
}

function wordsAt(places: Int32Array, count: number): Words {
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

const kinds = { unknown: 0, inRun: 1, alone: 2, space: 3 } as const
const inRun = /[\p{L}\p{N}\p{M}_]/u
const space = /\s/u

/** Kinds of the characters that were met, of the basic plane. */
const known = new Uint8Array(0x10000)

function kindOf(codePoint: number): number {
  const before = known[codePoint]
  if (before) return before
  const character = String.fromCodePoint(codePoint)
  const kind = inRun.test(character) ? kinds.inRun : space.test(character) ? kinds.space : kinds.alone
  if (codePoint < known.length) known[codePoint] = kind
  return kind
}
