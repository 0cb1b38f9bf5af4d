/** Where a country or capital stands for its government: "Cairo is set to host", "Washington said", "between Moscow and Kyiv". */
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'
import type { Mention, Site } from './site.ts'

type Read = Pick<Layers, 'tree' | 'actorAt' | 'statements'>

const ACTING_KINDS = new Set(['state', 'government'])

/**
 * @param mentions of one site
 * @returns the id of the government or state that the site stands for somewhere; undefined where it is a place alone
 */
export function standsFor(site: Site, mentions: readonly Mention[], layers: Read): string | undefined {
  if (site.kind.startsWith('part of') || site.described === 'region') return undefined
  for (const mention of mentions) {
    const actor = layers.actorAt(mention.span)
    if (actor && ACTING_KINDS.has(actor.kind) && isMention(actor, mention) && (site.described === 'city' || acts(mention, layers))) return actor.id
  }
  return undefined
}

/** Is the actor meant by these very words? A city that is an actor's is one that stands for it: the step before has decided so. */
function isMention({ mentions }: Actor, { span: [start, end] }: Mention): boolean {
  return mentions.some((mention) => mention.start === start && mention.end === end)
}

const ARTICLE = 'the '.length

/** Is it the source of a statement, or the subject of a clause? */
function acts({ span: [start, end] }: Mention, { tree, statements }: Read): boolean {
  if (statements.some(({ source }) => source.some(([from, to]) => from <= start && end <= to && to - from <= end - start + ARTICLE))) return true
  const range = tree.within([start, end])
  return range.from < range.to && tree.is(tree.headOf(range), 'nsubj')
}
