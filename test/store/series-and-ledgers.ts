/** Series of figures and the table of positions, wherever the record is kept. */
import { Compile } from 'typebox/compile'
import { afterEach, describe, expect, test } from 'vitest'
import { SeriesRow } from '../../src/record/figures/series-row.ts'
import { StandLedger } from '../../src/record/positions/stand-ledger.ts'
import type { Store } from '../../src/store/store.ts'
import { additions } from './additions.ts'

const [series, ledger] = [Compile(SeriesRow), Compile(StandLedger)]

/** @param open a new, empty record that the rules join */
export function seriesContract(name: string, open: () => Promise<Store>): void {
  describe(`series and ledgers, in a store ${name}`, () => {
    const opened: Store[] = []
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
    })
    const filled = async (count = 60) => {
      const store = await open()
      opened.push(store)
      const added = additions(count)
      for (let from = 0; from < added.length; from += 40) await store.add(added.slice(from, from + 40))
      return store
    }

    test('series come in dispute first, then those of most accounts, whole whatever the page', async () => {
      const store = await filled()
      const { rows, total, disputed } = await store.series({ limit: 48 })
      expect(rows.length).toBe(Math.min(48, total.count))
      expect(rows.map((row) => row.disputed)).toEqual(rows.map((_, place) => place < disputed.count))
      const others = rows.filter((row) => !row.disputed).map(({ counts }) => counts.accounts)
      expect(others).toEqual(others.toSorted((one, other) => other - one))
      const paged: string[] = []
      for (let offset = 0; offset < rows.length; offset += 5) paged.push(...(await store.series({ offset, limit: 5 })).rows.map(({ id }) => id))
      expect(paged.slice(0, rows.length)).toEqual(rows.map(({ id }) => id))
      expect((await store.series({ disputed: false })).rows.every((row) => !row.disputed)).toBe(true)
    })

    test('a series has every number that its entry has, with who counted it and where it is printed', async () => {
      const store = await filled()
      const { rows } = await store.series({ limit: 12 })
      for (const row of rows) {
        const entry = await store.entry(row.id)
        if (entry?.kind !== 'figure') throw new Error(`${row.id} is no figure`)
        const one = await store.oneSeries(row.id)
        expect(one?.points.map(({ address }) => address)).toEqual(entry.points.map(({ address }) => address))
        expect(new Set(row.points.map(({ voice }) => voice))).toEqual(new Set(row.voices.map(({ key }) => key)))
        expect(row.points.every(({ origin, report }) => origin !== '' && report !== '')).toBe(true)
        expect(row.lead.sentence).not.toBe('')
        expect([...series.Errors(row), ...series.Errors(one)]).toEqual([])
      }
      expect(await store.oneSeries('figure-of-nobody')).toBeUndefined()
    })

    test('every position stands with its holder, and again when the record is made anew', async () => {
      const store = await filled()
      const { rows } = await store.list({ kind: 'position', limit: 500 })
      const table = await store.ledgers({ limit: 100 })
      expect(table.total.count).toBe(new Set(rows.map(({ holder }) => holder)).size)
      const each = await Promise.all(table.holders.map(async ({ name: holder }) => (await store.ledgers({ holder })).holders[0]!))
      const held = each.flatMap(({ name: holder, ledgers }) => ledgers.map(({ id }) => [id, holder]))
      expect(table.holders.map((holder) => holder.held)).toEqual(each.map(({ ledgers }) => ledgers.length))
      expect(new Map(held as [string, string][])).toEqual(new Map(rows.map(({ id, holder }) => [id, holder])))
      expect(table.issues.reduce((sum, { ledgers }) => sum + ledgers, 0)).toBeLessThanOrEqual(rows.length)
      const origins = table.holders.map((holder) => holder.origins)
      expect(origins).toEqual(origins.toSorted((one, other) => other - one))
      expect(table.holders.flatMap(({ ledgers }) => ledgers).flatMap((row) => [...ledger.Errors(row)])).toEqual([])
      await store.rebuild()
      expect(await store.ledgers({ limit: 100 })).toEqual(table)
    })

    test('positions are narrowed to a holder, an issue, a kind and a period', async () => {
      const store = await filled()
      const { holders, issues } = await store.ledgers({ limit: 100 })
      const [first] = holders
      const [issue] = issues
      expect((await store.ledgers({ holder: first!.name })).holders).toMatchObject([{ name: first!.name, origins: first!.origins, held: first!.held }])
      const on = await store.ledgers({ issue: issue!.name, limit: 100 })
      expect(on.holders.reduce((sum, { held }) => sum + held, 0)).toBe(issue!.ledgers)
      expect(on.issues.map(({ name: known }) => known)).toEqual([issue!.name])
      const kind = first!.ledgers[0]!.stands.at(-1)!.kind
      const ofKind = await store.ledgers({ type: kind, limit: 100 })
      expect(ofKind.total.count).toBeGreaterThan(0)
      expect(ofKind.holders.flatMap(({ ledgers }) => ledgers).every(({ stands }) => stands.at(-1)!.kind === kind)).toBe(true)
      expect((await store.ledgers({ from: '1999-01-01', to: '1999-12-31' })).total.count).toBe(0)
      await expect(store.ledgers({ from: 'some day' })).rejects.toMatchObject({ code: 'bad-request' })
    })

    test('a page of holders goes on where the one before ends', async () => {
      const store = await filled()
      const all = await store.ledgers({ limit: 100 })
      const paged = [...(await store.ledgers({ limit: 7 })).holders, ...(await store.ledgers({ offset: 7, limit: 100 })).holders]
      expect(paged.map(({ name: holder }) => holder)).toEqual(all.holders.map(({ name: holder }) => holder))
    })

    test('a position that a judgment takes apart or lets go of leaves no ledger behind', async () => {
      const store = await filled(40)
      const { holders } = await store.ledgers({ limit: 100 })
      const [own] = holders[0]!.ledgers
      const before = holders.reduce((sum, { held }) => sum + held, 0)
      await store.judge(own!.stands.map(({ address }) => ({ decision: 'misread', about: 'position', of: [address], by: { person: 'Ana' }, reasons: [] })))
      const after = (await store.ledgers({ limit: 100 })).holders
      expect(after.flatMap(({ ledgers }) => ledgers).map(({ id }) => id)).not.toContain(own!.id)
      expect(after.reduce((sum, { held }) => sum + held, 0)).toBe(before - 1)
    })
  })
}
