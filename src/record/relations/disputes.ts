/** Disputes: two voices that cannot both be right, gathered from what their accounts do to one another. */
import type { Account } from '../account.ts'
import type { AccountRow, Dispute, DisputeRow, Entry } from '../entry.ts'
import type { Relation, RelationKind } from '../relation.ts'
import type { Told } from '../told.ts'

/** What makes a dispute of two accounts. */
const DISPUTING: ReadonlySet<RelationKind> = new Set(['contradicts', 'denies'])

/** @returns whether two accounts cannot both be right, by what one does to the other */
export function isDisputing({ kind }: Pick<Relation, 'kind'>): boolean {
  return DISPUTING.has(kind)
}

/** One account as a dispute shows it. */
export type Party = { readonly address: string; readonly voice: string; readonly name: string; readonly says: string; readonly day?: string }

/**
 * @param relations of one entry
 * @param partyOf what is known of the account at an address; undefined for one that is not shown
 * @returns one dispute for each two voices, in the order in which they began; each side with its latest words and with all its accounts
 *   that the other side disputes, and sides in the order of their voices' keys
 */
export function disputesAmong(relations: readonly Relation[], partyOf: (address: string) => Party | undefined): Dispute[] {
  const pairs = new Map<string, { readonly sides: readonly [Party[], Party[]]; readonly reasons: string[]; since?: string }>()
  for (const relation of relations) {
    const [from, to] = [partyOf(relation.from), partyOf(relation.to)]
    if (!isDisputing(relation) || !from || !to || from.voice === to.voice) continue
    const [one, other] = from.voice < to.voice ? [from, to] : [to, from]
    const key = `${one.voice}\0${other.voice}`
    const pair = pairs.get(key) ?? { sides: [[], []], reasons: [] }
    pairs.set(key, pair)
    pair.sides[0].push(one)
    pair.sides[1].push(other)
    pair.reasons.push(relation.because)
    const began = [from.day, to.day].filter((day) => day !== undefined).sort().at(-1)
    if (began !== undefined && (pair.since === undefined || began < pair.since)) pair.since = began
  }
  return [...pairs.values()]
    .map(({ sides, reasons, since }) => ({ between: sides.map(sideOf), ...(since !== undefined && { since }), because: reasons.at(-1)! }))
    .sort((one, other) => rank(one) < rank(other) ? -1 : 1)
}

/**
 * @param told accounts of one entry
 * @param nameOf name of a voice
 * @param says what an account says, in short
 * @returns what {@link disputesAmong} needs to know of each
 */
export function partiesAmong<A extends Account>(
  told: readonly Told<A>[],
  nameOf: (voice: string) => string,
  says: (account: A) => string,
): (address: string) => Party | undefined {
  const parties = new Map(told.map(({ account, voice }) => [account.address, {
    address: account.address, voice, name: nameOf(voice), says: says(account), ...(account.told !== undefined && { day: account.told }),
  }]))
  return (address) => parties.get(address)
}

/**
 * What is in dispute in an entry of any kind, a row for each two voices: a figure's own disputes; for events, deployments and all else
 * that has relations, claims against denials and against each other.
 * @param entry with the accounts that its relations go between
 */
export function disputesOf(entry: Entry): DisputeRow[] {
  const row = (dispute: Dispute): DisputeRow => ({ kind: 'dispute', entry: entry.id, of: entry.kind, title: entry.title, ...dispute })
  if (entry.kind === 'figure') return entry.disputes.map(row)
  if (!('relations' in entry)) return []
  const parties = new Map(entry.accounts.flatMap((account) => {
    const party = partyIn(account)
    return party ? [[account.address, party] as const] : []
  }))
  return disputesAmong(entry.relations, (address) => parties.get(address)).map(row)
}

function partyIn({ address, voice, says, quote, told, rejected }: AccountRow): Party | undefined {
  if (!voice || rejected === true) return undefined
  const day = told?.slice(0, 'YYYY-MM-DD'.length)
  return { address, voice: voice.key, name: voice.name, says: says ?? quote.quote, ...(day !== undefined && { day }) }
}

function sideOf(parties: readonly Party[]): Dispute['between'][number] {
  const latest = parties.at(-1)!
  return { voice: latest.voice, name: latest.name, says: latest.says, accounts: [...new Set(parties.map(({ address }) => address))] }
}

/** Disputes in the order in which they began, those of unknown day last. */
function rank({ since = '9999', between }: Dispute): string {
  return [since, ...between.map(({ voice }) => voice)].join('\0')
}
