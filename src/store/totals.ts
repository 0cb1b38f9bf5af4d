/** How much there is, kept as it grows: counting millions of rows takes longer than anybody waits. */
import type { Session } from './database.ts'
import type { StoreCounts } from './store.ts'
import { writeRows } from './write-behind.ts'

type More = readonly [name: string, value: number]

/** What a transaction has read and added to since: the numbers of what it adds follow from these, report after report. */
const inTransaction = new WeakMap<Session, StoreCounts>()

/** All that is counted; the numbers of new reports, readings and judgments follow these. */
export async function totals(session: Session): Promise<StoreCounts> {
  const known = inTransaction.get(session)
  if (known) return known
  const rows = await session.query<{ name: string; value: number }>('select name, value from total')
  const value = (name: keyof StoreCounts): number => rows.find((row) => row.name === name)?.value ?? 0
  const read = { reports: value('reports'), readings: value('readings'), judgments: value('judgments'), accounts: value('accounts'), entries: value('entries') }
  if ('later' in session) inTransaction.set(session, read)
  return read
}

/** @param more what was added; negative for what went */
export async function addToTotals(session: Session, more: Partial<StoreCounts>): Promise<void> {
  const known = inTransaction.get(session)
  const names = (Object.entries(more) as [keyof StoreCounts, number][]).filter(([, value]) => value !== 0)
  if (known) inTransaction.set(session, names.reduce((sums, [name, value]) => ({ ...sums, [name]: sums[name] + value }), known))
  await writeRows<More>(session, 'total', names, add)
}

async function add(session: Session, more: readonly More[]): Promise<void> {
  const sums = new Map<string, number>()
  for (const [name, value] of more) sums.set(name, (sums.get(name) ?? 0) + value)
  await session.query(
    `insert into total (name, value) select * from unnest($1::text[], $2::int8[])
     on conflict (name) do update set value = total.value + excluded.value`,
    [[...sums.keys()], [...sums.values()]],
  )
}
