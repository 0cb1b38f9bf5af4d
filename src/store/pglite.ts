/** PGlite, PostgreSQL in this process, as a `Database`: in a folder, or in memory for tests. */
import { existsSync, fsyncSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite, types, type PGliteOptions, type Transaction } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { Problem } from '../report/problem.ts'
import type { Database, Parameter, Session } from './database.ts'
import { lockFolder } from './folder-lock.ts'

/** A record in memory: gone when it is closed. */
export async function openInMemory(): Promise<Database> {
  return databaseOf(await PGlite.create({ parsers }), 'memory:', () => Promise.resolve())
}

/**
 * A record in a folder, which is made where it is missing, and locked while it is open.
 * @throws {Problem} `record-locked`; `record-damaged` where the folder holds something that is no whole record; `not-readable` where it
 * cannot be made or written
 */
export async function openFolder(folder: string): Promise<Database> {
  makeFolder(folder)
  const lock: { lost: boolean } = { lost: false }
  const release = await lockFolder(folder, () => (lock.lost = true))
  try {
    const inside = path.join(folder, 'postgres')
    if (!existsSync(inside)) await create(folder, inside)
    return databaseOf(await start(inside), folder, release, () => {
      if (lock.lost) throw new Problem('record-locked', `Another process has taken over the record in ${folder}.`, 'Open it again.')
    })
  } catch (thrown) {
    await release()
    if (thrown instanceof Problem) throw thrown
    throw damaged(folder, thrown)
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (thrown) {
    throw new Problem('not-readable', `The folder ${folder} cannot be made: ${(thrown as Error).message}.`, 'Name another with --record.', { cause: thrown })
  }
  const ours = new Set(['postgres', 'postgres.new', 'lock', 'holder.json', 'taking-over'])
  const strange = readdirSync(folder).find((name) => !ours.has(name))
  if (strange === undefined || existsSync(path.join(folder, 'postgres'))) return
  throw new Problem('record-damaged', `The folder ${folder} holds something else than a record: ${strange}.`, 'Name an empty folder, or one that is not there yet.')
}

// Made beside its place and then moved there: a process killed half way leaves nothing that looks like a record.
async function create(folder: string, inside: string): Promise<void> {
  const half = path.join(folder, 'postgres.new')
  rmSync(half, { recursive: true, force: true })
  const made = await start(half)
  await made.close()
  renameSync(half, inside)
}

function start(inside: string): Promise<PGlite> {
  return PGlite.create({ fs: new SyncedFolder(inside), startParams, parsers })
}

// PGlite runs without fsync, and its files could not do it; a record must outlast a machine that loses power.
const startParams = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync']

// PGlite's own reads bytes one by one.
const parsers = { [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') }

type Files = { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: unknown }) => number } } }

class SyncedFolder extends NodeFS {
  override async init(pglite: PGlite, options: Partial<PGliteOptions>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const giveSync = (module: unknown): void => {
      ;(module as Files).NODEFS.stream_ops.fsync = (stream) => {
        if (typeof stream.nfd === 'number') fsyncSync(stream.nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), giveSync] } }
  }
}

function databaseOf(pglite: PGlite, where: string, release: () => Promise<void>, check: () => void = () => undefined): Database {
  return {
    where,
    ...sessionOf(pglite),
    transaction: (work) => {
      check()
      return pglite.transaction((transaction) => work(sessionOf(transaction)))
    },
    close: async () => {
      try {
        await pglite.close()
      } finally {
        await release()
      }
    },
  }
}

function sessionOf(pglite: Pick<PGlite | Transaction, 'query' | 'exec'>): Session {
  return {
    query: async <Row>(sql: string, parameters: readonly Parameter[] = []) => (await pglite.query<Row>(sql, [...parameters])).rows,
    exec: async (sql) => {
      await pglite.exec(sql)
    },
  }
}

function damaged(folder: string, cause: unknown): Problem {
  const what = cause instanceof Error ? cause.message : String(cause)
  return new Problem(
    'record-damaged',
    `The record in ${folder} does not open (${what}).`,
    'Restore the folder from a copy, or name a new one with --record and add the reports again.',
    { cause },
  )
}
