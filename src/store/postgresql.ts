/** A PostgreSQL server as a `Database`. */
import { createHash } from 'node:crypto'
import pg from 'pg'
import type pgTypes from 'pg-types'
import { Problem } from '../report/problem.ts'
import type { Database, Parameter, Session } from './database.ts'

/** The oldest PostgreSQL whose SQL the store speaks. */
const OLDEST = 15

/**
 * @param address `postgres://user:password@host:port/database`; the record lies in its schema `onrecord`
 * @throws {Problem} `record-unreachable` where no server answers there, refuses, or is older than version 15
 */
export async function openPostgresql(address: string): Promise<Database> {
  const where = withoutPassword(address)
  const pool = new pg.Pool({ connectionString: address, max: 4, types, connectionTimeoutMillis: 15_000, application_name: 'onrecord', verify: prepared })
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on('error', () => undefined)
  try {
    const { rows } = await pool.query<{ version: number }>("select current_setting('server_version_num')::int / 10000 as version")
    const version = rows[0]?.version ?? 0
    if (version < OLDEST) {
      throw new Problem('record-unreachable', `PostgreSQL at ${where} is version ${version}.`, `Name a server of version ${OLDEST} or newer.`)
    }
  } catch (thrown) {
    await pool.end()
    throw thrown instanceof Problem ? thrown : unreachable(where, thrown)
  }
  return {
    where,
    ...sessionOf(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  }
}

// Whoever looks at a page waits for each statement: compiling one takes longer than it saves, and ten thousand entries are put in order in
// memory rather than on the disk.
function prepared(client: pg.PoolClient, done: (error?: Error) => void): void {
  client.query("set search_path to onrecord; set jit to off; set work_mem to '32MB'").then(() => done(), done)
}

// int8 as a number: all numbers of the record lie within 2^53.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: pgTypes.TypeId, format?: 'text'): unknown => (
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)
  )) as typeof pg.types.getTypeParser,
}

async function inTransaction<T>(pool: pg.Pool, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(sessionOf(client))
    await client.query('commit')
    return result
  } catch (thrown) {
    await client.query('rollback').catch((failed: unknown) => (broken = failed as Error))
    throw thrown
  } finally {
    client.release(broken)
  }
}

function sessionOf(client: pg.Pool | pg.PoolClient): Session {
  return {
    query: async <Row>(sql: string, parameters: readonly Parameter[] = []) =>
      (await client.query({ name: nameOf(sql), text: sql, values: [...parameters] })).rows as Row[],
    exec: async (sql) => {
      await client.query(sql)
    },
  }
}

// A named statement is planned once for each connection.
const names = new Map<string, string>()
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24)
  names.set(sql, name)
  return name
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address)
    url.password = ''
    return url.href
  } catch {
    throw new Problem('bad-option', 'The address of the record is no address.', 'Write it as postgres://user:password@host:port/database.')
  }
}

function unreachable(where: string, cause: unknown): Problem {
  // A refused connection over several addresses has its words in its parts.
  const errors = cause instanceof AggregateError ? cause.errors : [cause]
  const what = errors.map((error) => (error instanceof Error ? error.message : String(error))).join('; ')
  return new Problem('record-unreachable', `PostgreSQL at ${where} cannot be reached: ${what}.`, 'Check the address, the password and that the server runs.', { cause })
}
