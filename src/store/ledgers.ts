/** Who holds which positions, kept narrow beside entries, so that holders can be added up and put in order. */
import type { Parameter, Session } from './database.ts'
import { entryFilter } from './entry-filter.ts'
import { insertRows } from './insert.ts'
import type { LedgerQuery } from './ledger-table.ts'
import { storable } from './storable.ts'
import type { ToldEntry } from './telling.ts'

/** Names are cut: none is a book. */
const LONGEST_NAME = 400
/** Ledgers of one holder that are shown among others, and by themselves: those of the most origins. */
const LEDGERS = 8
const LEDGERS_OF_ONE = 100

type Row = { readonly entry: number; readonly holder: string; readonly issue: string; readonly origins: number }

/** Writes what positions that were told come to. @param told by number of the entry; undefined where all of it was misread */
export async function keepLedgers(session: Session, told: ReadonlyMap<number, ToldEntry | undefined>): Promise<void> {
  const rows = [...told].flatMap(([number, one]): Row[] => (one?.entry.kind === 'position'
    ? [{ entry: number, holder: kept(one.entry.holder), issue: kept(one.entry.issue), origins: one.entry.counts.origins }]
    : []))
  const gone = [...told].flatMap(([number, one]) => (one ? [] : [number]))
  if (gone.length > 0) await session.query('delete from ledger where entry = any($1::int8[])', [gone])
  await insertRows(session, 'ledger', [
    { name: 'entry', type: 'int8', of: ({ entry }) => entry },
    { name: 'holder', type: 'text', of: ({ holder }) => holder },
    { name: 'issue', type: 'text', of: ({ issue }) => issue },
    { name: 'origins', type: 'int4', of: ({ origins }) => origins },
  ], rows, 'on conflict (entry) do update set holder = excluded.holder, issue = excluded.issue, origins = excluded.origins')
}

/** One holder with the entries of his positions. */
export type HeldBy = { readonly holder: string; readonly origins: number; readonly count: number; readonly entries: readonly number[] }

export type IssueCount = { readonly issue: string; readonly ledgers: number; readonly origins: number }

/** @returns holders, those with the most origins first, and how many there are; and the issues of the most origins */
export async function heldPositions(session: Session, query: LedgerQuery, mostIssues: number): Promise<{ holders: HeldBy[]; count: number; issues: IssueCount[] }> {
  const { offset = 0, limit = 30, holder, issue, ...asked } = query
  const filter = Object.keys(asked).length > 0 ? await entryFilter(session, { ...asked, kind: 'position' }) : { conditions: [], parameters: [] }
  const parameters: Parameter[] = [...filter.parameters]
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const from = filter.conditions.length > 0 ? 'ledger join entry on entry.number = ledger.entry' : 'ledger'
  const where = [
    'true', ...filter.conditions,
    ...(holder === undefined ? [] : [`ledger.holder = ${put(kept(holder))}`]), ...(issue === undefined ? [] : [`ledger.issue = ${put(kept(issue))}`]),
  ].join(' and ')
  const issues = await session.query<IssueCount>(
    `select issue, count(*)::int4 as ledgers, sum(ledger.origins)::int4 as origins from ${from} where ${where}
     group by issue order by 3 desc, issue limit ${put(mostIssues)}`, parameters)
  parameters.pop()
  const rows = await session.query<{ holder: string; origins: number; own: number; count: number }>(
    `select holder, sum(ledger.origins)::int4 as origins, count(*)::int4 as own, count(*) over ()::int4 as count from ${from} where ${where}
     group by holder order by 2 desc, holder offset ${put(offset)} limit ${put(limit)}`, parameters)
  parameters.splice(-2)
  const entries = await session.query<{ holder: string; entry: number }>(
    `select holder, entry from (
       select holder, ledger.entry, row_number() over (partition by holder order by ledger.origins desc, ledger.entry desc) as place
       from ${from} where ${where} and holder = any(${put(rows.map((row) => row.holder))}::text[])
     ) as own where place <= ${holder === undefined ? LEDGERS : LEDGERS_OF_ONE} order by place`, parameters)
  return {
    holders: rows.map((row) => ({ holder: row.holder, origins: row.origins, count: row.own, entries: entries.filter((one) => one.holder === row.holder).map(({ entry }) => entry) })),
    count: rows[0]?.count ?? 0,
    issues,
  }
}

function kept(name: string): string {
  return storable(name.slice(0, LONGEST_NAME))
}
