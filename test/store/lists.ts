/** What lists of entries keep to, wherever the record is kept. */
import { Compile } from 'typebox/compile'
import { afterEach, describe, expect, test } from 'vitest'
import { accountKinds } from '../../src/record/account.ts'
import { Brief } from '../../src/record/brief.ts'
import type { RuleSet } from '../../src/record/rule-set.ts'
import { rules } from '../../src/record/rules.ts'
import { listOrders, type ListQuery, type Store } from '../../src/store/store.ts'
import { additions } from './additions.ts'

const brief = Compile(Brief)

/** @param open a new, empty record, joined by these rules */
export function listContract(name: string, open: (rules: RuleSet) => Promise<Store>): void {
  describe(`lists of a store ${name}`, () => {
    let store: Store
    const filled = async (count = 40): Promise<Store> => {
      store = await open(rules)
      await store.add(additions(count))
      return store
    }
    afterEach(() => store.close())
    const ids = async (query: ListQuery) => (await store.list(query)).rows.map(({ id }) => id)

    test('give briefs of every kind, as many as there are, and the same after they are made anew', async () => {
      await filled()
      const all = async () => Promise.all(accountKinds.map(async (kind) => (await store.list({ kind, limit: 500 })).rows.map((row) => ({ ...row, touched: '' }))))
      for (const kind of accountKinds) {
        const { rows, total } = await store.list({ kind, limit: 500 })
        expect([kind, rows.length]).toEqual([kind, total.count])
        for (const row of rows) expect([row.id, [...brief.Errors(row)]]).toEqual([row.id, []])
        for (const { lead } of rows) if (lead.mark) expect(lead.sentence.slice(...lead.mark)).toBe(lead.quote.quote)
      }
      const before = await all()
      await store.rebuild()
      expect(await all()).toEqual(before)
    })

    test('hold every entry once in every order, from whatever row they begin', async () => {
      await filled()
      for (const order of listOrders) {
        const whole = await ids({ kind: 'event', order, limit: 500 })
        const parts = [...await ids({ kind: 'event', order, limit: 7 }), ...await ids({ kind: 'event', order, offset: 7, limit: 500 })]
        expect(parts).toEqual(whole)
        expect(new Set(whole).size).toBe((await store.list({ kind: 'event' })).total.count)
      }
      const { rows } = await store.list({ kind: 'event', order: 'accounts', limit: 500 })
      const counts = rows.map((row) => row.counts.accounts)
      expect(counts).toEqual([...counts].sort((one, other) => other - one))
    })

    test('are narrowed by each value of a facet to as many as it counts', async () => {
      await filled()
      for (const kind of accountKinds) {
        const { facets } = await store.list({ kind, facets: true })
        for (const facet of ['type', 'place', 'status'] as const)
          for (const { value, count } of facets![facet]) expect([kind, facet, value, (await store.list({ kind, [facet]: value })).total.count]).toEqual([kind, facet, value, count])
        for (const { value, count } of facets!.disputed) expect((await store.list({ kind, disputed: value === 'true' })).total.count).toBe(count)
        for (const { value, count } of facets!.origins) expect((await store.list({ kind, origins: Number(value) })).total.count).toBe(count)
        for (const facet of ['voice', 'outlet'] as const)
          for (const { value, count } of facets![facet]) expect((await store.list({ kind, [facet]: value })).total.count).toBeGreaterThanOrEqual(count)
      }
    })

    test('ask of one account all that is asked of accounts', async () => {
      await filled()
      const { rows: [row] } = await store.list({ kind: 'event' })
      const { lead } = row!
      expect(await ids({ kind: 'event', outlet: lead.outlet!, voice: lead.voice!.key, text: `"${lead.quote.quote}"` })).toContain(row!.id)
      expect(await ids({ kind: 'event', outlet: lead.outlet!, text: 'nobodywritesthis' })).toEqual([])
      const { rows: [report] } = await store.show('reports', { report: lead.report })
      expect(await ids({ kind: 'event', story: report!.story, limit: 500 })).toContain(row!.id)
      expect(await ids({ kind: 'event', story: 'story-0' })).toEqual([])
    })

    test('tell what was touched since a time, a judgment or a report', async () => {
      await filled(12)
      const [earlier, later] = await ids({ kind: 'event', order: 'begun' })
      const { rows: [account] } = await store.list({ kind: 'event', order: 'begun' })
      const now = new Date().toISOString()
      await new Promise((resolve) => setTimeout(resolve, 5))
      expect(await ids({ kind: 'event', since: now })).toEqual([])
      const [judgment] = await store.judge([{ decision: 'misread', about: 'event', of: [account!.lead.address], by: { person: 'Ana' }, reasons: [] }])
      expect(await ids({ kind: 'event', since: now })).not.toContain(later)
      expect(await ids({ kind: 'event', since: String(judgment!.number) })).toEqual([])
      await new Promise((resolve) => setTimeout(resolve, 5))
      await store.judge([{ decision: 'undone', about: 'event', of: [String(judgment!.number)], by: { person: 'Ana' }, reasons: [] }])
      expect(await ids({ kind: 'event', since: String(judgment!.number) })).toEqual([earlier])
      await expect(store.list({ kind: 'event', since: 'never' })).rejects.toMatchObject({ code: 'bad-request' })
    })

    test.each([
      { order: 'best' }, { offset: -1 }, { limit: 0 }, { limit: 501 }, { from: 'soon' }, { box: [0, 9, 0, 1] },
    ])('refuse %j', async (wrong) => {
      store = await open(rules)
      await expect(store.list({ kind: 'event', ...wrong } as ListQuery)).rejects.toMatchObject({ code: 'bad-request' })
    })
  })
}
