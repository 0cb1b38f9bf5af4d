/** Which of the spans that may be entities are: the surest ones that lie in one another or apart, and never cross. */

/** Words from `first` to `last`, both included. */
export type Candidate = { readonly first: number; readonly last: number; readonly score: number }

/**
 * @param candidates of one sentence, no two with the same words, in any order
 * @param from the sentence's first word
 * @param to its end
 * @returns the best first, dropping each that crosses a better one
 */
export function nested(candidates: readonly Candidate[], from: number, to: number): Candidate[] {
  // for each first word the furthest last of those that stand, and the other way round (Lee et al. 2017)
  const furthest = new Int32Array(to - from).fill(-1)
  const earliest = new Int32Array(to - from).fill(to)
  const crosses = ({ first, last }: Candidate): boolean => {
    for (let word = first; word <= last; word++) {
      if (word > first && furthest[word - from]! > last) return true
      if (word < last && earliest[word - from]! < first) return true
    }
    return false
  }
  const inOrder = candidates.toSorted((a, b) => b.score - a.score || a.first - b.first || b.last - a.last)
  return inOrder.filter((candidate) => {
    if (crosses(candidate)) return false
    const { first, last } = candidate
    furthest[first - from] = Math.max(furthest[first - from]!, last)
    earliest[last - from] = Math.min(earliest[last - from]!, first)
    return true
  })
}
