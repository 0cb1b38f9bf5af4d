/** Two reports held against each other. */
import type { Dossier } from '../account.ts'
import { alignment, type Match } from './alignment.ts'
import { copyWordsOf, type CopyWords } from './words.ts'

/** A report beside one that may share words with it; `one` of each match is the first, `other` the second. */
export type Pair = {
  readonly dossier: Dossier
  readonly candidate: Dossier
  readonly words: readonly [CopyWords, CopyWords]
  readonly matches: readonly Match[]
}

/**
 * Passages that two reports share. The same passages whichever of them is given first.
 */
export function heldTogether(dossier: Dossier, candidate: Dossier): Pair {
  const words = [copyWordsOf(dossier), copyWordsOf(candidate)] as const
  // The scan goes along one text, and where passages stand twice the other way round may find others.
  const inOrder = dossier.key < candidate.key
  const matches = inOrder ? alignment(words[0], words[1]) : alignment(words[1], words[0]).map(turned).sort((a, b) => a.one[0] - b.one[0])
  return { dossier, candidate, words, matches }
}

/** @returns share of the words of the shorter report that the passages cover, 0 to 1 */
export function shareOfShorter({ words, matches }: Pick<Pair, 'words' | 'matches'>): number {
  return shareOf(matches, Math.min(words[0].count, words[1].count))
}

/** @returns share of a number of words that the passages cover, 0 to 1 */
export function shareOf(matches: readonly Pick<Match, 'words'>[], words: number): number {
  return words === 0 ? 0 : Math.min(1, matches.reduce((sum, match) => sum + match.words, 0) / words)
}

/** @returns how many words of a passage stand outside quotation marks in both reports: what is told, and not only quoted */
export function toldWords({ blocks }: Match, { words: [one, other] }: Pick<Pair, 'words'>): number {
  let told = 0
  for (const block of blocks)
    for (let n = 0; n < block.length; n++) if (one.quoted[block.one + n] === 0 && other.quoted[block.other + n] === 0) told++
  return told
}

function turned({ one, other, words, blocks }: Match): Match {
  return { one: other, other: one, words, blocks: blocks.map((block) => ({ one: block.other, other: block.one, length: block.length })) }
}
