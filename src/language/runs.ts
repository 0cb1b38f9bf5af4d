/** Which syntactic words are parsed together: whole sentences, as many as fit one run of the network. */

/** Syntactic words `[from, to)`. */
export type Run = { readonly from: number; readonly to: number; /** One end a sentence, or part of one. */ readonly ends: readonly number[] }

/** What bounds a run. */
export type RunLimits = {
  /** Words of a sentence; a longer one is cut into pieces of so many, each as a sentence of its own. */
  readonly sentence: number
  /** Words of several sentences together. */
  readonly together: number
  /** The reader's words that a run may lie over. */
  readonly reach: number
}

/**
 * @param sentence of each syntactic word, ascending
 * @param rows the reader's word of each
 * @returns runs in text order that hold every word once
 */
export function runsOf(sentence: Int32Array, rows: Int32Array, limits: RunLimits): readonly Run[] {
  const runs: { from: number; to: number; ends: number[] }[] = []
  for (let from = 0; from < sentence.length; ) {
    const to = pieceFrom(from, sentence, rows, limits)
    const last = runs.at(-1)
    if (last && to - last.from <= limits.together && rows[to - 1]! - rows[last.from]! < limits.reach) {
      last.to = to
      last.ends.push(to)
    } else runs.push({ from, to, ends: [to] })
    from = to
  }
  return runs
}

function pieceFrom(from: number, sentence: Int32Array, rows: Int32Array, limits: RunLimits): number {
  let to = from + 1
  while (to < sentence.length && sentence[to] === sentence[from] && to - from < limits.sentence && rows[to]! - rows[from]! < limits.reach) to++
  return to
}
