/** Whether two accounts name the same taking part. */
import type { EventAccount, PartyRef } from '../account.ts'
import { stemsIn } from '../accounts/stem.ts'
import type { Surroundings } from '../joiner.ts'
import type { Rarity } from '../stories/common-words.ts'

/** Who takes part, as far as words say it. */
/** `isPerson`: by the form of the name, as far as that tells: two words with capitals and no article. */
export type Party = { readonly stems: ReadonlySet<string>; readonly named: boolean; readonly isPerson: boolean; readonly actor?: string }

/** other: words that have nothing in common; named apart: two names that have nothing in common. */
export type PartyMatch = 'same' | 'other' | 'named apart'

const stemsOf = (list: string): ReadonlySet<string> => new Set(stemsIn(list))

/** Stand for somebody, and say nothing of who it is. */
const EMPTY = stemsOf(
  'I me my we us our you your he him his her she it its they them their who whom whose which that this these those himself herself ' +
    'themselves a an the one two three four five six seven eight nine ten some several many other another all both more most at least ' +
    'about of and in on man men woman women people person official source group victim',
)
const PERSON_NAME = /^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}[\p{L}.'’]*){1,3}$/u
/** So much of the words of the party with fewer must be the other's too. */
const LEAST_SHARED = 0.5

/** @returns undefined for nobody, and for whom only a pronoun stands */
export function partyOf(party: PartyRef | undefined): Party | undefined {
  if (!party) return undefined
  const stems = new Set(stemsIn(party.name).filter((stem) => !EMPTY.has(stem)))
  if (stems.size === 0 && party.actor === undefined) return undefined
  return { stems, named: /\s\p{Lu}|^\p{Lu}\S*$/u.test(party.name), isPerson: PERSON_NAME.test(party.name), ...(party.actor !== undefined && { actor: party.actor }) }
}

/** Whom or what it is done to: recipients, and the object. */
export function recipientsOf({ recipients, object }: Pick<EventAccount, 'recipients' | 'object'>): Party[] {
  const objects = object === undefined ? [] : [{ name: object, words: object }]
  return [...recipients, ...objects].flatMap((party) => partyOf(party) ?? [])
}

/**
 * Symmetric.
 * @returns undefined where the words do not tell: "the boy" may be anybody's name
 */
export function matchParties(one: Party, other: Party, around: Surroundings, rarity: Rarity): PartyMatch | undefined {
  if (one.actor !== undefined && other.actor !== undefined && around.actorOf(one.actor) === around.actorOf(other.actor)) return 'same'
  const weigh = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + rarity(stem), 0)
  const fewer = Math.min(weigh(one.stems), weigh(other.stems))
  const shared = weigh([...one.stems].filter((stem) => other.stems.has(stem)))
  if (fewer > 0 && shared / fewer >= LEAST_SHARED) return 'same'
  if (shared > 0) return undefined
  return one.named && other.named ? 'named apart' : one.named === other.named ? 'other' : undefined
}

/** The best match among several: the same before nothing known, that before others. */
export function matchAny(ones: readonly Party[], others: readonly Party[], around: Surroundings, rarity: Rarity): PartyMatch | undefined {
  const matches = new Set(ones.flatMap((one) => others.map((other) => matchParties(one, other, around, rarity))))
  if (matches.has('same')) return 'same'
  if (matches.size === 0 || matches.has(undefined)) return undefined
  return matches.has('other') ? 'other' : 'named apart'
}
