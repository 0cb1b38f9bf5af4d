import { expect, test } from 'vitest'
import { inMemoryRecord } from '../../src/record/in-memory.ts'
import { rules } from '../../src/record/rules.ts'
import { openStore } from '../../src/store/open-store.ts'
import { additions, bookOf, foldedDigest } from './additions.ts'
import { serverPrograms, startCluster } from './cluster.ts'

const programs = serverPrograms()
if (programs === undefined) process.stderr.write('The test of two writers is skipped: there is no PostgreSQL of version 15 or newer on this machine.\n')

test.skipIf(programs === undefined)('what one process knows of the record is let go of where another has written', async () => {
  const cluster = await startCluster(programs ?? '')
  try {
    const address = await cluster.database()
    const stores = await Promise.all([openStore(address), openStore(address)])
    const added = additions(40)
    for (let from = 0; from < added.length; from += 5) await stores[(from / 5) % 2]!.add(added.slice(from, from + 5))
    const book = await bookOf(stores[0])
    const memory = inMemoryRecord(rules)
    for (const { dossier } of added) await memory.add(dossier)
    expect(book.map(({ decision, of }) => ({ decision, of }))).toEqual(memory.book.map(({ decision, of }) => ({ decision, of })))
    expect(await stores[1].digest()).toBe(await foldedDigest(added, book))
    for (const store of stores) await store.close()
  } finally {
    cluster.stop()
  }
})
