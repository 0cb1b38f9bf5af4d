/** A transaction that holds its inserts back: many reports are written by one statement a table. Whoever reads sees them all. */
import type { Parameter, Session } from './database.ts'

/** Writes rows that were held back, all at once. */
export type Write<Row> = (session: Session, rows: readonly Row[]) => Promise<void>

/** Before anything is read or changed, what was held back is written: so nobody can read what is not there yet. */
export type WriteBehind = Session & {
  /** @param name rows under one name are written together, by the latest `write`; their order is kept, and that of the names */
  readonly later: <Row>(name: string, rows: readonly Row[], write: Write<Row>) => void
  /** Writes all that is held back. */
  readonly flush: () => Promise<void>
}

type Held = { readonly rows: unknown[]; write: Write<never> }

/** @param session a transaction */
export function writeBehind(session: Session): WriteBehind {
  let held = new Map<string, Held>()
  const flush = async (): Promise<void> => {
    while (held.size > 0) {
      const before = held
      held = new Map()
      for (const { rows, write } of before.values()) await write(session, rows as never)
    }
  }
  return {
    later(name, rows, write) {
      const there = held.get(name) ?? { rows: [], write }
      held.set(name, there)
      there.write = write
      for (const row of rows) there.rows.push(row)
    },
    flush,
    query: async <Row>(sql: string, parameters?: readonly Parameter[]) => {
      await flush()
      return session.query<Row>(sql, parameters)
    },
    exec: async (sql) => {
      await flush()
      await session.exec(sql)
    },
  }
}

/** Writes rows now, or where the session holds its inserts back, later. @param name as {@link WriteBehind.later} has it */
export async function writeRows<Row>(session: Session, name: string, rows: readonly Row[], write: Write<Row>): Promise<void> {
  if (rows.length === 0) return
  if ('later' in session) (session as WriteBehind).later(name, rows, write)
  else await write(session, rows)
}
