/** What the overview and the list of disputes keep to, wherever the record is kept. */
import { Compile } from 'typebox/compile'
import { afterEach, describe, expect, test } from 'vitest'
import type { RuleSet } from '../../src/record/rule-set.ts'
import { rules } from '../../src/record/rules.ts'
import { disputedKinds, Disputes, Overview, overviewHeadings, type DisputeQuery, type OverviewQuery } from '../../src/store/overview-shapes.ts'
import type { Store } from '../../src/store/store.ts'
import { additions } from './additions.ts'

const [overview, disputes] = [Compile(Overview), Compile(Disputes)]

/** @param open a new, empty record, joined by these rules */
export function overviewContract(name: string, open: (rules: RuleSet) => Promise<Store>): void {
  describe(`the overview of a store ${name}`, () => {
    let store: Store
    const filled = async (count = 40): Promise<Store> => {
      store = await open(rules)
      await store.add(additions(count))
      return store
    }
    afterEach(() => store.close())
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

    test('has nothing of an empty record', async () => {
      store = await open(rules)
      const told = await store.overview({})
      expect([...overview.Errors(told)]).toEqual([])
      expect([told.reports.count, ...overviewHeadings.map((heading) => told[heading].total.count)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
      expect((await store.disputes({})).total).toEqual({ count: 0 })
    })

    test('tells of the whole record as much as the lists hold, and the same after it is made anew', async () => {
      await filled()
      const told = await store.overview({ limit: 100 })
      expect([...overview.Errors(told)]).toEqual([])
      expect(told.reports.count).toBe(40)
      expect(told.days.reduce((sum, { reports }) => sum + reports, 0)).toBeLessThanOrEqual(40)
      expect(told.open.total).toEqual((await store.list({ kind: 'question', status: 'open' })).total)
      expect(told.forces.total).toEqual((await store.list({ kind: 'deployment' })).total)
      const counted = await Promise.all(disputedKinds.map(async (kind) => (await store.list({ kind, disputed: true })).total.count))
      expect(told.disputes.total.count).toBe(counted.reduce((sum, count) => sum + count, 0))
      for (const { revised } of told.figures.rows) expect(revised).toBeDefined()
      for (const { shifted } of told.positions.rows) expect(shifted).toBeDefined()
      for (const { contest } of told.disputes.rows) expect(contest!.sides.length).toBeGreaterThanOrEqual(2)
      const ids = (of: Overview) => [of.disputes, of.figures, of.positions, of.forces].map(({ rows }) => rows.map(({ id }) => id))
      await store.rebuild()
      expect(ids(await store.overview({ limit: 100 }))).toEqual(ids(told))
    })

    test('tells what came since: nothing, then only what new reports touch', async () => {
      const all = additions(40)
      store = await open(rules)
      await store.add(all.slice(0, 30))
      await pause()
      const { until } = await store.overview({})
      const nothing = await store.overview({ since: until! })
      expect([nothing.reports.count, ...overviewHeadings.map((heading) => nothing[heading].total.count)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
      await store.add(all.slice(30))
      const since = await store.overview({ since: until!, limit: 100 })
      expect(since.reports).toEqual({ count: 10 })
      const added = new Set(all.slice(30).flatMap(({ dossier }) => dossier.accounts.map(({ address }) => address)))
      for (const { event, accounts } of since.events.rows) {
        const entry = await store.entry(event.id)
        expect(entry!.accounts.filter(({ address }) => added.has(address)).length).toBe(accounts)
      }
      expect(since.events.rows.map(({ accounts }) => accounts)).toEqual(since.events.rows.map(({ accounts }) => accounts).sort((one, other) => other - one))
    })

    test('lists disputes of every kind, narrowed to as many as each value of a facet counts', async () => {
      await filled(80)
      const all = await store.disputes({ limit: 200 })
      expect([...disputes.Errors(all)]).toEqual([])
      const days = all.rows.map(({ contest }) => contest?.last ?? '')
      expect(days).toEqual([...days].sort().reverse())
      for (const { value, count } of all.facets.kind) expect((await store.disputes({ kinds: [value as 'event'] })).total.count).toBe(count)
      for (const { value, count } of all.facets.type) expect((await store.disputes({ types: [value] })).total.count).toBe(count)
      for (const { value, count } of all.facets.place) expect((await store.disputes({ place: value })).total.count).toBe(count)
      expect((await store.disputes({ types: all.facets.type.map(({ value }) => value) })).total.count).toBe(all.facets.type.reduce((sum, { count }) => sum + count, 0))
      if (all.last === undefined) return
      const latest = await store.disputes({ from: all.last, to: all.last })
      expect(latest.total.count).toBe(days.filter((day) => day === all.last).length)
      const parts = [...(await store.disputes({ limit: 1 })).rows, ...(await store.disputes({ offset: 1, limit: 200 })).rows]
      expect(parts.map(({ id }) => id)).toEqual(all.rows.map(({ id }) => id))
    })

    test.each([{ limit: 0 }, { limit: 101 }, { since: 'never' }] as OverviewQuery[])('refuses %j', async (wrong) => {
      store = await open(rules)
      await expect(store.overview(wrong)).rejects.toMatchObject({ code: 'bad-request' })
    })

    test.each([{ limit: 201 }, { offset: -1 }, { from: 'soon' }, { since: 'never' }] as DisputeQuery[])('refuses disputes with %j', async (wrong) => {
      store = await open(rules)
      await expect(store.disputes(wrong)).rejects.toMatchObject({ code: 'bad-request' })
    })
  })
}
