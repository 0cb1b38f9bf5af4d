/** Under which keys accounts of one event are looked for. */
import type { EventAccount } from '../account.ts'
import { stemOf } from '../accounts/stem.ts'
import { stated } from './days-apart.ts'
import type { EventBook } from './event-book.ts'
import { factsOf, SAYS_WHEN } from './event-facts.ts'
import type { Party } from './parties.ts'

const MOST_KEYS = 12
const MOST_LISTS = 2
const MOST_NAMES = 3
const MOST_RARE = 2
/** Of those words that go with the sort of event, and of those that go with its own word. */
const MOST_OF_SORT = 5
const MOST_OF_WORD = 2
/** Whoever tells of no day tells of today, as a rule, or of the day before. */
const TOLD_AFTER = [0, 1]
const DAY = 86_400_000

/**
 * At most twelve keys: what happened (its sort, its word or the lists of related words that have it) with whom, to whom, where, on which
 * day, to how many, with the names and the rarest words around it, and in which report, where "the raid" points back at another word. What happened alone is no key, nor is anybody's name: in a long
 * war either stands for thousands. Accounts without a day meet those that have one by names.
 */
export function eventKeys(account: EventAccount, book: EventBook): readonly string[] {
  const { actor, recipients, around, where, victims } = factsOf(account, book)
  const parties = [...recipients.slice(0, 2), ...(actor ? [actor] : [])].flatMap((party) => headOf(party) ?? [])
  const rare = [...around].filter(([stem]) => !SAYS_WHEN.has(stem) && !/^\d+$/.test(stem)).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([stem]) => stem)
  const names = new Set(namesIn(account.sentence))
  const words = [...new Set([...where, ...parties, ...rare.filter((stem) => names.has(stem)).slice(0, MOST_NAMES), ...rare.slice(0, MOST_RARE)])]
  if (words.length === 0) return []
  const [days, sort, own] = [daysOf(account), sortOf(account), wordsOf(account, book)]
  const keys = [
    ...words.slice(0, MOST_OF_SORT).map((word) => `${sort}:${word}`),
    `${sort}%${account.report}`,
    ...(victims === undefined ? [] : days.slice(0, 1).map((day) => `${sort}#${victims}@${day}`)),
    ...own.flatMap((word) => days.map((day) => `${word}@${day}`)),
    ...words.slice(0, MOST_OF_WORD).flatMap((word) => own.map((each) => `${each}:${word}`)),
  ]
  return [...new Set(keys)].slice(0, MOST_KEYS)
}

/**
 * What one report calls an attack is a killing in the next, or a dam that burst, and what is an arrest is a capture; leaving and letting go
 * are two things.
 */
function sortOf({ type, mode }: EventAccount): string {
  const kind = `${type}/${mode}`
  return SORTS[kind] ?? (type === 'ASSAULT' || mode === undefined ? type : kind)
}
const SORTS: Readonly<Record<string, string>> = {
  'ASSAULT/abduct': 'TAKE', 'COERCE/arrest': 'TAKE', 'COERCE/seize': 'TAKE',
  'BEFALL/disaster': 'ASSAULT', 'BEFALL/failure': 'ASSAULT', 'BEFALL/death': 'ASSAULT',
  'BEFALL/flight': 'RETREAT/withdraw', 'RETREAT/ceasefire': 'SUPPORT',
}

/** Its word, or the lists of related words that have it. */
function wordsOf({ stem }: EventAccount, { related }: EventBook): string[] {
  const lists = (related.get(stem) ?? []).slice(0, MOST_LISTS).map((list) => `#${list}`)
  return lists.length > 0 ? lists : [stem]
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
