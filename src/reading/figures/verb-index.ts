/** Verbs of the codebook, to be found on a word of the syntax: "kill", "shoot down", "take hostage". */
import type { Tree } from '../../language/tree.ts'

/** A verb's forms, and the words that belong to it: right behind it, or hanging on it ("shot nine drones down"). */
export type Verb = { readonly forms: ReadonlySet<string>; readonly participles: ReadonlySet<string>; readonly rest: readonly string[] }

/** How far behind the verb its other words may stand. */
const REACH = 3

export class VerbIndex<Rule> {
  readonly #byForm = new Map<string, { verb: Verb; rule: Rule }[]>()

  /** Where two verbs answer, the one with more words does, then the one that was added first. */
  add(verb: Verb, rule: Rule): void {
    for (const form of verb.forms) {
      const listed = this.#byForm.get(form) ?? []
      listed.push({ verb, rule })
      listed.sort((a, b) => b.verb.rest.length - a.verb.rest.length)
      this.#byForm.set(form, listed)
    }
  }

  /** Is it a form of any of the verbs' first words? */
  hasForm(form: string): boolean {
    return this.#byForm.has(form)
  }

  /**
   * @param printed a word of the syntax as printed, in lower case
   * @returns the rule for the verb there, and whether the word may be its passive participle
   */
  at(tree: Tree, word: number, printed: (word: number) => string): { readonly rule: Rule; readonly isParticiple: boolean } | undefined {
    const form = printed(word)
    const listed = this.#byForm.get(form) ?? this.#byForm.get(tree.syntax.lemma[word]!)
    const found = listed?.find(({ verb }) => hasRest(tree, word, verb.rest, printed))
    return found && { rule: found.rule, isParticiple: found.verb.participles.has(form) || !found.verb.forms.has(form) }
  }
}

function hasRest(tree: Tree, word: number, rest: readonly string[], printed: (word: number) => string): boolean {
  if (rest.length === 0) return true
  const end = Math.min(word + 1 + REACH + rest.length, tree.syntax.words.length)
  const near = new Set<string>()
  for (let next = word + 1; next < end; next++) near.add(printed(next))
  for (const child of tree.children(word).slice(0, 20)) near.add(printed(child))
  return rest.every((wanted) => near.has(wanted))
}
