/** A record in a database, as the engine sees it that joins a report to it. What is known of it already is not asked for again. */
import type { Account, AccountKind, AccountOf, Address } from '../record/account.ts'
import { rankedNear } from '../record/block-index.ts'
import { entryIdOf } from '../record/entry-id.ts'
import type { Candidate } from '../record/joiner.ts'
import { mostCopied, type Lookup, type Neighbours, type StoryCandidate } from '../record/neighbours.ts'
import type { Sought } from '../record/recording.ts'
import type { Session } from './database.ts'
import { dayNumber, NO_DAY } from './days.ts'
import { hashedKey } from './hashed-key.ts'
import { accountsByNumber, dossiersOf, entryIdsOf, reportKeysOf, subjectsKnown, type Held } from './held.ts'
import { stockBands, stockBlocks, stockMembers, type Asked } from './looking-ahead.ts'
import { seqOf } from './numbers.ts'
import { entriesKnown } from './placing.ts'
import type { Placed } from './shelves.ts'

/** Reads what a batch of reports will look for, in one statement for all of each sort. */
export async function lookAhead(session: Session, held: Held, batch: readonly Sought[]): Promise<void> {
  const lookups = batch.flatMap(({ told, sides }) => [...(told ? [told.lookup] : []), ...[...sides.values()].flatMap((side) => side.lookups)])
  const sharing = await stockBands(session, held, batch.flatMap(({ bands }) => bands))
  await dossiersOf(session, held, [...new Set(batch.flatMap(({ bands }) => mostSharing(bands, sharing)))])
  const blocksOf = await stockBlocks(session, held, lookups.flatMap(askedBy))
  const entries = new Set(lookups.flatMap((lookup) => ranked(lookup, blocksOf)))
  await stockMembers(session, held, [...entries])
  await accountsByNumber(session, held, [...entries].flatMap((entry) => held.mirror.members.get(entry) ?? []))
}

/** @param held what was read lately; it is added to */
export function neighboursIn(session: Session, held: Held): Neighbours {
  return {
    async near(lookups, story) {
      const blocksOf = await stockBlocks(session, held, [...lookups, ...(story ? [story] : [])].flatMap(askedBy))
      const found = lookups.map((lookup) => ranked(lookup, blocksOf))
      const stories = story ? ranked(story, blocksOf) : []
      const members = await stockMembers(session, held, [...found.flat(), ...stories])
      const candidates = await candidatesOf(session, held, [...new Set(found.flat())], members)
      const keys = await reportKeysOf(session, held, stories.flatMap((entry) => (members.get(entry) ?? []).map(seqOf)))
      return {
        entries: found.map((entries) => entries.flatMap((entry) => candidates.get(entry) ?? [])),
        stories: stories.flatMap((entry) => storyOf(members.get(entry) ?? [], keys)),
      }
    },
    async entriesOf(addresses) {
      const subjects = await subjectsKnown(session, held, addresses)
      const entries = await entriesKnown(session, held, [...subjects.values()])
      const ids = await entryIdsOf(session, held, [...entries.values()])
      return new Map([...subjects].flatMap(([address, number]): [Address, string][] => {
        const id = ids.get(entries.get(number) ?? -1)
        return id === undefined ? [] : [[address, id]]
      }))
    },
    async profiles(reports) {
      const found = new Map(reports.map((key) => [key, held.profiles.get(key)]))
      const missing = reports.filter((key) => found.get(key) === undefined)
      const rows = missing.length === 0 ? [] : await session.query<{ key: string; body: string }>(
        'select key, profile.body from report join profile on profile.report = seq where key = any($1)', [missing],
      )
      for (const { key, body } of rows) {
        found.set(key, JSON.parse(body))
        held.profiles.set(key, found.get(key))
      }
      for (const [key, profile] of found) if (profile === undefined) found.delete(key)
      return found
    },
    async sharingBands(bands) {
      return dossiersOf(session, held, mostSharing(bands, await stockBands(session, held, bands)))
    },
  }
}

function askedBy({ space, keys, day }: Lookup): { key: string; day: number }[] {
  return keys.map((key) => ({ key: hashedKey(space, key), day: dayNumber(day) ?? NO_DAY }))
}

/** Entries, or stories, as {@link Neighbours.near} wants them. */
function ranked(lookup: Lookup, blocksOf: (asked: Asked) => readonly Placed[]): readonly number[] {
  const asked = askedBy(lookup)
  return rankedNear(asked.map(blocksOf), asked[0]?.day ?? NO_DAY, NO_DAY, (entry) => entry)
}

/** The `seq` of the reports that share most bands, those that were added first before others. */
function mostSharing(bands: readonly number[], sharing: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>()
  for (const band of new Set(bands)) for (const seq of sharing.get(band) ?? []) shared.set(seq, (shared.get(seq) ?? 0) + 1)
  return [...shared].sort(([one, ones], [other, others]) => others - ones || one - other).slice(0, mostCopied).map(([seq]) => seq)
}

async function candidatesOf(
  session: Session, held: Held, entries: readonly number[], members: ReadonlyMap<number, readonly number[]>,
): Promise<Map<number, Candidate<AccountKind>>> {
  const accounts = await accountsByNumber(session, held, entries.flatMap((entry) => members.get(entry) ?? []))
  return new Map(entries.flatMap((entry): [number, Candidate<AccountKind>][] => {
    const known = (members.get(entry) ?? []).flatMap((number): Account[] => {
      const account = accounts.get(number)
      if (account) held.numbers.set(account.address, number)
      return account ? [account] : []
    }) as AccountOf<AccountKind>[]
    if (known[0] === undefined) return []
    const id = held.ids.get(entry) ?? entryIdOf(known[0].address)
    held.ids.set(entry, id)
    return [[entry, { entry: id, accounts: known }]]
  }))
}

function storyOf(members: readonly number[], keys: ReadonlyMap<number, string>): StoryCandidate[] {
  const reports = members.flatMap((subject) => keys.get(seqOf(subject)) ?? [])
  return reports[0] === undefined ? [] : [{ entry: entryIdOf(reports[0]), reports }]
}
