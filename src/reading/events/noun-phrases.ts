/** Phrases as parties are quoted: without the clauses and appositions that hang on them, each of several by itself. */
import type { WordRange } from '../../language/tree.ts'
import type { Clauses } from './clauses.ts'
import { MEASURES } from './closed-classes.ts'

/** What belongs to a noun's phrase when it names somebody or something. */
const NONE: ReadonlySet<string> = new Set()
const KEPT = ['det', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:unmarked', 'nmod:desc', 'flat', 'fixed', 'goeswith', 'case', 'nmod:npmod', 'advmod', 'dep', 'list']
/** Prepositions that join what belongs to a name: "Ministry of Health", "forces loyal to the council" are not cut at "of". */
const JOINING = new Set(['of', 'for'])
/** "The head of the office of the ..." is followed as far as this. */
const DEEPEST = 4
/** Of several who are joined by "and", as many as any sentence needs. */
const MOST_JOINED = 24

/**
 * The words of a phrase: its head with determiners, adjectives, names and "of" phrases.
 * @param apart prepositions behind which something else is said: "of" in "accused the army of lies"
 */
export function phraseOf(clauses: Clauses, head: number, apart: ReadonlySet<string> = NONE, depth = 0): WordRange {
  const { tree } = clauses
  let from = head
  let to = head + 1
  const children = tree.children(head)
  for (let n = children.length - 1; n >= 0; n--) {
    const child = children[n]!
    if (child > head || !isPart(clauses, child, head, apart)) continue
    const range = tree.subtree(child)
    if (range.to !== from && !isJoint(clauses, range.to, from)) break
    from = range.from
  }
  for (const child of children) {
    if (child < head) continue
    const range = isPart(clauses, child, head, apart) ? tree.subtree(child) : undefined
    if (!range || (range.from !== to && !isJoint(clauses, to, range.from))) {
      if (tree.is(child, 'punct')) continue
      break
    }
    to = withoutTail(clauses, child, range, depth)
    if (to < range.to) break
  }
  return { from, to }
}

/**
 * Heads of the phrases that "and" or "or" joins, the first among them.
 * @returns at most MOST_JOINED, in text order
 */
export function joined({ tree }: Clauses, head: number): number[] {
  const others = tree.dependents(head, 'conj').filter((other) => ['NOUN', 'PROPN', 'PRON', 'NUM', 'X', 'ADJ'].includes(tree.syntax.upos[other]!))
  return [head, ...others].slice(0, MOST_JOINED)
}

/** What a phrase is about: "troops" of "the majority of troops". */
export function coreOf(clauses: Clauses, head: number): number {
  let at = head
  for (let depth = 0; depth < 3 && MEASURES.has(clauses.lemma(at)); depth++) {
    const inner = clauses.prepositional(at).find(({ preposition }) => preposition === 'of')
    if (!inner) break
    at = inner.head
  }
  return at
}

function isPart(clauses: Clauses, child: number, head: number, apart: ReadonlySet<string>): boolean {
  const { tree } = clauses
  if (tree.is(child, 'nmod') && !tree.is(child, 'nmod:poss', 'nmod:unmarked', 'nmod:desc')) {
    const preposition = clauses.prepositionOf(child) ?? ''
    return JOINING.has(preposition) && !apart.has(preposition)
  }
  if (tree.is(child, 'appos')) return child > head && tree.subtree(child).from === head + 1
  if (tree.is(child, 'case')) return child > head
  return tree.is(child, ...KEPT)
}

/** Does nothing but a hyphen lie between? */
function isJoint(clauses: Clauses, from: number, to: number): boolean {
  return to - from === 1 && clauses.form(from) === '-'
}

/** An "of" phrase may itself have a clause behind it, which goes. */
function withoutTail(clauses: Clauses, child: number, range: WordRange, depth: number): number {
  if (!clauses.is(child, 'nmod', 'appos') || depth >= DEEPEST) return range.to
  return Math.max(phraseOf(clauses, child, NONE, depth + 1).to, child + 1)
}
