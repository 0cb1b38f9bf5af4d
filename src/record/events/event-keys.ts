/** Under which keys accounts of one event are looked for. */
import type { EventAccount } from '../account.ts'
import { stemOf } from '../accounts/stem.ts'
import type { EventBook } from './event-book.ts'
import { factsOf } from './event-facts.ts'
import type { Party } from './parties.ts'

const MOST_KEYS = 12
const PAIRED_WORDS = 3

/**
 * At most twelve keys: what happened (its word, or the first list of related words that has it) with whom, to whom and where, and with
 * the rarest words around it; and for reports that take other words, the type with two of these. In a long war each stands for much, so
 * the engine looks nearest the day first.
 */
export function eventKeys(account: EventAccount, book: EventBook): readonly string[] {
  const { actor, recipients, around, related } = factsOf(account, book)
  const what = related.length > 0 ? related.map((list) => `#${list}`) : [account.stem]
  const who = actor && headOf(actor)
  const whom = recipients.slice(0, 2).flatMap((recipient) => headOf(recipient) ?? [])
  const where = account.place && stemOf(account.place.name)
  const rare = [...around].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, PAIRED_WORDS).map(([stem]) => stem)
  const single = [...whom, ...(who === undefined ? [] : [who]), ...(where === undefined ? [] : [where])]
  const keys = [
    ...what.flatMap((word) => single.map((party) => `${word}:${party}`)),
    ...pairsOf(rare).map((pair) => `${account.type}:${pair}`),
    ...pairsOf(single).map((pair) => `${account.type}:${pair}`),
    ...what.flatMap((word) => rare.map((stem) => `${word}:${stem}`)),
  ]
  return [...new Set(keys)].slice(0, MOST_KEYS)
}

/** The last word of a name: surname, or the noun of a description. */
function headOf({ stems }: Party): string | undefined {
  return [...stems].at(-1)
}

function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((one, index) => words.slice(index + 1).map((other) => (one < other ? `${one}+${other}` : `${other}+${one}`)))
}
