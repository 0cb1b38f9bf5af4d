import { afterEach, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { describeOlder } from '../../src/store/describing-older.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openInMemory } from '../../src/store/pglite.ts'
import { rules } from '../../src/record/rules.ts'
import { storeIn } from '../../src/store/store-in.ts'
import { additions } from './additions.ts'

let database: Database | undefined
afterEach(() => database?.close())

test('entries from before anything was kept for lists are listed as all others once the record is opened', async () => {
  database = await openInMemory()
  await migrate(database)
  const store = storeIn(database, rules)
  await store.add(additions(12))
  const listed = async () => (await store.list({ kind: 'event', facets: true, limit: 500 }))
  const before = await listed()
  expect(before.rows.length).toBeGreaterThan(3)
  await database.exec(`delete from brief; delete from ledger; insert into unbriefed select number from entry;
    update entry set title = '', type = null, place = null, lat = null, lon = null, day_from = null, day_to = null, actors = null, heard = null, printed = null`)
  expect((await listed()).facets).not.toEqual(before.facets)

  const told: number[] = []
  await describeOlder(database, (done, all) => told.push(done / all))
  expect(told.at(-1)).toBe(1)
  expect(await listed()).toEqual(before)
  expect(await database.query('select number from unbriefed')).toEqual([])
})
