/** What every store keeps to, wherever it keeps its record: one suite for all of them. */
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { inMemoryRecord } from '../../src/record/in-memory.ts'
import { anyReading, sketched } from '../../src/record/testing/readings.ts'
import type { JudgmentDraft } from '../../src/record/judgment.ts'
import { noRules, type RuleSet } from '../../src/record/rule-set.ts'
import { rules } from '../../src/record/rules.ts'
import { shownKinds, type Addition, type Store } from '../../src/store/store.ts'
import { additionOf, additions, bookOf, foldedDigest } from './additions.ts'
import { carriedReports, courierNote, hungWithNote } from './carried-reports.ts'
import { copiesRemembered, copiesShown, judgedOf } from './copies.ts'

/** @param open a new, empty record, joined by these rules */
export function storeContract(name: string, open: (joined: keyof typeof rulesOf) => Promise<Store>): void {
  describe(`a store ${name}`, () => {
    const opened: Store[] = []
    const empty = async (joined: Parameters<typeof open>[0] = 'by the rules'): Promise<Store> => {
      const store = await open(joined)
      opened.push(store)
      return store
    }
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
    })

    test('keeps what is added, and skips what it has', async () => {
      const store = await empty()
      const added = additions(6)
      expect((await store.add(added)).map(({ outcome }) => outcome)).toEqual(added.map(() => 'new'))
      expect((await store.add([added[2]!, added[2]!])).map(({ outcome }) => outcome)).toEqual(['known', 'known'])
      expect(await store.counts()).toMatchObject({ reports: 6, readings: 6, accounts: added.flatMap(({ dossier }) => dossier.accounts).length })
      expect([...(await store.known([added[0]!.dossier.key, 'none'])).keys()]).toEqual([added[0]!.dossier.key])
      expect(await store.report(added[3]!.report.id)).toEqual({ key: added[3]!.dossier.key, report: added[3]!.report, reading: added[3]!.reading })
    })

    test('comes to what a record in memory comes to, and again when it is made anew', async () => {
      const [store, added] = [await empty(), additions(60)]
      for (let from = 0; from < added.length; from += 7) await store.add(added.slice(from, from + 7))
      const memory = inMemoryRecord(rules)
      for (const { dossier } of added) await memory.add(dossier)
      const book = await bookOf(store)
      expect(book.map(({ decision, of }) => ({ decision, of }))).toEqual(memory.book.map(({ decision, of }) => ({ decision, of })))
      const digest = await foldedDigest(added, memory.book)
      expect(await store.digest()).toBe(digest)
      const shown = await everything(store)
      await store.rebuild()
      expect(await store.digest()).toBe(digest)
      expect(await everything(store)).toEqual(shown)
    })

    test('comes to the same in batches as one by one', async () => {
      const added = additions(50)
      const shown = async (store: Store): Promise<unknown> => {
        const { judgments, reports, ...entries } = await everything(store) as Record<string, unknown[]>
        return [await store.digest(), await store.counts(), judgments!.length, reports!.length, (await bookOf(store)).map(({ decision, of }) => ({ decision, of })), entries]
      }
      const together = await empty()
      await together.add(added.slice(0, 25))
      await together.add(added.slice(25))
      const inBatches = await shown(together)
      const apart = await empty()
      for (const one of added) await apart.add([one])
      expect(await shown(apart)).toEqual(inBatches)
    })

    test('folds what judgments touch as a fold of everything does, whatever is judged and in whatever order', async () => {
      const store = await empty('by nothing')
      const added = additions(4)
      await store.add(added)
      const addresses = added.flatMap(({ dossier }) => dossier.accounts.filter(({ kind }) => kind === 'event').map(({ address }) => address)).slice(0, 9)
      const draft = fc.record({
        decision: fc.constantFrom('same' as const, 'same' as const, 'different' as const, 'undone' as const, 'misread' as const),
        one: fc.nat(addresses.length - 1), other: fc.nat(addresses.length - 1), back: fc.integer({ min: 1, max: 6 }),
        person: fc.boolean(), score: fc.constantFrom(0.5, 0.7, 0.9),
      })
      await fc.assert(fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 8 }), async (drafts) => {
        const { judgments } = await store.counts()
        const made = drafts.flatMap(({ decision, one, other, back, person, score }, place): JudgmentDraft[] => {
          const by = person ? { person: 'Ana' } : { rule: 'any/1' }
          const number = judgments + place - back
          if (decision === 'undone') return number < 1 ? [] : [{ decision, about: 'event', of: [String(Math.min(number, judgments))], by, reasons: [] }]
          if (decision === 'misread') return [{ decision, about: 'event', of: [addresses[one]!], by, reasons: [] }]
          return one === other ? [] : [{ decision, about: 'event', of: [addresses[one]!, addresses[other]!], by, score, reasons: [] }]
        }).filter(({ decision, of }) => decision !== 'undone' || Number(of[0]) >= 1)
        await store.judge(made)
        expect(await store.digest()).toBe(await foldedDigest(added, await bookOf(store)))
      }), { numRuns: 15 })
      const digest = await store.digest()
      await store.rebuild()
      expect(await store.digest()).toBe(digest)
    })

    test('shows the copies, origins and counts of a record in memory, whatever is added and judged in whatever order', async () => {
      const about = fc.nat(carriedReports.length - 1)
      const step = fc.record({
        decision: fc.constantFrom('copy' as const, 'no-copy' as const, 'undone' as const, 'boilerplate' as const),
        one: about, other: about, back: fc.nat(12), paragraph: fc.nat(3), person: fc.boolean(), after: fc.nat(carriedReports.length),
      })
      const history = fc.record({ which: fc.shuffledSubarray([...carriedReports.keys()], { minLength: 5 }), steps: fc.array(step, { maxLength: 8 }), batch: fc.integer({ min: 1, max: 4 }) })
      await fc.assert(fc.asyncProperty(history, async ({ which, steps, batch }) => {
        const order = which.map((one) => carriedReports[one]!)
        const [store, memory] = [await empty('by copies'), inMemoryRecord(rulesOf['by copies'])]
        for (let from = 0; from < order.length; from += batch) {
          const some = order.slice(from, from + batch)
          await store.add(some)
          for (const { dossier } of some) await memory.add(dossier)
          const there = order.slice(0, from + batch)
          const drafts = steps.filter(({ after }) => after >= from && after < from + batch).flatMap((one) => judgedOf(one, there, memory.book.length))
          await store.judge(drafts)
          memory.judge(drafts)
        }
        const remembered = copiesRemembered(memory)
        expect(await copiesShown(store)).toEqual(remembered)
        await store.rebuild()
        expect(await copiesShown(store)).toEqual(remembered)
      }), { numRuns: 12, examples: [[{ which: [...carriedReports.keys()], steps: [], batch: 1 }]] })
    }, 120_000)

    test('takes from an earlier copy what a later report shows to be boilerplate, with its origins', async () => {
      const store = await empty('by copies')
      const [first, second, third] = hungWithNote.map((id) => carriedReports.find(({ report }) => report.id === id)!)
      const note = second!.dossier.accounts.find(({ kind, quote }) => kind === 'question' && courierNote.startsWith(quote.quote))!
      const originOf = async (): Promise<unknown> => [...(await copiesShown(store)).entries.values()]
        .flatMap((entry) => (entry as { accounts: { address: string; origin: string }[] }).accounts).find(({ address }) => address === note.address)?.origin
      await store.add([first!, second!])
      expect((await copiesShown(store)).families.map(({ members }) => members.length)).toEqual([2])
      expect(await originOf()).toBe(`printed:${first!.dossier.key}`)
      await store.add([third!])
      expect((await copiesShown(store)).families).toEqual([])
      expect(await originOf()).toBe(`printed:${second!.dossier.key}`)
      const hung = (await bookOf(store)).filter(({ decision }) => decision === 'boilerplate')
      await store.judge(hung.map(({ number }) => ({ decision: 'undone', about: 'report', of: [String(number)], by: { person: 'Ana' }, reasons: [] })))
      expect(await originOf()).toBe(`printed:${first!.dossier.key}`)
    })

    test('keeps both readings of a report that is read again, and counts by the newer', async () => {
      const [store, added] = [await empty(), additions(12)]
      await store.add(added)
      const { report, reading } = added[4]!
      const newer = additionOf({ report, reading: { ...reading, reader: 'newer', events: reading.events.slice(1) } })
      const [again] = await store.add([newer])
      expect(again).toMatchObject({ outcome: 'read again' })
      expect(again!.changes!.join()).toMatch(/event.* fewer/)
      expect((await store.show('readings', { report: report.id })).rows.map(({ current }) => current)).toEqual([true, false])
      const now = added.map((one) => (one.report === report ? newer : one))
      expect(await store.digest()).toBe(await foldedDigest(now, await bookOf(store)))
      await store.rebuild()
      expect(await store.digest()).toBe(await foldedDigest(now, await bookOf(store)))
      expect((await store.add([added[4]!])).map(({ outcome }) => outcome)).toEqual(['known'])
    })

    test('corrects and rejects accounts, and takes both back', async () => {
      const [store, added] = [await empty(), additions(3)]
      await store.add(added)
      const event = added.flatMap(({ dossier }) => dossier.accounts).find(({ kind }) => kind === 'event')!
      const before = await store.search({ kind: 'event', type: 'AGREE' })
      const [judgment] = await store.judge([{ decision: 'corrected', about: 'event', of: [event.address], by: { person: 'Ana' }, reasons: ['a pact'], field: 'type', value: 'AGREE' }])
      expect((await store.search({ kind: 'event', type: 'AGREE' })).total.count).toBe(before.total.count + 1)
      await store.judge([{ decision: 'undone', about: 'event', of: [String(judgment!.number)], by: { person: 'Ana' }, reasons: [] }])
      expect((await store.search({ kind: 'event', type: 'AGREE' })).total.count).toBe(before.total.count)
      expect((await store.show('judgments', {})).rows.find(({ number }) => number === judgment!.number)?.undone).toBe(judgment!.number + 1)
    })

    test('shows all of every kind, page by page, each row once and in one order', async () => {
      const [store, added] = [await empty(), additions(30)]
      await store.add(added)
      for (const kind of shownKinds) {
        const whole = await store.show(kind, { limit: 1_000 })
        expect(await paged(store, kind, 7)).toEqual(whole.rows)
      }
      expect((await store.show('events', { limit: 1_000 })).rows.length).toBeGreaterThan(0)
      const [event] = (await store.show('events', {})).rows
      expect(await store.entry(event!.id)).toMatchObject({ id: event!.id, title: event!.title, counts: event!.counts })
    })

    test('finds names as they are typed, words by their stems, and what is filtered', async () => {
      const store = await empty('by nothing')
      await store.add([asked('q1', 'May Shelling said that the Towers were shelled.', 'The Harbour Post'), asked('q2', 'It is not known who shells the harbour.', 'Sable Wire')])
      const found = async (text: string): Promise<number> => (await store.search({ text })).total.count
      expect(await found('may')).toBe(1)
      expect(await found('shelling')).toBe(2)
      expect(await found('"the harbour"')).toBe(1)
      expect(await found('shelled -harbour')).toBe(1)
      expect(await found('towers or harbour')).toBe(2)
      expect(await found('\'); drop table report; -- "')).toBe(0)
      expect((await store.search({ outlet: 'sable wire', kind: 'question' })).total.count).toBe(1)
      expect((await store.search({ kind: 'event' })).total).toEqual({ count: 0 })
      expect((await store.search({})).facets.outlet.map(({ value, count }) => [value, count])).toEqual([['Sable Wire', 1], ['The Harbour Post', 1]])
    })

    test('takes any text and any reading, and gives back every unit of it', async () => {
      const store = await empty('by nothing')
      await fc.assert(fc.asyncProperty(anyReading, fc.string({ unit: 'binary' }), async (any, more) => {
        const strange = `${any.report.text}\0${more}\uD800`
        const { report, reading } = sketched({ id: `any \0${more}`, text: strange, facts: { outlet: `\uDC00${more}` }, reading: { questions: any.reading.questions } })
        const [added] = await store.add([additionOf({ report, reading })])
        const kept = await store.report(added!.key)
        expect(kept?.report).toEqual(report)
        await store.search({ text: more, outlet: more })
      }), { numRuns: 25 })
    })

    test('refuses what makes no sense, and keeps nothing of it', async () => {
      const store = await empty()
      await store.add(additions(2))
      const digest = await store.digest()
      const by = { person: 'Ana' }
      await expect(store.show('events', { after: 'nowhere' })).rejects.toMatchObject({ code: 'bad-request' })
      await expect(store.search({ after: Buffer.from('[{}]').toString('base64url') })).rejects.toMatchObject({ code: 'bad-request' })
      await expect(store.search({ from: 'soon' })).rejects.toMatchObject({ code: 'bad-request' })
      await expect(store.search({ box: [0, 2, 1, 1] })).rejects.toMatchObject({ code: 'bad-request' })
      await expect(store.judge([{ decision: 'misread', about: 'event', of: ['nobody/event/0-1'], by, reasons: [] }])).rejects.toMatchObject({ code: 'bad-judgment' })
      await expect(store.judge([{ decision: 'undone', about: 'event', of: ['99999'], by, reasons: [] }])).rejects.toMatchObject({ code: 'bad-judgment' })
      expect(await store.digest()).toBe(digest)
    })

    test('keeps all of a batch or nothing', async () => {
      const [store, added] = [await empty(), additions(4)]
      await store.add(added.slice(0, 1))
      const broken: Addition = { ...added[3]!, dossier: { ...added[3]!.dossier, accounts: [{ ...added[3]!.dossier.accounts[0]!, kind: 'nothing' as never }] } }
      await expect(store.add([added[1]!, broken])).rejects.toMatchObject({ code: 'record-failed' })
      expect(await store.counts()).toMatchObject({ reports: 1, readings: 1 })
      await Promise.all([store.add([added[1]!]), store.add([added[2]!, added[1]!])])
      expect(await store.counts()).toMatchObject({ reports: 3, readings: 3 })
    })
  })
}

function asked(id: string, text: string, outlet: string): Addition {
  const quote = { start: 0, end: text.length, quote: text }
  const voice = { actor: null, name: 'outlet', named: true }
  return additionOf(sketched({ id, text, facts: { outlet }, reading: { questions: [{ id: 'q1', cue: { start: 0, end: 2, quote: text.slice(0, 2) }, about: quote, voice }] } }))
}

async function paged(store: Store, kind: (typeof shownKinds)[number], limit: number): Promise<unknown[]> {
  const rows: unknown[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.show(kind, { limit, ...(after !== undefined && { after }) })
    rows.push(...page.rows)
    if (page.next === undefined) return rows
    after = page.next
  }
}

async function everything(store: Store): Promise<unknown> {
  const all: Record<string, unknown> = {}
  for (const kind of shownKinds) if (kind !== 'readings') all[kind] = await paged(store, kind, 1_000)
  return all
}

/** For tests that open stores themselves. */
export const rulesOf = {
  'by the rules': rules,
  'by copies': { ...rules, joiners: rules.joiners.filter(({ kind }) => kind === 'question' || kind === 'label'), answerers: [] } satisfies RuleSet,
  'by nothing': noRules,
} as const
