/**
 * Who does what in a clause, over Universal Dependencies: subjects and objects of verbs, also where another clause gives
 * them: control ("agreed to leave"), coordination, relative clauses, participles, passives.
 * Relations and their guidelines: universaldependencies.org.
 */
import type { Tree } from '../../language/tree.ts'
import { RELATIVES, UNCHANGED } from './closed-classes.ts'
import type { Lemmas } from './lemmas.ts'

/** A phrase behind a preposition: "against" and the head of "the rebels". */
export type Prepositional = { readonly preposition: string; readonly head: number }

/** Clauses that are looked through for a subject; more only a hostile text has. */
const DEEPEST = 8

export class Clauses {
  readonly tree: Tree
  readonly #text: string
  readonly #lemmas: Lemmas
  readonly #forms: string[] = []
  readonly #lemmaOf: string[] = []
  readonly #bare: readonly string[]
  readonly #subjects = new Map<number, number | undefined>()
  readonly #objects = new Map<number, number | undefined>()
  readonly #passives = new Map<number, boolean>()

  /**
   * @param text that the tree's words stand in
   * @param lemmas that go before those of the syntax
   */
  constructor(tree: Tree, text: string, lemmas: Lemmas) {
    this.tree = tree
    this.#text = text
    this.#lemmas = lemmas
    this.#bare = tree.syntax.relation.map((relation) => (relation.includes(':') ? relation.slice(0, relation.indexOf(':')) : relation))
  }

  /** Words that hang on a word by one of these relations, in text order; "obl" is "obl:agent" too. */
  dependents(word: number, ...relations: readonly string[]): readonly number[] {
    return this.tree.children(word).filter((child) => relations.includes(this.#bare[child]!) || relations.includes(this.relation(child)))
  }

  /** Does a word hang on its head by one of these relations? */
  is(word: number, ...relations: readonly string[]): boolean {
    return relations.includes(this.#bare[word]!) || relations.includes(this.relation(word))
  }

  /** As printed, in lower case. */
  form(word: number): string {
    return (this.#forms[word] ??= this.#text.slice(...this.tree.syntax.words[word]!).toLowerCase().replaceAll('’', "'"))
  }

  /** The plain form, in lower case. */
  lemma(word: number): string {
    return (this.#lemmaOf[word] ??= this.#plain(word))
  }

  #plain(word: number): string {
    const { upos, lemma } = this.tree.syntax
    const known = upos[word] === 'VERB' || upos[word] === 'AUX' ? this.#lemmas.verbs : this.#lemmas.nouns
    return known.get(this.form(word)) ?? lemma[word]!.toLowerCase()
  }

  relation(word: number): string {
    return this.tree.syntax.relation[word]!
  }

  head(word: number): number {
    return this.tree.syntax.head[word]!
  }

  isVerb(word: number): boolean {
    return this.tree.syntax.upos[word] === 'VERB'
  }

  isNominal(word: number): boolean {
    const upos = this.tree.syntax.upos[word]
    return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'X' || upos === 'DET' || upos === 'SYM'
  }

  /** Is a verb's form one of the past ("attacked", "stolen")? */
  isPast(word: number): boolean {
    const form = this.form(word)
    const lemma = this.lemma(word)
    if (form === lemma) return UNCHANGED.has(form) && this.#mark(word) !== 'to'
    return !form.endsWith('ing') && !form.endsWith('s')
  }

  isGerund(word: number): boolean {
    return this.form(word).endsWith('ing') && this.lemma(word) !== this.form(word)
  }

  /** Is the act done to the verb's subject, or to the noun that it modifies? */
  isPassive(word: number, depth = 0): boolean {
    return remembered(this.#passives, word, () => this.#isPassive(word, depth))
  }

  #isPassive(word: number, depth: number): boolean {
    if (this.dependents(word, 'aux:pass', 'csubj:pass').length > 0 || this.#absoluteNoun(word) !== undefined) return true
    if (this.dependents(word, 'nsubj:pass').length > 0) return !this.#isFullClause(word)
    if (!this.isPast(word) || this.dependents(word, 'aux').length > 0) return false
    const hasObject = this.dependents(word, 'obj').length > 0
    const hasSubject = this.dependents(word, 'nsubj').length > 0
    if (this.is(word, 'amod') || this.relation(word) === 'acl') return !hasObject
    if (hasSubject) return this.#isAbsolute(word) || (this.is(word, 'conj') && depth < DEEPEST && this.#isAbsoluteAbove(word))
    if (hasObject) return false
    if (this.is(word, 'conj')) return depth < DEEPEST && this.isPassive(this.head(word), depth + 1)
    return this.is(word, 'advcl', 'xcomp', 'dep', 'nmod', 'obl', 'parataxis') || this.#agent(word) !== undefined
  }

  /** Who does it: the head of a phrase, undefined where the sentence leaves it out. */
  subject(word: number, depth = 0): number | undefined {
    return remembered(this.#subjects, word, () => this.#subject(word, depth))
  }

  #subject(word: number, depth: number): number | undefined {
    if (this.isPassive(word)) return this.#agent(word)
    const own = this.#own(word, 'nsubj') ?? this.#own(word, 'nsubj:pass') ?? this.#givenFromAbove(word, depth)
    return own ?? this.#bareNounBefore(word)
  }

  /** A noun before a finite verb, without a preposition, that the syntax takes for an adjunct: "the army shelled the port". */
  #bareNounBefore(word: number): number | undefined {
    if (!this.is(word, 'root', 'ccomp') || !this.isPast(word)) return undefined
    return this.dependents(word, 'obl:unmarked', 'dep').find((child) => child < word && this.isNominal(child) && this.prepositionOf(child) === undefined)
  }

  /** To whom or what it is done. */
  object(word: number, depth = 0): number | undefined {
    return remembered(this.#objects, word, () => this.#object(word, depth))
  }

  #object(word: number, depth: number): number | undefined {
    if (this.isPassive(word)) {
      const own = this.#absoluteNoun(word) ?? this.#own(word, 'nsubj:pass') ?? this.#own(word, 'nsubj')
      return own ?? this.#givenFromAbove(word, depth, true) ?? this.#nounBeforeComma(word)
    }
    const object = this.#plainObjects(word).at(-1) ?? this.#own(word, 'iobj')
    if (object !== undefined) return this.#isRelativePronoun(object) ? (this.#nounOfRelative(word) ?? object) : object
    // "Halden has suspended aid", taken for a noun with a modifier
    if (this.is(word, 'amod') && this.dependents(word, 'nsubj', 'aux').length > 0) return this.head(word)
    return this.#isRelativeWithoutObject(word) ? this.#nounOfRelative(word) : undefined
  }

  /** Whom something is given to: "gave the town food". */
  indirectObject(word: number): number | undefined {
    const objects = this.#plainObjects(word)
    if (objects.length === 0) return undefined
    return this.dependents(word, 'iobj')[0] ?? (objects.length > 1 ? objects[0] : undefined)
  }

  /** "the demands", not "as absurd". */
  #plainObjects(word: number): number[] {
    return this.dependents(word, 'obj').filter((object) => this.prepositionOf(object) === undefined)
  }

  /** Phrases that hang on a word behind a preposition, in text order. */
  prepositional(word: number): Prepositional[] {
    return this.dependents(word, 'obl', 'nmod').flatMap((head) => {
      const preposition = this.prepositionOf(head)
      return preposition === undefined ? [] : [{ preposition, head }]
    })
  }

  /** The preposition that a phrase stands behind; undefined where none. */
  prepositionOf(head: number): string | undefined {
    const cases = this.dependents(head, 'case').filter((at) => at < head)
    return cases.length > 0 ? this.lemma(cases[0]!) : undefined
  }

  /** The first mark of a clause: "to", "if", "after". */
  markOf(word: number): string | undefined {
    return this.#mark(word)
  }

  #mark(word: number): string | undefined {
    const marks = this.dependents(word, 'mark')
    return marks.length > 0 ? this.lemma(marks[0]!) : undefined
  }

  /** Without "was" in a sentence with a full stop, no passive but a slip of the syntax; a headline leaves "was" out. */
  #isFullClause(word: number): boolean {
    const { sentence } = this.tree.syntax
    let last = word
    while (last + 1 < sentence.length && sentence[last + 1] === sentence[word]) last++
    return this.form(last) === '.' && this.is(word, 'root', 'ccomp', 'parataxis', 'acl:relcl') && !this.#isAbsolute(word)
  }

  #agent(word: number): number | undefined {
    // "according to the army" is no agent, whatever the syntax says
    return this.dependents(word, 'obl').find((head) => this.prepositionOf(head) === 'by')
  }

  /** A dependent of exactly this relation; for "who" the noun that it means. */
  #own(word: number, relation: string): number | undefined {
    // of "Prime Minister" and "Asker", taken for two subjects, the nearer is the name
    const found = this.tree.children(word).findLast((child) => this.relation(child) === relation && (child < word || relation !== 'nsubj')) ??
      this.tree.children(word).find((child) => this.relation(child) === relation)
    if (found === undefined) return undefined
    return this.#isRelativePronoun(found) ? (this.#nounOfRelative(word) ?? found) : found
  }

  #isRelativePronoun(word: number): boolean {
    return this.tree.syntax.upos[word] === 'PRON' && RELATIVES.has(this.lemma(word))
  }

  /** The noun that a relative clause is about, also from a verb that is joined to it or stands below it. */
  #nounOfRelative(word: number): number | undefined {
    let at = word
    for (let depth = 0; depth < DEEPEST && at >= 0; depth++) {
      if (this.relation(at) === 'acl:relcl') return this.head(at) < 0 ? undefined : this.head(at)
      if (!this.is(at, 'conj', 'xcomp', 'ccomp', 'advcl')) return undefined
      at = this.head(at)
    }
    return undefined
  }

  /** "the town they shelled": a clause with a subject of its own, no object, and the noun that it hangs on. */
  #isRelativeWithoutObject(word: number): boolean {
    if (this.relation(word) !== 'acl:relcl') return false
    const [subject] = this.dependents(word, 'nsubj')
    return subject !== undefined && !this.#isRelativePronoun(subject)
  }

  /** "with two bridges destroyed": the noun right before the participle, whatever the syntax hangs it on. */
  #absoluteNoun(word: number): number | undefined {
    if (!this.isPast(word) || this.dependents(word, 'aux', 'aux:pass', 'cop', 'obj').length > 0) return undefined
    const mark = this.dependents(word, 'mark', 'case').find((at) => at < word && this.form(at) === 'with')
    if (mark === undefined) return undefined
    let noun = word - 1
    while (noun > mark && !this.isNominal(noun)) noun--
    for (let above = this.head(noun); noun > mark && above > mark && above < word; above = this.head(noun)) noun = above
    return noun > mark ? noun : undefined
  }

  /** "They hold the mayor, arrested on Monday": the noun before a participle that the syntax hangs on the clause. */
  #nounBeforeComma(word: number): number | undefined {
    if (!this.is(word, 'parataxis') || this.dependents(word, 'aux:pass', 'nsubj:pass').length > 0 || word < 2 || this.form(word - 1) !== ',') return undefined
    let at = word - 2
    if (!this.isNominal(at)) return undefined
    while (this.relation(at) === 'flat' || (this.is(at, 'compound') && this.head(at) < word)) at = this.head(at)
    return this.isNominal(at) ? at : word - 2
  }

  /** "with two bridges destroyed and forty farmers killed" */
  #isAbsoluteAbove(word: number): boolean {
    const above = this.head(word)
    return above >= 0 && (this.#isAbsolute(above) || this.#absoluteNoun(above) !== undefined)
  }

  /** "with two bridges destroyed": a participle with a subject and no finite verb. */
  #isAbsolute(word: number): boolean {
    if (!this.isPast(word) || this.dependents(word, 'aux', 'cop').length > 0) return false
    const [subject] = this.dependents(word, 'nsubj')
    if (subject === undefined || subject > word) return false
    return this.#mark(word) === 'with' || this.prepositionOf(subject) === 'with'
  }

  /**
   * The subject that the clause above gives to one without its own.
   * @param passive whether the verb below is a passive: then it is what the act is done to
   */
  #givenFromAbove(word: number, depth: number, passive = false): number | undefined {
    const above = this.head(word)
    if (above < 0 || depth >= DEEPEST) return undefined
    const relation = this.relation(word)
    if (relation === 'amod') return this.isPast(word) === passive ? above : undefined
    if (relation === 'conj') return this.#sharedSubject(above, depth)
    if (relation === 'xcomp') return this.#controller(above, depth)
    if (relation === 'acl:relcl') return this.dependents(word, 'nsubj').length > 0 ? undefined : above
    if (relation === 'acl') return this.#subjectOfModifier(word, above, depth, passive)
    if (relation.startsWith('advcl')) return this.#subjectOfAdverbial(word, above, depth)
    return undefined
  }

  /** What a verb's subject is, whichever voice it has. */
  #topic(word: number, depth: number): number | undefined {
    if (!this.isVerb(word)) return this.#own(word, 'nsubj') ?? this.#own(word, 'nsubj:pass') ?? (this.isNominal(word) ? this.possessor(word) : this.#givenFromAbove(word, depth + 1))
    return this.isPassive(word) ? this.object(word, depth + 1) : this.subject(word, depth + 1)
  }

  #sharedSubject(above: number, depth: number): number | undefined {
    return this.isNominal(above) && this.dependents(above, 'cop').length === 0 ? undefined : this.#topic(above, depth)
  }

  /** "forced them to leave": them; "agreed to leave", "was told to leave": the subject. */
  #controller(above: number, depth: number): number | undefined {
    if (this.isVerb(above) && !this.isPassive(above)) {
      const object = this.#own(above, 'obj') ?? this.indirectObject(above)
      if (object !== undefined) return object
    }
    return this.#topic(above, depth)
  }

  /** "troops withdrawing": troops; "a plan to attack": who has it, or whose plan it is. */
  #subjectOfModifier(word: number, noun: number, depth: number, passive: boolean): number | undefined {
    if (this.#mark(word) === undefined && (passive || this.isGerund(word))) return this.#nounBefore(word, noun)
    const possessor = this.possessor(noun)
    if (possessor !== undefined) return possessor
    const above = this.head(noun)
    return above >= 0 && this.isVerb(above) && this.is(noun, 'obj', 'obl', 'nsubj:pass') ? this.#topic(above, depth) : undefined
  }

  /** The noun right before a participle, where it is no part of the phrase that the syntax hangs the participle on. */
  #nounBefore(word: number, noun: number): number {
    let at = word - 1
    if (at <= noun || !this.isNominal(at)) return noun
    while (this.isNominal(this.head(at)) && this.head(at) !== noun && this.head(at) > noun) at = this.head(at)
    return this.head(at) === noun || this.head(at) < noun ? noun : at
  }

  /** "after bombing the port": whoever the clause above is about; "accused them of bombing": them. */
  #subjectOfAdverbial(word: number, above: number, depth: number): number | undefined {
    const mark = this.#mark(word)
    if ((mark === 'of' || mark === 'for' || mark === 'from') && this.isVerb(above)) {
      const object = this.object(above, depth + 1)
      if (object !== undefined) return object
    }
    const told = this.#toldBefore(word, above)
    return this.#topic(told ?? this.#clauseAbove(above), depth)
  }

  /** "Gunmen stormed the camp, killing two, police said": the clause that is told, where an adverbial hangs on who tells it. */
  #toldBefore(word: number, above: number): number | undefined {
    if (word > above) return undefined
    return this.dependents(above, 'ccomp', 'parataxis').findLast((child) => child < word)
  }

  /** The verb that a clause hangs on, where the syntax hangs it on a noun that is nobody's: "months into the war after being held". */
  #clauseAbove(word: number): number {
    let at = word
    for (let depth = 0; depth < DEEPEST && this.isNominal(at) && this.head(at) >= 0; depth++) {
      if (this.possessor(at) !== undefined || this.dependents(at, 'cop', 'nsubj').length > 0) return at
      at = this.head(at)
    }
    return at
  }

  /** Whose something is: the head of "the army's". */
  possessor(noun: number): number | undefined {
    return this.dependents(noun, 'nmod:poss')[0]
  }
}

function remembered<Value>(known: Map<number, Value>, word: number, find: () => Value): Value {
  if (known.has(word)) return known.get(word)!
  const found = find()
  known.set(word, found)
  return found
}
