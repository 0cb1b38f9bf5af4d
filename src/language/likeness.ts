/** What two mentions have in common, as coreference is told it. As in training: training/onrecord_training/coref.py. */
import type { Mention } from './mention.ts'

/** Numbers that compare two mentions. */
export const likenessWidth = 16

/**
 * Compares a mention with an earlier one.
 * @param distance mentions from one to the other
 * @param into where to write `likenessWidth` numbers, from `at` on
 */
export function compare(earlier: Mention, later: Mention, distance: number, into: Float32Array, at: number): void {
  into[at] = Math.log1p(distance) / 5
  into[at + 1] = Math.log1p(later.sentence - earlier.sentence) / 3
  into[at + 2] = Number(earlier.text === later.text)
  into[at + 3] = Number(earlier.headForm === later.headForm)
  into[at + 4] = Number(earlier.words.includes(later.headForm))
  into[at + 5] = Number(later.isPronoun)
  into[at + 6] = Number(earlier.isPronoun)
  into[at + 7] = Number(earlier.type === later.type)
  into[at + 8] = Number(earlier.from <= later.from && later.to <= earlier.to)
  into[at + 9] = Number(later.from <= earlier.from && earlier.to <= later.to)
  into[at + 10] = Number(later.isProper)
  into[at + 11] = Number(earlier.isProper)
  into[at + 12] = Number(later.isDefinite)
  into[at + 13] = Number(later.isIndefinite)
  into[at + 14] = Number(earlier.pronoun >= 0 && earlier.pronoun === later.pronoun)
  into[at + 15] = Number(isShortFor(earlier, later) || isShortFor(later, earlier))
}

/** "CG" and "the Coast Guard". */
function isShortFor(short: Mention, long: Mention): boolean {
  return short.acronym !== undefined && long.acronym === undefined && short.acronym === long.initials
}
