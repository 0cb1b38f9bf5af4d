/** Joins accounts of one event across reports. */
import type { EventAccount } from '../account.ts'
import type { Comparison, Joiner, Surroundings } from '../joiner.ts'
import { eventBook, type EventBook } from './event-book.ts'
import { eventKeys } from './event-keys.ts'
import { signsOf, type Found, type Parting } from './signs.ts'

/** @param book weights, thresholds and words */
export function eventJoinerBy(book: EventBook): Joiner<'event'> {
  const { join, suggest } = book.file
  return {
    kind: 'event',
    rule: 'events/2',
    join,
    suggest,
    meet: 'on average',
    keys: (account) => eventKeys(account, book),
    compare: (one, other, around) => compareEvents(one, other, around, book),
  }
}

export const eventJoiner: Joiner<'event'> = eventJoinerBy(eventBook())

/** A logistic regression over {@link signsOf}. Symmetric. */
function compareEvents(one: EventAccount, other: EventAccount, around: Surroundings, book: EventBook): Comparison {
  const all = signsOf(one, other, around, book)
  const found = all.filter((each): each is Found => 'sign' in each)
  const added = ({ sign, strength }: Found) => book.file.weights[sign] * strength
  const sum = found.reduce((total, each) => total + added(each), book.file.weights.bias)
  const isCopied = found.some(({ sign }) => sign === 'same words copied')
  const parting = isCopied ? [] : all.filter((each): each is Parting => 'apart' in each)
  return {
    score: 1 / (1 + Math.exp(-sum)),
    reasons: [...parting.map(({ apart }) => apart), ...inWords([...found].sort((a, b) => Math.abs(added(b)) - Math.abs(added(a))))],
    ...(parting.length > 0 && { apart: true }),
  }
}

const KM = / km apart$/
const DAYS = /^\d+ days? apart$/

/** "3 km apart" and "0 days apart" are said together. */
function inWords(found: readonly Found[]): string[] {
  const reasons = found.map(({ reason }) => reason).filter((reason) => reason !== '')
  const [km, days] = [reasons.find((reason) => KM.test(reason)), reasons.find((reason) => DAYS.test(reason))]
  if (km === undefined || days === undefined) return reasons
  return reasons.filter((reason) => reason !== days).map((reason) => (reason === km ? `${km.replace(KM, ' km')} and ${days}` : reason))
}
