/** Whose a position is: the subject of its words, whoever they belong to, or the voice that says them. */
import { quoteAt, type Span } from '../../report/quote.ts'
import { PRONOUNS } from '../grammar.ts'
import { phraseOf } from '../events/noun-phrases.ts'
import type { Scene } from '../events/scene.ts'
import { clauseStart } from '../phrases.ts'
import type { Party } from '../reading.ts'
import { piecesOf, tokensIn } from '../tokens.ts'
import type { Given } from './draft.ts'

const ARTICLE = /^(?:the|a|an)\s+/i
const POSSESSIVE = /['’]s?$/
/** Words that stand between a verb and what it is the verb of. */
const BESIDE_VERBS = ['aux', 'advmod', 'cop', 'mark', 'punct', 'cc']

export class Holders {
  readonly #given: Given
  readonly #scene: Scene

  constructor(given: Given) {
    this.#given = given
    this.#scene = given.scene
  }

  /** Somebody, by a phrase that means him. */
  partyAt(span: Span): Party {
    const { report, actorAt } = this.#given
    const actor = actorAt(span)
    const text = quoteAt(report.text, span)
    return { ...(actor && { actor: actor.id }), name: actor?.name ?? text.quote.replace(POSSESSIVE, '').replace(ARTICLE, ''), text }
  }

  /** The speaker of a statement; undefined where the report leaves open whom it means, or speaks itself. */
  speaker(index: number): Party | undefined {
    const { statements, voices, report } = this.#given
    const voice = voices[index]!
    const [source] = statements[index]!.source
    if (voice.actor === null || !source || (voice.resolved === false && this.#isPronoun(source))) return undefined
    return { actor: voice.actor, name: voice.name, text: quoteAt(report.text, this.#withoutMark(source)) }
  }

  /** Whoever says a place in the text. */
  speakerAt(span: Span): Party | undefined {
    const { attribution } = this.#given.voiceAt(span)
    return attribution === undefined ? undefined : this.speaker(Number(attribution.slice(1)) - 1)
  }

  /**
   * Who does what a verb says.
   * @param at the verb, or words of it ("will not")
   * @returns the party and where the subject begins; no party where it is nobody who could hold a position
   */
  subjectOf(at: Span): { readonly party?: Party; readonly start?: number } {
    const { tree } = this.#given
    const range = tree.within(at)
    if (range.from >= range.to) return this.#wordsBefore(at)
    const subject = this.#scene.clauses.subject(this.#predicate(tree.headOf(range)))
    if (subject === undefined) return {}
    const party = this.#partyOf(subject)
    return { start: tree.span(phraseOf(this.#scene.clauses, subject))[0], ...(party && { party }) }
  }

  /** Whose something is: "the union's demands". */
  possessorOf(at: Span): Party | undefined {
    const { tree, tokens } = this.#given
    const range = tree.within(at)
    if (range.from < range.to) {
      const possessor = this.#possessor(tree.headOf(range))
      return possessor === undefined ? undefined : this.#partyOf(possessor)
    }
    const [token] = tokensIn(tokens, at)
    const before = tokens.lower[token - 1] ?? ''
    if (!/(?:'s|s')$/.test(before)) return undefined
    const span: Span = [tokens.starts[token - 1]!, tokens.ends[token - 1]! - (before.endsWith("'") ? 1 : 2)]
    return this.#given.actorAt(span) && this.partyAt(span)
  }

  /** The verb that auxiliaries and negations hang on; an adjective where it is what is said of the subject. */
  #predicate(word: number): number {
    const { tree } = this.#given
    const above = tree.syntax.head[word]!
    return above >= 0 && tree.is(word, ...BESIDE_VERBS) ? above : word
  }

  /** Somebody, by the head of a phrase; undefined where it is nobody who could hold a position. */
  #partyOf(head: number): Party | undefined {
    const { tree } = this.#given
    const span = this.#withoutMark(tree.span(phraseOf(this.#scene.clauses, head)))
    if (this.#isPronoun(span)) return this.#meantBy(span)
    return this.#couldHold(head, span) ? this.partyAt(span) : undefined
  }

  /** An actor of the report, a name, or a word for an office or a body: not "the shop" or "the engine". */
  #couldHold(head: number, span: Span): boolean {
    const { tree, report, codebook, actorAt } = this.#given
    if (this.#scene.isTime(head)) return false
    if (actorAt(span) || tree.syntax.upos[head] === 'PROPN') return true
    // "the mayor of Orsk" is a mayor.
    const words = piecesOf(report.text.slice(span[0], tree.syntax.words[head]![1]))
    if (codebook.deployments.forces.has(this.#scene.clauses.lemma(head))) return true
    return [codebook.kinds, codebook.roles].some((index) => index.findLast(words, 0, words.length)?.last === words.length)
  }

  /** The parser may take "the Front's demand" for "the demand of the Front". */
  #possessor(noun: number): number | undefined {
    const { tree } = this.#given
    const { clauses } = this.#scene
    return clauses.possessor(noun) ?? tree.dependents(noun, 'nmod', 'compound').find((other) => other < noun && tree.dependents(other, 'case').some((mark) => mark > other))
  }

  #isPronoun(span: Span): boolean {
    return PRONOUNS.has(this.#given.report.text.slice(...span).toLowerCase())
  }

  /** Whom a pronoun means: the actor that it is a mention of, else, in somebody's own words, that somebody. */
  #meantBy(span: Span): Party | undefined {
    const actor = this.#given.actorAt(span)
    return actor ? this.partyAt(span) : this.speakerAt(span)
  }

  #withoutMark([start, end]: Span): Span {
    const mark = POSSESSIVE.exec(this.#given.report.text.slice(start, end))
    return mark ? [start, start + mark.index] : [start, end]
  }

  /** Without syntax: a pronoun or a mention of an actor right before the verb. */
  #wordsBefore(at: Span): { party?: Party; start?: number } {
    const { tokens, fields, actorAt } = this.#given
    const [before] = tokensIn(tokens, at)
    const [from] = fields.at([at[0], at[0]])
    const first = clauseStart(tokens, tokensIn(tokens, [from, at[0]])[0], before)
    if (first >= before) return {}
    const span: Span = [tokens.starts[first]!, tokens.ends[before - 1]!]
    const party = this.#isPronoun(span) ? this.#meantBy(span) : actorAt(span) && this.partyAt(span)
    return { start: span[0], ...(party && { party }) }
  }
}
