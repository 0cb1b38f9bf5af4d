/** Opens a record: a folder, or a PostgreSQL database. */
import path from 'node:path'
import type { RuleSet } from '../record/rule-set.ts'
import { rules as allRules } from '../record/rules.ts'
import { asProblem, Problem } from '../report/problem.ts'
import type { Database } from './database.ts'
import { describeOlder } from './describing-older.ts'
import { migrate } from './migrate.ts'
import { openFolder, openInMemory } from './pglite.ts'
import { openPostgresql } from './postgresql.ts'
import { storeIn } from './store-in.ts'
import type { Store } from './store.ts'

/** In memory, gone when it is closed: for tests. */
export const IN_MEMORY = 'memory:'

/**
 * Opens a record, and brings it to the newest schema: of an older program's record each entry is told once, some hundreds a second.
 * @param where a folder, made where it is missing; `postgres://...`; or `memory:`
 * @param rules that join what is added; the project's own where none are given
 * @throws {Problem} `record-locked` where another process has the folder, `record-damaged` where it holds no whole record, `record-newer`
 * where a newer program wrote it, `record-unreachable` where no server answers or it is too old, `not-readable` where the folder
 * cannot be made
 */
export async function openStore(where: string, rules: RuleSet = allRules): Promise<Store> {
  const database = await open(where)
  try {
    await migrate(database)
    await describeOlder(database)
  } catch (thrown) {
    await database.close()
    throw thrown instanceof Problem ? thrown : asUnusable(database.where, thrown)
  }
  return storeIn(database, rules)
}

function open(where: string): Promise<Database> {
  if (where === IN_MEMORY) return openInMemory()
  if (/^postgres(ql)?:\/\//i.test(where)) return openPostgresql(where)
  return openFolder(path.resolve(where))
}

function asUnusable(where: string, thrown: unknown): Problem {
  const { message } = asProblem(thrown)
  return new Problem('record-damaged', `The record at ${where} cannot be brought to this program's schema: ${message}`, 'Restore it from a copy, or name another with --record.', { cause: thrown })
}
