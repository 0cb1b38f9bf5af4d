/** The noun phrase behind a number: what is counted. Where syntax and the words beside each other differ, the words decide. */
import { wordOf, type Scene } from './scene.ts'

/** Words of the syntax: the noun, where its compound begins ("aid" of "aid workers"), and the phrase's end with its "of" part. */
export type NounPhrase = { readonly head: number; readonly compound: number; readonly to: number }

const LONGEST = 10
const LONGEST_OF = 8
/** Relations by which a noun belongs to a noun behind it. */
const BEFORE_NOUN = ['compound', 'amod', 'nmod', 'flat', 'nummod', 'goeswith', 'dep']
const INSIDE: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV', 'VERB', 'PUNCT', 'CCONJ', 'SYM', 'X'])
const GLUE = /^[-–"“”'‘’,/]$/
const QUOTATION = /^["“”'‘’]$/
const OPENERS: ReadonlySet<string> = new Set(['DET', 'PRON', 'PART', 'NUM'])

/**
 * @param from the first word behind the number
 * @param mayBeDefinite whether articles and possessives may begin it, as behind "of": "five of the city's nurses"
 * @returns the phrase; null where no noun follows
 */
export function nounPhraseAt(scene: Scene, from: number, mayBeDefinite = false): NounPhrase | null {
  const head = headFrom(scene, from, mayBeDefinite)
  if (head === null) return null
  return { head, compound: compoundOf(scene, head, from), to: withOf(scene, head) }
}

function headFrom(scene: Scene, from: number, mayBeDefinite: boolean): number | null {
  const { syntax } = scene.tree
  const end = Math.min(syntax.words.length, from + LONGEST)
  const sentence = syntax.sentence[from - 1]
  for (let word = from; word < end && syntax.sentence[word] === sentence; word++) {
    const upos = syntax.upos[word]!
    if ((mayBeDefinite || word > from) && upos === 'PART') continue
    if (mayBeDefinite && OPENERS.has(upos) && !isPersonal(scene, word)) continue
    if (!INSIDE.has(upos)) return null
    if (upos === 'NOUN' || upos === 'PROPN') {
      if (goesOn(scene, word, end)) continue
      return word
    }
    if (!isInside(scene, word, upos, from)) return null
  }
  return null
}

function isPersonal(scene: Scene, word: number): boolean {
  return /^(?:them|us|you|whom|which|these|those|it|him)$/.test(wordOf(scene, word)) && !['DET', 'det'].includes(scene.tree.syntax.relation[word]!)
}

/** A noun that describes the one behind it: "aid" of "aid workers", "Orrin" of "Orrin's nurses". */
function goesOn(scene: Scene, word: number, end: number): boolean {
  const { tree } = scene
  const { head, upos } = tree.syntax
  if (upos[word + 1] === 'PART' && /^['’]s?$/.test(wordOf(scene, word + 1)) && word + 2 < end) return true
  const above = head[word]!
  if (above <= word || above >= end || !tree.is(word, ...BEFORE_NOUN)) return false
  const next = upos[word + 1]
  return next === 'NOUN' || next === 'PROPN' || next === 'ADJ' || next === 'PUNCT' || next === 'VERB'
}

/** A word between number and noun: it describes, joins descriptions, or is a mark among them. */
function isInside(scene: Scene, word: number, upos: string, from: number): boolean {
  const { tree } = scene
  const printed = wordOf(scene, word)
  if (upos === 'ADJ' || upos === 'NUM') return true
  if (upos === 'VERB') return tree.is(word, 'amod')
  if (upos === 'ADV') return tree.syntax.upos[word + 1] === 'ADJ' || tree.syntax.upos[word + 1] === 'VERB'
  if (upos === 'CCONJ') return tree.syntax.upos[word + 1] === 'ADJ' && tree.syntax.upos[word - 1] === 'ADJ'
  if (word === from && !opensQuotation(scene, word)) return false
  return GLUE.test(printed) && ['ADJ', 'NOUN', 'PROPN', 'VERB'].includes(tree.syntax.upos[word + 1] ?? '')
}

/** A quotation mark between a space and a word, not one that closes what stands before it. */
function opensQuotation({ printed: { text }, tree }: Scene, word: number): boolean {
  const [start, end] = tree.syntax.words[word]!
  return QUOTATION.test(text.slice(start, end)) && /\s/.test(text[start - 1] ?? ' ') && !/\s/.test(text[end] ?? ' ')
}

/** Where the compound that a noun ends begins: its nouns in a row. */
function compoundOf({ tree }: Scene, head: number, from: number): number {
  let first = head
  while (first > from && tree.syntax.upos[first - 1] === 'NOUN' && tree.is(first - 1, 'compound')) first--
  return first
}

/** The end of the phrase with a short "of" part right behind it: "tunnels of the port". */
function withOf(scene: Scene, head: number): number {
  const { syntax } = scene.tree
  if (syntax.sentence[head + 1] !== syntax.sentence[head] || syntax.words[head + 1] === undefined || wordOf(scene, head + 1) !== 'of') return head + 1
  const behind = headFrom(scene, head + 2, true)
  return behind === null || behind - head > LONGEST_OF ? head + 1 : behind + 1
}
