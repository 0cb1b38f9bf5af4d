/**
 * Syntax mended where newspapers write otherwise than in sentences, and a parser that learned from sentences goes wrong: a dateline that
 * runs into the first sentence, and a headline's verb that is taken for a noun.
 */
import type { Syntax } from '../../language/language.ts'
import type { Tree, WordRange } from '../../language/tree.ts'

/** What the words of a headline are known by. */
export type HeadlineWords = {
  /** Plain forms of verbs that an act is told by. */
  readonly acts: { readonly has: (lemma: string) => boolean }
  /** Nouns of those who act, and of what they act with. */
  readonly actors: { readonly has: (lemma: string) => boolean }
}

type Draft = { upos: string[]; head: number[]; relation: string[] }

/**
 * @param text that the tree's words stand in
 * @param tree of the whole report
 * @param datelines runs of words that print where and when a report was written
 * @param titles runs of words of headlines
 * @returns the same syntax where nothing is to be mended
 */
export function mendedSyntax(text: string, tree: Tree, datelines: readonly WordRange[], titles: readonly WordRange[], words: HeadlineWords): Syntax {
  const { syntax } = tree
  const draft = { upos: [...syntax.upos], head: [...syntax.head], relation: [...syntax.relation] }
  const mended = [...datelines.map((range) => cutOff(syntax, draft, range)), ...titles.map((range) => toldByVerbs(text, syntax, draft, range, words))]
  return mended.includes(true) ? { ...syntax, ...(draft as Pick<Syntax, 'upos' | 'head' | 'relation'>) } : syntax
}

/** "TARN, May 4 - The mayor was freed": what hangs on a word of the dateline hangs on the sentence behind it. */
function cutOff({ sentence }: Syntax, draft: Draft, { from, to }: WordRange): boolean {
  const last = lastOfSentence(sentence, from)
  if (to <= from || to > last) return false
  const isAbove = (word: number) => draft.head[word]! >= from && draft.head[word]! < to
  const behind = range(to, last + 1)
  const astray = behind.filter(isAbove)
  const root = behind.find((word) => draft.head[word] === -1) ?? astray.find((word) => draft.upos[word] === 'VERB') ?? astray[0]
  if (root === undefined) return false
  for (const word of range(from, to)) if (draft.head[word]! < from || draft.head[word]! >= to) hang(draft, word, root, 'dep')
  draft.head[root] = -1
  draft.relation[root] = 'root'
  for (const word of astray) if (word !== root) hang(draft, word, root, isSubjectFor(draft, behind, word, root) ? subjectOf(draft, behind, root) : draft.relation[word]!)
  return true
}

/** The first noun astray before a verb that has no subject. */
function isSubjectFor({ upos, head, relation }: Draft, words: readonly number[], word: number, root: number): boolean {
  if (word > root || upos[root] !== 'VERB' || !/^(?:NOUN|PROPN|PRON|NUM)$/.test(upos[word]!)) return false
  return !words.some((other) => head[other] === root && relation[other]!.startsWith('nsubj'))
}

function subjectOf({ head, relation }: Draft, words: readonly number[], root: number): string {
  return words.some((word) => head[word] === root && relation[word] === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
}

/** "Army jets bomb village", "flood kills 12": no compound, where one of those who act stands right before what is done. */
function toldByVerbs(text: string, syntax: Syntax, draft: Draft, { from, to }: WordRange, { acts, actors }: HeadlineWords): boolean {
  let isMended = false
  for (let word = from + 1; word + 1 < to; word++) {
    const [before, after] = [word - 1, word + 1]
    if (draft.upos[word] !== 'NOUN' || draft.upos[before] !== 'NOUN' || syntax.sentence[before] !== syntax.sentence[after]) continue
    const form = formOf(text, syntax, word)
    const isPlural = formOf(text, syntax, before) !== syntax.lemma[before]!.toLowerCase()
    const isOfMany = isPlural && draft.relation[word] === 'compound' && acts.has(form) && actors.has(syntax.lemma[before]!.toLowerCase())
    const isOfOne = !isPlural && /(?:ss|[^s])s$/.test(form) && acts.has(syntax.lemma[word]!.toLowerCase()) && draft.upos[after] === 'NUM' && draft.relation[before] === 'compound'
    if (!isOfMany && !isOfOne) continue
    isMended = makeVerb(draft, before, word, isOfMany ? draft.head[word]! : after) || isMended
  }
  return isMended
}

function makeVerb(draft: Draft, subject: number, verb: number, object: number): boolean {
  const top = draft.head[object] === verb ? verb : object
  const [above, relation] = [draft.head[top]!, draft.relation[top]!]
  if (isBelow(draft, above, subject) || isBelow(draft, above, verb)) return false
  draft.upos[verb] = 'VERB'
  hang(draft, verb, above, relation)
  hang(draft, object, verb, 'obj')
  hang(draft, subject, verb, 'nsubj')
  draft.head.forEach((head, word) => {
    if (word < subject && (head === object || head === verb) && draft.relation[word] === 'compound') hang(draft, word, subject, 'compound')
  })
  return true
}

function isBelow({ head }: Draft, word: number, top: number): boolean {
  for (let at = word; at >= 0; at = head[at]!) if (at === top) return true
  return false
}

function hang(draft: Draft, word: number, head: number, relation: string): void {
  draft.head[word] = head
  draft.relation[word] = relation
}

function formOf(text: string, { words }: Syntax, word: number): string {
  return text.slice(...words[word]!).toLowerCase()
}

function lastOfSentence(sentence: readonly number[], word: number): number {
  let last = word
  while (last + 1 < sentence.length && sentence[last + 1] === sentence[word]) last++
  return last
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)
}
