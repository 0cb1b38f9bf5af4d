/**
 * One tree for one sentence out of scores for every word and head: the best head of each word where those make a tree with one
 * root, and otherwise the tree of the highest sum (Chu and Liu 1965, Edmonds 1967).
 */

/** More than all other scores of a sentence can add up to, so that a tree never has a second root. */
const ROOT_COST = 1e6

/**
 * @param arcs scores in rows of `width`: row = dependent, column = head, the diagonal = root
 * @param from the sentence's first row and column
 * @param to their end; at least one word
 * @returns for each word the index of its head in the sentence, -1 for the one root
 */
export function headsOf(arcs: Float32Array, width: number, from: number, to: number): Int32Array {
  const heads = new Int32Array(to - from)
  let roots = 0
  for (let word = from; word < to; word++) {
    const best = bestIn(arcs, word * width + from, word * width + to) - word * width
    heads[word - from] = best === word ? -1 : best - from
    if (best === word) roots++
  }
  return roots === 1 && !cycleIn(heads) ? heads : bestTree(arcs, width, from, to)
}

/** Index of the highest number in a stretch, the first of equal ones. */
function bestIn(numbers: Float32Array, from: number, to: number): number {
  let best = from
  for (let n = from + 1; n < to; n++) if (numbers[n]! > numbers[best]!) best = n
  return best
}

/** The words of one cycle, if there is any. */
function cycleIn(heads: Int32Array): number[] | undefined {
  const seenFrom = new Int32Array(heads.length).fill(-1)
  for (let start = 0; start < heads.length; start++) {
    let word = start
    while (word >= 0 && seenFrom[word] === -1) {
      seenFrom[word] = start
      word = heads[word]!
    }
    if (word < 0 || seenFrom[word] !== start) continue
    const cycle = [word]
    for (let next = heads[word]!; next !== word; next = heads[next]!) cycle.push(next)
    return cycle
  }
  return undefined
}

function bestTree(arcs: Float32Array, width: number, from: number, to: number): Int32Array {
  const size = to - from + 1
  const scores = new Float64Array(size * size).fill(-Infinity)
  for (let word = 1; word < size; word++)
    for (let head = 1; head < size; head++) {
      const score = arcs[(from + word - 1) * width + from + head - 1]!
      if (head === word) scores[word * size] = score - ROOT_COST
      else scores[word * size + head] = score
    }
  return heaviest(scores, size).subarray(1).map((head) => head - 1)
}

/**
 * @param scores in rows of `size`: row = dependent, column = head; node 0 is above all
 * @returns the head of each node in the tree of the highest sum, -1 for node 0
 */
function heaviest(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1)
  for (let node = 1; node < size; node++) {
    let best = node === 1 ? 2 % size : 1
    for (let head = 0; head < size; head++) if (head !== node && scores[node * size + head]! > scores[node * size + best]!) best = head
    heads[node] = best
  }
  const cycle = cycleIn(heads)
  if (cycle) openCycle(scores, size, heads, cycle)
  return heads
}

/** Makes one node of a cycle, finds the best tree of what that leaves, and puts the cycle back, open where the tree enters it. */
function openCycle(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): void {
  const within = new Set(cycle)
  const others = Array.from({ length: size }, (_, node) => node).filter((node) => !within.has(node))
  const one = others.length
  const fewer = new Float64Array((one + 1) * (one + 1)).fill(-Infinity)
  const enteredAt = new Int32Array(one)
  const leftFrom = new Int32Array(one)
  const kept = cycle.map((node) => scores[node * size + heads[node]!]!)
  others.forEach((node, n) => {
    cycle.forEach((member, m) => {
      const entering = scores[member * size + node]! - kept[m]!
      const leaving = scores[node * size + member]!
      if (m === 0 || entering > fewer[one * (one + 1) + n]!) [fewer[one * (one + 1) + n], enteredAt[n]] = [entering, member]
      if (m === 0 || leaving > fewer[n * (one + 1) + one]!) [fewer[n * (one + 1) + one], leftFrom[n]] = [leaving, member]
    })
    others.forEach((head, h) => (fewer[n * (one + 1) + h] = scores[node * size + head]!))
  })
  const found = heaviest(fewer, one + 1)
  for (let n = 1; n < one; n++) heads[others[n]!] = found[n] === one ? leftFrom[n]! : others[found[n]!]!
  heads[enteredAt[found[one]!]!] = others[found[one]!]!
}
