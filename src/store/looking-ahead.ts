/** Reads into the mirror what a lookup needs and is not there, one statement for any number of lookups. */
import { mostExemplars, mostReports } from '../record/neighbours.ts'
import type { Session } from './database.ts'
import type { Held } from './held.ts'
import { isReport, REPORT_BITS } from './numbers.ts'
import type { Placed } from './shelves.ts'

/** Blocks that are read to either side of a day: more than a lookup goes through, since the days go on. */
const READ = 48

export type Asked = { readonly key: string; readonly day: number }

/** @returns the blocks of a key that a lookup near a day goes through, for all that was asked */
export async function stockBlocks(session: Session, { mirror: { blocks } }: Held, asked: readonly Asked[]): Promise<(asked: Asked) => readonly Placed[]> {
  const found = new Map<string, readonly Placed[]>()
  const missing = new Map<string, Asked>()
  // Taken at once: what is read of a key near one day may stand in for what was known of it near another.
  for (const { key, day } of asked) {
    if (blocks.knows(key, day)) found.set(`${key} ${day}`, blocks.near(key, day))
    else missing.set(`${key} ${day}`, { key, day })
  }
  const read = missing.size === 0 ? [] : await session.query<{ which: number; before: string | null; after: string | null }>(
    SHELVES, [[...missing.values()].map(({ key }) => key), [...missing.values()].map(({ day }) => day)],
  )
  const rows = new Map(read.map((row) => [row.which, row]))
  let which = 0
  for (const [name, { key, day }] of missing) {
    const row = rows.get(++which)
    const [before, after] = [placedIn(row?.before ?? null), placedIn(row?.after ?? null)]
    blocks.put(key, [...before, ...after], { before: before.length === READ, after: after.length === READ })
    found.set(name, blocks.near(key, day))
  }
  return ({ key, day }) => found.get(`${key} ${day}`) ?? []
}

// Of each key one row, in words of numbers: a row costs more on its way here than all that is found for it.
const SHELVES = `
  select which::int4 as which, before, after from unnest($1::int8[], $2::int4[]) with ordinality as asked (key, day, which)
    cross join lateral (select string_agg(day || ':' || entry, ',' order by day, entry) as before from (
      select day, entry from block where block.key = asked.key and block.day < asked.day order by block.day desc, block.entry desc limit ${READ}) as earlier) as earlier
    cross join lateral (select string_agg(day || ':' || entry, ',' order by day, entry) as after from (
      select day, entry from block where block.key = asked.key and block.day >= asked.day order by block.day, block.entry limit ${READ}) as later) as later
  where before is not null or after is not null`

function placedIn(words: string | null): Placed[] {
  if (words === null) return []
  return words.split(',').map((placed) => {
    const [day, entry] = placed.split(':')
    return { day: Number(day), entry: Number(entry) }
  })
}

/** @param entries and stories, by their numbers @returns the members that each is known by, in the order of adding */
export async function stockMembers(session: Session, { mirror: { members } }: Held, entries: readonly number[]): Promise<Map<number, readonly number[]>> {
  const found = new Map(entries.map((entry) => [entry, members.get(entry)]))
  const missing = [...found].flatMap(([entry, known]) => (known ? [] : [entry]))
  for (const [some, statement] of [[missing.filter((entry) => !isReport(entry)), ACCOUNTS], [missing.filter(isReport), REPORTS]] as const) {
    if (some.length === 0) continue
    for (const { entry, members: words } of await session.query<{ entry: number; members: string }>(statement, [some])) {
      members.set(entry, words.split(',').map(Number))
      found.set(entry, members.get(entry))
    }
  }
  return new Map([...found].flatMap(([entry, known]) => (known ? [[entry, known] as const] : [])))
}

// reportSubject of a report.
const SUBJECT = `((seq + 1) << ${REPORT_BITS}) - 1`
const ACCOUNTS = firstAndLatest('number', 'account', 'account.entry', 'number', mostExemplars / 2)
const REPORTS = firstAndLatest(SUBJECT, 'report', 'report.story', 'seq', mostReports / 2)

function firstAndLatest(member: string, table: string, entry: string, order: string, half: number): string {
  return `select given.entry, its.members from unnest($1::int8[]) as given (entry) cross join lateral (
    select string_agg(member::text, ',' order by member) as members from (
      (select ${member} as member from ${table} where ${entry} = given.entry order by ${order} limit ${half})
      union
      (select ${member} from ${table} where ${entry} = given.entry order by ${order} desc limit ${half})
    ) as member
  ) as its where its.members is not null`
}

/** Reports that are looked at for one band: what hangs under more of them is boilerplate. */
export const mostBanded = 200

/** @returns by band the `seq` of the reports that have it, the latest first */
export async function stockBands(session: Session, { mirror }: Held, bands: readonly number[]): Promise<Map<number, readonly number[]>> {
  const found = new Map(bands.map((band) => [band, mirror.bands.get(band)]))
  const missing = [...found].flatMap(([band, known]) => (known ? [] : [band]))
  const rows = missing.length === 0 ? [] : await session.query<{ hash: number; reports: string }>(
    `select hash, string_agg(report::text, ',' order by report desc) as reports from unnest($1::int8[]) as asked (hash)
       cross join lateral (select report from band where band.hash = asked.hash order by report desc limit ${mostBanded}) as sharing
     group by hash`, [missing])
  for (const band of missing) mirror.bands.set(band, [])
  for (const { hash, reports } of rows) mirror.bands.set(hash, reports.split(',').map(Number))
  return new Map([...found.keys()].map((band) => [band, mirror.bands.get(band) ?? []]))
}
