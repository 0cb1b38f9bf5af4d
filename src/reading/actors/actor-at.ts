/** The actor that a phrase means: by the word that it hangs on. */
import { lowest } from '../../report/lowest.ts'
import type { Tree } from '../../language/tree.ts'
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'

type Placed = { readonly mention: { readonly start: number; readonly end: number }; readonly actor: Actor }

/** Characters; a mention that begins further back does not reach a phrase. */
const LONGEST = 300

/**
 * @param actors with their mentions
 * @param attributive where a state is said by a word before a noun: it is meant where that word alone is asked for, as the one whose
 * raids "Orlandic raids" are
 * @returns for the span of a noun phrase the actor with a mention that covers the word that the phrase hangs on; of a phrase without
 * syntax the actor with a mention at its end, or at its beginning where nothing but marks and a clause stands behind
 */
export function actorFinder(actors: readonly Actor[], attributive: readonly Placed[], tree: Tree): Layers['actorAt'] {
  const own = actors.flatMap((actor) => actor.mentions.map((mention): Placed => ({ mention, actor })))
  const placed = [...own, ...attributive].sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  return (span) => {
    const head = tree.headIn(span)
    if (head === undefined) return atEdge(placed, span)
    return shortest(covering(placed, tree.syntax.words[head]!)) ?? named(placed, tree, span)
  }
}

/** "The mayor, Jon Ferro,": who is named behind what he is. */
function named(placed: readonly Placed[], tree: Tree, span: Span): Actor | undefined {
  const range = tree.within(span)
  const head = tree.headOf(range)
  if (tree.syntax.upos[head] !== 'NOUN' && tree.syntax.upos[head] !== 'PROPN') return undefined
  for (const word of tree.dependents(head, 'appos', 'flat', 'flat:name')) {
    if (word < range.from || word >= range.to) continue
    const actor = shortest(covering(placed, tree.syntax.words[word]!))
    if (actor?.kind === 'person') return actor
  }
  return undefined
}

function covering(placed: readonly Placed[], [start, end]: Span): Placed[] {
  const found: Placed[] = []
  for (let i = lowest(placed.length, (k) => placed[k]!.mention.start > start) - 1; i >= 0 && placed[i]!.mention.start >= start - LONGEST; i--) {
    if (placed[i]!.mention.end >= end) found.push(placed[i]!)
  }
  return found
}

function shortest(found: readonly Placed[]): Actor | undefined {
  const length = ({ mention }: Placed) => mention.end - mention.start
  return found.reduce<Placed | undefined>((best, one) => (best && length(best) <= length(one) ? best : one), undefined)?.actor
}

function atEdge(placed: readonly Placed[], [start, end]: Span): Actor | undefined {
  const within = placed.slice(lowest(placed.length, (i) => placed[i]!.mention.start >= start), lowest(placed.length, (i) => placed[i]!.mention.start >= end))
  return (within.findLast(({ mention }) => mention.end === end) ?? within.find(({ mention }) => mention.start === start && mention.end <= end) ?? covering(placed, [start, end])[0])?.actor
}
