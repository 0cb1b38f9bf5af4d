/** What the accounts of a report are looked for by, rule by rule, and what is found so: all of it in one question to the record. */
import type { Account, AccountKind, AccountOf, Dossier } from './account.ts'
import { answerSpace, askedSpace } from './answering.ts'
import type { Candidate } from './joiner.ts'
import { lookupDay } from './lookup-day.ts'
import type { Lookup, Neighbours, StoryCandidate } from './neighbours.ts'
import type { AnyAnswerer, RuleSet } from './rule-set.ts'

/** Where an account is looked for: under a key of a space, near a day. Of the space `report`, `address` is the key of the report. */
export type Block = { readonly space: string; readonly key: string; readonly address: string; readonly day?: string }

/** Accounts of a report with what each is looked for by. */
export type Side = {
  /** Under which later reports will find them. */
  readonly space: string
  readonly accounts: readonly Account[]
  /** One for each account: in the same space, or where answers are sought, in that of the other side. */
  readonly lookups: readonly Lookup[]
}

export type Found = {
  /** For each account of a side, in their order. */
  readonly entries: (side: Side) => readonly (readonly Candidate<AccountKind>[])[]
  readonly stories: readonly StoryCandidate[]
}

/** By the name of the space: one side for each joiner, and for each answerer what is asked and what may answer. */
export function sidesOf(dossier: Dossier, { joiners, answerers }: RuleSet): ReadonlyMap<string, Side> {
  const joined = joiners.map((joiner) => sideOf(dossier, joiner.kind, joiner.kind, [joiner.kind], (account) => joiner.keys(account as never)))
  return new Map([...joined, ...answerers.flatMap((answerer) => answeringSides(dossier, answerer))].map((side) => [side.space, side]))
}

function answeringSides(dossier: Dossier, answerer: AnyAnswerer): Side[] {
  const [asked, answers] = [askedSpace(answerer), answerSpace(answerer)]
  return [
    sideOf(dossier, asked, answers, [answerer.asked], (account) => answerer.askedKeys(account as never)),
    sideOf(dossier, answers, asked, answerer.answers, (account) => answerer.answerKeys(account)),
  ]
}

// A list of rules forgets which kind each is of; every one of them is given its own kinds only.
function sideOf(dossier: Dossier, space: string, among: string, kinds: readonly AccountKind[], keysOf: (account: Account) => readonly string[]): Side {
  const accounts = ofKinds(dossier, kinds)
  return { space, accounts, lookups: accounts.map((account) => lookupIn(among, keysOf(account), lookupDay(account))) }
}

/** Accounts of some kinds, in their order. */
export function ofKinds<K extends AccountKind>({ accounts }: Pick<Dossier, 'accounts'>, kinds: readonly AccountKind[]): AccountOf<K>[] {
  return accounts.filter((account): account is AccountOf<K> => kinds.includes(account.kind))
}

/** A lookup; each key counts once. */
export function lookupIn(space: string, keys: readonly string[], day: string | undefined): Lookup {
  return { space, keys: [...new Set(keys)], ...(day !== undefined && { day }) }
}

/** Looks for all accounts of the sides, and for the story. Those without keys are not asked for. */
export async function findAll(sides: Iterable<Side>, story: Lookup | undefined, neighbours: Neighbours): Promise<Found> {
  const asked = [...sides].flatMap(({ lookups }) => lookups).filter(({ keys }) => keys.length > 0)
  const near = asked.length === 0 && !story ? undefined : await neighbours.near(asked, story)
  const found = new Map(asked.map((lookup, i) => [lookup, near?.entries[i] ?? []]))
  return { entries: ({ lookups }) => lookups.map((lookup) => found.get(lookup) ?? []), stories: near?.stories ?? [] }
}

/** What later reports find something by. */
export function blocksOf(space: string, address: string, { keys, day }: Lookup): Block[] {
  return keys.map((key) => ({ space, key, address, ...(day !== undefined && { day }) }))
}
