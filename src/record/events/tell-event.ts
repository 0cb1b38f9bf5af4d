/** Tells what an event is: who did what to whom, where and when, as its accounts have it, and what they do to one another. */
import type { EventAccount, PartyRef, PlaceRef } from '../account.ts'
import type { EventEntry } from '../entry.ts'
import { sideOf } from '../relations/claims.ts'
import { isDisputing } from '../relations/disputes.ts'
import { relationsBetween } from '../relations/looking-back.ts'
import { inOrder } from '../relations/telling.ts'
import type { Told } from '../told.ts'
import { eventBook, type EventBook } from './event-book.ts'
import { relateEvents } from './event-relations.ts'
import { eventTitle } from './event-title.ts'
import { commonTime } from './common-time.ts'
import { partyOf } from './parties.ts'

type Telling = Omit<EventEntry, 'id' | 'counts' | 'first' | 'last' | 'accounts'>
type Around = { nameOf(key: string): string }

const MOST_RECIPIENTS = 3

/**
 * @param told accounts of one event, at least one, none judged misread, in any order
 * @param around names of voices and actors
 * @returns what most of them say of each part of it; its time as narrow as most of them allow
 */
export function tellEvent(told: readonly Told<EventAccount>[], around: Around, book: EventBook = eventBook()): Telling {
  const accounts = inOrder(told).map(({ account }) => account)
  // Who denies an event says nothing of what it was like, unless nobody else does.
  const telling = accounts.filter((account) => sideOf(account) === 'for')
  const claimed = telling.length > 0 ? telling : accounts
  const name = ({ name: own, actor }: PartyRef) => (actor === undefined ? own : around.nameOf(actor))
  const names = (parties: readonly (PartyRef | undefined)[]) => mostUsed(parties.flatMap((party) => (party && partyOf(party) ? [name(party)] : [])))
  const [actor] = names(claimed.map((account) => account.actor))
  const recipients = names(claimed.flatMap((account) => account.recipients)).slice(0, MOST_RECIPIENTS)
  const [mode] = mostUsed(claimed.flatMap((account) => account.mode ?? []))
  const place = placeOf(claimed)
  const time = commonTime(claimed)
  const relations = relationsBetween(told, (later, earlier) => relateEvents(later, earlier, around, book))
  return {
    kind: 'event',
    title: eventTitle({ accounts: claimed, actor, recipients, place, time }, book),
    disputed: relations.some(isDisputing),
    type: mostUsed(claimed.map(({ type }) => type))[0]!,
    ...(mode !== undefined && { mode }),
    ...(actor !== undefined && { actor }),
    recipients,
    ...(place && { place: shown(place) }),
    ...(time && { when: time.edtf }),
    status: mostUsed(accounts.map(({ status }) => status))[0]!,
    relations,
  }
}

/** What an account says of an event, in short: "denied", "shelled, by the army". */
export function eventSays(account: EventAccount): string {
  if (sideOf(account) === 'against') return 'denied'
  const { quote, actor, status } = account
  const by = actor && partyOf(actor) ? `, by ${actor.name}` : ''
  return `${status === 'current' || status === 'historical' ? '' : `${status}: `}${quote.quote}${by}`
}

/** The different values, the most used first, of equally used ones the one that came first. */
function mostUsed(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value)
}

/** The one most named; of those equally named the smallest, which says most. */
function placeOf(accounts: readonly EventAccount[]): PlaceRef | undefined {
  const places = accounts.flatMap(({ place }) => place ?? [])
  const [first, second] = mostUsed(places.map(({ name }) => name))
  const count = (name: string | undefined) => places.filter((place) => place.name === name).length
  const best = count(first) > count(second) ? places.filter(({ name }) => name === first) : places
  return best.reduce<PlaceRef | undefined>((found, place) => (found && radius(found) <= radius(place) ? found : place), undefined)
}

function radius({ radiusKm }: PlaceRef): number {
  return radiusKm ?? Infinity
}

function shown({ name, lat, lon, geonames }: PlaceRef): NonNullable<EventEntry['place']> {
  return { name, ...(lat !== undefined && { lat }), ...(lon !== undefined && { lon }), ...(geonames !== undefined && { geonames }) }
}
