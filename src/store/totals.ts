/** How much there is, kept as it grows: counting millions of rows takes longer than anybody waits. */
import type { Session } from './database.ts'
import type { StoreCounts } from './store.ts'

/** All that is counted; the numbers of new reports, readings and judgments follow these. */
export async function totals(session: Session): Promise<StoreCounts> {
  const rows = await session.query<{ name: string; value: number }>('select name, value from total')
  const value = (name: keyof StoreCounts): number => rows.find((row) => row.name === name)?.value ?? 0
  return { reports: value('reports'), readings: value('readings'), judgments: value('judgments'), accounts: value('accounts'), entries: value('entries') }
}

/** @param more what was added; negative for what went */
export async function addToTotals(session: Session, more: Partial<StoreCounts>): Promise<void> {
  const names = Object.entries(more).filter(([, value]) => value !== 0)
  if (names.length === 0) return
  await session.query(
    `insert into total (name, value) select * from unnest($1::text[], $2::int8[])
     on conflict (name) do update set value = total.value + excluded.value`,
    [names.map(([name]) => name), names.map(([, value]) => value)],
  )
}
