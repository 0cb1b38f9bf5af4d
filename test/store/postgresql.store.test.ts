import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { additions } from './additions.ts'
import { serverPrograms, startCluster, type Cluster } from './cluster.ts'
import { rulesOf, storeContract } from './contract.ts'
import { countedContract } from './counted.ts'
import { listContract } from './lists.ts'
import { overviewContract } from './overview.ts'
import { reviewContract } from './reviewing.ts'
import { seriesContract } from './series-and-ledgers.ts'
import { sourceContract } from './sources.ts'

const programs = serverPrograms()
if (programs === undefined) process.stderr.write('The tests with a PostgreSQL server are skipped: there is none of version 15 or newer on this machine.\n')

describe.skipIf(programs === undefined)('on a PostgreSQL server', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(programs ?? '')
  })
  afterAll(() => cluster.stop())

  storeContract('in PostgreSQL', async (joined) => openStore(await cluster.database(), rulesOf[joined]))
  listContract('in PostgreSQL', async (rules) => openStore(await cluster.database(), rules))
  overviewContract('in PostgreSQL', async (rules) => openStore(await cluster.database(), rules))

  countedContract('in PostgreSQL', async (rules) => openStore(await cluster.database(), rules))
  seriesContract('in PostgreSQL', async () => openStore(await cluster.database(), rulesOf['by the rules']))
  reviewContract('in PostgreSQL', async () => openStore(await cluster.database(), rulesOf['by nothing']))
  sourceContract('in PostgreSQL', async () => openStore(await cluster.database(), rulesOf['by the rules']))

  test('many processes may write to one record at the same time', async () => {
    const address = await cluster.database()
    const stores = await Promise.all([openStore(address), openStore(address), openStore(address)])
    const added = additions(12)
    await Promise.all(stores.map((store, which) => store.add(added.filter((_, place) => place % 3 <= which))))
    const [counts, digests] = [await stores[0].counts(), await Promise.all(stores.map((store) => store.digest()))]
    expect(counts).toMatchObject({ reports: 12, readings: 12 })
    expect(new Set(digests).size).toBe(1)
    for (const store of stores) await store.close()
  })

  test('says where a server cannot be reached, without its password', async () => {
    const opening = openStore('postgres://ana:secret@127.0.0.1:1/none')
    await expect(opening).rejects.toMatchObject({ code: 'record-unreachable' })
    await expect(opening).rejects.not.toThrow(/secret/)
  })
})
