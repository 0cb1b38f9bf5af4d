/** Whose position it is: the holder, and the side that a holder speaks for. "The Reed Front" and its spokesman stand on one side. */
import { piecesOf } from '../../reading/tokens.ts'
import { stemOf } from '../accounts/stem.ts'
import type { PartyRef, PositionAccount, VoiceRef } from '../account.ts'
import type { Surroundings } from '../joiner.ts'
import { positionBook, type PositionBook } from './position-book.ts'

export type Side = {
  readonly name: string
  /** Stems of the holder's name, without titles and articles. */
  readonly own: readonly string[]
  /** Whether the holder has a name of its own: "families" has none. */
  readonly named: boolean
  /** Stems of the names that stand with a word for somebody who speaks for others. */
  readonly speaksFor: ReadonlySet<string>
  /** Offices that it is called by, as the codebook has them: "foreign minister". */
  readonly offices: ReadonlySet<string>
  /** Whether it is a government, or speaks for one. */
  readonly government: 'body' | 'office' | undefined
}

/** How sure it is that two holders are one side, 0 to 1, and why. */
export type SameSide = { readonly score: number; readonly reason: string }

const MOST_CHARACTERS = 300
const SMALL = new Set('the a an of and in on at for to its his her their our this that who which he she it they we i s mr mrs ms dr sir'.split(' '))
const PRONOUNS = new Set('whom whose those he she it they we i you who which that this these those one some others another both neither everyone anyone someone nobody many few most several all'.split(' '))
const WORD = /[\p{L}\p{N}]+/gu
const BEGINS_LARGE = /^\p{Lu}/u
/** Letters that "Marahn" and "Marah", "Vellander" and "Velland" have in common before their endings, at least; and how long those may be. */
const SHORTEST_STOCK = 5
const LONGEST_ENDING = 3

/** The side of a position's holder. */
export function sideOf(account: PositionAccount, book: PositionBook = positionBook()): Side {
  return sideOfParty(account.holder, isSame(account.holder, account.voice) ? account.voice.role : undefined, book)
}

/** The side of whoever says something. */
export function sideOfVoice(voice: VoiceRef, book: PositionBook = positionBook()): Side {
  return sideOfParty({ name: voice.name, words: voice.name, ...(voice.actor !== undefined && { actor: voice.actor }) }, voice.role, book)
}

/**
 * @param party with the words that the report calls it by: "Ivo Marn, spokesman for the River League"
 * @param role that the report gives it elsewhere
 */
export function sideOfParty(party: PartyRef, role: string | undefined, book: PositionBook = positionBook()): Side {
  const words = [party.words, role ?? '', ...(party.called ?? [])].map((each) => each.slice(0, MOST_CHARACTERS)).join(' ; ')
  const offices = book.officeStems
  const own = nameStems(party.name, offices)
  const lower = piecesOf(words)
  const has = (index: PositionBook['notBehind']) => index.find(lower, 0, lower.length).length > 0
  const spoken = book.speakers.find(lower, 0, lower.length)
  const speaks = spoken.length > 0 && !has(book.notBehind)
  const government = has(book.governments.bodies) ? 'body' : speaks && has(book.governments.offices) ? 'office' : undefined
  return {
    name: party.name,
    own,
    named: BEGINS_LARGE.test(party.name.replace(/^(?:the|an?)\s+/iu, '')),
    speaksFor: new Set(speaks ? spokenFor(words, own, offices) : []),
    offices: new Set(speaks ? spoken.filter(({ rule }) => rule === 'office').map(({ first, last }) => lower.slice(first, last).join(' ')) : []),
    government,
  }
}

/** Names under which a side may be looked for; none for one that nobody could tell from another. */
export function sideKeys({ own, named, speaksFor, government }: Side): readonly string[] {
  const heads = named ? own.slice(-1) : own.filter((stem) => !PRONOUNS.has(stem)).slice(-1)
  return [...new Set([...heads, ...[...speaksFor].slice(0, 3), ...(government ? ['government'] : [])])]
}

/**
 * @param one an actor account's address and its side
 * @param likeness of the stories that they are told in, or how sure other signs make it that they tell of one affair: who has no name is
 *   the same within one story only
 * @returns score 0 where nothing says that they are one side
 */
export function sameSide(
  [oneActor, one]: readonly [string | undefined, Side], [otherActor, other]: readonly [string | undefined, Side], around: Surroundings, likeness: number,
  book: PositionBook = positionBook(),
): SameSide {
  if (oneActor !== undefined && otherActor !== undefined && around.actorOf(oneActor) === around.actorOf(otherActor)) {
    return { score: 1, reason: 'same holder' }
  }
  const rules: readonly (SameSide | undefined)[] = [
    sameName(one, other, likeness),
    speaksForWhole(one, other) ?? speaksForWhole(other, one),
    bothSpeakFor(one, other),
    sameOffice(one, other, likeness, book) ?? sameOffice(other, one, likeness, book),
    sameGovernment(one, other, likeness),
  ]
  return rules.find((rule) => rule !== undefined) ?? { score: 0, reason: 'different holders' }
}

function sameName(one: Side, other: Side, likeness: number): SameSide | undefined {
  if (one.own.length === 0 || other.own.length === 0 || one.own.every((stem) => PRONOUNS.has(stem))) return undefined
  const [short, long] = one.own.length <= other.own.length ? [one.own, other.own] : [other.own, one.own]
  if (short.at(-1) !== long.at(-1) || !short.every((stem) => long.includes(stem))) return undefined
  if (!one.named || !other.named) return likeness >= 0.4 && short.length === long.length ? { score: 0.85, reason: `both "${one.name}", in one story` } : undefined
  return short.length === long.length ? { score: 0.95, reason: 'same name' } : { score: 0.6 + 0.3 * likeness, reason: `"${one.name}" and "${other.name}"` }
}

function speaksForWhole(speaker: Side, whole: Side): SameSide | undefined {
  const head = whole.own.at(-1)
  if (!whole.named || head === undefined || ![...speaker.speaksFor].some((stem) => isSameStock(stem, head))) return undefined
  return { score: 0.9, reason: `${speaker.name} speaks for ${whole.name}` }
}

function bothSpeakFor(one: Side, other: Side): SameSide | undefined {
  const shared = [...one.speaksFor].find((stem) => [...other.speaksFor].some((its) => isSameStock(stem, its)))
  return shared === undefined ? undefined : { score: 0.85, reason: 'both speak for one side' }
}

/** "The President" alone is the one whom the other report names with that office, in one affair. */
function sameOffice(bare: Side, other: Side, likeness: number, book: PositionBook): SameSide | undefined {
  if (likeness < 0.5 || bare.own.length === 0 || !bare.own.every((stem) => book.officeStems.has(stem))) return undefined
  if (bare.speaksFor.size > 0 && other.speaksFor.size > 0) return undefined
  const office = [...bare.offices].find((each) => other.offices.has(each))
  return office === undefined ? undefined : { score: 0.88, reason: `both the ${office}, in one story` }
}

/** A government of no named country is that of the story; it may still be another's, so a person is asked where nothing else ties them. */
function sameGovernment(one: Side, other: Side, likeness: number): SameSide | undefined {
  if (!one.government || !other.government || likeness < 0.5) return undefined
  if (one.government === 'office' && other.government === 'office') return undefined
  const named = [...one.speaksFor].length > 0 && [...other.speaksFor].length > 0
  return named ? undefined : { score: 0.8, reason: 'a government and who speaks for it, in one story' }
}

/** Names beside a word for a speaker. The speaker's own are none, but for one who is only called by whom he speaks for. */
function spokenFor(words: string, own: readonly string[], offices: ReadonlySet<string>): string[] {
  const isDescribed = own.some((stem) => offices.has(stem))
  const found: string[] = []
  for (const { 0: word } of words.matchAll(WORD)) {
    const stem = stemOf(word)
    const isOwn = !isDescribed && own.includes(stem)
    if (BEGINS_LARGE.test(word) && !isOwn && !SMALL.has(word.toLowerCase()) && !offices.has(stem)) found.push(stem)
  }
  return found
}

/** Without articles and titles; where a description is all there is, the description. */
function nameStems(name: string, offices: ReadonlySet<string>): readonly string[] {
  const stems = [...name.slice(0, MOST_CHARACTERS).matchAll(WORD)].map(([word]) => word).filter((word) => !SMALL.has(word.toLowerCase())).map(stemOf)
  const first = stems.findIndex((stem) => !offices.has(stem))
  // "Foreign Minister Asker" is Asker; "the envoy of the League" stays what it is.
  return first > 0 && first < stems.length ? stems.slice(first) : stems
}

function isSameStock(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let stock = 0
  while (stock < short.length && short[stock] === long[stock]) stock++
  return stock >= SHORTEST_STOCK && short.length - stock <= LONGEST_ENDING - 2 && long.length - stock <= LONGEST_ENDING
}

function isSame(holder: PartyRef, voice: VoiceRef): boolean {
  return holder.actor !== undefined ? holder.actor === voice.actor : holder.name === voice.name
}
