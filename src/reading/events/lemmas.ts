/**
 * Plain forms of the words that the codebook of events knows, by the forms in which they are printed. The syntax gives
 * lemmas too, but not always the right ones: a rule must not miss "filed" for that.
 */
import { nounForms, verbForms, type Inflection } from '../inflection.ts'

export type Lemmas = { readonly verbs: ReadonlyMap<string, string>; readonly nouns: ReadonlyMap<string, string> }

/**
 * @param words plain forms; of words in several pieces each piece
 * @returns by each form its plain form; where two share a form, the one that is printed like it, else the first
 */
export function lemmasOf(words: Iterable<string>, inflection: Inflection): Lemmas {
  const plain = [...new Set(words)].filter((word) => /^\p{L}+$/u.test(word))
  const verbs = new Map(plain.map((word) => [word, word]))
  const nouns = new Map(verbs)
  for (const word of plain) {
    for (const form of verbForms(word, inflection).all) if (!verbs.has(form)) verbs.set(form, word)
    for (const form of nounForms(word, inflection)) if (!nouns.has(form)) nouns.set(form, word)
  }
  return { verbs, nouns }
}
