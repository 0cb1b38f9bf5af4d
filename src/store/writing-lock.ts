/** Who writes to a record does so alone, whichever process it is. */
import type { Session } from './database.ts'

// Any number that nobody else in the database uses.
const WRITING = 6_021_117_432

/** Waits until nobody else writes; until the transaction of `session` ends, nobody else does. */
export async function lockForWriting(session: Session): Promise<void> {
  await session.query('select pg_advisory_xact_lock($1::int8)', [WRITING])
}
