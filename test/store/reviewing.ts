/** What persons look through, wherever the record is kept. */
import { afterEach, describe, expect, test } from 'vitest'
import type { JudgmentDraft } from '../../src/record/judgment.ts'
import { sketched, wordsOf } from '../../src/record/testing/readings.ts'
import type { Addition, Store } from '../../src/store/store.ts'
import { additionOf } from './additions.ts'

const sure = [0.97, 0.4, 0.62]

/** Three reports of one sentence each, of whose speakers the reader is not equally sure. */
function reports(): Addition[] {
  return sure.map((confidence, i) => {
    const text = `Harbour master Oda${'x'.repeat(i)} said the pier stands.\n`
    return additionOf(sketched({
      id: `quay-${i}`, text, facts: { outlet: 'The Quay' },
      reading: {
        attributions: [{
          id: 't0', source: [], cue: [wordsOf(text, 'said')], content: [wordsOf(text, 'the pier stands')],
          voice: { actor: null, name: 'outlet', named: true }, form: 'indirect', stance: 'assert', confidence,
        }],
      },
    }))
  })
}

/** @param open a new, empty record that nothing joins */
export function reviewContract(name: string, open: () => Promise<Store>): void {
  describe(`what persons look through, in a store ${name}`, () => {
    const opened: Store[] = []
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
    })
    const filled = async () => {
      const store = await open()
      opened.push(store)
      const added = reports()
      await store.add(added)
      const addresses = added.map(({ dossier }) => dossier.accounts.find(({ kind }) => kind === 'attribution')!.address)
      const judge = async (decision: JudgmentDraft['decision'], of: readonly string[], person?: string) => {
        const by = person === undefined ? { rule: 'pairs/1' } : { person }
        const [made] = await store.judge([{ decision, about: 'attribution', of: [...of], by, score: 0.6, reasons: ['the same words'] }])
        return made!.number
      }
      return { store, addresses, judge }
    }

    test('suggestions stay open until somebody decides, and come back when that is undone', async () => {
      const { store, addresses: [a, b, c], judge } = await filled()
      const [first, second] = [await judge('maybe', [a!, b!]), await judge('maybe', [b!, c!])]
      const { rows: [latest, before], next } = await store.suggestions({ kind: 'attribution' })
      expect(next).toBeUndefined()
      expect([latest!.judgment, before!.judgment]).toEqual([second, first])
      expect(latest).toMatchObject({ kind: 'attribution', score: 0.6, reasons: ['the same words'], one: { report: 'quay-1' }, other: { report: 'quay-2' } })
      const page = await store.suggestions({ limit: 1 })
      expect((await store.suggestions({ limit: 1, after: page.next! })).rows.map(({ judgment }) => judgment)).toEqual([first])
      expect((await store.suggestions({ kind: 'event' })).rows).toEqual([])

      const joined = await judge('same', [b!, c!], 'Ines')
      expect((await store.suggestions({})).rows.map(({ judgment }) => judgment)).toEqual([first])
      await judge('different', [a!, b!], 'Ines')
      expect((await store.suggestions({})).rows).toEqual([])
      await judge('undone', [String(joined)], 'Ines')
      expect((await store.suggestions({})).rows.map(({ judgment }) => judgment)).toEqual([second])
    })

    test('whoever codes a second time gets what others decided on, and not what nobody did', async () => {
      const { store, addresses: [a, b, c], judge } = await filled()
      const decided = await judge('maybe', [a!, b!])
      await judge('maybe', [b!, c!])
      await judge('same', [a!, b!], 'Ines')
      expect((await store.suggestions({ second: 'Oda' })).rows.map(({ judgment }) => judgment)).toEqual([decided])
      expect((await store.suggestions({ second: 'Ines' })).rows).toEqual([])
      await judge('different', [a!, b!], 'Oda')
      expect((await store.suggestions({ second: 'Oda' })).rows).toEqual([])
      const [joins] = await store.agreement()
      expect(joins).toMatchObject({ of: 'joins', units: 1, ratings: 2, coders: ['Ines', 'Oda'], differing: [{ ratings: [{ coder: 'Ines', value: 'same' }, { coder: 'Oda', value: 'different' }] }] })
    })

    test('doubtful readings come the least sure first, until somebody has looked', async () => {
      const { store, addresses: [, b, c], judge } = await filled()
      const found = async (second?: string) => (await store.doubts({ ...(second !== undefined && { second }) })).rows.map(({ confidence, account }) => [confidence, account.address])
      expect(await found()).toEqual([[0.4, b], [0.62, c]])
      const first = await store.doubts({ limit: 1 })
      expect((await store.doubts({ limit: 1, after: first.next! })).rows).toMatchObject([{ account: { address: c } }])

      await judge('confirmed', [c!], 'Ines')
      const rejected = await judge('misread', [b!], 'Ines')
      expect(await found()).toEqual([])
      expect(await found('Oda')).toEqual([[0.4, b], [0.62, c]])
      await judge('misread', [c!], 'Oda')
      expect(await found('Oda')).toEqual([[0.4, b]])
      expect((await store.agreement())[1]).toMatchObject({ of: 'readings', units: 1, differing: [{ unit: c }] })
      await judge('undone', [String(rejected)], 'Ines')
      expect(await found()).toEqual([[0.4, b]])
    })

    test('the later of misread and confirmed counts', async () => {
      const { store, addresses: [, b], judge } = await filled()
      const rejected = async () => (await store.show('attributions', { limit: 9 })).rows.flatMap(({ accounts }) => accounts).find(({ address }) => address === b)?.rejected
      await judge('misread', [b!], 'Ines')
      expect((await store.tallies()).attributions.count).toBe(2)
      const digest = await store.digest()
      await judge('confirmed', [b!], 'Oda')
      expect(await rejected()).toBeUndefined()
      expect((await store.tallies()).attributions.count).toBe(3)
      await store.rebuild()
      expect(await store.digest()).not.toBe(digest)
      expect((await store.tallies()).attributions.count).toBe(3)
    })

    test('how much is open, and who has decided what, each with what it was about', async () => {
      const { store, addresses: [a, b, c], judge } = await filled()
      await judge('maybe', [a!, b!])
      await judge('maybe', [b!, c!])
      expect(await store.reviewProgress()).toEqual({ suggestions: [{ kind: 'attribution', open: { count: 2 } }], doubts: { count: 2 }, persons: [] })
      await judge('same', [a!, b!], 'Ines')
      const rejected = await judge('misread', [c!], 'Oda')
      expect(await store.reviewProgress()).toMatchObject({ doubts: { count: 1 }, persons: [{ person: 'Ines', joins: 1, readings: 0 }, { person: 'Oda', joins: 0, readings: 1 }] })
      expect((await store.decided({})).rows).toMatchObject([{ decision: 'misread', accounts: [{ address: c }] }, { decision: 'same', accounts: [{ address: a }, { address: b }] }])
      const page = await store.decided({ limit: 1 })
      expect((await store.decided({ limit: 1, after: page.next! })).rows).toMatchObject([{ decision: 'same' }])
      expect((await store.decided({ person: 'Ines', decision: 'misread' })).rows).toEqual([])
      const back = await judge('undone', [String(rejected)], 'Oda')
      expect((await store.decided({ person: 'Oda' })).rows).toMatchObject([{ number: rejected, undone: back }])
      expect((await store.reviewProgress()).persons).toEqual([{ person: 'Ines', joins: 1, readings: 0 }])
    })

    test('a reading is corrected to other words of its report and another voice, and is what it was when that is undone', async () => {
      const { store, addresses: [, b] } = await filled()
      const correct = (field: string, value: unknown) => store.judge([{ decision: 'corrected', about: 'attribution', of: [b!], by: { person: 'Ines' }, reasons: [], field, value }])
      const shown = async () => (await store.show('attributions', { limit: 9 })).rows.find(({ accounts }) => accounts.some(({ address }) => address === b))!
      const before = await shown()
      const { start } = before.accounts[0]!.quote
      await expect(correct('quote', { start, end: start + 8, quote: 'the moon' })).rejects.toMatchObject({ code: 'bad-judgment' })

      const [words] = await correct('quote', { start, end: start + 8, quote: 'the pier' })
      const [voice] = await correct('voice', { name: 'Oda', outlet: false, named: true })
      expect(await shown()).toMatchObject({ voice: 'named:oda', accounts: [{ address: b, quote: { quote: 'the pier' }, voice: { key: 'named:oda', name: 'Oda' } }] })
      expect((await store.show('voices', {})).rows.map(({ key }) => key)).toContain('named:oda')
      const digest = await store.digest()
      const corrected = await shown()
      await store.rebuild()
      expect(await store.digest()).toBe(digest)
      expect(await shown()).toEqual(corrected)

      await store.judge([words!, voice!].map(({ number }) => ({ decision: 'undone', about: 'attribution', of: [String(number)], by: { person: 'Ines' }, reasons: [] })))
      expect(await shown()).toEqual(before)
      expect((await store.show('voices', {})).rows.map(({ key }) => key)).not.toContain('named:oda')
    })
  })
}
