/** The schema of a record: migrations, applied in the order of their numbers, each once. */
import { readdirSync, readFileSync } from 'node:fs'
import { Problem } from '../report/problem.ts'
import type { Database, Session } from './database.ts'

export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

const NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/

/** All migrations that the program has, from the files beside this one: `migrations/0001-record.sql`. */
export function loadMigrations(folder: URL = new URL('./migrations/', import.meta.url)): Migration[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const [, number, name] = NAME.exec(file) ?? []
      return number === undefined || name === undefined ? [] : [{ number: Number(number), name, sql: readFileSync(new URL(file, folder), 'utf8') }]
    })
}

// Any number that nobody else in the database uses: two programs that open a new record do not both make its tables.
const MIGRATING = 6_021_117_431

/**
 * Brings a record to the newest schema, in one transaction.
 * @throws {Problem} `record-newer` where a newer program has been there
 */
export async function migrate(database: Database, migrations: readonly Migration[] = loadMigrations()): Promise<void> {
  await database.transaction(async (session) => {
    await session.query('select pg_advisory_xact_lock($1::int8)', [MIGRATING])
    await session.exec('create schema if not exists onrecord; set search_path to onrecord')
    await session.exec('create table if not exists migration (number int4 primary key, name text not null, at text not null)')
    await apply(session, migrations, database.where)
  })
  await database.exec('set search_path to onrecord')
}

async function apply(session: Session, migrations: readonly Migration[], where: string): Promise<void> {
  const done = new Set((await session.query<{ number: number }>('select number from migration')).map(({ number }) => number))
  const newest = Math.max(0, ...migrations.map(({ number }) => number))
  const newer = [...done].find((number) => number > newest)
  if (newer !== undefined) {
    throw new Problem('record-newer', `The record at ${where} was written by a newer program (schema ${newer}; this one knows ${newest}).`, 'Update this program.')
  }
  for (const { number, name, sql } of migrations) {
    if (done.has(number)) continue
    await session.exec(sql)
    await session.query('insert into migration (number, name, at) values ($1, $2, $3)', [number, name, new Date().toISOString()])
  }
}
