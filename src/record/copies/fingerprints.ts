/** Fingerprints: under which keys a report is found by others that carry a passage of it. */
import { lowest } from '../../report/lowest.ts'
import type { Dossier } from '../account.ts'
import { combined, mixed, shinglesOf } from './shingles.ts'
import { copyWordsOf } from './words.ts'

/** Words of a window. Two or three sentences: a passage of three paragraphs has some whole windows in it. */
const WINDOW = 32
/** A window at the end of a text may be as short as this. */
const SHORTEST_WINDOW = 16
const SHINGLE = 3
const BANDS = 2
const ROWS = 3
/** Windows a report at most: a report of some 1,600 words has them all. */
const MOST_WINDOWS = 64
/** Another one gives other fingerprints: then all kept ones have to be made anew. */
const SEED = 0x51ab3e77

const seeds = Uint32Array.from({ length: BANDS * ROWS }, (_, n) => mixed(SEED + n))

type Window = { readonly shingles: Uint32Array; readonly lowest: number }

/**
 * The fingerprints of a report's passages: MinHash with banding (Broder, On the resemblance and containment of documents, 1997;
 * Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3). Reports with a fingerprint in common may share a passage.
 *
 * A window of 32 words begins at each sentence, so that a passage moved into another report keeps its windows whatever stands round it;
 * its shingles are all runs of 3 words. Six minima in 2 bands of 3 rows: two windows with a share s of their shingles in common (Jaccard)
 * have a band in common with probability 1 - (1 - s^3)^2:
 *
 * | words changed of the 32 | s | one window | one of three | one of eight |
 * |---|---|---|---|---|
 * | 0 | 1 | 1 | 1 | 1 |
 * | 1, in the middle | .82 | .80 | .99 | 1.00 |
 * | 2, apart | .67 | .50 | .88 | 1.00 |
 * | 4, apart | .43 | .15 | .39 | .73 |
 * | unrelated | < .03 | < .00006 | | |
 *
 * So an edited passage of eight sentences is hardly ever missed, three untouched sentences never, and a passage of a sentence or
 * two only where the two reports break it the same way. Of a report with more than 64 sentences the windows with the lowest shingle are
 * kept: as even over its text as any sample, and the same ones in whatever report carries the passage.
 *
 * @param dossier its text, furniture and sentences
 * @returns at most 128 different whole numbers below 2^52, in ascending order
 */
export function fingerprintsOf(dossier: Pick<Dossier, 'text' | 'furniture' | 'sentences'>): readonly number[] {
  const found = new Set<number>()
  for (const { shingles } of sampled(windowsOf(dossier))) for (const band of bandsOf(shingles)) found.add(band)
  return [...found].sort((a, b) => a - b)
}

function windowsOf(dossier: Pick<Dossier, 'text' | 'furniture' | 'sentences'>): Window[] {
  const words = copyWordsOf(dossier)
  const shingles = shinglesOf(words.forms, SHINGLE)
  const firsts = new Set([0, ...dossier.sentences.map(([start]) => lowest(words.count, (n) => words.starts[n]! >= start))])
  const windows: Window[] = []
  for (const first of firsts) {
    const end = Math.min(words.count, first + WINDOW)
    if (end - first < Math.min(SHORTEST_WINDOW, words.count) || end - first < SHINGLE) continue
    const own = shingles.subarray(first, end - SHINGLE + 1)
    windows.push({ shingles: own, lowest: own.reduce((least, shingle) => Math.min(least, shingle), Infinity) })
  }
  return windows
}

function sampled(windows: Window[]): readonly Window[] {
  return windows.length <= MOST_WINDOWS ? windows : windows.sort((a, b) => a.lowest - b.lowest).slice(0, MOST_WINDOWS)
}

function bandsOf(shingles: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let low = mixed(SEED ^ band)
    let high = mixed(low)
    for (let row = 0; row < ROWS; row++) {
      const minimum = leastOf(shingles, seeds[band * ROWS + row]!)
      low = combined(low, minimum)
      high = combined(minimum, high)
    }
    return (high >>> 12) * 2 ** 32 + low
  })
}

function leastOf(shingles: Uint32Array, seed: number): number {
  let least = 0xffffffff
  for (const shingle of shingles) {
    const permuted = mixed(shingle ^ seed)
    if (permuted < least) least = permuted
  }
  return least
}
