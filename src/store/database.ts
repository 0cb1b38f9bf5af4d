/** A database as far as the store needs one: the same SQL goes to PGlite and to PostgreSQL. */

/** What stands for `$1`, `$2` ...: arrays become PostgreSQL arrays. Bytes go in whole or, in arrays, as hexadecimal text. */
export type Parameter = string | number | boolean | null | Uint8Array | readonly (string | number | boolean | null)[]

/** Where statements are run: a database, or a transaction of it. */
export type Session = {
  /** Runs one statement. `int8` comes back as a number, `bytea` as bytes. */
  query<Row>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>
  /** Runs several statements that take no parameters and give nothing back. */
  exec(sql: string): Promise<void>
}

export type Database = Session & {
  /** The folder or the address, without a password. */
  readonly where: string
  /**
   * Runs `work` in a transaction: all that it does is kept, or, where it throws, nothing. When it resolves, its changes are on the disk.
   */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
}
