/** Many rows in one statement, whose text is the same for any number of them. */
import type { Parameter, Session } from './database.ts'
import { writeRows } from './write-behind.ts'

type Cell = string | number | boolean | null

/** How one column is filled: its type as it goes in, what it is made from, and where the two differ, the SQL that makes it. */
export type Column<Row> = {
  readonly name: string
  readonly type: 'int8' | 'int4' | 'int2' | 'text' | 'boolean' | 'real'
  readonly of: (row: Row) => Cell
  /** SQL for the value; `$` stands for what went in. */
  readonly as?: string
}

/**
 * Inserts rows, later where the session holds its inserts back.
 * @param rows none is allowed
 * @param after what follows the insert: `on conflict do nothing`
 */
export async function insertRows<Row>(
  session: Session, table: string, columns: readonly Column<Row>[], rows: readonly Row[], after = '',
): Promise<void> {
  const names = columns.map(({ name }) => name)
  const values = columns.map(({ name, as }) => (as === undefined ? name : as.replaceAll('$', name)))
  const arrays = columns.map(({ type }, place) => `$${place + 1}::${type}[]`)
  const sql = `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from unnest(${arrays.join(', ')}) as given (${names.join(', ')}) ${after}`
  await writeRows(session, sql, rows, async (now, all) => {
    await now.query(sql, columns.map(({ of }): Parameter => all.map(of)))
  })
}

/** Bytes as they go into a `bytea` column: `{ type: 'text', as: FROM_HEX }`. */
export const FROM_HEX = "decode($, 'hex')"

/** @returns hexadecimal */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}
