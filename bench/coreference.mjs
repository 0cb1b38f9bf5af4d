/**
 * How well chains of mentions agree: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and CEAF with phi 4 (Luo 2005),
 * as in the CoNLL 2012 shared task. Each is a sum of hits over what was said and over what is true, so that sums over documents
 * can be made before F1 is.
 *
 * @typedef {Set<string>[]} Chains mentions by what names their words: "4-7"
 * @typedef {{ precise: [hit: number, all: number], found: [hit: number, all: number] }} Agreement
 */

/** @returns {{ muc: Agreement, bCubed: Agreement, ceaf: Agreement }} */
export function agreementOf(gold, said) {
  return { muc: muc(gold, said), bCubed: bCubed(gold, said), ceaf: ceaf(gold, said) }
}

/** @param {Agreement[]} agreements of several documents @returns {Agreement} */
export function summed(agreements) {
  const sum = (side) => [0, 1].map((n) => agreements.reduce((total, agreement) => total + agreement[side][n], 0))
  return { precise: sum('precise'), found: sum('found') }
}

/** @param {Agreement} agreement @returns {number} F1 in percent */
export function f1({ precise, found }) {
  const [p, r] = [precise, found].map(([hit, all]) => (all === 0 ? 0 : hit / all))
  return p + r === 0 ? 0 : (200 * p * r) / (p + r)
}

/** Links that join a chain's mentions, less those that the other side lacks. */
export function muc(gold, said) {
  const links = (chains, others) => {
    const chainOf = chainsByMention(others)
    const kept = chains.reduce((sum, chain) => sum + chain.size - new Set(Array.from(chain, (mention) => chainOf.get(mention) ?? mention)).size, 0)
    return [kept, chains.reduce((sum, chain) => sum + chain.size - 1, 0)]
  }
  return { precise: links(said, gold), found: links(gold, said) }
}

/** For each mention, which share of its chain is in the other side's chain of it. */
export function bCubed(gold, said) {
  const shares = (chains, others) => {
    const chainOf = chainsByMention(others)
    let hit = 0
    for (const chain of chains) for (const mention of chain) hit += common(chain, chainOf.get(mention)) / chain.size
    return [hit, chains.reduce((sum, chain) => sum + chain.size, 0)]
  }
  return { precise: shares(said, gold), found: shares(gold, said) }
}

/** Chains paired one to one, as alike as can be; alike by the mentions that two share. */
export function ceaf(gold, said) {
  const likeness = gold.map((one) => said.map((other) => (2 * common(one, other)) / (one.size + other.size)))
  const hit = bestPairs(likeness)
  return { precise: [hit, said.length], found: [hit, gold.length] }
}

const chainsByMention = (chains) => new Map(chains.flatMap((chain) => Array.from(chain, (mention) => [mention, chain])))

function common(one, other) {
  if (!other) return 0
  let count = 0
  for (const mention of one) if (other.has(mention)) count++
  return count
}

/**
 * The highest sum that pairing rows with columns gives (Kuhn 1955, with shortest paths as Jonker and Volgenant 1987).
 * @param {number[][]} gain
 */
export function bestPairs(gain) {
  if (gain.length === 0 || gain[0].length === 0) return 0
  const turned = gain.length <= gain[0].length ? gain : gain[0].map((_, column) => gain.map((row) => row[column]))
  const [rows, columns] = [turned.length, turned[0].length]
  const [rowPrice, columnPrice] = [new Float64Array(rows + 1), new Float64Array(columns + 1)]
  // column 0 is where the row that is being placed waits
  const rowIn = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowIn[0] = row
    const cheapest = new Float64Array(columns + 1).fill(Infinity)
    const cameFrom = new Int32Array(columns + 1)
    const reached = new Uint8Array(columns + 1)
    let at = 0
    while (rowIn[at] !== 0) {
      reached[at] = 1
      let [least, next] = [Infinity, 0]
      for (let column = 1; column <= columns; column++) {
        if (reached[column]) continue
        const cost = -turned[rowIn[at] - 1][column - 1] - rowPrice[rowIn[at]] - columnPrice[column]
        if (cost < cheapest[column]) [cheapest[column], cameFrom[column]] = [cost, at]
        if (cheapest[column] < least) [least, next] = [cheapest[column], column]
      }
      for (let column = 0; column <= columns; column++)
        if (reached[column]) {
          rowPrice[rowIn[column]] += least
          columnPrice[column] -= least
        } else cheapest[column] -= least
      at = next
    }
    for (; at !== 0; at = cameFrom[at]) rowIn[at] = rowIn[cameFrom[at]]
  }
  let sum = 0
  for (let column = 1; column <= columns; column++) if (rowIn[column] !== 0) sum += turned[rowIn[column] - 1][column - 1]
  return sum
}
