/** Those who claim their words before anybody is looked for: actors that are known, states, bodies of states, capitals that act. */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import type { ActorKind } from '../codebook-schema.ts'
import type { Layers } from '../layers.ts'
import { nameOf, nameSpan, type Printed } from '../names.ts'
import type { Found } from '../situation/name-index.ts'
import { isActingCapital } from './capitals.ts'
import { knownActor, knownActors, type KnownActor, type KnownActors, type KnownName } from './known.ts'
import { nameKey, type Mention, type NamedActor } from './named-actor.ts'
import { bodyKey, isAttributive, isGovernment, isOnlyPlace, stateCalled, stateOfDemonym, type State } from './states.ts'

type Given = Pick<Layers, 'report' | 'tree' | 'tokens' | 'codebook' | 'gazetteer' | 'situation' | 'sources'>
/** States that are called after a half of a land are called by it alone: "the North". */
const HALVES = new Set(['north', 'south'])

type Capital = { readonly name: string; readonly state: State; readonly span: Span }

export class Claims {
  /** Those who are known beforehand; undefined without a situation profile. */
  readonly known: KnownActors | undefined
  /** Where a state is said by a word before a noun: "Orlandic raids". */
  readonly attributive: Mention[] = []
  readonly #given: Given
  readonly #printed: Printed
  readonly #actors: NamedActor[]
  readonly #byKey = new Map<string, number>()
  /** In text order. */
  readonly #claimed: Mention[] = []
  readonly #capitals: Capital[] = []
  /** Where sources with a name end, by where they begin. */
  readonly #sources: ReadonlyMap<number, number>
  /** "the North", where a state may be meant that is called so. */
  readonly #halves: { readonly name: string; readonly span: Span }[] = []
  readonly #adjectives: { readonly state: State; readonly span: Span }[] = []

  /** @param actors of the report, to be added to */
  constructor(given: Given, actors: NamedActor[]) {
    this.#given = given
    this.#printed = { text: given.report.text, tokens: given.tokens }
    this.#actors = actors
    this.#sources = new Map(given.sources.flatMap(({ shape, span }) => (shape === 'name' && span ? [span] : [])))
    this.known = given.situation ? knownActors(given.situation.profile) : undefined
  }

  /** Somebody whom the situation profile knows; undefined for a place. */
  addKnown({ first, last, entry, name }: Found<KnownName>): number | undefined {
    const { actor } = entry
    if (!actor) {
      this.#noteCapital(first, last)
      return undefined
    }
    const span = nameSpan(this.#printed, first, last)
    const isOwnName = nameKey(name) === nameKey(actor.name)
    if (actor.country !== undefined && this.#isNoActor(first, last, span, { code: actor.country, name: actor.name })) return undefined
    return this.#claim(this.#profiled(actor), span, isOwnName ? undefined : `the situation profile has "${name}" for "${actor.name}"`)
  }

  /** A state by its name. @returns whether the words are taken, though it be only a place there */
  addState(first: number, last: number): boolean {
    const name = nameOf(this.#printed, first, last)
    const state = stateCalled(this.#given.gazetteer, name)
    const span = nameSpan(this.#printed, first, last)
    if (HALVES.has(name.toLowerCase()) && this.#printed.tokens.lower[first - 1] === 'the') {
      if (!isOnlyPlace(this.#printed, this.#given.tree, first, span)) this.#halves.push({ name, span })
      return true
    }
    if (!state) {
      const adjective = stateOfDemonym(this.#given.gazetteer, name)
      if (adjective) this.#adjectives.push({ state: adjective, span })
      this.#noteCapital(first, last)
      return adjective !== undefined
    }
    if (!this.#isNoActor(first, last, span, state)) this.#mentionState(state, span, nameKey(name) === nameKey(state.name) ? undefined : `another name of ${state.name}`)
    return true
  }

  /**
   * A body of a state: "Orland's parliament", "the Orlandic army". Its government is the state itself.
   * @param last index behind the name; `end`: behind the words for the body
   */
  addBody(first: number, last: number, end: number, kind: ActorKind): boolean {
    const { tokens, text } = this.#printed
    const owner = nameOf(this.#printed, first, last)
    const isPossessive = /['’]s$/.test(tokens.lower[last - 1]!)
    const state = isPossessive ? stateCalled(this.#given.gazetteer, owner) : stateOfDemonym(this.#given.gazetteer, owner)
    if (!state) return false
    const noun = tokens.lower.slice(last, end).join(' ')
    const span: Span = [tokens.starts[first]!, tokens.ends[end - 1]!]
    if (isGovernment(noun)) {
      this.#mentionState(state, span, `the government of ${state.name}`)
      return true
    }
    const printed = text.slice(...span)
    const index = this.#entry(`body ${bodyKey(state, noun)}`, () => ({ name: printed, kind, of: state.code }))
    const { name } = this.#actors[index]!
    this.#claim(index, span, nameKey(printed) === nameKey(name) ? undefined : `another way to say "${name}"`)
    return true
  }

  /**
   * Capitals that act stand for their governments, and words for what is of a state mean it, now that all names are known.
   * @param isName whether somebody in the report has a name
   */
  addCapitals(isName: (name: string) => boolean): void {
    for (const { name, state, span } of this.#capitals) {
      const isPlain = !this.#given.gazetteer.isCommonWord(name) || this.#byKey.has(`state ${state.code}`)
      if (isPlain && !isName(name)) this.#mentionState(state, span, `${name} is the capital of ${state.name} and does what only somebody can do`)
    }
    for (const { name, span } of this.#halves) {
      const halves = this.#actors.flatMap((actor, index) => (actor.country !== undefined && actor.name.toLowerCase().startsWith(`${name.toLowerCase()} `) ? [index] : []))
      if (halves.length === 1) this.#claim(halves[0]!, span, `short for "${this.#actors[halves[0]!]!.name}", the only state of the report that is called so`)
    }
    this.#claimed.sort((a, b) => a.at - b.at)
    for (const { state, span } of this.#adjectives) {
      const actor = this.#byKey.get(`state ${state.code}`)
      if (actor !== undefined) this.attributive.push({ at: span[0], end: span[1], actor })
    }
  }

  /** Whoever has a mention that a span lies in. */
  covering([start, end]: Span): number | undefined {
    const behind = lowest(this.#claimed.length, (i) => this.#claimed[i]!.at > start)
    const claim = this.#claimed[behind - 1]
    return claim && claim.end >= end ? claim.actor : undefined
  }

  #isNoActor(first: number, last: number, span: Span, state: State): boolean {
    const { tree } = this.#given
    if (isOnlyPlace(this.#printed, tree, first, span)) return true
    if (!isAttributive(this.#printed, tree, last, span)) return false
    this.#adjectives.push({ state, span })
    return true
  }

  #noteCapital(first: number, last: number): void {
    const { gazetteer, tree, codebook } = this.#given
    const name = nameOf(this.#printed, first, last)
    const place = gazetteer.called(name).find(({ isCapital }) => isCapital)
    const country = place && gazetteer.country(place.country)
    if (!country) return
    const span = nameSpan(this.#printed, first, last)
    const isSource = ([start, end]: Span) => this.#sources.get(start) === end
    if (isActingCapital({ printed: this.#printed, tree, codebook, isSource }, first, last, span)) this.#capitals.push({ name, span, state: { code: country.code, name: country.name } })
  }

  #mentionState({ code, name }: State, span: Span, because?: string): void {
    const profiled = this.known?.ofCountry(code)
    const index = profiled ? this.#profiled(knownActor(profiled)) : this.#entry(`state ${code}`, () => ({ name, kind: 'state', country: code }))
    this.#claim(index, span, because)
  }

  #claim(actor: number, span: Span, because?: string): number {
    const { mentions, reasons } = this.#actors[actor]!
    mentions.push(span)
    if (because !== undefined) reasons.set(span[0], because)
    this.#claimed.push({ at: span[0], end: span[1], actor })
    return actor
  }

  /** The one entry of an actor of the profile. */
  #profiled({ id, name, kind, gender, country }: KnownActor): number {
    const index = this.#entry(`profile ${id}`, () => ({ name, kind, profile: id, ...(gender && { gender }), ...(country !== undefined && { country }) }))
    if (country !== undefined) this.#byKey.set(`state ${country}`, index)
    return index
  }

  #entry(key: string, make: () => Pick<NamedActor, 'name' | 'kind' | 'gender' | 'profile' | 'country' | 'of'>): number {
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    this.#byKey.set(key, this.#actors.length)
    this.#actors.push({ ...make(), roles: [], evident: true, mentions: [], reasons: new Map() })
    return this.#actors.length - 1
  }
}
