/**
 * How well the words of a candidate hang together in the tree. Spans are scored by their first and last words alone, so that two
 * words that each begin or end some entity may seem to make one: "I" and "she" in "I wrote to Oda, and she". A phrase hangs on
 * what is around it by one word, and has what belongs to that word.
 */
import type { Candidate } from './nested.ts'

/** What it costs, in logits. Chosen on GUM dev, where 1 to 3, 1 to 2 and 0.5 to 1 do nearly alike. */
const costs = { apart: 2, beforeLeftOut: 1, behindLeftOut: 0.5 }

/** Relations of what stands before the word that a phrase hangs on, and behind it. */
const before = new Set(['det', 'det:predet', 'amod', 'compound', 'nummod', 'nmod', 'nmod:poss', 'nmod:desc', 'nmod:unmarked'])
const behind = new Set(['nmod', 'acl', 'acl:relcl'])

/** How far from a candidate words are looked at that may have been left out of it. */
const SIGHT = { before: 12, behind: 24 }

/** The tree of a run: each word's head by its place in the run, -1 for a root, and its relation. */
export type RunTree = { readonly heads: Int32Array; readonly relations: readonly string[]; readonly isMark: (word: number) => boolean }

/** @returns the candidate with its score lowered by what speaks against it */
export function heldTogether(candidate: Candidate, tree: RunTree): Candidate {
  const { first, last, score } = candidate
  const { heads, relations } = tree
  const isWithin = (word: number) => word >= first && word <= last
  let outward = 0
  let on = -1
  for (let word = first; word <= last; word++) {
    if (isWithin(heads[word]!) || tree.isMark(word)) continue
    if (outward++ === 0) on = word
  }
  let cost = costs.apart * Math.max(0, outward - 1)
  for (let word = Math.max(0, first - SIGHT.before); word < first; word++)
    if (isWithin(heads[word]!) && before.has(relations[word]!)) {
      cost += costs.beforeLeftOut
      break
    }
  for (let word = last + 1; word <= Math.min(heads.length - 1, last + SIGHT.behind); word++)
    if (on >= 0 && heads[word] === on && behind.has(relations[word]!)) {
      cost += costs.behindLeftOut
      break
    }
  return cost === 0 ? candidate : { first, last, score: score - cost }
}
