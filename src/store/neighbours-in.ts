/** A record in a database, as the engine sees it that joins a report to it. Every question is one or two statements, however many are asked. */
import type { AccountKind, AccountOf, Address } from '../record/account.ts'
import { entryIdOf } from '../record/entry-id.ts'
import type { Candidate } from '../record/joiner.ts'
import { mostCandidates, mostExemplars, type Lookup, type Neighbours, type StoryCandidate } from '../record/neighbours.ts'
import type { Session } from './database.ts'
import { dayNumber } from './days.ts'
import { hashedKey } from './hashed-key.ts'
import { accountsByNumber, dossiersOf, entryIdsOf, type Held } from './held.ts'
import { seqOf } from './numbers.ts'
import { entriesOf } from './placing.ts'
import { subjectsOf } from './subjects.ts'

/** The day of a block that has none: after all days. */
export const NO_DAY = 2_000_000_000

// Blocks of one key that are looked at, to either side of the day: what is further away than so many is not the same.
const BLOCKS = mostCandidates
const HALF = mostExemplars / 2
// Reports that are looked at for one band: what hangs under more of them is boilerplate.
const BANDED = 200

/** @param held what was read lately; it is added to */
export function neighboursIn(session: Session, held: Held): Neighbours {
  return {
    async near<K extends AccountKind>(space: string, lookups: readonly Lookup[]) {
      const found = await entriesNear(session, space, lookups)
      const exemplars = await exemplarsOf(session, 'account', found.flat())
      const accounts = await accountsByNumber(session, held, [...exemplars.values()].flat())
      const candidate = (entry: number): readonly Candidate<K>[] => {
        const members = (exemplars.get(entry) ?? []).flatMap((number) => (accounts.get(number) ?? []) as AccountOf<K>[])
        return members[0] === undefined ? [] : [{ entry: entryIdOf(members[0].address), accounts: members }]
      }
      return found.map((entries) => entries.flatMap(candidate))
    },
    async entriesOf(addresses) {
      const subjects = await numbersByAddress(session, held, addresses)
      const entries = await entriesOf(session, [...subjects.values()])
      const ids = await entryIdsOf(session, held, [...entries.values()])
      return new Map([...subjects].flatMap(([address, number]): [Address, string][] => {
        const id = ids.get(entries.get(number) ?? -1)
        return id === undefined ? [] : [[address, id]]
      }))
    },
    async stories(lookup) {
      const [stories = []] = await entriesNear(session, 'report', [lookup])
      return storyCandidates(session, stories)
    },
    async profiles(reports) {
      const missing = reports.filter((key) => held.profiles.get(key) === undefined)
      const rows = missing.length === 0 ? [] : await session.query<{ key: string; body: string }>(
        'select key, profile.body from report join profile on profile.report = seq where key = any($1)', [missing],
      )
      const fresh = new Map(rows.map(({ key, body }) => [key, JSON.parse(body) as unknown]))
      for (const [key, profile] of fresh) held.profiles.set(key, profile)
      return new Map(reports.flatMap((key): [string, unknown][] => {
        const profile = fresh.get(key) ?? held.profiles.get(key)
        return profile === undefined ? [] : [[key, profile]]
      }))
    },
    async sharingBands(bands) {
      const rows = await session.query<{ report: number }>(
        `select report from unnest($1::int8[]) as asked (hash)
           cross join lateral (select report from band where band.hash = asked.hash order by report desc limit ${BANDED}) as sharing
         group by report order by count(*) desc, report limit ${mostCandidates}`,
        [[...new Set(bands)]],
      )
      return dossiersOf(session, held, rows.map(({ report }) => report))
    },
  }
}

async function numbersByAddress(session: Session, held: Held, addresses: readonly Address[]): Promise<Map<Address, number>> {
  const missing = addresses.filter((address) => held.numbers.get(address) === undefined)
  const fresh = missing.length === 0 ? new Map<Address, number>() : await subjectsOf(session, missing)
  for (const [address, number] of fresh) held.numbers.set(address, number)
  return new Map(addresses.flatMap((address): [Address, number][] => {
    const number = fresh.get(address) ?? held.numbers.get(address)
    return number === undefined ? [] : [[address, number]]
  }))
}

/** @returns for each lookup, numbers of entries or subjects of stories, the nearest first */
async function entriesNear(session: Session, space: string, lookups: readonly Lookup[]): Promise<number[][]> {
  const asked = lookups.flatMap(({ keys, day }, which) => keys.map((key) => ({ which, key: hashedKey(space, key), day: dayNumber(day) ?? NO_DAY })))
  const rows = await session.query<{ which: number; entry: number; distance: number }>(
    `select which, entry, min(case when asked.day = found.day then 0 when asked.day = ${NO_DAY} or found.day = ${NO_DAY} then ${NO_DAY}
       else abs(asked.day - found.day) end)::int4 as distance
     from unnest($1::int4[], $2::int8[], $3::int4[]) as asked (which, key, day)
       cross join lateral (
         (select entry, day from block where block.key = asked.key and block.day >= asked.day order by block.day, block.entry limit ${BLOCKS})
         union all
         (select entry, day from block where block.key = asked.key and block.day < asked.day order by block.day desc, block.entry desc limit ${BLOCKS})
       ) as found
     group by which, entry`,
    [asked.map(({ which }) => which), asked.map(({ key }) => key), asked.map(({ day }) => day)],
  )
  const found: typeof rows[] = lookups.map(() => [])
  for (const row of rows) found[row.which]!.push(row)
  return found.map((entries) => (
    entries.sort((one, other) => one.distance - other.distance || one.entry - other.entry).slice(0, mostCandidates).map(({ entry }) => entry)
  ))
}

/** First and latest members of entries, or of stories, in the order of adding. */
async function exemplarsOf(session: Session, of: 'account' | 'report', entries: readonly number[]): Promise<Map<number, number[]>> {
  const [table, member, number] = of === 'account' ? ['account', 'entry', 'number'] : ['report', 'story', 'seq']
  const different = [...new Set(entries)]
  const found = new Map<number, number[]>(different.map((entry) => [entry, []]))
  if (different.length === 0) return found
  const rows = await session.query<{ entry: number; member: number }>(
    `select given.entry, chosen.member from unnest($1::int8[]) as given (entry)
       cross join lateral (
         (select ${number} as member from ${table} where ${member} = given.entry order by ${number} limit ${HALF})
         union
         (select ${number} from ${table} where ${member} = given.entry order by ${number} desc limit ${HALF})
       ) as chosen
     order by given.entry, chosen.member`,
    [different],
  )
  for (const row of rows) found.get(row.entry)!.push(row.member)
  return found
}

async function storyCandidates(session: Session, stories: readonly number[]): Promise<StoryCandidate[]> {
  const exemplars = await exemplarsOf(session, 'report', stories)
  const rows = await session.query<{ seq: number; key: string; body: string }>(
    'select seq, key, profile.body from report join profile on profile.report = seq where seq = any($1::int8[])',
    [[...exemplars.values()].flat().concat(stories.map(seqOf))],
  )
  const reports = new Map(rows.map(({ seq, key, body }) => [seq, { report: key, profile: JSON.parse(body) as unknown }]))
  return stories.flatMap((story) => {
    const first = reports.get(seqOf(story))
    const members = (exemplars.get(story) ?? []).flatMap((seq) => reports.get(seq) ?? [])
    return first === undefined ? [] : [{ entry: entryIdOf(first.report), reports: members }]
  })
}
