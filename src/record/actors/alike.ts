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
  /** Whether they tell of one crisis, be it of different things in it. */
  readonly isOneCrisis: boolean
  readonly isOneReport: boolean
  /** Whether the reports are of nearly the same time. */
  readonly isNear: boolean
}

/** From here on a name is enough, whatever the reports tell of. */
const SURE = 0.9
const ONE_STORY = 'one story'
const ONE_CRISIS = 'one crisis'
/** Bodies whose owner is unsaid, in reports of one crisis. */
const OF_ONE_CRISIS = 0.7
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
function inFull(one: Named, other: Named, setting: Setting, book: ActorJoiningBook): Comparison {
  let best: Comparison = APART
  for (const a of one.full)
    for (const b of other.full) {
      const match = fullNames(a, b, book)
      if (match !== 'apart' && (best.apart || match.score > best.score)) best = { score: match.score, reasons: [match.reason] }
    }
  if (best.apart) return best
  if (one.full.some((a) => other.full.some((b) => isOtherOfTheName(a, b)))) return { score: OTHER_MIDDLE, reasons: ['same first and last name, another between'] }
  const reasons = [...best.reasons, ...sharedOffice(one, other)]
  if (best.score >= SURE) return { score: best.score, reasons }
  return setting.isOneStory ? { score: best.score, reasons: [...reasons, ONE_STORY] } : { score: best.score - UNLIKE_STORY, reasons }
}
/** What a name that is not quite the same loses between reports that tell of different things. */
const UNLIKE_STORY = 0.1

const OTHER_MIDDLE = 0.45

function isOtherOfTheName(one: PersonName, other: PersonName): boolean {
  return one.sounds[0] === other.sounds[0] && one.sounds.at(-1) === other.sounds.at(-1) && middlesDiffer(one, other)
}

/** "Tolmin" and Anna Tolmin. */
function byFamily(short: Named, full: Named, setting: Setting): Comparison {
  const single = short.short[0]
  if (!single) return NOTHING
  if (!full.full.some((candidate) => isFamilyOf(single, candidate))) return slipOrGiven(single, full, setting)
  const office = sharedOffice(short, full)
  if (setting.isOneReport) return { score: LEFT_OPEN, reasons: ['same family name, which the report itself leaves open'] }
  const isUsed = full.short.some((form) => form.sounds[0] === single.sounds[0])
  const { isOneStory } = setting
  const reasons = ['same family name', ...office, ...(isUsed ? ['called so there as well'] : []), ...(isOneStory ? [ONE_STORY] : [])]
  const where = isOneStory ? 'story' : setting.isNear && full.isProminent && !short.isMaybeBody ? 'near' : 'elsewhere'
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
function slipOrGiven(single: PersonName, full: Named, setting: Setting): Comparison {
  const sound = single.sounds[0]!
  const found = SINGLE_SIGNS.find(({ holds }) => holds(full, sound))
  return found && setting.isOneStory ? { score: found.score, reasons: [found.reason, ONE_STORY] } : NOTHING
}
const SINGLE_SIGNS: readonly { readonly holds: (full: Named, sound: string) => boolean; readonly score: number; readonly reason: string }[] = [
  { holds: ({ full }, sound) => full.some(({ sounds }) => isSlip(sounds.at(-1)!, sound)), score: 0.72, reason: 'family names a letter apart' },
  { holds: ({ short }, sound) => short.some(({ sounds }) => sounds[0] === sound), score: 0.75, reason: 'called so there as well' },
  { holds: ({ full }, sound) => full.some(({ sounds }) => sounds[0] === sound), score: 0.5, reason: 'same given name' },
]

function bySingles(one: Named, other: Named, setting: Setting): Comparison {
  const a = one.short[0]
  if (!a || !other.short.some(({ sounds }) => sounds[0] === a.sounds[0])) return NOTHING
  const { isOneStory } = setting
  const office = sharedOffice(one, other)
  const reasons = ['same single name', ...office, ...(isOneStory ? [ONE_STORY] : [])]
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

function bodyScore(match: BodyMatch, a: BodyName, one: Named, other: Named, setting: Setting): Comparison {
  if (match === undefined) return NOTHING
  const [story, elsewhere] = BODY_SCORES[match]
  const isSingle = match === 'same' && a.words.length === 1 && !a.isLetters
  const alone = isSingle ? elsewhere - Math.max(one.doubt, other.doubt) : elsewhere
  if (match === 'sort' && setting.isOneCrisis && !setting.isOneStory) return { score: OF_ONE_CRISIS, reasons: [BODY_REASONS[match], ONE_CRISIS] }
  if (alone >= SURE || !setting.isOneStory) return { score: alone, reasons: [BODY_REASONS[match]] }
  return { score: story, reasons: [BODY_REASONS[match], ONE_STORY] }
}

/** In one story, and elsewhere. */
const BODY_SCORES = { same: [0.95, 0.9], letters: [0.85, 0.7], tail: [0.7, 0.5], end: [0.66, 0.3], party: [0.8, 0.68], sort: [0.85, 0.4] } as const
const BODY_REASONS = {
  same: 'same name', letters: 'one is the initials of the other', tail: 'one name is the end of the other', end: 'one name is the last word of the other', party: 'a party and those of it', sort: 'same words for a body, whose it is unsaid',
} as const

/** Two without a name. */
export function unnamedAlike(one: Unnamed, other: Unnamed, setting: Setting, book: ActorJoiningBook): Comparison {
  const match = offices(one.office, other.office)
  if (match === undefined || one.office.isIndefinite || other.office.isIndefinite) return NOTHING
  const noun = one.office.noun
  const isOne = book.oneOfAKind.has(book.bodies.get(noun) ?? noun)
  if (match === 'same') {
    if (setting.isOneStory) return { score: 0.8, reasons: [`the same ${noun}`, ONE_STORY] }
    return { score: isOne ? 0.75 : 0.4, reasons: [`the same ${noun}`] }
  }
  const isBare = one.office.owners.length === 0 && other.office.owners.length === 0
  if (isBare && isOne && setting.isOneCrisis) return { score: OF_ONE_CRISIS, reasons: [`both "${noun}", whose is unsaid`, setting.isOneStory ? ONE_STORY : ONE_CRISIS] }
  if (!setting.isOneStory) return NOTHING
  if (isBare) return { score: book.people.has(noun) && one.office.besides.length === 0 ? 0.4 : 0.7, reasons: [`both "${noun}", whose is unsaid`, ONE_STORY] }
  return { score: isOne ? 0.6 : 0.45, reasons: [`both "${noun}", whose is said in one`, ONE_STORY] }
}

/** "The coastguard chief" and Anna Tolmin, who is the coastguard's director; "the Velland army" and the Velland Army. */
export function namedAndUnnamed(named: Named, unnamed: Unnamed, setting: Setting, book: ActorJoiningBook): Comparison {
  const { office } = unnamed
  if (office.isIndefinite) return NOTHING
  const held = office.isPlural ? [] : named.offices.map((its) => offices(its, office))
  const sign = HOLDING_SIGNS.find(({ holds }) => holds(held, named, office, book))
  return sign && setting.isOneStory ? { score: sign.score, reasons: [`${sign.reason} ${unnamed.words}`, ONE_STORY] } : NOTHING
}

type Held = readonly ReturnType<typeof offices>[]
const HOLDING_SIGNS: readonly { readonly holds: (held: Held, named: Named, office: Office, book: ActorJoiningBook) => boolean; readonly score: number; readonly reason: string }[] = [
  { holds: (held) => held.includes('same'), score: 0.75, reason: 'is' },
  { holds: (_held, named, office, book) => isBodyOf(named, office, book), score: 0.7, reason: 'another way to say' },
  { holds: (held) => held.includes('open'), score: 0.5, reason: 'may be' },
]

/** "Velland's foreign ministry" for the Velland Foreign Ministry. */
function isBodyOf({ kind, bodies }: Named, { noun, besides, owners }: Office, book: ActorJoiningBook): boolean {
  const sortOf = book.bodies.get(noun) ?? noun
  const isOwned = (own: readonly string[]) => (owners.length === 0 ? own.length === 0 : owners.some((owner) => own.includes(owner)))
  return kind !== 'person' && bodies.some(({ own, sort }) => isOwned(own) && [sortOf, ...besides].every((word) => sort.includes(word)) && (own.length > 0 || sort.length === besides.length + 1))
}
