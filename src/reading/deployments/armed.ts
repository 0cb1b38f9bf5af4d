/**
 * Which bodies with a name a report shows to be armed: they have what only the armed have ("the Front's positions"), are said to be
 * so ("the Band, a militia"), or attack.
 */
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'
import { endOf, phrasePattern, type Pattern } from '../pattern.ts'
import { tokensIn, type Tokens } from '../tokens.ts'
import type { DeploymentBook } from './deployment-book.ts'

type Given = Pick<Layers, 'actors' | 'events' | 'tokens' | 'codebook'>

/** Other kinds are armed anyway, or are no bodies that could be. */
const MAY_BE_ARMED: ReadonlySet<string> = new Set(['organisation', 'group', 'unknown'])
const BEGINS_LARGE = /^(?:the )?\p{Lu}/u
const MOST_MENTIONS = 40
/** Words between a name and what it is said to be: "the Band, a small and local militia". */
const REACH = 5
/** A word and its "'s" are one token, a plural and its mark are two. */
const POSSESSIVES = new Set(["'", '’'])
const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their'])
const ATTACK = 'ASSAULT'

const known = new WeakMap<DeploymentBook, ArmedPatterns>()

type ArmedPatterns = { readonly owned: readonly Pattern[]; readonly is: readonly Pattern[]; readonly before: ReadonlySet<string> }

/** @returns actors[].id */
export function armedActors({ actors, events, tokens, codebook: { deployments } }: Given): ReadonlySet<string> {
  const patterns = patternsOf(deployments)
  const attackers = new Set(events.flatMap(({ type, status, actor }) => (type === ATTACK && status === 'current' && actor?.actor !== undefined ? [actor.actor] : [])))
  const armed = actors.filter((actor) => mayBeArmed(actor) && (attackers.has(actor.id) || isShownArmed(actor, tokens, patterns)))
  return new Set(armed.map(({ id }) => id))
}

function patternsOf(book: DeploymentBook): ArmedPatterns {
  const before = known.get(book)
  if (before) return before
  const forces = [...book.forces].filter(([, kind]) => !book.ofArmed.has(kind)).map(([noun]) => noun)
  const either = (nouns: readonly string[]) => nouns.flatMap((noun) => [noun, pluralOf(noun)]).map(phrasePattern)
  const patterns = { owned: either([...book.armed.owned, ...forces]), is: either(book.armed.is), before: new Set(book.armed.before) }
  known.set(book, patterns)
  return patterns
}

function pluralOf(noun: string): string {
  if (noun.endsWith('s')) return noun
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}${/(?:ch|sh|x)$/.test(noun) ? 'es' : 's'}`
}

function mayBeArmed({ kind, name }: Actor): boolean {
  return MAY_BE_ARMED.has(kind) && BEGINS_LARGE.test(name)
}

function isShownArmed({ mentions }: Actor, tokens: Tokens, { owned, is, before }: ArmedPatterns): boolean {
  const { lower } = tokens
  return mentions.slice(0, MOST_MENTIONS).some(({ start, end, quote }) => {
    if (!/\p{Lu}/u.test(quote)) return false
    const [from, to] = tokensIn(tokens, [start, end])
    const at = (patterns: readonly Pattern[], index: number) => patterns.some((pattern) => endOf(pattern, lower, index, lower.length) >= 0)
    const behind = POSSESSIVES.has(lower[to] ?? '') ? to + 1 : to
    if (at(owned, behind) || isOfThem(lower, from, at, owned)) return true
    const first = ARTICLES.has(lower[from] ?? '') ? from + 1 : from
    if (before.has(lower[first - 1] ?? '') || before.has(`${lower[first - 2] ?? ''} ${lower[first - 1] ?? ''}`)) return true
    return lower[to] === ',' && ARTICLES.has(lower[to + 1] ?? '') && Array.from({ length: REACH }, (_, n) => to + 2 + n).some((index) => at(is, index))
  })
}

/** "fighters of the Front", "the Front" beginning at `from` */
function isOfThem(lower: readonly string[], from: number, at: (patterns: readonly Pattern[], index: number) => boolean, owned: readonly Pattern[]): boolean {
  const of = ARTICLES.has(lower[from - 1] ?? '') ? from - 2 : from - 1
  return lower[of] === 'of' && of > 0 && at(owned, of - 1)
}
