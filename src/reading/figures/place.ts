/** Where what a figure counts is, or was done: the place of its own phrase, else of its clause. */
import { lowest } from '../../report/lowest.ts'
import type { Tree } from '../../language/tree.ts'
import type { Quote } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import type { Place } from '../reading.ts'
import { wordOf, type Scene } from './scene.ts'

type Mention = { readonly id: string; readonly quote: Quote }

/** Prepositions behind which a place is where something is. */
const WHERE: ReadonlySet<string> = new Set(
  'in at near on across around inside outside into within throughout from over off along through under beneath above between beside behind to towards toward of'.split(' '),
)
/** Verbs whose subject is where something is: "Orrin lost 300 houses". */
const HAPPENS_TO: ReadonlySet<string> = new Set('be have see suffer lose record report count become remain mourn shelter hold'.split(' '))
const DEEPEST = 40

/**
 * @param places of the report
 * @returns for the word on which a figure hangs, the id of its place; undefined where its sentence names none that fits
 */
export function placesBeside(scene: Scene, places: Layers['places']): (word: number) => string | undefined {
  const mentions = mentionsOf(places)
  return (word) => placeOf(scene, mentions, word)
}

function mentionsOf(places: readonly Place[]): Mention[] {
  return places.flatMap(({ id, mentions }) => mentions.map((quote) => ({ id, quote }))).sort((a, b) => a.quote.start - b.quote.start)
}

function placeOf(scene: Scene, mentions: readonly Mention[], word: number): string | undefined {
  const { tree } = scene
  const heads = inSentence(tree, mentions, word)
    .map(({ id, quote }) => ({ id, head: tree.headOf(tree.within([quote.start, quote.end])) }))
    .filter(({ head }) => saysWhere(scene, head, word))
  if (heads.length === 0) return undefined
  const depths = new Map([word, ...tree.ancestors(word).slice(0, DEEPEST)].map((above, depth) => [above, depth]))
  const steps = (head: number): number => {
    let up = 0
    for (let at = head; at >= 0 && up < DEEPEST; at = tree.syntax.head[at]!, up++) if (depths.has(at)) return 2 * depths.get(at)! + up
    return Infinity
  }
  return heads.map((place) => ({ ...place, steps: steps(place.head) })).reduce((best, place) => (place.steps < best.steps ? place : best)).id
}

function inSentence(tree: Tree, mentions: readonly Mention[], word: number): Mention[] {
  const { sentence, words } = tree.syntax
  const number = sentence[word]!
  const from = lowest(sentence.length, (n) => sentence[n]! >= number)
  const to = lowest(sentence.length, (n) => sentence[n]! > number)
  const first = lowest(mentions.length, (n) => mentions[n]!.quote.start >= words[from]![0])
  const last = lowest(mentions.length, (n) => mentions[n]!.quote.start >= words[to - 1]![1])
  return mentions.slice(first, last)
}

/** Does a place stand where it says where: behind a preposition, or as what something happens to; not as somebody who acts? */
function saysWhere(scene: Scene, head: number, word: number): boolean {
  const { tree } = scene
  if (head === word) return true
  if (tree.is(head, 'nmod:poss', 'compound', 'flat', 'amod')) return false
  if (tree.is(head, 'obl', 'nmod', 'conj')) {
    const cases = tree.dependents(tree.is(head, 'conj') ? tree.syntax.head[head]! : head, 'case').map((preposition) => wordOf(scene, preposition))
    return cases.length === 0 ? !tree.is(head, 'nmod') : cases.some((preposition) => WHERE.has(preposition)) && !cases.includes('according')
  }
  if (!tree.is(head, 'nsubj')) return true
  const verb = tree.syntax.head[head]!
  return tree.is(head, 'nsubj:pass') || tree.syntax.upos[verb] !== 'VERB' || HAPPENS_TO.has(tree.syntax.lemma[verb]!)
}
