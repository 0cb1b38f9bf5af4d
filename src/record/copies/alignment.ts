/** Alignment: which passages two reports have in common, word for word or nearly. */
import { blocksOf, type Block } from './blocks.ts'
import type { CopyWords } from './words.ts'

/** A passage in both: word indexes, end exclusive, and the blocks in it, in order in both. */
export type Match = {
  readonly one: readonly [first: number, end: number]
  readonly other: readonly [first: number, end: number]
  /** How many words of it are the same in both. */
  readonly words: number
  readonly blocks: readonly Block[]
}

/** Words that a seed has: so many in a row must be the same for a passage to begin or go on. */
const SEED = 4
/** Words, in either report, that an edit may put between two blocks of one passage. */
const GAP = 16
/** Passages that may be under way at the same time. */
const OPEN = 8
/** Same words of a passage at least. */
const SHORTEST = 20
/** Share of the same words in a passage's shorter and longer side at least. */
const DENSE = { shorter: 0.7, longer: 0.5 }

/**
 * Passages that two texts have in common. Blocks of at least four words in the same order with at most 16 words between
 * them make one passage, and what is the same in such a gap counts. Takes time in proportion to both lengths, whatever the texts.
 *
 * @returns passages of at least 20 same words, in the order of the first text; apart from each other there, but two of them may stand on
 *   the same words of the second
 */
export function alignment(one: CopyWords, other: CopyWords): Match[] {
  const open: Passage[] = []
  const done: Passage[] = []
  for (const block of blocksOf(one.forms, other.forms, SEED)) {
    for (let n = open.length - 1; n >= 0; n--) if (block.one - open[n]!.one.end > GAP) done.push(...open.splice(n, 1))
    const continued = nearest(open, block)
    if (continued) continued.take(block)
    else {
      if (open.length === OPEN) done.push(open.shift()!)
      open.push(new Passage(one, other, block))
    }
  }
  return [...done, ...open].filter((passage) => passage.isDense()).map((passage) => passage.match()).sort((a, b) => a.one[0] - b.one[0])
}

/** A passage while it grows. */
class Passage {
  readonly one: { readonly first: number; end: number }
  readonly other: { readonly first: number; end: number }
  readonly blocks: Block[]
  words: number
  readonly #forms: readonly [readonly string[], readonly string[]]

  constructor(one: CopyWords, other: CopyWords, block: Block) {
    this.#forms = [one.forms, other.forms]
    this.one = { first: block.one, end: block.one + block.length }
    this.other = { first: block.other, end: block.other + block.length }
    this.blocks = [block]
    this.words = block.length
  }

  take(block: Block): void {
    for (const shared of sameInGap(this.#forms, [this.one.end, block.one], [this.other.end, block.other])) this.#add(shared)
    this.#add(block)
  }

  isDense(): boolean {
    const lengths = [this.one.end - this.one.first, this.other.end - this.other.first]
    return this.words >= SHORTEST && this.words >= DENSE.shorter * Math.min(...lengths) && this.words >= DENSE.longer * Math.max(...lengths)
  }

  match(): Match {
    return { one: [this.one.first, this.one.end], other: [this.other.first, this.other.end], words: this.words, blocks: this.blocks }
  }

  #add(block: Block): void {
    this.blocks.push(block)
    this.words += block.length
    this.one.end = block.one + block.length
    this.other.end = block.other + block.length
  }
}

function nearest(open: readonly Passage[], block: Block): Passage | undefined {
  let found: Passage | undefined
  let least = Infinity
  for (const passage of open) {
    const gaps = [block.one - passage.one.end, block.other - passage.other.end]
    if (gaps.some((gap) => gap < 0 || gap > GAP)) continue
    const between = gaps[0]! + gaps[1]!
    if (between < least) [found, least] = [passage, between]
  }
  return found
}

/** What is the same between two blocks, in order: the longest common subsequence of at most 16 by 16 words. */
function sameInGap([one, other]: readonly [readonly string[], readonly string[]], [from, to]: readonly [number, number], [start, end]: readonly [number, number]): Block[] {
  const [rows, columns] = [to - from, end - start]
  if (rows === 0 || columns === 0) return []
  const width = columns + 1
  const lengths = new Uint8Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      lengths[row * width + column] =
        one[from + row] === other[start + column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
  const blocks: Block[] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (one[from + row] === other[start + column]) blocks.push({ one: from + row++, other: start + column++, length: 1 })
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row++
    else column++
  }
  return blocks
}
