/** What a timeline, a map, accounts side by side and the ledger of forces are told of a record: the same wherever it is kept. */
import { afterEach, describe, expect, test } from 'vitest'
import type { RuleSet } from '../../src/record/rule-set.ts'
import { rules } from '../../src/record/rules.ts'
import type { Store } from '../../src/store/store.ts'
import { additions } from './additions.ts'

/** @param open a new, empty record, joined by these rules */
export function countedContract(name: string, open: (rules: RuleSet) => Promise<Store>): void {
  describe(`counts of a store ${name}`, () => {
    let store: Store
    const filled = async (count: number): Promise<Store> => {
      store = await open(rules)
      await store.add(additions(count))
      return store
    }
    afterEach(() => store.close())
    const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((all, { count }) => all + count, 0)

    test('counts every event by its day, in bars of any length, as the list has them', async () => {
      await filled(60)
      const { total, rows } = await store.list({ kind: 'event', limit: 500 })
      for (const step of [undefined, 'day', 'week', 'month', 'year'] as const) {
        const { bars, earlier, later, undated } = await store.timeline({ kind: 'event' }, step)
        expect(sum(bars) + earlier + later + undated).toBe(total.count)
        for (const [place, { from, to }] of bars.entries()) expect(from <= to && (bars[place - 1]?.to ?? '') < from).toBe(true)
      }
      const { bars: [day] } = await store.timeline({ kind: 'event' }, 'day')
      const begun = (rows).filter(({ when }) => when?.slice(0, 10) === day!.from)
      expect(day).toMatchObject({ count: begun.length, disputed: begun.filter(({ disputed }) => disputed).length })
      const month = await store.timeline({ kind: 'event' }, 'month')
      expect(month.bars.every(({ from, to }) => from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7))).toBe(true)
    })

    test('counts every event by its place, and those at none, and narrows as the list does', async () => {
      await filled(60)
      const { spots, places, elsewhere } = await store.spots({ kind: 'event' })
      expect(sum(spots) + elsewhere).toBe((await store.list({ kind: 'event' })).total.count)
      expect([spots.length, spots.map(({ count }) => count)]).toEqual([places, spots.map(({ count }) => count).toSorted((a, b) => b - a)])
      const [most] = spots
      const there = await store.list({ kind: 'event', place: most!.name, limit: 500 })
      expect(there.total.count).toBeGreaterThanOrEqual(most!.count)
      expect(there.rows.map(({ id }) => id)).toContain(most!.latest.id)
      const box = [most!.lon - 0.01, most!.lat - 0.01, most!.lon + 0.01, most!.lat + 0.01].map((degrees, i) => (i === 0 ? Math.max(-180, degrees) : degrees)) as [number, number, number, number]
      expect((await store.spots({ kind: 'event', box })).spots).toContainEqual(most)
      expect(await store.spots({ kind: 'event', place: 'nowhere at all' })).toEqual({ spots: [], places: 0, elsewhere: 0 })
      await expect(store.timeline({ kind: 'event', from: 'soon' })).rejects.toMatchObject({ code: 'bad-request' })
    })

    test('has an event as each of its origins tells it', async () => {
      await filled(60)
      const { rows: [most] } = await store.list({ kind: 'event', order: 'origins' })
      const sides = await store.sides(most!.id)
      expect(sides).toMatchObject({ id: most!.id, title: most!.title, counts: most!.counts })
      expect(sides!.sides).toHaveLength(most!.counts.origins)
      expect(new Set(sides!.sides.flatMap(({ carriers }) => carriers.map(({ report }) => report))).size).toBe(most!.counts.reports)
      expect(await store.sides('event-0000')).toBeUndefined()
    })

    test('places forces by the latest claim up to a day', async () => {
      await filled(60)
      const { day, days, rows } = await store.placements({})
      expect(day).toBe(days.at(-1)!.day)
      expect(days.map((one) => one.day)).toEqual(days.map((one) => one.day).toSorted())
      expect(rows.length).toBeGreaterThan(0)
      const first = await store.placements({ day: days[0]!.day })
      expect(first.rows.every((row) => row.day === days[0]!.day && row.daysOld === 0)).toBe(true)
      expect(first.rows.reduce((all, { counts }) => all + counts.accounts, 0)).toBeLessThanOrEqual(days[0]!.claims)
      expect((await store.placements({ day: '1901-01-01' })).rows).toEqual([])
      expect(await store.placements({ place: 'nowhere at all' })).toEqual({ days: [], rows: [], more: false })
      await expect(store.placements({ day: 'soon' })).rejects.toMatchObject({ code: 'bad-request' })
    })
  })
}
