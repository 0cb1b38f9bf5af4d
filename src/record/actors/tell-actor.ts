/** An actor as the record tells it: by its fullest plain name, with all others that it goes by, its offices and what it is. */
import type { ActorAccount } from '../account.ts'
import type { ActorEntry } from '../entry.ts'
import type { Told } from '../told.ts'

/** All of an actor entry that follows from its accounts. */
export type ActorTelling = Omit<ActorEntry, 'id' | 'counts' | 'first' | 'last' | 'accounts'>

const MOST_NAMES = 40
const MOST_ROLES = 12
/** A longer name that ends with the most used one is the name, where at least one in so many uses it. */
const LONGER_ONE_IN = 5
const LETTERS = /^(?:\p{Lu}\.?){2,7}$/u

/**
 * Pure; the order of the accounts makes no difference.
 * @param told the accounts of one actor, without those that were judged misread; at least one
 */
export function tellActor(told: readonly Told<ActorAccount>[]): ActorTelling {
  const accounts = told.map(({ account }) => account)
  const name = nameAmong(accounts)
  const profile = accounts.map((account) => account.profile).filter((id) => id !== undefined).sort()[0]
  return {
    kind: 'actor',
    title: name,
    disputed: false,
    name,
    actorKind: kindAmong(accounts),
    names: counted(accounts, ({ names }) => names).slice(0, MOST_NAMES).map(([form, reports]) => ({ name: form, reports })),
    roles: counted(accounts, ({ roles }) => roles).slice(0, MOST_ROLES).map(([role]) => role),
    ...(profile !== undefined && { profile }),
    attributions: accounts.reduce((sum, { attributions }) => sum + attributions, 0),
  }
}

/** The most used of those of several words; a longer one that ends with it, where that is used as well; initials only where there is nothing else. */
function nameAmong(accounts: readonly ActorAccount[]): string {
  const names = counted(accounts, ({ name }) => [name])
  const words = names.filter(([name]) => !LETTERS.test(name) && name !== name.toUpperCase())
  const full = words.filter(([name]) => name.includes(' '))
  const [most, uses] = (full.length > 0 ? full : words.length > 0 ? words : names)[0]!
  const longer = words.find(([name, count]) => name.endsWith(` ${most}`) && count * LONGER_ONE_IN >= uses)
  return longer?.[0] ?? most
}

/** What most accounts say that it is, of those that say anything. */
function kindAmong(accounts: readonly ActorAccount[]): string {
  return counted(accounts, ({ actorKind }) => (actorKind === 'unknown' ? [] : [actorKind]))[0]?.[0] ?? 'unknown'
}

/** In how many reports each stands, the most first, then by the alphabet. */
function counted(accounts: readonly ActorAccount[], of: (account: ActorAccount) => readonly string[]): [string, number][] {
  const reports = new Map<string, Set<string>>()
  for (const account of accounts) for (const value of of(account)) reports.set(value, (reports.get(value) ?? new Set<string>()).add(account.report))
  return [...reports]
    .map(([value, { size }]): [string, number] => [value, size])
    .sort(([one, count], [other, its]) => its - count || (one < other ? -1 : 1))
}
