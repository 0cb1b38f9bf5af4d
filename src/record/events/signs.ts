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
const LOOKS: readonly ((pair: Pair) => readonly (Found | Parting)[])[] = [byCopy, byWord, byType, byActor, byRecipient, byPlace, byDay, byNumber, bySentence, byStory, byStatus]

/** All signs of a pair. Symmetric but for the order of numbers in the reasons. */
export function signsOf(one: EventAccount, other: EventAccount, around: Surroundings, book: EventBook): readonly (Found | Parting)[] {
  const pair = { one, other, ones: factsOf(one, book), others: factsOf(other, book), around, book }
  return LOOKS.flatMap((look) => look(pair))
}

const sign = (name: Sign, reason: string = name, strength = 1): Found => ({ sign: name, strength, reason })

function byCopy({ one, other, around }: Pair): Found[] {
  return around.copied(one.address, other.address) ? [sign('same words copied', 'the same words, copied')] : []
}

function byWord({ one, other, ones, others }: Pair): Found[] {
  if (one.stem === other.stem) return [sign('same word', `same word "${one.stem === one.quote.quote.toLowerCase() ? one.stem : one.quote.quote}"`)]
  const isRelated = ones.related.some((list) => others.related.includes(list))
  return isRelated ? [sign('related word', `"${one.quote.quote}" and "${other.quote.quote}" name the same`)] : []
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
  return match === undefined ? [] : [RECIPIENT[match]]
}

function byPlace({ one, other, book: { file: { apart } } }: Pair): (Found | Parting)[] {
  if (!one.place || !other.place) return []
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

function byDay({ one, other, book: { file } }: Pair): (Found | Parting)[] {
  const between = daysApart(one, other, { days: file.apart.days, back: file['tell back days'] })
  if (!between) return []
  const { how, days } = between
  const distance = days === 1 ? '1 day apart' : `${days} days apart`
  switch (how) {
    case 'same': return [sign('same day', distance)]
    case 'fits': return [sign('day fits', 'the day fits')]
    case 'other': return [sign('other day', distance)]
    case 'apart': return [sign('other day', distance), { apart: `the days stated are ${distance}` }]
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

const LEAST_SHOWN_LIKENESS = 0.2

function bySentence({ one, other, ones, others }: Pair): Found[] {
  if (one.report === other.report && one.within[0] === other.within[0]) return [sign('one sentence', 'two words of one sentence')]
  let likeness = 0
  for (const [stem, weight] of ones.around) likeness += weight * (others.around.get(stem) ?? 0)
  return [sign('words around', likeness >= LEAST_SHOWN_LIKENESS ? 'told in like words' : '', Math.min(1, likeness))]
}

function byStory({ one, other, around }: Pair): Found[] {
  const likeness = around.likeness(one.report, other.report)
  return [sign('stories alike', one.report === other.report ? 'one report' : likeness >= 0.5 ? 'the reports tell one story' : 'the reports tell other stories', likeness - 0.5)]
}

const TO_COME: ReadonlySet<string> = new Set(['future', 'hypothetical'])

function byStatus({ one, other }: Pair): Found[] {
  return TO_COME.has(one.status) === TO_COME.has(other.status) ? [] : [sign('other status', 'in the one it is still to come')]
}
