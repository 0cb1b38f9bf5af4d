/** What a relative pronoun stands for, by syntax. */
import type { Tree } from '../../language/tree.ts'
import type { Span } from '../../report/quote.ts'

/** Words of an antecedent; a longer one is no plain phrase. */
const LONGEST = 12

/**
 * @param pronoun where "who" or "which" stands
 * @returns the phrase whose clause it opens: "the nurse from Brint" of "the nurse from Brint who"; undefined without syntax
 */
export function antecedentOf(tree: Tree, pronoun: Span): Span | undefined {
  const { from, to } = tree.within(pronoun)
  if (from >= to) return undefined
  const clause = [from, ...tree.ancestors(from).slice(0, 3)].find((word) => tree.is(word, 'acl'))
  if (clause === undefined) return undefined
  const noun = tree.syntax.head[clause]!
  if (noun < 0 || noun >= from || !/^(?:NOUN|PROPN)$/.test(tree.syntax.upos[noun]!)) return undefined
  const { from: first } = tree.subtree(noun)
  let last = from
  while (last > noun + 1 && tree.syntax.upos[last - 1] === 'PUNCT') last--
  return last - first <= LONGEST ? tree.span({ from: first, to: last }) : undefined
}
