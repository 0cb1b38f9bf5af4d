/**
 * Plain forms of the words that the codebook of events knows, by the forms in which they are printed. The syntax gives
 * lemmas too, but not always the right ones: a rule must not miss "filed" for that.
 */
import { nounForms, verbForms, type Inflection } from '../inflection.ts'

export type Lemmas = { readonly verbs: ReadonlyMap<string, string>; readonly nouns: ReadonlyMap<string, string> }

/** Plain forms: those that a rule begins with, which go before all others, and those that only stand beside them. */
export type Known = { readonly heads: ReadonlySet<string>; readonly others: ReadonlySet<string> }

/**
 * @param verbs first words of the rules for verbs ("suspended" is then "suspend", whatever else is listed)
 * @param nouns heads of the rules for nouns
 * @returns by each form its plain form
 */
export function lemmasOf(verbs: Known, nouns: Known, inflection: Inflection): Lemmas {
  return {
    verbs: byForm(verbs, (word) => verbForms(word, inflection).all),
    nouns: byForm(nouns, (word) => nounForms(word, inflection)),
  }
}

function byForm({ heads, others }: Known, formsOf: (word: string) => Iterable<string>): Map<string, string> {
  const known = new Map<string, string>()
  for (const words of [heads, others]) {
    const plain = [...words].filter((word) => /^\p{L}+$/u.test(word))
    const forms = plain.flatMap((word) => [...formsOf(word)].map((form) => [form, word] as const))
    const isForm = new Set(forms.flatMap(([form, word]) => (form === word ? [] : [form])))
    for (const word of plain) if (words === heads || !isForm.has(word)) add(known, word, word)
    for (const [form, word] of forms) add(known, form, word)
  }
  return known
}

function add(known: Map<string, string>, form: string, word: string): void {
  if (!known.has(form)) known.set(form, word)
}
