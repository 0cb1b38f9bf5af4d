/** The syntax of a text while it is being parsed: one row a syntactic word, in numbers. */
import type { Config } from './config.ts'
import { editFrom, lemmaOf, type Edit } from './lemma.ts'
import type { Syntax } from './language.ts'
import type { Parse } from './mention.ts'
import type { Parsed } from './parse.ts'
import type { Run } from './runs.ts'
import type { SyntacticWords } from './syntactic-words.ts'

/** What the numbers stand for. */
export type Inventory = Pick<Config['syntax'], 'upos' | 'relations' | 'entities'> & { readonly edits: readonly Edit[] }

export function inventoryOf({ upos, relations, lemmas, entities }: Config['syntax']): Inventory {
  return { upos, relations, entities, edits: lemmas.map(editFrom) }
}

export class SyntaxTable {
  readonly #text: string
  readonly #words: SyntacticWords
  readonly #sentence: Int32Array
  readonly #inventory: Inventory
  readonly #upos: Uint8Array
  readonly #lemma: Uint16Array
  readonly #relation: Uint8Array
  readonly #head: Int32Array

  constructor(text: string, words: SyntacticWords, sentence: Int32Array, inventory: Inventory) {
    this.#text = text
    this.#words = words
    this.#sentence = sentence
    this.#inventory = inventory
    this.#upos = new Uint8Array(words.count)
    this.#lemma = new Uint16Array(words.count)
    this.#relation = new Uint8Array(words.count)
    this.#head = new Int32Array(words.count)
  }

  /** Writes down what was parsed of a run. */
  take({ from }: Run, { upos, lemma, relation, head }: Parsed): void {
    this.#upos.set(upos, from)
    this.#lemma.set(lemma, from)
    this.#relation.set(relation, from)
    this.#head.set(head, from)
  }

  /** For describing mentions, of words that have been parsed. */
  readonly parse: Parse = {
    form: (word) => this.#form(word),
    upos: (word) => this.#inventory.upos[this.#upos[word]!]!,
    head: (word) => this.#head[word]!,
    sentence: (word) => this.#sentence[word]!,
  }

  /** All of it, as the reading has it. */
  syntax(): Syntax {
    const { upos, relations, edits } = this.#inventory
    const { starts, ends } = this.#words
    return {
      words: Array.from(starts, (start, n) => [start, ends[n]!] as const),
      sentence: Array.from(this.#sentence),
      lemma: Array.from(this.#lemma, (edit, n) => lemmaOf(this.#form(n), edits[edit]!, upos[this.#upos[n]!] === 'PROPN')),
      upos: Array.from(this.#upos, (tag) => upos[tag]!),
      head: Array.from(this.#head),
      relation: Array.from(this.#relation, (name) => relations[name]!),
    }
  }

  #form(word: number): string {
    return this.#text.slice(this.#words.starts[word], this.#words.ends[word])
  }
}
