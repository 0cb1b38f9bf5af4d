/**
 * How a text longer than one window of the model is read: in windows that overlap, each word's output taken from the
 * window in which it stands furthest from an edge. Reference: training/onrecord_training/windows.py.
 */

/** Words `[from, to)` that the model sees at once. */
export type Window = { readonly from: number; readonly to: number }

/**
 * Cuts the words `[from, to)` of a text into windows of whole words.
 * @param first where each word's wordpieces begin, and at the end their count (see `Pieces`)
 * @param room wordpieces that fit in a window; no word has more
 * @param stride wordpieces from one window's start to the next
 * @returns windows in text order, that together cover every word
 */
export function windowsOf(first: Int32Array, from: number, to: number, room: number, stride: number): readonly Window[] {
  const windows: Window[] = []
  for (let start = from; start < to; ) {
    const end = Math.max(wordAtMost(first, start, to, first[start]! + room), start + 1)
    windows.push({ from: start, to: end })
    if (end === to) break
    start = wordAtLeast(first, start + 1, end, first[start]! + stride)
  }
  return windows
}

/**
 * Which window each word's output is taken from: that in which its first wordpiece stands furthest from an edge,
 * counted in wordpieces, the earlier of two equal ones. The edges of the text count as none.
 * @param windows as `windowsOf` gives them, of at least one word
 * @returns for each word from the first window's first, the index of its window
 */
export function ownersOf(first: Int32Array, windows: readonly Window[]): Int32Array {
  const from = windows[0]!.from
  const to = windows.at(-1)!.to
  const owners = new Int32Array(to - from)
  const best = new Float64Array(to - from).fill(-1)
  windows.forEach((window, index) => {
    for (let n = window.from; n < window.to; n++) {
      const left = window.from === from ? Infinity : first[n]! - first[window.from]!
      const right = window.to === to ? Infinity : first[window.to]! - 1 - first[n]!
      const distance = Math.min(left, right)
      if (distance <= best[n - from]!) continue
      best[n - from] = distance
      owners[n - from] = index
    }
  })
  return owners
}

/** The last index in `[low, high]` whose offset is at most `offset`. */
function wordAtMost(first: Int32Array, low: number, high: number, offset: number): number {
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (first[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The first index in `[low, high]` whose offset is at least `offset`, or `high`. */
function wordAtLeast(first: Int32Array, low: number, high: number, offset: number): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if (first[middle]! >= offset) high = middle
    else low = middle + 1
  }
  return low
}
