/** Whom or what a label is said of. */
import type { Tree, WordRange } from '../../language/tree.ts'
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import type { FoundLabel } from './found.ts'

type Given = Pick<Layers, 'report' | 'tree' | 'actorAt'>

const LONGEST = 12
/** Words from a title to the last of the name that it stands before. */
const NEAREST = 4
/** What belongs to a noun in its phrase; clauses behind it do not. */
const OWN = ['amod', 'compound', 'nummod', 'nmod', 'flat', 'nmod:poss', 'case', 'advmod', 'det']

/**
 * @param span the label
 * @param of what the codebook says that it is said of
 * @returns an actor's name, or the words; undefined where the report does not make it plain
 */
export function saidOf(given: Given, span: Span, of: FoundLabel['of']): string | undefined {
  const { tree, actorAt } = given
  const range = tree.within(span)
  if (range.from === range.to) return undefined
  const head = tree.headOf(range)
  const subject = subjectOf(tree, head)
  if (subject !== undefined) return plainPhrase(given, subject)
  const above = tree.syntax.head[head]!
  const outside = (word: number) => plainPhrase(given, nameBehind(tree, word) ?? word, range)
  const modifies = tree.is(head, 'amod', 'advmod') || (of === 'name' && tree.is(head, 'compound', 'dep', 'acl'))
  if (modifies && above >= 0) return outside(above)
  if (of === 'name' || of === 'quoted') return undefined
  const actor = actorAt(span)
  if (actor) return actor.name
  const name = nameBehind(tree, head)
  if (name !== undefined) return plainPhrase(given, name, range)
  return of === 'act' || of === 'state' ? plainPhrase(given, head) : undefined
}

/** "Orlandic dictator Jon Ferro": the name that a noun stands before like a title. */
function nameBehind(tree: Tree, head: number): number | undefined {
  const above = tree.is(head, 'compound', 'appos', 'nmod:desc', 'nmod:unmarked') ? [tree.syntax.head[head]!] : []
  return [...above, ...tree.dependents(head, 'appos', 'flat')].find((word) => word > head && word - head <= NEAREST && tree.syntax.upos[word] === 'PROPN')
}

/** "The raid was a massacre": what a predicate is said of. */
function subjectOf(tree: Tree, head: number): number | undefined {
  return tree.dependents(head, 'cop').length > 0 ? tree.dependents(head, 'nsubj')[0] : undefined
}

/**
 * An actor's name, or the noun phrase as printed, without its article, its preposition and what clauses say of it.
 * @param label words in it to leave out, where they stand before the noun: "so-called"
 */
export function plainPhrase({ report, tree, actorAt }: Given, head: number, label?: WordRange): string {
  const own = ownWords(tree, head)
  const from = label && label.to <= head ? Math.max(own.from, label.to) : own.from
  const { to } = own
  const actor = actorAt(tree.syntax.words[head]!)
  if (actor) return actor.name
  return report.text.slice(...tree.span({ from, to })).replace(/\s+/g, ' ').replace(/^(?:the|a|an)\s+(?=\S)/i, '')
}

function ownWords(tree: Tree, head: number): WordRange {
  let [from, to] = [head, head + 1]
  while (from > 0 && head - from < LONGEST && isOwn(tree, from - 1, head)) from--
  while (to < tree.syntax.words.length && to - head < LONGEST && isOwn(tree, to, head)) to++
  return { from, to }
}

/** Does a word hang on the noun without a clause between? */
function isOwn(tree: Tree, word: number, head: number): boolean {
  for (let at = word, n = 0; n < LONGEST; n++) {
    if (at === head) return !tree.is(word, 'case') || tree.syntax.head[word] !== head
    if (at < 0 || !tree.is(at, ...OWN)) return false
    at = tree.syntax.head[at]!
  }
  return false
}
