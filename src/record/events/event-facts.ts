/** What an account of an event is compared by, worked out once. */
import type { Days, EventAccount } from '../account.ts'
import { stemOf, stemsIn } from '../accounts/stem.ts'
import type { EventBook } from './event-book.ts'
import { partyOf, recipientsOf, type Party } from './parties.ts'
import { tellingNumbers } from './telling-numbers.ts'

/** What a word of violence says: what came of it, that there was some, or how it was done. */
export type Force = { readonly kind: 'outcome' | 'any' | 'manner'; readonly manners: readonly number[] }

export type EventFacts = {
  readonly actor?: Party
  readonly recipients: readonly Party[]
  /** Rare stems of its sentence but for its own word, with weights whose squares come to 1. */
  readonly around: ReadonlyMap<string, number>
  /** The lists of related words that its word stands in. */
  readonly related: readonly number[]
  readonly numbers: ReadonlyMap<string, string>
  readonly force?: Force
  /** Stems of the names of where it was: its place, else what stands behind "at", "in", "near" around its word. */
  readonly where: ReadonlySet<string>
  /** How many it was done to, where that is said. */
  readonly victims?: number
  /** In the title, or in the sentence that the report begins with: that is its news. */
  readonly isLead: boolean
  /** When it was: as it says; news without a day is of the last days. */
  readonly time?: Days
  /** "Second" of "the second ambush". */
  readonly ordinal?: string
  /** "The raid", "Monday's ambush": something that was told of before. */
  readonly isDefinite: boolean
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
    ...forceOf(account, book),
    where: whereOf(account),
    ...victimsOf(account),
    ...timeOf(account),
    isLead: isLead(account),
    ...ordinalOf(account),
    isDefinite: DEFINITE_BEFORE.test(beforeWord(account)),
  }
}

function beforeWord({ sentence, quote, within }: EventAccount): string {
  return sentence.slice(0, Math.max(0, quote.start - within[0]))
}

const ORDINAL_BEFORE = /(?:^|\s)(first|second|third|fourth|fifth|sixth|seventh)\s(?:such\s|\p{Ll}+\s)?$/iu

function ordinalOf(account: EventAccount): { ordinal?: string } {
  const ordinal = ORDINAL_BEFORE.exec(beforeWord(account))?.[1]?.toLowerCase()
  return ordinal === undefined ? {} : { ordinal }
}

/** Days before it was told: whoever begins with it, and without a day, tells of yesterday or today. */
const NEWS_DAYS = 2
const DAY = 86_400_000

function timeOf(account: EventAccount): { time?: Days } {
  const { time, told, status } = account
  if (time) return { time }
  if (told === undefined || status !== 'current' || !isLead(account)) return {}
  const from = new Date(Date.parse(told) - NEWS_DAYS * DAY).toISOString().slice(0, 10)
  return { time: { from, to: told, edtf: `${from}/${told}` } }
}

function isLead({ inTitle, within }: EventAccount): boolean {
  return inTitle === true || within[0] <= LEAD
}

/** Characters within which the first sentence behind title and byline begins. */
const LEAD = 200
const DEFINITE_BEFORE = /(?:^|\s)(?:the|this|that|their|its|his|her|\p{Lu}\p{L}+['’]s)\s(?:\p{L}+\s){0,2}$/iu

/** That somebody with a name was killed is an event of its own; that nine were killed is what an attack came to. */
function forceOf({ type, stem, recipients }: EventAccount, { force: { outcomes, any, manners } }: EventBook): { force?: Force } {
  if (!FORCE.has(type)) return {}
  const known = manners.get(stem)
  if (outcomes.has(stem)) return recipients.some((party) => partyOf(party)?.named === true) ? {} : { force: { kind: 'outcome', manners: [] } }
  if (known) return { force: { kind: 'manner', manners: known } }
  return any.has(stem) ? { force: { kind: 'any', manners: [] } } : {}
}
const FORCE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'BEFALL'])

/** A name of one to three words behind a word for where something is. */
const NAMED_PLACE = /(?<=^|\s)(?:at|in|on|near|outside|inside|into|from|of|off|over|around|to|through|towards?)\s(?:the\s(?:\p{Ll}+\sof\s)?|\p{Ll}+\sof\s)?(\p{Lu}[\p{L}\p{M}]+(?:\s\p{Lu}[\p{L}\p{M}]+){0,2})/gu
/** Characters from the event's word, on either side. */
const NEARBY = 90
/** Stems of words for when something was, which have a capital and are no names; and of bare numbers. */
export const SAYS_WHEN: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december oct nov dec jan feb'.split(' ').map(stemOf),
)

function whereOf({ place, sentence, quote, within }: EventAccount): ReadonlySet<string> {
  if (place) return new Set(stemsIn(place.name))
  const at = quote.start - within[0]
  const names = Array.from(sentence.matchAll(NAMED_PLACE), ({ 0: { length }, 1: name, index }) => ({
    stems: stemsIn(name!).filter((stem) => !SAYS_WHEN.has(stem)), away: index < at ? at - index - length : index - at,
  })).filter(({ stems, away }) => stems.length > 0 && away <= NEARBY)
  const [nearest] = names.sort((one, other) => one.away - other.away)
  return new Set(nearest?.stems)
}

const COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ').map((word, n) => [word, n + 1]),
)

function victimsOf({ recipients }: EventAccount): { victims?: number } {
  for (const { words } of recipients) {
    const digits = /(?:^|\s)(\d{1,3}(?:,\d{3})*)(?=\s|$)/.exec(words)?.[1]
    const count = digits === undefined ? (words.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => COUNTS[word]).find((known) => known !== undefined) : Number(digits.replaceAll(',', ''))
    if (count) return { victims: count }
  }
  return {}
}

function wordsAround({ sentence, stem: own }: EventAccount, { rarity }: EventBook): ReadonlyMap<string, number> {
  const weighed = [...new Set(stemsIn(sentence))]
    .filter((stem) => stem !== own && rarity(stem) >= LEAST_RARITY)
    .map((stem) => [stem, rarity(stem) ** 2] as const)
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
  return new Map(weighed.map(([stem, weight]) => [stem, weight / length]))
}
