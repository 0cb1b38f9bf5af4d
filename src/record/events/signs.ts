/** The signs that two accounts tell of one event, or of two: each with how strongly it is there and in words. */
import type { EventAccount } from '../account.ts'
import type { Surroundings } from '../joiner.ts'
import { daysApart } from './days-apart.ts'
import type { EventBook } from './event-book.ts'
import { factsOf, type EventFacts } from './event-facts.ts'
import type { Sign } from './event-schema.ts'
import { matchAny, matchParties, type PartyMatch } from './parties.ts'
import { differingNumber } from './telling-numbers.ts'
import { whereabouts } from './whereabouts.ts'

/** `strength` times the sign's weight is what it adds; most are there (1) or not. */
export type Found = { readonly sign: Sign; readonly strength: number; readonly reason: string }
/** What cannot be of one event, in words. */
export type Parting = { readonly apart: string }

type Pair = {
  readonly one: EventAccount
  readonly other: EventAccount
  readonly ones: EventFacts
  readonly others: EventFacts
  readonly around: Surroundings
  readonly book: EventBook
}

/** What is looked at, in the order in which it is told. */
const LOOKS: readonly ((pair: Pair) => readonly (Found | Parting)[])[] = [byCopy, byWord, byType, byActor, byRecipient, byVictims, byPlace, byDay, byNumber, byOrdinal, bySentence, byReport, byStory, byStatus]

/** All signs of a pair. Symmetric but for the order of numbers in the reasons. */
export function signsOf(one: EventAccount, other: EventAccount, around: Surroundings, book: EventBook): readonly (Found | Parting)[] {
  const pair = { one, other, ones: factsOf(one, book), others: factsOf(other, book), around, book }
  return LOOKS.flatMap((look) => look(pair))
}

const sign = (name: Sign, reason: string = name, strength = 1): Found => ({ sign: name, strength, reason })

function byCopy({ one, other, around }: Pair): Found[] {
  return around.copied(one.address, other.address) ? [sign('same words copied', 'the same words, copied')] : []
}

/** What nobody did: whoever saw it knows a flood from a fire. */
const BEFALL = 'BEFALL'

function byWord({ one, other, ones, others }: Pair): (Found | Parting)[] {
  const words = `"${one.quote.quote}" and "${other.quote.quote}"`
  if (one.stem === other.stem) {
    const isGeneral = [ones.force, others.force].some((force) => force !== undefined && force.kind !== 'manner')
    return [sign(isGeneral ? 'same general word' : 'same word', `same word "${one.stem === one.quote.quote.toLowerCase() ? one.stem : one.quote.quote}"`)]
  }
  if (ones.force?.kind === 'manner' && others.force?.kind === 'manner') {
    const isSame = ones.force.manners.some((manner) => others.force!.manners.includes(manner))
    if (isSame) return [sign('related word', `${words} name the same`)]
    return [sign('other manner', `${words} are done otherwise`), ...(one.type === BEFALL && other.type === BEFALL ? [{ apart: `${words} are two things that befell` }] : [])]
  }
  const isRelated = ones.related.some((list) => others.related.includes(list))
  if (isRelated) return [sign('related word', `${words} name the same`)]
  return ones.force && others.force ? [sign('one act of force', `${words} may be of one act`)] : []
}

function byType({ one, other, book }: Pair): Found[] {
  if (one.type === other.type) return [one.mode === other.mode ? sign('same type and mode', 'same type') : sign('same type')]
  return book.near.get(one.type)?.has(other.type) === true ? [sign('near type')] : [sign('other type')]
}

/** As a rule of two names: what takes part in the one on one side and in the other on another is as likely misread. */
function byActor({ ones, others, around, book }: Pair): Found[] {
  const match = ones.actor && others.actor && matchParties(ones.actor, others.actor, around, book.rarity)
  if (match === 'same') return [sign('same actor')]
  const crossed = [
    ones.actor ? matchAny([ones.actor], others.recipients, around, book.rarity) : undefined,
    others.actor ? matchAny([others.actor], ones.recipients, around, book.rarity) : undefined,
  ]
  if (crossed.includes('same')) return [sign('same party')]
  return match === undefined ? [] : [sign('other actor')]
}

const RECIPIENT: Readonly<Record<PartyMatch, Found>> = {
  same: sign('same recipient', 'same recipient or object'),
  other: sign('other recipient', 'other recipient or object'),
  'named apart': sign('other named recipient', 'recipients of other names'),
}

function byRecipient({ ones, others, around, book }: Pair): Found[] {
  const match = matchAny(ones.recipients, others.recipients, around, book.rarity)
  if (match === undefined) return isOneAndMany(ones, others) || isOneAndMany(others, ones) ? [RECIPIENT.other] : []
  return [RECIPIENT[match]]
}

/** "Mira Osk", "two of the officers". */
function isOneAndMany(ones: EventFacts, others: EventFacts): boolean {
  return ones.recipients.length > 0 && ones.recipients.every(({ named, isPerson }) => named && isPerson) && ones.victims === undefined && (others.victims ?? 0) > 1
}

/** "Nine officers", "the nine gendarmes"; of what came of an act only where both say the same of it: as many are hurt as are killed by chance. */
function byVictims({ one, other, ones, others }: Pair): Found[] {
  if (ones.victims === undefined || others.victims === undefined) return []
  if (ones.victims === others.victims) return ones.victims > 1 ? [sign('same number', `${ones.victims} on both sides`)] : []
  if (one.stem !== other.stem && !ones.related.some((list) => others.related.includes(list))) return []
  const apart = Math.abs(Math.log2(ones.victims / Math.max(1, others.victims)))
  return [sign('other number', `${ones.victims} and ${others.victims}`, Math.min(2, apart))]
}

function byPlace({ one, other, ones, others, book: { file: { apart } } }: Pair): (Found | Parting)[] {
  if (!one.place || !other.place) {
    if (ones.where.size === 0 || others.where.size === 0) return []
    const isSame = [...ones.where].some((stem) => others.where.has(stem))
    return [isSame ? sign('same names of place', 'same names of where it was') : sign('other names of place', 'other names of where it was')]
  }
  const { how, km } = whereabouts(one.place, other.place, { km: apart.km, town: apart['town radius km'] })
  const distance = km === undefined ? 'other place' : `${km} km apart`
  switch (how) {
    case 'same': return [sign('same place', 'same place')]
    case 'within': return [sign('place within', distance)]
    case 'other': return [sign('other place', distance)]
    case 'apart': return [sign('other place', distance), { apart: `${one.place.name} and ${other.place.name} are ${km} km apart` }]
  }
}

const MOST_TOLD_DAYS = 10
const FREE_TOLD_DAYS = 2

function byDay({ one, other, ones, others, book: { file } }: Pair): (Found | Parting)[] {
  const dated = (account: EventAccount, { time }: EventFacts) => ({ status: account.status, ...(time && { time }), ...(account.told !== undefined && { told: account.told }) })
  const between = daysApart(dated(one, ones), dated(other, others), { days: file.apart.days, back: file['tell back days'] })
  if (!between) return one.report === other.report ? [] : [sign('no day known', '')]
  const isStated = one.time !== undefined && other.time !== undefined
  const { how, days } = between
  const distance = days === 1 ? '1 day apart' : `${days} days apart`
  switch (how) {
    case 'same': return [isStated ? sign('same day', distance) : sign('day fits', 'the day fits')]
    case 'fits': return [sign('day fits', 'the day fits')]
    case 'other': return [sign('other day', distance)]
    case 'apart': return [sign('other day', distance), ...(isStated ? [{ apart: `the days stated are ${distance}` }] : [])]
    case 'told': {
      const beyond = Math.min(MOST_TOLD_DAYS, Math.max(0, days - FREE_TOLD_DAYS))
      return beyond === 0 ? [] : [sign('told days apart', `told ${distance}`, beyond)]
    }
  }
}

function byNumber({ ones, others }: Pair): Parting[] {
  const differing = differingNumber(ones.numbers, others.numbers)
  return differing ? [{ apart: `${differing.word} ${differing.numbers[0]} and ${differing.numbers[1]}` }] : []
}

/** "The first ambush", "a second ambush on the road". */
function byOrdinal({ one, other, ones, others }: Pair): Parting[] {
  const isToldBoth = ones.ordinal !== undefined && others.ordinal !== undefined && one.stem === other.stem
  return isToldBoth && ones.ordinal !== others.ordinal ? [{ apart: `one is the ${ones.ordinal}, one the ${others.ordinal}` }] : []
}

const LEAST_SHOWN_LIKENESS = 0.2

function bySentence({ one, other, ones, others }: Pair): Found[] {
  if (one.report === other.report && one.within[0] === other.within[0]) return isActAndOutcome(ones, others) ? [] : [sign('one sentence', 'two words of one sentence')]
  let likeness = 0
  for (const [stem, weight] of ones.around) likeness += weight * (others.around.get(stem) ?? 0)
  return [sign('words around', likeness >= LEAST_SHOWN_LIKENESS ? 'told in like words' : '', Math.min(1, likeness))]
}

/** "Ambushed", "killing five": one says what was done, the other what came of it. */
function isActAndOutcome({ force: one }: EventFacts, { force: other }: EventFacts): boolean {
  return one !== undefined && other !== undefined && (one.kind === 'outcome') !== (other.kind === 'outcome')
}

/** The further apart in a report, the less do two words of it mean the same. */
const FAR_APART = 1200
/** Characters of a clause or two: the attack and those whom it killed. */
const CLOSE = 160

function byReport({ one, other, ones, others }: Pair): Found[] {
  if (one.report !== other.report) return ones.isLead && others.isLead ? [sign('both are news', 'both reports tell it as their news')] : []
  const gap = Math.abs(one.quote.start - other.quote.start)
  const [earlier, later] = one.quote.start < other.quote.start ? [ones, others] : [others, ones]
  const isTitled = (one.inTitle === true) !== (other.inTitle === true) && earlier.isLead && later.isLead
  return [
    ...(isActAndOutcome(ones, others) ? [sign('act and outcome', 'what it did is told with it', Math.max(0, 1 - gap / CLOSE))] : []),
    ...(later.isDefinite && one.within[0] !== other.within[0] ? [sign('points back', 'the one points back at the other', Math.max(0, 1 - gap / FAR_APART))] : []),
    ...(isTitled ? [sign('title and lead', 'told in the title and at the beginning')] : []),
    sign('one report', 'one report'),
  ]
}

/** Reports of one crisis share what they are about, and so are sure to tell one story or sure to tell two: neither is as sure for one event. */
const STORY_SURENESS = 0.35

function softened(likeness: number): number {
  const [alike, unlike] = [Math.max(likeness, 1e-9), Math.max(1 - likeness, 1e-9)].map((share) => share ** STORY_SURENESS) as [number, number]
  return alike / (alike + unlike)
}

/** Of reports without days only their stories say whether they may tell of one time. */
function byStory({ one, other, around }: Pair): Found[] {
  if (one.report === other.report) return []
  const told = around.likeness(one.report, other.report)
  const isDated = one.told !== undefined && other.told !== undefined
  const likeness = isDated ? softened(told) : told
  if (likeness >= 0.5) return [sign('stories alike', 'the reports tell one story', likeness - 0.5)]
  return [sign('other stories', 'the reports tell other stories', likeness - 0.5), ...(isDated ? [] : [sign('other stories, no day', '', likeness - 0.5)])]
}

const TO_COME: ReadonlySet<string> = new Set(['future', 'hypothetical'])

function byStatus({ one, other }: Pair): Found[] {
  return TO_COME.has(one.status) === TO_COME.has(other.status) ? [] : [sign('other status', 'in the one it is still to come')]
}
