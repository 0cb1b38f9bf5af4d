/** What a later account of an event does to an earlier one. */
import type { EventAccount } from '../account.ts'
import type { Surroundings } from '../joiner.ts'
import { relateClaims, sideOf } from '../relations/claims.ts'
import type { Done } from '../relations/looking-back.ts'
import { sameTeller } from '../relations/telling.ts'
import type { Told } from '../told.ts'
import { daysApart, stated } from './days-apart.ts'
import type { EventBook } from './event-book.ts'
import { matchParties, partyOf, recipientsOf } from './parties.ts'
import { whereabouts } from './whereabouts.ts'

/** Parts of an event that an account may leave open, and what one says that does not. */
const PARTS: readonly { readonly says: string; readonly has: (account: EventAccount) => boolean }[] = [
  { says: 'who did it', has: ({ actor }) => partyOf(actor) !== undefined },
  { says: 'to whom or what', has: (account) => recipientsOf(account).length > 0 },
  { says: 'where', has: ({ place }) => place !== undefined },
  { says: 'when', has: ({ time }) => stated(time) !== undefined },
]

/**
 * @param later by time, or of the same time and further on
 * @param around names of actors: those of one name are one
 * @returns undefined where one of them claims nothing: what is to come or might be
 */
export function relateEvents(
  later: Told<EventAccount>, earlier: Told<EventAccount>, around: { nameOf(key: string): string }, book: EventBook,
): Done | undefined {
  const claims = relateClaims(later, earlier)
  const isAgreed = sideOf(later.account) === 'for' && sideOf(earlier.account) === 'for'
  if (!claims || !isAgreed) return claims
  const conflict = sameTeller(later, earlier) ? undefined : conflictOf(later.account, earlier.account, around, book)
  if (conflict) return { kind: 'contradicts', because: conflict.because }
  const more = PARTS.filter(({ has }) => has(later.account) && !has(earlier.account)).map(({ says }) => says)
  const isLess = PARTS.some(({ has }) => has(earlier.account) && !has(later.account))
  if (claims.kind === 'admits' || more.length === 0 || isLess) return claims
  return { kind: 'adds detail', because: `it says the same, and ${more.join(', ')}` }
}

/** Of which part of an event two accounts cannot both be right, and why not. */
export type Conflict = { readonly part: 'place' | 'when' | 'actor'; readonly because: string }

/** What cannot both be right, in words: who did it, where or when. */
export function conflictOf(one: EventAccount, other: EventAccount, around: { nameOf(key: string): string }, book: EventBook): Conflict | undefined {
  const { apart } = book.file
  if (one.place && other.place) {
    const { how, km } = whereabouts(one.place, other.place, { km: apart.km, town: apart['town radius km'] })
    if (how === 'apart') return { part: 'place', because: `${one.place.name} by one account, ${other.place.name}, ${km} km from there, by the other` }
  }
  const between = daysApart(one, other, { days: apart.days, back: book.file['tell back days'] })
  if (between?.how === 'apart') return { part: 'when', because: `${one.time!.edtf} by one account, ${other.time!.edtf} by the other` }
  return isOfDoers(one, other, around, book) ? { part: 'actor', because: `${one.actor!.name} by one account, ${other.actor!.name} by the other` } : undefined
}

/**
 * Whether they disagree on who did it. Outlets name a soldier, his brigade or his state for the same deed, so other names alone say
 * little; that one side names the other does.
 */
function isOfDoers(one: EventAccount, other: EventAccount, around: { nameOf(key: string): string }, { rarity }: EventBook): boolean {
  const [a, b] = [partyOf(one.actor), partyOf(other.actor)]
  const byName: Surroundings = { actorOf: (key) => around.nameOf(key), entryOf: (key) => key, likeness: () => 0, copied: () => false }
  if (!a || !b || matchParties(a, b, byName, rarity) !== 'named apart') return false
  const says = ({ voice }: EventAccount) => (voice.actor === undefined ? undefined : around.nameOf(voice.actor))
  const did = ({ actor }: { actor?: string }) => (actor === undefined ? undefined : around.nameOf(actor))
  return (says(one) !== undefined && says(one) === did(b)) || (says(other) !== undefined && says(other) === did(a))
}
