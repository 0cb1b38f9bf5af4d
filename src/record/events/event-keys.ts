/** Under which keys accounts of one event are looked for. */
import type { EventAccount } from '../account.ts'
import { stemOf } from '../accounts/stem.ts'
import { stated } from './days-apart.ts'
import type { EventBook } from './event-book.ts'
import { factsOf } from './event-facts.ts'
import type { Party } from './parties.ts'

const MOST_KEYS = 12
const MOST_LISTS = 3
const MOST_NAMES = 3
const MOST_RARE = 2
/** Whoever tells of no day tells of today, as a rule, or of the day before. */
const TOLD_AFTER = [0, 1]
const DAY = 86_400_000

/**
 * At most twelve keys: what happened (its word, or the lists of related words that have it) with whom, to whom, where, on which day, and
 * with the names and the rarest words around it. What happened alone is no key, nor is anybody's name: in a long war either stands for
 * thousands. Accounts without a day meet those that have one by names.
 */
export function eventKeys(account: EventAccount, book: EventBook): readonly string[] {
  const { actor, recipients, around } = factsOf(account, book)
  const what = whatOf(account, book)
  const parties = [...recipients.slice(0, 2), ...(actor ? [actor] : [])].flatMap((party) => headOf(party) ?? [])
  const where = account.place ? [stemOf(account.place.name)] : []
  const rare = [...around].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([stem]) => stem)
  const names = new Set(namesIn(account.sentence))
  const words = [...where, ...parties, ...rare.filter((stem) => names.has(stem)).slice(0, MOST_NAMES), ...rare.slice(0, MOST_RARE)]
  if (words.length === 0) return []
  const keys = [...what.flatMap((word) => daysOf(account).map((day) => `${word}@${day}`)), ...words.flatMap((word) => what.map((each) => `${each}:${word}`))]
  return [...new Set(keys)].slice(0, MOST_KEYS)
}

/** Its word, or the lists of related words that have it. */
function whatOf({ stem }: EventAccount, { related }: EventBook): string[] {
  const own = numbered(related.get(stem)).slice(0, MOST_LISTS)
  return own.length > 0 ? own : [stem]
}

function numbered(lists: readonly number[] = []): string[] {
  return lists.map((list) => `#${list}`)
}

function daysOf({ time, told }: EventAccount): string[] {
  const narrow = stated(time)
  if (narrow) return [...new Set([narrow.from, narrow.to])]
  return told === undefined ? [] : TOLD_AFTER.map((days) => new Date(Date.parse(told) - days * DAY).toISOString().slice(0, 10))
}

function namesIn(sentence: string): string[] {
  return (sentence.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map(stemOf)
}

/** The last word of a name: surname, or the noun of a description. */
function headOf({ stems }: Party): string | undefined {
  return [...stems].at(-1)
}
