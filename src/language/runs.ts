/** Which syntactic words are parsed together: whole sentences, as many as fit one run of the network. */

/** Syntactic words `[from, to)`. */
export type Run = { readonly from: number; readonly to: number; /** One end a sentence, or part of one. */ readonly ends: readonly number[] }

/**
 * @param sentence of each syntactic word, ascending
 * @param rows the reader's word of each
 * @param most words of a run; a longer sentence is cut into pieces of so many, each as a sentence of its own
 * @param reach the reader's words that a run may lie over
 * @returns runs in text order that hold every word once
 */
export function runsOf(sentence: Int32Array, rows: Int32Array, most: number, reach: number): readonly Run[] {
  const runs: { from: number; to: number; ends: number[] }[] = []
  for (let from = 0; from < sentence.length; ) {
    const to = pieceFrom(from, sentence, rows, most, reach)
    const last = runs.at(-1)
    if (last && to - last.from <= most && rows[to - 1]! - rows[last.from]! < reach) {
      last.to = to
      last.ends.push(to)
    } else runs.push({ from, to, ends: [to] })
    from = to
  }
  return runs
}

function pieceFrom(from: number, sentence: Int32Array, rows: Int32Array, most: number, reach: number): number {
  let to = from + 1
  while (to < sentence.length && sentence[to] === sentence[from] && to - from < most && rows[to]! - rows[from]! < reach) to++
  return to
}
