/** How alike two actors are by what they are called: tables of what meets what, with scores and reasons. */
import type { Comparison } from '../joiner.ts'
import { bodyNames, type BodyMatch, type BodyName } from './body-name.ts'
import type { ActorJoiningBook } from './joining-book.ts'
import type { Named, Unnamed } from './naming.ts'
import { offices, type Office } from './office.ts'
import { fullNames, isFamilyOf, middlesDiffer, type PersonName } from './person-name.ts'
import { isSlip } from './spelling.ts'

/** Where two accounts stand to each other. */
export type Setting = {
  readonly isOneStory: boolean
  readonly isOneReport: boolean
  /** Whether the reports are of nearly the same time. */
  readonly isNear: boolean
}

const NOTHING: Comparison = { score: 0, reasons: [] }
const APART: Comparison = { score: 0, reasons: ['other names'], apart: true }

/** Two that have names. */
export function namedAlike(one: Named, other: Named, setting: Setting, book: ActorJoiningBook): Comparison {
  const asPersons = one.kind !== 'body' && other.kind !== 'body' && one.kind !== 'state' && other.kind !== 'state' ? personsAlike(one, other, setting, book) : NOTHING
  if (asPersons.apart && one.kind === 'person' && other.kind === 'person') return asPersons
  return better(asPersons.apart ? NOTHING : asPersons, bodiesAlike(one, other, setting, book))
}

function better(one: Comparison, other: Comparison): Comparison {
  return other.score > one.score ? other : one
}

function personsAlike(one: Named, other: Named, setting: Setting, book: ActorJoiningBook): Comparison {
  if (one.full.length > 0 && other.full.length > 0) return inFull(one, other, setting, book)
  if (one.full.length === 0 && other.full.length === 0) return bySingles(one, other, setting)
  return one.full.length > 0 ? byFamily(other, one, setting) : byFamily(one, other, setting)
}

/** The best of all pairs of full names; apart only where no pair goes together. */
function inFull(one: Named, other: Named, { isOneStory }: Setting, book: ActorJoiningBook): Comparison {
  let best: Comparison = APART
  for (const a of one.full)
    for (const b of other.full) {
      const match = fullNames(a, b, book)
      if (match !== 'apart' && (best.apart || match.score > best.score)) best = { score: match.score, reasons: [match.reason] }
    }
  if (best.apart) return best
  if (one.full.some((a) => other.full.some((b) => isOtherOfTheName(a, b)))) return { score: OTHER_MIDDLE, reasons: ['same first and last name, another between'] }
  const because = [...best.reasons, ...sharedOffice(one, other), ...(isOneStory ? ['one story'] : [])]
  return { score: isOneStory || best.score >= 0.9 ? best.score : best.score - UNLIKE_STORY, reasons: because }
}
/** What a name that is not quite the same loses between reports that tell of different things. */
const UNLIKE_STORY = 0.1

const OTHER_MIDDLE = 0.45

function isOtherOfTheName(one: PersonName, other: PersonName): boolean {
  return one.sounds[0] === other.sounds[0] && one.sounds.at(-1) === other.sounds.at(-1) && middlesDiffer(one, other)
}

/** "Tolmin" and Anna Tolmin. */
function byFamily(short: Named, full: Named, { isOneStory, isOneReport, isNear }: Setting): Comparison {
  const single = short.short[0]
  if (!single) return NOTHING
  const name = full.full.find((candidate) => isFamilyOf(single, candidate))
  if (!name) return slipOrGiven(single, full, isOneStory)
  const office = sharedOffice(short, full)
  if (isOneReport) return { score: LEFT_OPEN, reasons: ['same family name, which the report itself leaves open'] }
  const isUsed = full.short.some((form) => form.sounds[0] === single.sounds[0])
  const reasons = ['same family name', ...office, ...(isUsed ? ['called so there as well'] : []), ...(isOneStory ? ['one story'] : [])]
  const where = isOneStory ? 'story' : isNear && full.isProminent && !short.isMaybeBody ? 'near' : 'elsewhere'
  return { score: FAMILY_SCORES[`${where} ${office.length > 0 ? 'office' : isUsed ? 'used' : 'bare'}`], reasons }
}
const LEFT_OPEN = 0.3
const FAMILY_SCORES = {
  'story office': 0.92, 'story used': 0.88, 'story bare': 0.55,
  // whom a report calls by the family name alone, as if everybody knew, is the one of whom others of that time tell at length
  'near office': 0.8, 'near used': 0.68, 'near bare': 0.35,
  'elsewhere office': 0.72, 'elsewhere used': 0.5, 'elsewhere bare': 0.35,
} as const

/** "Papadopolous" for Papadopoulos, "Hillary" for Hillary Clinton: in one story, and only for somebody who is called so there. */
function slipOrGiven(single: PersonName, full: Named, isOneStory: boolean): Comparison {
  if (!isOneStory) return NOTHING
  const sound = single.sounds[0]!
  if (full.full.some(({ sounds }) => isSlip(sounds.at(-1)!, sound))) return { score: 0.72, reasons: ['family names a letter apart', 'one story'] }
  if (full.short.some(({ sounds }) => sounds[0] === sound)) return { score: 0.75, reasons: ['called so there as well', 'one story'] }
  return full.full.some(({ sounds }) => sounds[0] === sound) ? { score: 0.5, reasons: ['same given name', 'one story'] } : NOTHING
}

function bySingles(one: Named, other: Named, { isOneStory }: Setting): Comparison {
  const a = one.short[0]
  if (!a || !other.short.some(({ sounds }) => sounds[0] === a.sounds[0])) return NOTHING
  const office = sharedOffice(one, other)
  const reasons = ['same single name', ...office, ...(isOneStory ? ['one story'] : [])]
  return { score: isOneStory ? 0.88 : office.length > 0 ? 0.72 : 0.45, reasons }
}

/** In words, where both are said to hold one office. */
function sharedOffice(one: { offices: readonly Office[] }, other: { offices: readonly Office[] }): string[] {
  for (const a of one.offices) for (const b of other.offices) if (offices(a, b) === 'same' || (offices(a, b) === 'open' && a.besides.length + b.besides.length + a.owners.length + b.owners.length > 0)) return [`both are ${a.noun}`]
  for (const a of one.offices) for (const b of other.offices) if (offices(a, b) === 'open') return [`both are ${a.noun}`]
  return []
}

function bodiesAlike(one: Named, other: Named, setting: Setting, book: ActorJoiningBook): Comparison {
  let best: Comparison = NOTHING
  for (const a of asBodies(one)) for (const b of asBodies(other)) best = better(best, bodyScore(bodyNames(a, b, book), a, one, other, setting))
  return best
}

function asBodies({ bodies, kind }: Named): readonly BodyName[] {
  return kind === 'person' ? [] : bodies
}

function bodyScore(match: BodyMatch, a: BodyName, one: Named, other: Named, { isOneStory }: Setting): Comparison {
  if (match === undefined) return NOTHING
  const [story, elsewhere] = BODY_SCORES[match]
  const isSingle = match === 'same' && a.words.length === 1 && !a.isLetters
  const score = isOneStory ? story : isSingle ? elsewhere - Math.max(one.doubt, other.doubt) : elsewhere
  return { score, reasons: [BODY_REASONS[match], ...(isOneStory ? ['one story'] : [])] }
}

/** In one story, and elsewhere. */
const BODY_SCORES = { same: [0.95, 0.9], letters: [0.85, 0.7], tail: [0.7, 0.5], end: [0.66, 0.3], party: [0.8, 0.68], sort: [0.85, 0.4] } as const
const BODY_REASONS = {
  same: 'same name', letters: 'one is the initials of the other', tail: 'one name is the end of the other', end: 'one name is the last word of the other', party: 'a party and those of it', sort: 'same words for a body, whose it is unsaid',
} as const

/** Two without a name. */
export function unnamedAlike(one: Unnamed, other: Unnamed, { isOneStory }: Setting, book: ActorJoiningBook): Comparison {
  const match = offices(one.office, other.office)
  if (match === undefined || one.office.isIndefinite || other.office.isIndefinite) return NOTHING
  const noun = one.office.noun
  const isOne = book.oneOfAKind.has(book.bodies.get(noun) ?? noun)
  if (match === 'same') {
    if (isOneStory) return { score: 0.8, reasons: [`the same ${noun}`, 'one story'] }
    return { score: isOne ? 0.75 : 0.4, reasons: [`the same ${noun}`] }
  }
  if (!isOneStory) return NOTHING
  const isBare = one.office.owners.length === 0 && other.office.owners.length === 0
  if (isBare) return { score: book.people.has(noun) && one.office.besides.length === 0 ? 0.5 : 0.7, reasons: [`both "${noun}", whose is unsaid`, 'one story'] }
  return { score: isOne ? 0.6 : 0.45, reasons: [`both "${noun}", whose is said in one`, 'one story'] }
}

/** "The coastguard chief" and Anna Tolmin, who is the coastguard's director; "the Velland army" and the Velland Army. */
export function namedAndUnnamed(named: Named, unnamed: Unnamed, { isOneStory }: Setting, book: ActorJoiningBook): Comparison {
  const { office } = unnamed
  if (office.isIndefinite || !isOneStory) return NOTHING
  const held = office.isPlural ? [] : named.offices.map((its) => offices(its, office))
  if (held.includes('same')) return { score: 0.75, reasons: [`is ${unnamed.words}`, 'one story'] }
  if (held.includes('open')) return { score: 0.5, reasons: [`may be ${unnamed.words}`, 'one story'] }
  const bodies = named.kind === 'person' ? [] : named.bodies
  const isBody = bodies.some(({ own, sort }) => own.length > 0 && office.besides.every((word) => sort.includes(word)) && sort.includes(book.bodies.get(office.noun) ?? office.noun) && office.owners.some((owner) => own.includes(owner)))
  return isBody ? { score: 0.7, reasons: [`another way to say it: ${unnamed.words}`, 'one story'] } : NOTHING
}
