/**
 * Parses syntactic words on the encoder's states: part of speech, lemma, head and relation of each word, and the phrases that
 * are entities. Biaffine attention for heads (Dozat and Manning 2017) and for spans (Yu, Bohnet and Poesio 2020).
 */
import { heldTogether, type RunTree } from './coherent.ts'
import type { Config } from './config.ts'
import { stateWidth, type Encoded } from './encode.ts'
import { headsOf } from './heads.ts'
import { nested, type Candidate } from './nested.ts'
import { integers, type Network } from './network.ts'
import type { Run } from './runs.ts'

/** What was parsed of a run: one entry a word in each array, as indexes into the configuration's lists. */
export type Parsed = {
  readonly upos: Float32Array
  /** Of the edit that makes the lemma. */
  readonly lemma: Float32Array
  readonly relation: Float32Array
  /** Index of the head in the text; -1 for a root. */
  readonly head: Int32Array
  /** By where they begin, the longer first. */
  readonly entities: readonly ParsedEntity[]
}

/** Syntactic words `[from, to)` of the text that are an entity. */
export type ParsedEntity = { readonly from: number; readonly to: number; readonly type: number; readonly confidence: number }

/** Syntactic words of a run, which the network compares each with each: the longest sentence, and several together. */
export const runSizes = { sentence: 160, together: 80 } as const

export type Parser = (encoded: Encoded, rows: Int32Array, run: Run) => Promise<Parsed>

/**
 * @param network the parser's graph
 * @returns parses a run of syntactic words whose rows all lie in the encoded stretch
 */
export function parserOf(network: Network, config: Config): Parser {
  const root = config.syntax.relations.indexOf('root')
  const beside = config.syntax.relations.indexOf('parataxis')
  const mark = config.syntax.upos.indexOf('PUNCT')
  return async (encoded, rows, run) => {
    const outputs = await network.run(inputsOf(encoded, rows, run))
    const [upos, relation, arcs] = [outputs.upos!, outputs.relation!, outputs.arcs!]
    const size = run.to - run.from
    const heads = new Int32Array(size)
    sentencesOf(run, (from, to) => {
      headsOf(arcs, size, from, to).forEach((above, n) => {
        heads[from + n] = above < 0 ? -1 : from + above
        // the network names the relation to the head that it likes best, which the tree may not give it: of two roots one stands beside the other
        if (above < 0) relation[from + n] = root
        else if (relation[from + n] === root) relation[from + n] = beside
      })
    })
    const relations = Array.from(relation, (name) => config.syntax.relations[name]!)
    const entities = entitiesIn(run, outputs, config, { heads, relations, isMark: (word) => upos[word] === mark })
    return { upos, lemma: outputs.lemma!, relation, head: heads.map((above) => (above < 0 ? -1 : run.from + above)), entities }
  }
}

/** The entities of a run: of the spans that are sure enough in one sentence, the best that do not cross. */
function entitiesIn(run: Run, { entity, entityType }: Readonly<Record<string, Float32Array>>, { syntax }: Config, tree: RunTree): ParsedEntity[] {
  const size = run.to - run.from
  const found: ParsedEntity[] = []
  sentencesOf(run, (from, to) => {
    const candidates: Candidate[] = []
    for (let first = from; first < to; first++)
      for (let last = first; last < to; last++) {
        const score = entity![first * size + last]!
        if (score <= syntax.entityThreshold) continue
        const candidate = heldTogether({ first, last, score }, tree)
        if (candidate.score > syntax.entityThreshold) candidates.push(candidate)
      }
    for (const { first, last, score } of nested(candidates, from, to))
      found.push({ from: run.from + first, to: run.from + last + 1, type: entityType![first * size + last]!, confidence: 1 / (1 + Math.exp(-score)) })
  })
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Goes through the sentences of a run, as places in it. */
function sentencesOf(run: Run, visit: (from: number, to: number) => void): void {
  let from = 0
  for (const end of run.ends) {
    visit(from, end - run.from)
    from = end - run.from
  }
}

/** The words of a run as the parser takes them. */
function inputsOf(encoded: Encoded, rows: Int32Array, { from, to, ends }: Run) {
  const states = new Float32Array((to - from) * stateWidth)
  const sentence = new Uint32Array(to - from)
  let piece = 0
  for (let word = from; word < to; word++) {
    if (word === ends[piece]) piece++
    const row = (rows[word]! - encoded.from) * stateWidth
    states.set(encoded.states.subarray(row, row + stateWidth), (word - from) * stateWidth)
    sentence[word - from] = piece
  }
  return { states: { data: states, dims: [to - from, stateWidth] }, sentence: { data: integers(sentence), dims: [to - from] } }
}
