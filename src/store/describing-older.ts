/** What lists show of entries from before the program kept it, written once, when a record is opened. */
import { tellers } from '../record/tellers.ts'
import type { Database, Session } from './database.ts'
import { describeEntries, touchedAnew } from './describing.ts'
import { nothingHeld } from './held.ts'
import { lockForWriting } from './writing-lock.ts'

// Told together: few enough to be in memory with their accounts, many enough for a statement to be worth it.
const PAGE = 500

/**
 * Describes entries that a migration put into `unbriefed`, a transaction each page, so that who is interrupted goes on where he was.
 * @param progress told how many are done, and of how many
 */
export async function describeOlder(database: Database, progress: (done: number, all: number) => void = () => undefined): Promise<void> {
  const [waiting] = await database.query<{ count: number; untouched: number }>(
    'select count(*)::int4 as count, count(*) filter (where touched = 0)::int4 as untouched from unbriefed join entry using (number)')
  const all = waiting?.count ?? 0
  if ((waiting?.untouched ?? 0) > 0) await database.transaction(touchedAnew)
  for (let done = 0; done < all;) {
    const described = await database.transaction(describePage)
    if (described === 0) return
    done += described
    progress(done, all)
  }
}

/** @returns how many entries were waiting in the page */
async function describePage(session: Session): Promise<number> {
  await lockForWriting(session)
  const numbers = (await session.query<{ number: number }>(
    'delete from unbriefed where number in (select number from unbriefed order by number limit $1) returning number', [PAGE])).map(({ number }) => number)
  // Describing touches them; what happened to them happened before.
  const touched = await session.query<{ number: number; touched: number }>('select number, touched from entry where number = any($1::int8[])', [numbers])
  await describeEntries(session, nothingHeld(), tellers, numbers)
  await session.query(
    'update entry set touched = given.touched from unnest($1::int8[], $2::int8[]) as given (number, touched) where entry.number = given.number',
    [touched.map(({ number }) => number), touched.map((row) => row.touched)])
  return numbers.length
}
