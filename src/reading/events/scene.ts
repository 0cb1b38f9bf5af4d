/** Step: what events, deployments and positions are read from: the syntax, and whom and what its phrases mean. */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import { Tree, type WordRange } from '../../language/tree.ts'
import type { EntityType } from '../../language/language.ts'
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'
import { step } from '../step.ts'
import { Clauses } from './clauses.ts'
import { PERSONAL_PRONOUNS, TIME_NOUNS } from './closed-classes.ts'
import { mendedSyntax } from './mended-syntax.ts'
import { coreOf, phraseOf } from './noun-phrases.ts'

export type SceneLayers = Pick<
  Layers,
  'report' | 'language' | 'codebook' | 'tree' | 'actorAt' | 'voiceAt' | 'places' | 'times' | 'published' | 'statements' | 'stances' | 'voices'
>

const BODIES: ReadonlySet<string> = new Set(['armed-force', 'government', 'state', 'organisation', 'outlet'])

/** Kinds of actors that a pronoun may mean. */
const SPEAKERS: Readonly<Record<string, (kind: string) => boolean>> = {
  it: (kind) => BODIES.has(kind),
  he: (kind) => kind === 'person',
  she: (kind) => kind === 'person',
  they: (kind) => kind === 'group',
}

export const scene = step({
  name: 'scene',
  needs: ['report', 'language', 'codebook', 'tree', 'actorAt', 'voiceAt', 'places', 'times', 'published', 'statements', 'stances', 'voices'],
  adds: ['scene'],
  read: (layers) => ({ scene: new Scene(layers) }),
})

type PlaceMention = { readonly span: Span; readonly id: string }

export class Scene {
  readonly layers: SceneLayers
  readonly clauses: Clauses
  readonly #places: readonly PlaceMention[]
  readonly #types: ReadonlyMap<number, EntityType>

  constructor(layers: SceneLayers) {
    this.layers = layers
    this.clauses = new Clauses(mendedTree(layers), layers.report.text, layers.codebook.events.lemmas)
    this.#places = layers.places
      .flatMap(({ id, mentions }) => mentions.map(({ start, end }): PlaceMention => ({ span: [start, end], id })))
      .sort((a, b) => a.span[0] - b.span[0])
    this.#types = new Map(layers.language.entities.map(({ head, type }) => [head, type]))
  }

  spanOf(range: WordRange): Span {
    return this.clauses.tree.span(range)
  }

  spanOfWord(word: number): Span {
    return this.spanOf({ from: word, to: word + 1 })
  }

  /** The actor that a phrase means, by its head or by what it measures. */
  actorOf(head: number): Actor | undefined {
    const core = coreOf(this.clauses, head)
    return this.#actorBy(core) ?? this.#byName(core)
  }

  #actorBy(head: number): Actor | undefined {
    return this.layers.actorAt(this.spanOf(phraseOf(this.clauses, head))) ?? this.layers.actorAt(this.spanOfWord(head))
  }

  /** "The chancellor, Mira Osk": the office alone means nobody, the name beside it does. */
  #byName(head: number): Actor | undefined {
    const names = this.clauses.dependents(head, 'appos', 'flat').filter((name) => this.clauses.tree.syntax.upos[name] === 'PROPN')
    return names.map((name) => this.layers.actorAt(this.spanOfWord(name))).find((actor) => actor !== undefined)
  }

  /**
   * "The army said it had": the head of the phrase of who speaks, where a pronoun below the verb of saying means that.
   * @returns undefined where the pronoun means somebody else, or nobody tells whom
   */
  speakerFor(pronoun: number): number | undefined {
    const fits = SPEAKERS[this.clauses.form(pronoun)]
    if (!fits || !this.clauses.is(pronoun, 'nsubj', 'nsubj:pass')) return undefined
    const speaker = this.#speakerAbove(this.clauses.head(pronoun))
    if (speaker === undefined || speaker >= pronoun || this.clauses.tree.syntax.upos[speaker] === 'PRON') return undefined
    const [meant, actor] = [this.#actorBy(pronoun), this.#actorBy(speaker)]
    if (meant) return meant.id === actor?.id ? speaker : undefined
    return actor === undefined || fits(actor.kind) ? speaker : undefined
  }

  #speakerAbove(verb: number): number | undefined {
    let at = verb
    for (let depth = 0; depth < 3 && this.clauses.is(at, 'conj', 'xcomp'); depth++) at = this.clauses.head(at)
    if (!this.clauses.is(at, 'ccomp') || this.clauses.head(at) < 0) return undefined
    const saying = this.clauses.head(at)
    return this.layers.codebook.events.saying.has(this.clauses.lemma(saying)) ? this.clauses.subject(saying) : undefined
  }

  /** places[].id of a place that a phrase names: by its head, else by a name in it. */
  placeOf(head: number): string | undefined {
    const [start, end] = this.spanOfWord(head)
    const within = this.placesIn(this.spanOf(phraseOf(this.clauses, head)))
    return (within.find(({ span }) => span[0] <= start && span[1] >= end) ?? within[0])?.id
  }

  /** Mentions of places that touch a span, in text order. */
  placesIn([start, end]: Span): readonly PlaceMention[] {
    const first = lowest(this.#places.length, (n) => this.#places[n]!.span[1] > start)
    const behind = lowest(this.#places.length, (n) => this.#places[n]!.span[0] >= end)
    return this.#places.slice(first, behind)
  }

  entityType(head: number): EntityType | undefined {
    return this.#types.get(head)
  }

  isPerson(head: number): boolean {
    const core = coreOf(this.clauses, head)
    if (PERSONAL_PRONOUNS.has(this.clauses.form(core))) return true
    if (this.layers.codebook.events.people.has(this.clauses.lemma(core))) return true
    return this.entityType(core) === 'person' || this.layers.actorAt(this.spanOfWord(core))?.kind === 'person'
  }

  isActor(head: number): boolean {
    const core = coreOf(this.clauses, head)
    if (this.isPerson(core) || this.actorOf(core)) return true
    const type = this.entityType(core)
    return type === 'organization' || (this.clauses.tree.syntax.upos[core] === 'PROPN' && !this.isTime(core))
  }

  isPlace(head: number): boolean {
    return this.entityType(head) === 'place' || this.placeOf(head) !== undefined
  }

  isTime(head: number): boolean {
    if (TIME_NOUNS.has(this.clauses.lemma(head)) || this.entityType(head) === 'time') return true
    const [start, end] = this.spanOfWord(head)
    const { times } = this.layers
    const at = lowest(times.length, (n) => times[n]!.span[1] > start)
    return at < times.length && times[at]!.span[0] < end
  }
}

function mendedTree({ report, tree, codebook: { events } }: SceneLayers): Tree {
  const runs = (kind: string) => report.furniture.filter((each) => each.kind === kind).map(({ span }) => tree.within(span))
  const actors = { has: (lemma: string) => [events.forces, events.people, events.actors, events.means].some((nouns) => nouns.has(lemma)) }
  const syntax = mendedSyntax(report.text, tree, runs('dateline'), runs('title'), { acts: events.verbs, actors })
  return syntax === tree.syntax ? tree : new Tree(syntax)
}
