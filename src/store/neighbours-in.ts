/** A record in a database, as the engine sees it that joins a report to it. Every question is one or two statements, however many are asked. */
import type { Account, AccountKind, AccountOf, Address } from '../record/account.ts'
import { entryIdOf } from '../record/entry-id.ts'
import type { Candidate } from '../record/joiner.ts'
import { mostBlocks, mostCandidates, mostCopied, mostExemplars, mostReports, type Lookup, type Neighbours, type StoryCandidate } from '../record/neighbours.ts'
import type { Session } from './database.ts'
import { dayNumber } from './days.ts'
import { hashedKey } from './hashed-key.ts'
import { accountsByNumber, dossiersOf, entryIdsOf, reportKeysOf, type Held } from './held.ts'
import { REPORT_BITS, seqOf } from './numbers.ts'
import { entriesOf } from './placing.ts'
import { subjectsOf } from './subjects.ts'

/** The day of a block that has none: after all days. */
export const NO_DAY = 2_000_000_000

const HALF = mostExemplars / 2
const HALF_STORY = mostReports / 2
// Reports that are looked at for one band: what hangs under more of them is boilerplate.
const BANDED = 200

/** @param held what was read lately; it is added to */
export function neighboursIn(session: Session, held: Held): Neighbours {
  return {
    async near(lookups, story) {
      const [stories, ...found] = await membersNear(session, [story ?? { space: 'report', keys: [] }, ...lookups])
      const accounts = await accountsByNumber(session, held, found.flat(2))
      const keys = await reportKeysOf(session, held, stories!.flat().map(seqOf))
      // Several accounts of a report look for one entry.
      const candidates = new Map<number, Candidate<AccountKind>[]>()
      const candidate = (members: readonly number[]) => candidates.get(members[0]!) ?? kept(candidates, members[0]!, candidateOf(members, accounts))
      return { entries: found.map((entries) => entries.flatMap(candidate)), stories: stories!.flatMap((members) => storyOf(members, keys)) }
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
         group by report order by count(*) desc, report limit ${mostCopied}`,
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

/**
 * One statement for all lookups, and one row for each: what it leads to is put into words of numbers, since a row costs more on its way
 * here than all that is found for it.
 * @returns for each lookup, the exemplars of each entry: numbers of accounts, or subjects of reports, in the order of adding
 */
async function membersNear(session: Session, lookups: readonly Lookup[]): Promise<number[][][]> {
  const asked = lookups.flatMap(({ space, keys, day }, which) => keys.map((key) => ({ which, key: hashedKey(space, key), day: dayNumber(day) ?? NO_DAY })))
  const rows = asked.length === 0 ? [] : await session.query<{ which: number; members: string }>(
    NEAR, [asked.map(({ which }) => which), asked.map(({ key }) => key), asked.map(({ day }) => day)],
  )
  const found = new Map(rows.map(({ which, members }) => [which, members.split(';').map((of) => of.split(',').map(Number))]))
  return lookups.map((_, which) => found.get(which) ?? [])
}

// reportSubject of a report.
const SUBJECT = `((seq + 1) << ${REPORT_BITS}) - 1`

const NEAR = `
  with asked as (select * from unnest($1::int4[], $2::int8[], $3::int4[]) as asked (which, key, day)),
  found as (
    select which, entry, count(distinct asked.key) as keys, min(case when asked.day = found.day then 0
      when asked.day = ${NO_DAY} or found.day = ${NO_DAY} then ${NO_DAY} else abs(asked.day - found.day) end) as distance
    from asked cross join lateral (
      (select entry, day from block where block.key = asked.key and block.day >= asked.day order by block.day, block.entry limit ${mostBlocks})
      union all
      (select entry, day from block where block.key = asked.key and block.day < asked.day order by block.day desc, block.entry desc limit ${mostBlocks})
    ) as found
    group by which, entry
  ),
  ranked as (select which, entry, row_number() over (partition by which order by keys desc, distance, entry) as rank from found)
  select which, string_agg(members, ';' order by rank) as members
  from ranked cross join lateral (
    select string_agg(member::text, ',' order by member) as members from (
      (select number as member from account where account.entry = ranked.entry order by number limit ${HALF})
      union
      (select number from account where account.entry = ranked.entry order by number desc limit ${HALF})
      union
      (select ${SUBJECT} from report where story = ranked.entry order by seq limit ${HALF_STORY})
      union
      (select ${SUBJECT} from report where story = ranked.entry order by seq desc limit ${HALF_STORY})
    ) as member
  ) as its
  where rank <= ${mostCandidates}
  group by which`

function kept<Value>(map: Map<number, Value>, key: number, value: Value): Value {
  map.set(key, value)
  return value
}

function candidateOf(members: readonly number[], accounts: ReadonlyMap<number, Account>): Candidate<AccountKind>[] {
  const known = members.flatMap((number) => (accounts.get(number) ?? []) as AccountOf<AccountKind>[])
  return known[0] === undefined ? [] : [{ entry: entryIdOf(known[0].address), accounts: known }]
}

function storyOf(members: readonly number[], keys: ReadonlyMap<number, string>): StoryCandidate[] {
  const reports = members.flatMap((subject) => keys.get(seqOf(subject)) ?? [])
  return reports[0] === undefined ? [] : [{ entry: entryIdOf(reports[0]), reports }]
}
