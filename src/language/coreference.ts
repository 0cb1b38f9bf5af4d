/**
 * Which mentions of a text are the same thing: each mention's best antecedent among those before it (Lee et al. 2017), over the
 * states of its first, last and head word and what is plain to see of both.
 */
import { candidatesOf, type Candidates } from './candidates.ts'
import type { Config } from './config.ts'
import { stateWidth, type Encoded } from './encode.ts'
import { compare, likenessWidth } from './likeness.ts'
import type { Mention } from './mention.ts'
import { integers, type Network } from './network.ts'

/**
 * Chains of mentions.
 * @param mentions by where they begin, the longer first; their words' rows all lie in the encoded stretch
 * @returns for each its chain, numbered from 0 in text order
 */
export type Coreference = (encoded: Encoded, rows: Int32Array, mentions: readonly Mention[]) => Promise<Int32Array>

/** Pairs that are compared at once, to bound the memory that they take. */
const MOST_PAIRS = 16_384

/** @param network the graph that scores pairs */
export function coreferenceOf(network: Network, { coref }: Pick<Config, 'coref'>): Coreference {
  return async (encoded, rows, mentions) => {
    const antecedents = new Int32Array(mentions.length).fill(-1)
    for (const some of batchesOf(candidatesOf(mentions, coref.near))) {
      const { scores } = await network.run(inputsOf(some, mentions, encoded, rows))
      let pair = 0
      for (const { later, earlier } of some) {
        let best = coref.threshold
        for (const other of earlier) {
          const score = scores![pair++]!
          if (score > best) [best, antecedents[later]] = [score, other]
        }
      }
    }
    return chained(antecedents)
  }
}

/** A mention without antecedent begins a chain; the others are of their antecedent's. */
function chained(antecedents: Int32Array): Int32Array {
  const chains = new Int32Array(antecedents.length)
  let count = 0
  antecedents.forEach((antecedent, n) => (chains[n] = antecedent < 0 ? count++ : chains[antecedent]!))
  return chains
}

function* batchesOf(candidates: readonly Candidates[]): Generator<readonly Candidates[]> {
  let batch: Candidates[] = []
  let pairs = 0
  for (const each of candidates) {
    if (each.earlier.length === 0) continue
    batch.push(each)
    pairs += each.earlier.length
    if (pairs < MOST_PAIRS) continue
    yield batch
    batch = []
    pairs = 0
  }
  if (batch.length > 0) yield batch
}

/** The pairs of a batch, with the mentions that occur in it. */
function inputsOf(batch: readonly Candidates[], mentions: readonly Mention[], encoded: Encoded, rows: Int32Array) {
  const used = [...new Set(batch.flatMap(({ later, earlier }) => [later, ...earlier]))]
  const place = new Map(used.map((mention, n) => [mention, n]))
  const count = batch.reduce((sum, { earlier }) => sum + earlier.length, 0)
  const pairs = new Uint32Array(2 * count)
  const features = new Float32Array(likenessWidth * count)
  let pair = 0
  for (const { later, earlier } of batch)
    for (const other of earlier) {
      pairs[2 * pair] = place.get(later)!
      pairs[2 * pair + 1] = place.get(other)!
      compare(mentions[other]!, mentions[later]!, later - other, features, likenessWidth * pair++)
    }
  return {
    mentions: { data: statesOf(used.map((n) => mentions[n]!), encoded, rows), dims: [used.length, 3 * stateWidth] },
    pairs: { data: integers(pairs), dims: [count, 2] },
    features: { data: features, dims: [count, likenessWidth] },
  }
}

/** The states of first, last and head word of each mention, side by side. */
function statesOf(mentions: readonly Mention[], encoded: Encoded, rows: Int32Array): Float32Array {
  const states = new Float32Array(mentions.length * 3 * stateWidth)
  mentions.forEach(({ from, to, head }, n) => {
    ;[from, to - 1, head].forEach((word, part) => {
      const row = (rows[word]! - encoded.from) * stateWidth
      states.set(encoded.states.subarray(row, row + stateWidth), (3 * n + part) * stateWidth)
    })
  })
  return states
}
