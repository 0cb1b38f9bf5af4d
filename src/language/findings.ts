/** All that the networks find in a text, section by section, so that only one section's states are held at a time. */
import { withAgreedTypes } from './agreed-types.ts'
import type { Config } from './config.ts'
import type { Coreference } from './coreference.ts'
import type { Encoded, Encoder } from './encode.ts'
import type { Entity, Syntax } from './language.ts'
import type { Link, Linker } from './link.ts'
import { linksIn } from './links.ts'
import { mentionOf } from './mention.ts'
import { runSizes, type Parser } from './parse.ts'
import type { Pieces } from './pieces.ts'
import { runsOf, type Run } from './runs.ts'
import { sectionsOf } from './sections.ts'
import { settled } from './settle.ts'
import type { SyntacticWords } from './syntactic-words.ts'
import { SyntaxTable, type Inventory } from './syntax-table.ts'

/** The networks at work. */
export type Networks = {
  readonly config: Config
  readonly inventory: Inventory
  readonly encode: Encoder
  readonly link: Linker
  readonly parse: Parser
  readonly resolve: Coreference
}

/** A text cut up for the networks. */
export type CutText = {
  readonly text: string
  readonly pieces: Pieces
  readonly words: SyntacticWords
  /** Index of the sentence of each syntactic word. */
  readonly sentence: Int32Array
}

export type Findings = {
  /** In the order of their cues. */
  readonly links: readonly Link[]
  readonly syntax: Syntax
  /** By where they begin, the longer first. */
  readonly entities: readonly Entity[]
}

/** Words read together. Longer than any news report; at this length their vectors and states take some 40 MB. */
export const sectionSize = 16_384

/**
 * @param size words of a section at most; chains of mentions do not go from one section into the next
 * @returns the same for the same text, whatever else is being read
 */
export async function findingsOf(cut: CutText, networks: Networks, size = sectionSize): Promise<Findings> {
  const { pieces, words, sentence } = cut
  const { config } = networks
  const links: Link[] = []
  const entities: Entity[] = []
  const table = new SyntaxTable(cut.text, words, sentence, networks.inventory)
  // how far a section reads beyond what it keeps: as far as a cue may look, and as long as a run of sentences may be
  const margin = config.window + config.before + config.far
  const runs = runsOf(sentence, words.rows, { ...runSizes, reach: margin })
  let [next, chains] = [0, 0]
  for (const section of sectionsOf(pieces.words.count, size, margin)) {
    const encoded = await networks.encode(pieces, section.from, section.to)
    links.push(...(await linksIn(section, pieces, encoded, networks.link, config)))
    const first = next
    while (next < runs.length && words.rows[runs[next]!.from]! < section.keepTo) next++
    const found = await entitiesIn(runs.slice(first, next), encoded, words.rows, table, networks)
    for (const entity of found) entities.push({ ...entity, chain: entity.chain + chains })
    chains = entities.reduce((most, { chain }) => Math.max(most, chain + 1), chains)
  }
  return { links: settled(links, config.far), syntax: table.syntax(), entities }
}

/** Parses the runs of a section one after the other, and chains their entities. */
async function entitiesIn(runs: readonly Run[], encoded: Encoded, rows: Int32Array, table: SyntaxTable, { parse, resolve, inventory }: Networks): Promise<Entity[]> {
  const found: Omit<Entity, 'chain' | 'head'>[] = []
  for (const run of runs) {
    const parsed = await parse(encoded, rows, run)
    table.take(run, parsed)
    for (const { type, ...entity } of parsed.entities) found.push({ ...entity, type: inventory.entities[type]! })
  }
  const mentions = found.map((entity) => mentionOf(entity, table.parse))
  const chains = await resolve(encoded, rows, mentions)
  return withAgreedTypes(found.map(({ from, to, type, confidence }, n) => ({ from, to, head: mentions[n]!.head, type, confidence, chain: chains[n]! })))
}
