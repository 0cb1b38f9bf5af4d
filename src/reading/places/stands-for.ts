/** Where a country or capital stands for its government: "Cairo is set to host", "Washington said", "between Moscow and Kyiv". */
import type { Layers } from '../layers.ts'
import type { Mention, Site } from './site.ts'

type Read = Pick<Layers, 'tree' | 'actorAt' | 'statements'>

const ACTING_KINDS = new Set(['state', 'government'])

/**
 * @param mentions of one site
 * @returns the id of the government or state that the site stands for somewhere; undefined where it is a place alone
 */
export function standsFor(site: Site, mentions: readonly Mention[], layers: Read): string | undefined {
  if (site.kind !== 'capital' && site.kind !== 'country' && !site.isCapital) return undefined
  for (const mention of mentions) {
    const actor = layers.actorAt(mention.span)
    if (actor && ACTING_KINDS.has(actor.kind) && (site.kind !== 'country' || acts(mention, layers))) return actor.id
  }
  return undefined
}

/** Is it the source of a statement, or the subject of a clause? */
function acts({ span: [start, end] }: Mention, { tree, statements }: Read): boolean {
  if (statements.some(({ source }) => source.some(([from, to]) => from <= start && end <= to))) return true
  const range = tree.within([start, end])
  return range.from < range.to && tree.is(tree.headOf(range), 'nsubj')
}
