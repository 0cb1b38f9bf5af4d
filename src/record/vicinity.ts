/** What is known around the accounts that are compared while a report is added: surroundings that grow as the engine looks further. */
import type { Account, AccountKind, Address, Dossier } from './account.ts'
import { standsOnSameWords, type CarriedWords } from './carried-words.ts'
import type { Candidate, Surroundings } from './joiner.ts'
import type { Linked } from './joining.ts'
import type { Neighbours } from './neighbours.ts'
import { referencesOf } from './references.ts'
import type { StoryRules } from './rule-set.ts'

export type Vicinity<P> = {
  readonly surroundings: Surroundings
  /**
   * Looks up whatever comparing with these may ask for.
   * @param reports keys of those whose stories are compared
   */
  readonly meet: (candidates: readonly Candidate<AccountKind>[], reports: readonly string[]) => Promise<void>
  /** The profile of a report that was met, where it has one. */
  readonly profileOf: (report: string) => P | undefined
  /** Takes in what was joined. */
  readonly joined: (linked: Linked) => void
}

/**
 * @param dossier the report that is added
 * @param profile of its story
 * @param carried by the copies that it is part of
 */
export function vicinityOf<P>(dossier: Dossier, profile: P, carried: CarriedWords, stories: StoryRules<P> | undefined, neighbours: Neighbours): Vicinity<P> {
  const entries = new Map<Address, string>()
  const renamed = new Map<string, string>()
  const profiles = new Map<string, P>([[dossier.key, profile]])
  const unread = new Map<string, unknown>()
  const known = new Map<Address, Account>(dossier.accounts.map((account) => [account.address, account]))
  const likenesses = new Map<string, number>()

  const entryOf = (address: Address): string => {
    let now = entries.get(address) ?? address
    while (renamed.has(now)) now = renamed.get(now)!
    return now
  }
  // Most of those that were looked up are never asked for.
  const profileOf = (report: string): P | undefined => {
    const kept = unread.get(report)
    if (stories && kept !== undefined && !profiles.has(report)) profiles.set(report, stories.read(kept))
    return profiles.get(report)
  }
  const likeness = (one: string, other: string): number => {
    if (one === other) return 1
    const key = one < other ? one + other : other + one
    const before = likenesses.get(key)
    if (before !== undefined) return before
    const [a, b] = [profileOf(one), profileOf(other)]
    const found = stories && a !== undefined && b !== undefined ? stories.compare(a, b).score : 0
    likenesses.set(key, found)
    return found
  }
  const copied = (one: Address, other: Address): boolean => {
    const [a, b] = [known.get(one), known.get(other)]
    return a !== undefined && b !== undefined && standsOnSameWords(a, b, carried)
  }

  return {
    surroundings: { actorOf: entryOf, entryOf, likeness, copied },
    profileOf,
    async meet(candidates, told) {
      const references = new Set<Address>()
      const reports = new Set(told)
      for (const { entry, accounts } of new Set(candidates))
        for (const account of accounts) {
          known.set(account.address, account)
          entries.set(account.address, entry)
          reports.add(account.report)
          for (const address of referencesOf(account)) references.add(address)
        }
      const addresses = [...references].filter((address) => !entries.has(address))
      if (addresses.length > 0) for (const [address, entry] of await neighbours.entriesOf(addresses)) entries.set(address, entry)
      reports.delete(dossier.key)
      if (stories && reports.size > 0) for (const [report, kept] of await neighbours.profiles([...reports])) unread.set(report, kept)
    },
    joined(linked) {
      for (const [address, entry] of linked.entries) entries.set(address, entry)
      for (const [from, to] of linked.renamed) renamed.set(from, to)
    },
  }
}
