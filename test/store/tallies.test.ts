import { afterEach, expect, test } from 'vitest'
import { IN_MEMORY, openStore } from '../../src/store/open-store.ts'
import { shownKinds, type Store } from '../../src/store/store.ts'
import { additions } from './additions.ts'

let store: Store | undefined
afterEach(() => store?.close())

test('there are as many of each kind as are shown, and as many disputes as entries with one', async () => {
  store = await openStore(IN_MEMORY)
  const empty = await store.tallies()
  expect(Object.keys(empty).sort()).toEqual([...shownKinds].sort())
  expect(Object.values(empty)).toEqual(Object.values(empty).map(() => ({ count: 0 })))
  await store.add(additions(30))
  const tallies = await store.tallies()
  for (const kind of shownKinds) {
    const { rows } = await store.show(kind, { limit: 1_000 })
    const shown = kind === 'disputes' ? new Set(rows.map((row) => ('entry' in row ? row.entry : row))).size : rows.length
    expect([kind, tallies[kind].count]).toEqual([kind, shown])
  }
  expect(tallies.reports.count).toBe(30)
})
