/** What an event is called, for people: "Shelling of the Old Port crossing by the army, Kelmar, 12 November 2026". */
import type { Days, EventAccount, PlaceRef } from '../account.ts'
import { daysInWords } from '../days-in-words.ts'
import { lengthOf } from './common-time.ts'
import type { EventBook, EventNoun } from './event-book.ts'
import { partyOf } from './parties.ts'

export type EventParts = {
  /** The first tells best what it was. */
  readonly accounts: readonly EventAccount[]
  readonly actor: string | undefined
  readonly recipients: readonly string[]
  readonly place: PlaceRef | undefined
  readonly time: Days | undefined
}

const LONGEST_PART = 60
/** Days; what is known of an event's time no closer is no part of its name. */
const LONGEST_TIME = 366

export function eventTitle({ accounts, actor, recipients, place, time }: EventParts, book: EventBook): string {
  const [noun, preposition] = nounOf(accounts, book)
  const done = recipients[0] ?? objectOf(accounts)
  const what = [
    `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`,
    ...(done === undefined ? [] : [`${preposition} ${shortened(done)}`]),
    ...(actor === undefined || actor === done ? [] : [`by ${shortened(actor)}`]),
  ].join(' ')
  const isSaid = place !== undefined && what.toLowerCase().includes(place.name.toLowerCase())
  return [what, ...(place && !isSaid ? [place.name] : []), ...(time && lengthOf(time) <= LONGEST_TIME ? [daysInWords(time)] : [])].join(', ')
}

/** By the word that most accounts use of those that have a noun, else by the type of the first. */
function nounOf(accounts: readonly EventAccount[], { nouns }: EventBook): EventNoun {
  const found = accounts.map(({ stem }) => nouns.byStem.get(stem)).filter((noun) => noun !== undefined)
  const counts = new Map<EventNoun, number>()
  for (const noun of found) counts.set(noun, (counts.get(noun) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? nouns.byType.get(accounts[0]!.type) ?? [accounts[0]!.type.toLowerCase(), 'of']
}

function objectOf(accounts: readonly EventAccount[]): string | undefined {
  return accounts.map(({ object }) => object).find((object) => object !== undefined && partyOf({ name: object, words: object }))
}

function shortened(words: string): string {
  if (words.length <= LONGEST_PART) return words
  const cut = words.slice(0, LONGEST_PART)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_PART / 2)).toWellFormed()} …`
}
