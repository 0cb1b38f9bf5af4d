/** Whose words stand at a place of the text. */
import { outletKey, voiceKey } from '../../src/reading/by-voice.ts'
import type { SetRun } from './setting.ts'

/**
 * @param runs of the whole text, in its order
 * @returns for an offset into the text the key of the voice whose words stand there: of whoever is said to say them, or the outlet's
 */
export function whoseWords(runs: readonly SetRun[]): (offset: number) => string {
  const starts = runs.map(({ start }) => start)
  return (offset) => {
    const said = runs[lastAt(starts, offset)]?.said
    return said ? voiceKey(said.voice) : outletKey
  }
}

/** Index of the last of the ascending offsets that is not after this one; -1 where all are. */
function lastAt(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
