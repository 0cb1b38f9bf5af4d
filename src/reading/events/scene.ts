/** What events are read from: the syntax, and whom and what its phrases mean. */
import type { Span } from '../../report/quote.ts'
import type { WordRange } from '../../language/tree.ts'
import type { EntityType } from '../../language/language.ts'
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'
import { lowest } from '../tokens.ts'
import { Clauses } from './clauses.ts'
import { PERSONAL_PRONOUNS, TIME_NOUNS } from './closed-classes.ts'
import { coreOf, phraseOf } from './noun-phrases.ts'

export type SceneLayers = Pick<
  Layers,
  'report' | 'language' | 'codebook' | 'tree' | 'actorAt' | 'voiceAt' | 'places' | 'times' | 'published' | 'statements' | 'stances' | 'voices'
>

type PlaceMention = { readonly span: Span; readonly id: string }

export class Scene {
  readonly layers: SceneLayers
  readonly clauses: Clauses
  readonly #places: readonly PlaceMention[]
  readonly #types: ReadonlyMap<number, EntityType>

  constructor(layers: SceneLayers) {
    this.layers = layers
    this.clauses = new Clauses(layers.tree, layers.report.text, layers.codebook.events.lemmas)
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
    return this.layers.actorAt(this.spanOf(phraseOf(this.clauses, core))) ?? this.layers.actorAt(this.spanOfWord(core))
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
