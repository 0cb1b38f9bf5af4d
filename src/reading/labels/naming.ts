/** Whose word a label is where no statement says so: "slammed the demands as delusional", "calls them martyrs". */
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import { plainPhrase } from './said-of.ts'

type Given = Pick<Layers, 'report' | 'tree' | 'codebook' | 'actorAt'>

/** `by`: who calls it so. `object`: what is called so. */
export type Naming = { readonly by?: Span; readonly object?: string }

/** Relations by which a name hangs on the verb that gives it. */
const GIVEN = ['xcomp', 'obl', 'advcl', 'ccomp', 'obj', 'nmod', 'advmod', 'dep']
const DEEPEST = 4

/**
 * @param span the label
 * @returns who gives the name to what; undefined where no verb of naming governs the label
 */
export function naming(given: Given, span: Span): Naming | undefined {
  const { tree, codebook } = given
  const range = tree.within(span)
  if (range.from === range.to) return undefined
  let word = tree.headOf(range)
  for (let n = 0; n < DEEPEST; n++) {
    const above = tree.syntax.head[word]!
    if (above < 0) return undefined
    if (tree.is(word, 'conj', 'amod') || (tree.is(word, 'nmod') && !isAs(given, word))) {
      word = above
      continue
    }
    if (!tree.is(word, ...GIVEN) || tree.syntax.upos[above] !== 'VERB' || !codebook.labels.namingVerbs.has(printed(given, above))) return undefined
    return isName(given, word, above) ? namingBy(given, above, word) : undefined
  }
  return undefined
}

/** "as delusional", "called him a thug": behind "as", or beside an object; what is merely attacked is not named. */
function isName(given: Given, word: number, verb: number): boolean {
  if (isAs(given, word)) return true
  return given.tree.is(word, 'xcomp') && given.tree.dependents(verb, 'obj').length > 0
}

function isAs(given: Given, word: number): boolean {
  return given.tree.dependents(word, 'case', 'mark', 'advmod').some((child) => printed(given, child) === 'as')
}

function namingBy(given: Given, verb: number, word: number): Naming {
  const { tree } = given
  const subject = subjectOf(given, verb)
  const passive = tree.dependents(verb, 'nsubj:pass')[0]
  const agent = tree.dependents(verb, 'obl:agent')[0]
  const object = passive ?? tree.dependents(verb, 'obj').find((candidate) => candidate !== word)
  const by = passive === undefined ? subject : agent
  return {
    ...(by !== undefined && { by: tree.syntax.words[by]! }),
    ...(object !== undefined && { object: plainPhrase(given, object) }),
  }
}

/** Its own, or that of the verb that it is joined with or hangs under. */
function subjectOf({ tree }: Given, verb: number): number | undefined {
  let at = verb
  for (let n = 0; n < DEEPEST; n++) {
    const subject = tree.dependents(at, 'nsubj')[0]
    if (subject !== undefined) return subject
    if (!tree.is(at, 'conj', 'xcomp', 'advcl')) return undefined
    at = tree.syntax.head[at]!
  }
  return undefined
}

function printed({ report, tree }: Given, word: number): string {
  return report.text.slice(...tree.syntax.words[word]!).toLowerCase()
}
