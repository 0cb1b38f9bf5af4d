/** Empty records one after another in one database in memory: to make the database takes seconds, to empty it none. */
import type { RuleSet } from '../../src/record/rule-set.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openInMemory } from '../../src/store/pglite.ts'
import { storeIn } from '../../src/store/store-in.ts'
import type { Store } from '../../src/store/store.ts'

export type Emptied = {
  /** An empty record; the one before it is no more. */
  readonly open: (rules: RuleSet) => Promise<Store>
  readonly close: () => Promise<void>
}

export async function emptiedDatabase(): Promise<Emptied> {
  const database = await openInMemory()
  const keptOpen = { ...database, close: () => Promise.resolve() }
  return {
    async open(rules) {
      await database.exec('drop schema if exists onrecord cascade')
      await migrate(keptOpen)
      return storeIn(keptOpen, rules)
    },
    close: () => database.close(),
  }
}
