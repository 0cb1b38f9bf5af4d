/** How much speaks for a name being a place's where it stands, and not a person's, a body's or a common word. */
import { lowest } from '../../report/lowest.ts'
import { FUNCTION_WORDS } from '../grammar.ts'
import type { Entity } from '../../language/language.ts'
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'
import { honorificAt, isCapitalised, type Printed } from '../names.ts'
import { DIRECTION_ADJECTIVES, DIRECTION_NOUNS, LEVELS, LOCAL_NOUNS, LOCAL_NOUNS_IN_SMALL, NOUNS_OF_PLACES, PREPOSITIONS } from './place-words.ts'
import { placeKey } from './place-name.ts'
import type { Sighting } from './sighting.ts'

/** Actors that are no places, whatever else is called like them; and whoever acts without being known for what. */
const ACTORS = new Set(['person', 'group', 'organisation', 'armed-force', 'media', 'unknown'])

/** From here on a name is taken for a place's. */
export const ENOUGH = 2
/** What takes a name out, whatever speaks for it. */
const NEVER = -100

type Needed = Pick<Layers, 'report' | 'language' | 'tokens' | 'tree' | 'roster' | 'gazetteer' | 'actorAt'>

/** One thing that speaks for or against, and how much. */
type Sign = { readonly means: string; readonly weight: (sighting: Sighting, at: Around) => number }

/** What stands around a name. */
type Around = {
  readonly before: string
  readonly secondBefore: string
  readonly after: string
  readonly isBehindName: boolean
  readonly isBeforeName: boolean
  readonly isBehindHonorific: boolean
  readonly isBase: boolean
  readonly opensLine: boolean
  readonly opensSentence: boolean
  readonly entity: Entity | undefined
  readonly person: 'surely' | 'perhaps' | undefined
  readonly body: boolean
  readonly common: boolean
  /** Who is meant by these very words. */
  readonly actor: Actor | undefined
  /** Another name is said to lie in it. */
  readonly isContainer: boolean
}

/** The reader's entity types, where the name is its head. */
const BY_TYPE: Readonly<Partial<Record<Entity['type'], number>>> = { place: 3, person: -4, organization: -2, object: -1, event: -1, time: -2, animal: -2 }
/** Countries, regions and capitals act like persons and bodies, and the reader often has them for such. */
const LEAST_FOR_ACTING = -1

/** Each is added. Sizes are from trying them on reports with marked places: bench/places.mjs. */
const SIGNS: readonly Sign[] = [
  { means: 'a person', weight: (_, { person }) => (person === 'surely' ? NEVER : person === 'perhaps' ? -3 : 0) },
  { means: 'inside the name of a body', weight: (_, { body }) => (body ? NEVER : 0) },
  { means: 'behind "Mr."', weight: (_, { isBehindHonorific }) => (isBehindHonorific ? NEVER : 0) },
  { means: 'how well known it is', weight: (sighting) => renown(sighting) },
  { means: 'a preposition of place before it', weight: (_, { before }) => PREPOSITIONS.get(before) ?? 0 },
  { means: 'something lies in a direction of it, or is part of it: "west of Kelmar"', weight: (_, around) => (isMeasuredFrom(around) ? 2 : 0) },
  { means: 'a direction before it', weight: (_, { before }) => (DIRECTION_ADJECTIVES.has(before) ? 2 : 0) },
  { means: 'what it is, beside it', weight: ({ level }) => (level ? 2 : 0) },
  { means: 'a crossing or the like is called after it', weight: (_, { after }) => (LOCAL_NOUNS_IN_SMALL.has(after) ? 1 : 0) },
  { means: 'what it lies in, behind it', weight: ({ within }) => (within === undefined ? 0 : 4) },
  { means: 'something lies in it', weight: (sighting, { isContainer }) => (isContainer ? 2 : isAbbreviation(sighting) ? NEVER : 0) },
  { means: 'a group or body that acts', weight: (sighting, { actor, ...around }) => (actor && !mayAct(sighting) && ACTORS.has(actor.kind) && !isTownIn(sighting, around) ? -5 : 0) },
  { means: 'the line begins with it, apart: "KELMAR (Wire) -"', weight: (sighting, around) => (isDateline(sighting, around) ? 4 : 0) },
  { means: '"Kelmar-based"', weight: (_, { isBase }) => (isBase ? 3 : 0) },
  { means: 'the reader has it for a place, or not', weight: (sighting, around) => typed(sighting, around) },
  { means: 'a word or name that many things have', weight: (_, { common }) => (common ? -3 : 0) },
  { means: 'an acronym', weight: (sighting, around) => (isAcronym(sighting, around) && !mayAct(sighting) ? -5 : 0) },
  { means: 'a capital because a sentence begins', weight: (sighting, { opensSentence }) => (opensSentence && !mayAct(sighting) ? -1 : 0) },
  { means: 'part of a longer name', weight: (sighting, around) => (isDateline(sighting, around) ? 0 : longer(sighting, around)) },
]

/**
 * @param sightings in text order
 * @returns for each of them what speaks for it, summed: ENOUGH and more is a place
 */
export function evidenceFor(sightings: readonly Sighting[], layers: Needed): number[] {
  const surroundings = new Surroundings(layers)
  const containers = new Set(sightings.flatMap(({ within }) => within ?? []))
  return sightings.map((sighting, index) => {
    if (sighting.profile) return ENOUGH
    const around = { ...surroundings.of(sighting), isContainer: containers.has(index) }
    return SIGNS.reduce((sum, { weight }) => sum + weight(sighting, around), 0)
  })
}

const ACRONYM = /^\p{Lu}{2,5}$/u
/** "U.N.", "W.H.O": never how a dateline prints a town. */
const WITH_STOPS = /^(?:\p{Lu}\.){2,}\p{Lu}?$|^\p{Lu}\.\p{Lu}$/u
const CAPITALS = /^[^\p{Ll}]{3,}$/u

const isInCapitals = (name: string) => ACRONYM.test(name) || WITH_STOPS.test(name)

function isAcronym({ name }: Sighting, { opensLine }: Around): boolean {
  return WITH_STOPS.test(name) || (ACRONYM.test(name) && !opensLine)
}

/** "CA", "Ore": only behind a comma. */
function isAbbreviation({ name, found }: Sighting): boolean {
  return name.length <= 2 && found.every(({ kind }) => kind === 'region')
}

const isLand = (kind: string | undefined) => kind === 'country' || kind === 'area'

/** What news has as subject of sentences: countries, regions, capitals. */
function mayAct({ found }: Sighting): boolean {
  return found.some(({ kind, byOtherName, isCapital }) => isLand(kind) || (!byOtherName && (kind === 'region' || isCapital === true)))
}

function isDateline({ name }: Sighting, { opensLine, after }: Around): boolean {
  return opensLine && (CAPITALS.test(name) || DATELINE_MARKS.has(after))
}
const DATELINE_MARKS = new Set(['(', ':', '–', '—', '-'])

/** By what it may be at best: a country needs no more, a village a good deal. */
function renown({ found, name }: Sighting): number {
  return Math.max(
    ...found.map(({ kind, population, byOtherName, isCapital }) => {
      if (isLand(kind) || (isCapital && !byOtherName)) return 3
      if (kind === 'region') return byOtherName ? 0 : 2
      const size = population >= 1e6 ? 2 : population >= 1e5 ? 1 : population >= 15_000 ? 0 : -1
      return size - (byOtherName && population < 1e5 ? 1 : 0) + (kind === 'district' && name.includes(' ') ? 1 : 0)
    }),
  )
}

function typed(sighting: Sighting, around: Omit<Around, 'actor'>): number {
  const weight = around.entity ? (BY_TYPE[around.entity.type] ?? 0) : 0
  return mayAct(sighting) || isTownIn(sighting, around) ? Math.max(weight, LEAST_FOR_ACTING) : weight
}

/** A larger town behind "in" or the like: whoever else is called so, nothing is done in them. */
function isTownIn({ found, name }: Sighting, { before, person, common }: Omit<Around, 'actor'>): boolean {
  if (PREPOSITIONS.get(before) !== SURELY_PLACES || person || common || isInCapitals(name)) return false
  return found.some(({ kind, byOtherName, population }) => kind === 'city' && !byOtherName && population >= LARGER_TOWN)
}
const SURELY_PLACES = 2
const LARGER_TOWN = 50_000

function isMeasuredFrom({ before, secondBefore }: Pick<Around, 'before' | 'secondBefore'>): boolean {
  return before === 'of' && (DIRECTION_NOUNS.has(secondBefore) || NOUNS_OF_PLACES.has(secondBefore))
}

function longer({ found }: Sighting, { isBehindName, isBeforeName }: Around): number {
  return (isBehindName ? -3 : 0) + (isBeforeName ? (isLand(found[0]?.kind) ? -1 : -3) : 0)
}

class Surroundings {
  readonly #layers: Needed
  readonly #printed: Printed
  /** Names of persons and bodies, by where they begin. */
  readonly #people: readonly Known[]
  readonly #entities: ReadonlyMap<number, Entity>
  readonly #sentenceStarts: ReadonlySet<number>

  constructor(layers: Needed) {
    this.#layers = layers
    this.#printed = { text: layers.report.text, tokens: layers.tokens }
    this.#people = namedIn(layers)
    this.#entities = smallestByHead(layers.language.entities)
    this.#sentenceStarts = new Set(layers.language.sentences.map(([start]) => start))
  }

  of(sighting: Sighting): Omit<Around, 'isContainer'> {
    const { first, last, span, name } = sighting
    const { tokens, text } = this.#printed
    const near = this.#named(span)
    return {
      before: tokens.lower[first - 1] ?? '',
      secondBefore: tokens.lower[first - 2] ?? '',
      after: tokens.lower[last] ?? '',
      isBehindName: this.#adjoins(first - 1, first) && this.#isName(first - 1),
      isBeforeName: this.#adjoins(last - 1, last) && this.#isName(last) && !LOCAL_NOUNS.has(tokens.lower[last]!) && !LEVELS.has(tokens.lower[last]!),
      isBehindHonorific: this.#adjoins(first - 1, first) && honorificAt(this.#printed, first - 1) !== undefined,
      isBase: text[span[1]] === '-' && /^\p{Ll}{4}/u.test(text.slice(span[1] + 1, span[1] + 5)),
      opensLine: first === 0 || text[tokens.starts[first]! - 1] === '\n',
      opensSentence: this.#sentenceStarts.has(span[0]),
      entity: this.#entityOf(span),
      person: near.find((known) => known.person && !isItself(known, sighting) && !isInside(known, sighting))?.person,
      body: near.some((known) => !known.person && this.#isPartOf(known, sighting)),
      actor: this.#actorOf(span),
      common: this.#layers.gazetteer.isCommonWord(name),
    }
  }

  /** Is a name part of a body's, as in "Kelmar Harbour Board", rather than before a word for it ("Kelmar police")? */
  #isPartOf({ span: [start, end] }: Known, { span, last }: Sighting): boolean {
    if (start > span[0] || end < span[1] || end - start <= span[1] - span[0]) return false
    const behind = this.#printed.text.slice(this.#printed.tokens.ends[last - 1], end)
    return start < span[0] || (/\p{Lu}/u.test(behind) && !/^-\p{Ll}/u.test(behind))
  }

  /** Is there one space between two tokens, so that they may be one name? */
  #adjoins(left: number, right: number): boolean {
    const { tokens, text } = this.#printed
    return left >= 0 && right < tokens.starts.length && text.slice(tokens.ends[left], tokens.starts[right]) === ' ' && !/['’]s$/.test(tokens.lower[left]!)
  }

  #isName(i: number): boolean {
    const lower = this.#printed.tokens.lower[i]!
    return isCapitalised(this.#printed, i) && !FUNCTION_WORDS.has(lower) && !DIRECTION_ADJECTIVES.has(lower) && this.#layers.gazetteer.demonym(lower).length === 0
  }

  #named([start, end]: Span): Known[] {
    const near: Known[] = []
    for (let i = lowest(this.#people.length, (n) => this.#people[n]!.span[0] > start - LONGEST_NAME); i < this.#people.length && this.#people[i]!.span[0] < end; i++)
      if (this.#people[i]!.span[1] > start) near.push(this.#people[i]!)
    return near
  }

  #actorOf(span: Span): Actor | undefined {
    const actor = this.#layers.actorAt(span)
    return actor?.mentions.some(({ start, end }) => start === span[0] && end === span[1]) ? actor : undefined
  }

  #entityOf(span: Span): Entity | undefined {
    const { from, to } = this.#layers.tree.within(span)
    for (let word = from; word < to; word++) {
      const entity = this.#entities.get(word)
      if (entity) return entity
    }
    return undefined
  }
}

const LONGEST_NAME = 120

/** A person or body that the roster has, where it is mentioned. */
type Known = { readonly span: Span; readonly name: string; readonly person: 'surely' | 'perhaps' | undefined }

/** Bodies of one word may as well be places. */
function namedIn({ roster }: Needed): Known[] {
  return roster.mentions.flatMap(({ at, end, actor }): Known[] => {
    const { name, kind, evident } = roster.actors[actor]!
    const mayBePerson = kind === 'person' || kind === 'unknown'
    if (!name.includes(' ') && kind !== 'person') return []
    return [{ span: [at, end], name, person: mayBePerson ? (kind === 'person' && evident ? 'surely' : 'perhaps') : undefined }]
  })
}

/** "Louis" in "St. Louis". */
function isInside({ span }: Known, sighting: Sighting): boolean {
  return span[0] > sighting.span[0] && span[1] <= sighting.span[1]
}

/** A name of two words looks like a person's to whoever does not know that it is a country's or a city's. */
function isItself({ name }: Known, sighting: Sighting): boolean {
  return placeKey(name) === sighting.key && sighting.found.some(({ kind, population }) => isLand(kind) || kind === 'region' || population >= 50_000)
}

/** For each word that an entity hangs on, the shortest such entity. */
function smallestByHead(entities: readonly Entity[]): Map<number, Entity> {
  const byHead = new Map<number, Entity>()
  for (const entity of entities) {
    const known = byHead.get(entity.head)
    if (!known || entity.to - entity.from < known.to - known.from) byHead.set(entity.head, entity)
  }
  return byHead
}
