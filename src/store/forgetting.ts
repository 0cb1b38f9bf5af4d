/** An earlier reading of a report, taken out of all that follows from readings; it is kept itself. */
import { judgmentsNaming, untie } from './book.ts'
import type { Session } from './database.ts'
import type { Changes } from './following.ts'
import { letGoOfMirror, type Held } from './held.ts'
import { insertRows } from './insert.ts'
import { blockAnew } from './membership.ts'
import { numbersOf } from './numbers.ts'
import { addToTotals } from './totals.ts'

/**
 * Its accounts go, with whatever they were found by; judgments on them are adrift until the next reading is settled.
 * @returns what was tied to it
 */
export async function forget(session: Session, held: Held, seq: number, key: string): Promise<Changes> {
  held.numbers.clear()
  held.profiles.clear()
  letGoOfMirror(held.mirror)
  const [from, to] = numbersOf(seq)
  const judgments = await judgmentsNaming(session, seq, key)
  const numbers = judgments.map(({ number }) => number)
  const subjects = await untie(session, numbers)
  await insertRows(session, 'adrift', [
    { name: 'report', type: 'text', of: () => key },
    { name: 'judgment', type: 'int8', of: (number) => number },
  ], numbers)
  const gone = await session.query<{ number: number; entry: number; voice: string | null }>(
    'delete from account where number >= $1 and number < $2 returning number, entry, voice', [from, to])
  for (const table of ['told', 'part'] as const) {
    const column = table === 'told' ? 'number' : 'account'
    await session.query(`delete from ${table} where ${column} = any($1::int8[])`, [gone.map(({ number }) => number)])
  }
  const [story] = await session.query<{ story: number | null }>('select story from report where seq = $1', [seq])
  await session.query("update report set story = null, keys = '{}' where seq = $1", [seq])
  await session.query('delete from band where report = $1', [seq])
  await session.query('delete from profile where report = $1', [seq])
  const own = new Set(gone.map(({ number }) => number))
  const entries = [...new Set(gone.map(({ entry }) => entry))]
  await blockAnew(session, held, story?.story == null ? entries : [...entries, story.story])
  await addToTotals(session, { accounts: -gone.length })
  // Entries are called by their first account: where that is gone, the others are to be called anew.
  const orphans = await session.query<{ number: number }>('select number from account where entry = any($1::int8[])', [entries.filter((entry) => own.has(entry))])
  return {
    subjects: new Set([...subjects.filter((subject) => !own.has(subject)), ...orphans.map(({ number }) => number)]),
    entries: new Set(entries),
    accounts: new Set(),
    voices: new Set(gone.flatMap(({ voice }) => voice ?? [])),
  }
}
