/** What the planner of queries knows of the tables: PGlite has nobody who looks after it. */
import type { Session } from './database.ts'

// Below, any plan will do.
const FEW = 100

/** Has the tables looked at again, where there are twice as many reports as when they were looked at last. */
export async function analyseGrown(session: Session): Promise<void> {
  const rows = await session.query<{ name: string; value: number }>("select name, value from total where name in ('reports', 'analysed')")
  const value = (name: string): number => rows.find((row) => row.name === name)?.value ?? 0
  const reports = value('reports')
  if (reports < FEW || reports < 2 * value('analysed')) return
  await session.exec('analyze account; analyze report; analyze entry; analyze block; analyze bond; analyze told; analyze part; analyze voice')
  await session.query("insert into total (name, value) values ('analysed', $1) on conflict (name) do update set value = excluded.value", [reports])
}
