/** Who is heard where, and where reports come from, wherever the record is kept: what is kept as sums is what counting comes to. */
import { afterEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { additions } from './additions.ts'
import { carriedReports } from './carried-reports.ts'

/** Before all reports that have a day. */
const ALWAYS = { from: '1800-01-01' }

/** @param open a new, empty record */
export function sourceContract(name: string, open: () => Promise<Store>): void {
  describe(`voices and sources in a store ${name}`, () => {
    const opened: Store[] = []
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
    })
    const filled = async () => {
      const store = await open()
      opened.push(store)
      const added = additions(40).filter(({ report }) => report.facts.published !== undefined)
      for (let from = 0; from < added.length; from += 9) await store.add(added.slice(from, from + 9))
      return { store, added }
    }
    const heard = async (store: Store, query = {}) => (await store.voices({ ...query, own: true, limit: 500 })).rows.map(({ key, name: called, named, statements, claims, reports, outlets, heardIn }) => (
      { key, called, named, statements, claims, reports, outlets, heardIn }))

    test('voices are heard as often as counting over all days says, also after they were made anew or misread', async () => {
      const { store } = await filled()
      const before = await heard(store)
      expect(before.length).toBeGreaterThan(3)
      expect(before).toEqual(await heard(store, ALWAYS))
      expect(await store.room({})).toEqual(await store.room(ALWAYS))
      await store.rebuild()
      expect(await heard(store)).toEqual(before)
      const { accounts: [one] } = (await store.said({ voice: before[0]!.key, kind: 'attribution', limit: 1 }))!
      await store.judge([{ decision: 'misread', about: 'attribution', of: [one!.address], reasons: ['not said'], by: { person: 'Ana' } }])
      expect(await heard(store)).not.toEqual(before)
      expect(await heard(store)).toEqual(await heard(store, ALWAYS))
      expect(await store.room({})).toEqual(await store.room(ALWAYS))
    })

    test('a voice says as much as its row tells, and nothing on days before it was heard', async () => {
      const { store } = await filled()
      for (const { key, statements, claims } of (await heard(store)).slice(0, 5)) {
        const said = (await store.said({ voice: key, limit: 500, against: true }))!
        expect(said.voice).toMatchObject({ key, statements, claims })
        expect(said.accounts).toHaveLength(statements + claims)
        expect(said.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(statements + claims)
        expect((await store.said({ voice: key, to: '1800-01-01' }))!.accounts).toEqual([])
      }
      expect(await store.said({ voice: 'nobody' })).toBeUndefined()
    })

    test('reports come from anywhere in their list, each once, and outlets have as many as are listed', async () => {
      const { store, added } = await filled()
      const all = (await store.reports({ limit: 500 })).rows
      expect(all.map(({ key }) => key).sort()).toEqual(added.map(({ dossier }) => dossier.key).sort())
      expect((await store.reports({ limit: 7, offset: 11 })).rows).toEqual(all.slice(11, 18))
      const { rows, total } = await store.outlets()
      expect(rows).toHaveLength(total)
      for (const { name: outlet, reports } of rows) expect((await store.reports({ outlet, limit: 500 })).rows.length).toBe(reports)
    })

    test('each account of a report is in an entry; loaded words are counted by outlet', async () => {
      const { store, added } = await filled()
      for (const { dossier } of added.slice(0, 5)) {
        const found = (await store.entriesIn(dossier.key))!
        expect(found.accounts.map(({ address }) => address).sort()).toEqual(dossier.accounts.map(({ address }) => address).sort())
      }
      expect(await store.entriesIn('nothing')).toBeUndefined()
      const { rows, labels } = await store.loadedWords({})
      expect(rows.reduce((sum, { own, quoted }) => sum + own + quoted, 0)).toBe(labels.count)
    })

    test('families of copies have the names of their reports', async () => {
      const store = await open()
      opened.push(store)
      await store.add(carriedReports)
      const { rows: families } = await store.families({})
      const members = families.flatMap((family) => family.members)
      expect(members.length).toBeGreaterThan(families.length)
      expect(members.every(({ key }) => key.length > 0)).toBe(true)
      const { rows } = await store.outlets()
      expect(rows.reduce((sum, { carrying }) => sum + carrying, 0)).toBe(new Set(members.filter(({ of }) => of !== undefined).map(({ key }) => key)).size)
    })
  })
}
