/** Whether a rule's words stand at a word of the text: by what hangs on it, and by what stands beside it. */
import type { Clauses } from './clauses.ts'
import { FUNCTION_WORDS, PARTICLES } from './closed-classes.ts'
import { coreOf } from './noun-phrases.ts'
import type { Index, Listed, Shelf } from './event-book.ts'
import type { Companion, NounPattern, VerbPattern } from './word-pattern.ts'

/** A pattern that was found: the words that it took, its head first. */
export type Found<Rule> = { readonly rule: Rule; readonly words: readonly number[] }

/** How far behind the word before it a companion may stand. */
const REACH = 6
const WIDE_REACH = 9
const STOPS = new Set(['PUNCT', 'VERB', 'CCONJ', 'SCONJ', 'AUX'])
const COMPANIONS = ['obj', 'nsubj:pass', 'obl:unmarked', 'xcomp', 'compound:prt', 'advmod', 'iobj', 'compound', 'ccomp']

/**
 * Rules whose verb or adjective stands at a word, with all that must stand with it.
 * @returns in the order of the codebook
 */
export function verbsAt<Rule>(clauses: Clauses, word: number, index: Index<VerbPattern, Rule>): Found<Rule>[] {
  const shelf = shelfAt(clauses, word, index)
  if (!shelf) return []
  const listed = shelf.beside.size === 0 ? shelf.alone : [...shelf.alone, ...besideAt(clauses, word, shelf)].sort((a, b) => a.rank - b.rank)
  return listed.flatMap(({ pattern, rule }) => {
    const words = companionsOf(clauses, word, pattern.companions)
    return words ? [{ rule, words: [word, ...words] }] : []
  })
}

/** Patterns whose first companion hangs on the verb or stands behind it within reach. */
function besideAt<Rule>(clauses: Clauses, verb: number, { beside }: Shelf<VerbPattern, Rule>): Set<Listed<VerbPattern, Rule>> {
  const found = new Set<Listed<VerbPattern, Rule>>()
  const look = (word: string) => beside.get(word)?.forEach((listed) => found.add(listed))
  const lookAt = (at: number) => {
    look(clauses.lemma(at))
    look(clauses.form(at))
  }
  for (let at = verb + 1; at <= verb + WIDE_REACH + 1 && inSentence(clauses, verb, at); at++) lookAt(at)
  for (const child of clauses.tree.children(verb)) {
    lookAt(child)
    if (clauses.form(child) === 'which') look(clauses.prepositionOf(child) ?? '')
    const core = coreOf(clauses, child)
    if (core !== child) lookAt(core)
  }
  return found
}

/** Rules whose noun stands at a word, with its neighbours. */
export function nounsAt<Rule>(clauses: Clauses, word: number, index: Index<NounPattern, Rule>): Found<Rule>[] {
  return (shelfAt(clauses, word, index)?.alone ?? []).flatMap(({ pattern, rule }) => {
    const before = wordsBefore(clauses, word, pattern.before)
    const behind = before && wordsBehind(clauses, word, pattern.behind)
    return before && behind ? [{ rule, words: [word, ...before, ...behind] }] : []
  })
}

function shelfAt<Pattern, Rule>(clauses: Clauses, word: number, index: Index<Pattern, Rule>): Shelf<Pattern, Rule> | undefined {
  return index.get(clauses.lemma(word)) ?? index.get(clauses.form(word))
}

function companionsOf(clauses: Clauses, verb: number, companions: readonly Companion[]): number[] | undefined {
  const found: number[] = []
  let last = verb
  for (const [n, companion] of companions.entries()) {
    const relative = n === 0 ? relativeOf(clauses, verb, companions) : undefined
    if (relative) return relative
    const isFunction = [...companion.words].every((word) => FUNCTION_WORDS.has(word))
    const at = isFunction ? functionWord(clauses, verb, last, companion) : contentWord(clauses, verb, last, companion, n > 0)
    if (at === undefined) return undefined
    found.push(at)
    last = Math.max(at, verb)
  }
  return found
}

/** "The raid in which nine died": the preposition stands before the verb, and its noun before both. */
function relativeOf(clauses: Clauses, verb: number, [preposition, noun, ...others]: readonly Companion[]): number[] | undefined {
  if (!preposition || !noun || others.length > 0) return undefined
  const pronoun = clauses.dependents(verb, 'obl').find((child) => child < verb && clauses.form(child) === 'which')
  if (pronoun === undefined || !preposition.words.has(clauses.prepositionOf(pronoun) ?? '')) return undefined
  // the noun may have a place behind it, which the syntax hangs the clause on: "the raid at Tarn in which"
  for (let at = pronoun - 1; at >= pronoun - WIDE_REACH && inSentence(clauses, verb, at); at--)
    if (clauses.isNominal(at) && isOneOf(clauses, at, noun.words)) return [pronoun]
  return undefined
}

/** A preposition or particle: right behind, or hanging on the verb as its particle. */
function functionWord(clauses: Clauses, verb: number, last: number, { words, apart }: Companion): number | undefined {
  const { tree } = clauses
  let at = last + 1
  if (at < tree.syntax.words.length && tree.syntax.upos[at] === 'ADV' && !isOneOf(clauses, at, words)) at++
  if (inSentence(clauses, verb, at) && isOneOf(clauses, at, words)) return at
  const particle = tree.dependents(verb, 'compound:prt', 'advmod').find((child) => isOneOf(clauses, child, words) && PARTICLES.has(clauses.lemma(child)))
  if (particle !== undefined) return particle
  return apart ? ahead(clauses, verb, last, words, WIDE_REACH, false) : undefined
}

/** A noun, adjective or verb: hanging on the verb, or close behind. */
function contentWord(clauses: Clauses, verb: number, last: number, { words, apart }: Companion, isLater: boolean): number | undefined {
  const relations = apart || isLater ? [...COMPANIONS, 'obl'] : COMPANIONS
  for (const child of clauses.dependents(verb, ...relations)) {
    // "They pulled back," he told us: no "told us to pull back"
    if (child < verb && clauses.is(child, 'ccomp', 'xcomp')) continue
    if (isOneOf(clauses, child, words)) return child
    const core = coreOf(clauses, child)
    if (core !== child && isOneOf(clauses, core, words)) return core
  }
  return ahead(clauses, verb, last, words, apart ? WIDE_REACH : REACH, !apart)
}

function ahead(clauses: Clauses, verb: number, last: number, words: ReadonlySet<string>, reach: number, stops: boolean): number | undefined {
  const { upos } = clauses.tree.syntax
  for (let at = last + 1; at <= last + reach && inSentence(clauses, verb, at); at++) {
    if (isOneOf(clauses, at, words)) return at
    // "condemned the raid and called on them to": the next act has words of its own
    if (upos[at] === 'VERB' && clauses.is(at, 'conj')) return undefined
    if (stops && (STOPS.has(upos[at]!) || upos[at] === 'ADP') && clauses.form(at) !== '-') return undefined
    if (!stops && upos[at] === 'PUNCT' && !/^["'“”‘’-]$/.test(clauses.form(at))) return undefined
  }
  return undefined
}

function wordsBefore(clauses: Clauses, noun: number, before: readonly ReadonlySet<string>[]): number[] | undefined {
  const first = noun - before.length
  if (first < 0 || !inSentence(clauses, noun, first)) return undefined
  return before.every((words, n) => isOneOf(clauses, first + n, words)) ? before.map((_, n) => first + n) : undefined
}

function wordsBehind(clauses: Clauses, noun: number, behind: readonly Companion[]): number[] | undefined {
  const found: number[] = []
  let last = noun
  for (const { words, apart } of behind) {
    const reach = apart ? 4 : 1
    let at = last + 1
    while (at <= last + reach && inSentence(clauses, noun, at) && !isOneOf(clauses, at, words)) at++
    if (at > last + reach || !inSentence(clauses, noun, at)) return undefined
    found.push(at)
    last = at
  }
  return found
}

function inSentence({ tree: { syntax } }: Clauses, word: number, at: number): boolean {
  return at >= 0 && at < syntax.words.length && syntax.sentence[at] === syntax.sentence[word]
}

function isOneOf(clauses: Clauses, at: number, words: ReadonlySet<string>): boolean {
  return words.has(clauses.lemma(at)) || words.has(clauses.form(at))
}
