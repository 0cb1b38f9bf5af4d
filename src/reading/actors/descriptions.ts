/** Whom a description means that the situation profile knows: "the militant group", "Orland's prime minister", "the mayor". */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import { armiesOf, firstBareArmy, isArmy, isUnit } from './armies.ts'
import { nameKey, type Mention, type NamedActor } from './named-actor.ts'
import { stateCalled, stateOfDemonym } from './states.ts'
import type { ProfileActor } from '../situation/profile.ts'

type Given = Pick<Layers, 'report' | 'roster' | 'gazetteer' | 'situation'>

/** `actor` is an index into the roster. */
export type Described = { readonly actor: number; readonly because: string }

/** Mentions before a description that are looked through. */
const REACH = 60
/** Kinds that one plain word, as "group", may mean. */
const RIVALS = new Set(['group', 'organisation', 'armed-force', 'government', 'unknown'])

export class Descriptions {
  readonly #given: Given
  readonly #rosterOf: ReadonlyMap<string, number>
  /** Where "the army" stands first without a word that says whose it is. */
  readonly #bareArmy: number
  /** Indexes of the states' armies in the roster. */
  readonly armies: readonly number[]

  constructor(given: Given) {
    this.#given = given
    this.#bareArmy = firstBareArmy(given.report.text)
    this.armies = armiesOf(given.roster.actors, given.gazetteer)
    this.#rosterOf = new Map(given.roster.actors.flatMap(({ profile }, index) => (profile === undefined ? [] : [[profile, index] as const])))
  }

  /**
   * @param phrase as printed, with its determiner: "the terror group"
   * @param span where it stands
   */
  meant(phrase: string, span: Span): Described | undefined {
    const words = nameKey(phrase.replace(/^(?:this|that|these|those) /i, 'the '))
    if (isArmy(words)) return this.#army(span)
    if (!this.#given.roster.known) return undefined
    return this.#byCalling(words, span) ?? this.#byOffice(words)
  }

  /**
   * The one army of a state that the report names, if it did so before it first spoke of "the army". Whose army is meant before any is
   * named, the reader is taken to know: it need not be the one named later.
   */
  #army([at]: Span): Described | undefined {
    const [actor, ...others] = this.armies
    if (actor === undefined || others.length > 0) return undefined
    const { name, mentions, profile } = this.#given.roster.actors[actor]!
    const isKnown = profile !== undefined || (mentions[0]![0] < at && mentions[0]![0] < this.#bareArmy)
    return isKnown ? { actor, because: `"${name}" is the only army of a state that the report names` } : undefined
  }

  /** The one named last of those who are called so. */
  #byCalling(words: string, [at]: Span): Described | undefined {
    const { roster, situation } = this.#given
    const called = new Set(roster.known!.called(words).flatMap((id) => this.#rosterOf.get(id) ?? []))
    if (called.size === 0) return undefined
    const isPlain = !words.includes(' ')
    for (const { actor } of this.#before(at)) {
      const entry = roster.actors[actor]!
      if (called.has(actor)) return { actor, because: `the situation profile ${situation!.name} calls "${entry.name}" that, and of those who are called so it was named last` }
      if (isPlain && isRival(entry)) return undefined
    }
    return undefined
  }

  /** Mentions before an offset, the nearest first. */
  #before(at: number): Mention[] {
    const { mentions } = this.#given.roster
    const to = lowest(mentions.length, (i) => mentions[i]!.at >= at)
    return mentions.slice(Math.max(0, to - REACH), to).reverse()
  }

  /** The one who holds an office, where the words say of what, or the report names one holder alone. */
  #byOffice(words: string): Described | undefined {
    const { roster, report } = this.#given
    const { role, country } = this.#officeIn(words)
    const holders = roster.known!.inOffice(role, report.facts.published?.value).filter((holder) => country === undefined || this.#countryOf(holder) === country)
    const named = holders.flatMap(({ id }) => this.#rosterOf.get(id) ?? [])
    if (named.length !== 1) return undefined
    const { name } = roster.actors[named[0]!]!
    return { actor: named[0]!, because: `"${name}" holds that office by the situation profile, and nobody else is named who does` }
  }

  /** "Orland's prime minister" and "Orlandic prime minister" as office and country. */
  #officeIn(words: string): { role: string; country?: string } {
    const [first = '', ...rest] = words.split(' ')
    const owner = first.charAt(0).toUpperCase() + first.slice(1)
    const state = stateOfDemonym(this.#given.gazetteer, owner) ?? (/s$/.test(owner) ? stateCalled(this.#given.gazetteer, owner.slice(0, -1)) : undefined)
    return state && rest.length > 0 ? { role: rest.join(' '), country: state.code } : { role: words }
  }

  #countryOf(actor: ProfileActor): string | undefined {
    let at: ProfileActor | undefined = actor
    for (let steps = 0; at && at.country === undefined && steps < 10; steps++) at = this.#given.roster.known!.byId(at.of ?? '')
    return at?.country
  }
}

function isRival(actor: Readonly<NamedActor>): boolean {
  return RIVALS.has(actor.kind) && !isUnit(actor)
}
