import { afterAll, beforeAll, expect, test } from 'vitest'
import { IN_MEMORY, openStore } from '../../src/store/open-store.ts'
import { additions } from './additions.ts'
import { rulesOf, storeContract } from './contract.ts'
import { countedContract } from './counted.ts'
import { reviewContract } from './reviewing.ts'
import { listContract } from './lists.ts'
import { overviewContract } from './overview.ts'
import { seriesContract } from './series-and-ledgers.ts'
import { sourceContract } from './sources.ts'
import { emptiedDatabase, type Emptied } from './emptied.ts'

let database: Emptied
beforeAll(async () => {
  database = await emptiedDatabase()
}, 60_000)
afterAll(() => database.close())

storeContract('in memory', (joined) => database.open(rulesOf[joined]))
listContract('in memory', (rules) => database.open(rules))
overviewContract('in memory', (rules) => database.open(rules))

countedContract('in memory', (rules) => database.open(rules))
seriesContract('in memory', () => database.open(rulesOf['by the rules']))
reviewContract('in memory', () => database.open(rulesOf['by nothing']))
sourceContract('in memory', () => database.open(rulesOf['by the rules']))

test('each record in memory is one of its own', async () => {
  const [one, other] = [await openStore(IN_MEMORY), await openStore(IN_MEMORY)]
  await one.add(additions(1))
  expect([await one.counts(), await other.counts()]).toMatchObject([{ reports: 1 }, { reports: 0 }])
  await Promise.all([one.close(), other.close()])
})
