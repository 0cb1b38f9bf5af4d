/** Where a country or capital stands for its government: "Cairo is set to host", "Washington said", "between Moscow and Kyiv". */
import { isActingCapital } from '../actors/capitals.ts'
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'
import { placeKey } from './place-name.ts'
import type { Mention, Site } from './site.ts'

type Read = Pick<Layers, 'report' | 'tokens' | 'tree' | 'codebook' | 'gazetteer' | 'actors' | 'actorAt' | 'statements'>

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
  return isCapitalOf(site, layers) && mentions.some((mention) => decides(mention, layers)) ? stateOf(site, layers) : undefined
}

/** Profiles have no mark for capitals. */
function isCapitalOf({ isCapital, name, country }: Site, { gazetteer }: Read): boolean {
  const capitals = country === undefined ? [] : (gazetteer.country(country)?.capitals ?? [])
  return isCapital === true || capitals.some((capital) => placeKey(capital) === placeKey(name))
}

/** The actor that is the country's state, whatever its capital was taken for by itself. */
function stateOf({ country }: Site, { actors, gazetteer }: Read): string | undefined {
  const name = country === undefined ? undefined : gazetteer.country(country)?.name
  if (name === undefined) return undefined
  const isCountry = (called: string) => gazetteer.called(called).some((place) => place.kind === 'country' && place.country === country)
  return actors.find((actor) => ACTING_KINDS.has(actor.kind) && isCountry(actor.name))?.id
}

/** Does a capital say or decide something there, as only a government does? */
function decides({ first, last, span }: Mention, layers: Read): boolean {
  const { report, tokens, tree, codebook } = layers
  const isSource = () => isSaying(span, layers)
  return isActingCapital({ printed: { text: report.text, tokens }, tree, codebook, isSource }, first, last, span)
}

/** Is the actor meant by these very words? A city that is an actor's is one that stands for it: the step before has decided so. */
function isMention({ mentions }: Actor, { span: [start, end] }: Mention): boolean {
  return mentions.some((mention) => mention.start === start && mention.end === end)
}

const ARTICLE = 'the '.length

/** Is it the source of a statement, or the subject of a clause? */
function acts({ span }: Mention, layers: Read): boolean {
  if (isSaying(span, layers)) return true
  const { tree } = layers
  const range = tree.within(span)
  return range.from < range.to && tree.is(tree.headOf(range), 'nsubj')
}

function isSaying([start, end]: Span, { statements }: Read): boolean {
  return statements.some(({ source }) => source.some(([from, to]) => from <= start && end <= to && to - from <= end - start + ARTICLE))
}
