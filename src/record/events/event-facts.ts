/** What an account of an event is compared by, worked out once. */
import type { EventAccount } from '../account.ts'
import { stemOf, stemsIn } from '../accounts/stem.ts'
import type { EventBook } from './event-book.ts'
import { partyOf, recipientsOf, type Party } from './parties.ts'
import { tellingNumbers } from './telling-numbers.ts'

export type EventFacts = {
  readonly actor?: Party
  readonly recipients: readonly Party[]
  /** Rare stems of its sentence but for its own word, with weights whose squares come to 1. */
  readonly around: ReadonlyMap<string, number>
  /** The lists of related words that its word stands in. */
  readonly related: readonly number[]
  readonly numbers: ReadonlyMap<string, string>
}

const LEAST_RARITY = 0.2

const known = new WeakMap<EventBook, WeakMap<EventAccount, EventFacts>>()

/** The facts of an account; the same object for the same account and book. */
export function factsOf(account: EventAccount, book: EventBook): EventFacts {
  const ofBook = known.get(book) ?? new WeakMap<EventAccount, EventFacts>()
  known.set(book, ofBook)
  const before = ofBook.get(account)
  if (before) return before
  const facts = workedOut(account, book)
  ofBook.set(account, facts)
  return facts
}

function workedOut(account: EventAccount, book: EventBook): EventFacts {
  const actor = partyOf(account.actor)
  return {
    ...(actor && { actor }),
    recipients: recipientsOf(account),
    around: wordsAround(account, book),
    related: book.related.get(account.stem) ?? [],
    numbers: tellingNumbers(account.sentence, book.telling, stemOf),
  }
}

function wordsAround({ sentence, stem: own }: EventAccount, { rarity }: EventBook): ReadonlyMap<string, number> {
  const weighed = [...new Set(stemsIn(sentence))]
    .filter((stem) => stem !== own && rarity(stem) >= LEAST_RARITY)
    .map((stem) => [stem, rarity(stem) ** 2] as const)
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
  return new Map(weighed.map(([stem, weight]) => [stem, weight / length]))
}
