/** Runs the encoder over a stretch of a text and stitches its windows together. */
import type { Config } from './config.ts'
import { integers, type Input, type Network } from './network.ts'
import type { Pieces } from './pieces.ts'
import { ownersOf, windowsOf, type Window } from './windows.ts'
import type { Wordpieces } from './wordpieces.ts'

/** What the encoder says of the words `[from, to)`: one row a word, each from the window that it stands best in. */
export type Encoded = {
  readonly from: number
  readonly to: number
  /** Scores of the flat tags. */
  readonly tags: Float32Array
  /** What the linker sees of each word; `width` numbers a row. */
  readonly vectors: Float32Array
  readonly width: number
  /** What syntax and coreference see of each word; `stateWidth` numbers a row. */
  readonly states: Float32Array
}

/** Numbers in a row of the states. */
export const stateWidth = 384

export type Encoder = (pieces: Pieces, from: number, to: number) => Promise<Encoded>

/**
 * @param network the encoder's graph
 * @param marks the ids that stand at a window's start and end
 * @returns encodes the words `[from, to)`, at least one, of a text. Each window is a run of its own, without padding:
 *   quantised on the fly, a window's result would change with what else is in its batch.
 */
export function encoderOf(network: Network, config: Config, marks: Pick<Wordpieces, 'start' | 'end'>): Encoder {
  return async (pieces, from, to) => {
    const windows = windowsOf(pieces.first, from, to, config.window - 2, config.stride)
    const owners = ownersOf(pieces.first, windows)
    const tags = new Float32Array((to - from) * config.flat.labels.length)
    const states = new Float32Array((to - from) * stateWidth)
    let vectors = new Float32Array(0)
    await Promise.all(
      windows.map(async (window, index) => {
        const outputs = await network.run(inputsOf(pieces, window, marks))
        if (vectors.length === 0) vectors = new Float32Array(((to - from) * outputs.vectors!.length) / (window.to - window.from))
        const isOwn = (word: number) => owners[word - from] === index
        copyRows(outputs.tags!, window, tags, from, to, isOwn)
        copyRows(outputs.vectors!, window, vectors, from, to, isOwn)
        copyRows(outputs.states!, window, states, from, to, isOwn)
      }),
    )
    return { from, to, tags, vectors, width: vectors.length / (to - from), states }
  }
}

/** The words of a window as the encoder takes them, its marks at both ends. */
function inputsOf({ ids, first, features }: Pieces, { from, to }: Window, marks: { start: number; end: number }): Record<string, Input> {
  const base = first[from]! - 1
  const length = first[to]! - base + 1
  const input = new Uint32Array(length)
  const rows = new Uint32Array(features.length * length)
  const firsts = new Uint32Array(to - from)
  input[0] = marks.start
  input.set(ids.subarray(first[from], first[to]), 1)
  input[length - 1] = marks.end
  for (let word = from; word < to; word++) {
    firsts[word - from] = first[word]! - base
    features.forEach((feature, row) => rows.fill(feature[word]!, row * length + first[word]! - base, row * length + first[word + 1]! - base))
  }
  return {
    ids: { data: integers(input), dims: [1, length] },
    features: { data: integers(rows), dims: [features.length, length] },
    first: { data: integers(firsts), dims: [to - from] },
  }
}

/** Copies the rows of a window's own words to their place in the stretch. */
function copyRows(rows: Float32Array, window: Window, into: Float32Array, from: number, to: number, isOwn: (word: number) => boolean): void {
  const width = into.length / (to - from)
  for (let word = window.from; word < window.to; word++) {
    if (!isOwn(word)) continue
    const row = (word - window.from) * width
    into.set(rows.subarray(row, row + width), (word - from) * width)
  }
}
