/**
 * Syntactic words: what Universal Dependencies take for words, which are not the reader's. "didn't" is "did" and "n't",
 * "U.S." and "1,000" are one each, "follow-up" is three.
 */
import { joinedFrom } from './joined.ts'
import type { Words } from './words.ts'

export type SyntacticWords = Words & {
  /** For each the reader's word that stands for it in the model. */
  readonly rows: Int32Array
}

/**
 * Cuts a text into syntactic words.
 * @param text as the words were cut from
 * @param words the reader's
 * @returns syntactic words in text order, not overlapping; everything between them is white space
 */
export function syntacticWordsOf(text: string, words: Words): SyntacticWords {
  const starts: number[] = []
  const ends: number[] = []
  for (let n = 0; n < words.count; ) {
    let last = n
    while (last + 1 < words.count && words.starts[last + 1] === words.ends[last]) last++
    cutRun(text, words, n, last, starts, ends)
    n = last + 1
  }
  return withRows({ count: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }, words)
}

/** Cuts the reader's words `first` to `last`, between which there is no space. */
function cutRun(text: string, words: Words, first: number, last: number, starts: number[], ends: number[]): void {
  const end = words.ends[last]!
  let word = first
  for (let at = words.starts[first]!; at < end; ) {
    while (words.ends[word]! <= at) word++
    const joined = joinedFrom(text, at, at > words.starts[first]!)
    const stop = Math.min(end, joined > at ? joined : words.ends[word]!)
    starts.push(at)
    ends.push(stop)
    at = stop
  }
}

/**
 * Finds for each syntactic word the reader's word that stands for it: the first that begins within it, or else the one in
 * which it begins. The model was trained with this rule.
 */
export function withRows({ count, starts, ends }: Words, words: Words): SyntacticWords {
  const rows = new Int32Array(count)
  let next = 0
  for (let n = 0; n < count; n++) {
    while (next < words.count && words.starts[next]! < starts[n]!) next++
    const beginsWithin = next < words.count && words.starts[next]! < ends[n]!
    rows[n] = beginsWithin ? next : Math.max(0, next - 1)
  }
  return { count, starts, ends, rows }
}
