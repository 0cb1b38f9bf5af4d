import { describe, expect, test } from 'vitest'
import type { Judgment, JudgmentDraft } from '../record/judgment.ts'
import { Problem } from '../report/problem.ts'
import { cursorOf } from '../store/cursor.ts'
import type { Store } from '../store/store.ts'
import { judge, type Verdict } from './judge.ts'

const [one, other] = ['1a'.repeat(32), '2b'.repeat(32)]
const at = (report: string, place: string, kind = 'event') => `${report}/${kind}/${place}`
const entries: Record<string, { kind: string; accounts: { address: string }[] }> = {
  'event-e1': { kind: 'event', accounts: [{ address: at(one, '1-5') }, { address: at(other, '1-5') }, { address: at(other, '8-9') }] },
  'event-e2': { kind: 'event', accounts: [{ address: at(one, '20-25') }] },
  'figure-f1': { kind: 'figure', accounts: [{ address: at(one, '3-4', 'figure') }] },
}
const reports = [{ key: one, report: 'ln/1' }, { key: other, report: 'twice' }, { key: one, report: 'twice' }]
const suggested = { number: 12, decision: 'maybe', about: 'event', of: [at(one, '1-5'), at(one, '20-25')] }

function shelf() {
  const appended: JudgmentDraft[] = []
  const store = {
    entry: (id: string) => Promise.resolve(entries[id]),
    show: (kind: string, { report, after }: { report?: string; after?: string }) => Promise.resolve({
      rows: kind === 'judgments' ? (after === cursorOf([13]) ? [suggested] : []) : reports.filter((row) => row.report === report || row.key === report),
    }),
    judge: (drafts: readonly JudgmentDraft[]) => {
      appended.push(...drafts)
      return Promise.resolve(drafts.map((draft, i): Judgment => ({ ...draft, number: 20 + i, at: '2031-03-07T00:00:00Z' })))
    },
  }
  return { store: store as unknown as Store, appended }
}

async function drafts(verdict: Verdict) {
  const { store, appended } = shelf()
  await judge(verdict, { by: 'Ines', reasons: ['looked it up'] }, store)
  return appended.map(({ decision, about, of, field, value }) => [decision, about, ...of, ...(field === undefined ? [] : [field, value])])
}

test('says by whom and why', async () => {
  const { store } = shelf()
  const [judgment] = await judge({ decide: 'reject', names: [at(one, '1-5')] }, { by: 'Ines', reasons: ['looked it up'] }, store)
  expect(judgment).toMatchObject({ number: 20, by: { person: 'Ines' }, reasons: ['looked it up'] })
})

describe('join', () => {
  test('accounts, named by address or by the id of their report, with a slash in it or not', async () => {
    expect(await drafts({ decide: 'join', names: [at(one, '1-5'), at('ln/1', '20-25.2')] })).toEqual([['same', 'event', at(one, '1-5'), at(one, '20-25.2')]])
  })

  test('entries, by their first accounts', async () => {
    expect(await drafts({ decide: 'join', names: ['event-e1', 'event-e2'] })).toEqual([['same', 'event', at(one, '1-5'), at(one, '20-25')]])
  })

  test('what a judgment suggests', async () => {
    expect(await drafts({ decide: 'join', names: ['12'] })).toEqual([['same', 'event', at(one, '1-5'), at(one, '20-25')]])
  })
})

describe('split', () => {
  test('an account and its entry: from each of the others', async () => {
    expect(await drafts({ decide: 'split', names: [at(other, '1-5'), 'event-e1'] }))
      .toEqual([['different', 'event', at(other, '1-5'), at(one, '1-5')], ['different', 'event', at(other, '1-5'), at(other, '8-9')]])
  })

  test('two entries: each of one from each of the other', async () => {
    expect(await drafts({ decide: 'split', names: ['event-e1', 'event-e2'] })).toHaveLength(3)
  })
})

test('reject, correct, no-copy and undo', async () => {
  expect(await drafts({ decide: 'reject', names: ['event-e2'] })).toEqual([['misread', 'event', at(one, '20-25')]])
  expect(await drafts({ decide: 'correct', names: ['figure-f1'], field: 'value', value: '41' })).toEqual([['corrected', 'figure', at(one, '3-4', 'figure'), 'value', 41]])
  expect(await drafts({ decide: 'correct', names: ['event-e2'], field: 'object', value: 'the pier' })).toEqual([['corrected', 'event', at(one, '20-25'), 'object', 'the pier']])
  expect(await drafts({ decide: 'no-copy', names: ['ln/1', other] })).toEqual([['no-copy', 'report', one, other]])
  expect(await drafts({ decide: 'undo', names: ['12'] })).toEqual([['undone', 'event', '12']])
})

test.each<[string, Verdict, RegExp]>([
  ['nothing like it', { decide: 'join', names: ['event-e1', 'event-e9'] }, /no account or entry "event-e9"/],
  ['only one', { decide: 'join', names: ['event-e1'] }, /At least two/],
  ['two kinds', { decide: 'split', names: ['event-e1', 'figure-f1'] }, /kind event, another of the kind figure/],
  ['an id that two reports came with', { decide: 'reject', names: [at('twice', '1-5')] }, /Several reports/],
  ['a report that there is not', { decide: 'no-copy', names: ['gone', one] }, /no report "gone"/],
  ['a number that there is not', { decide: 'undo', names: ['99'] }, /no judgment 99/],
  ['no number', { decide: 'undo', names: ['x'] }, /no judgment x/],
])('refuses %s', async (_what, verdict, message) => {
  const { store, appended } = shelf()
  const refused: unknown = await judge(verdict, { by: 'Ines', reasons: [] }, store).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Problem)
  expect(refused).toMatchObject({ code: 'bad-judgment', message: expect.stringMatching(message) as unknown })
  expect(appended).toEqual([])
})
