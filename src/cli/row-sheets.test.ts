import { expect, test } from 'vitest'
import type { CopyRow } from '../record/entry.ts'
import { paintFor } from './paint.ts'
import { judgmentSheet, rowSheet } from './row-sheets.ts'

const setting = { width: 80, paint: paintFor({}, {}) }

const member = { published: '2031-03-07T09:30:00Z', passages: [], because: [] }
const copy: CopyRow = {
  kind: 'copy', id: 'copies-1', source: 'ow-1', wire: 'Orral Wire',
  members: [
    { ...member, report: 'll-3', outlet: 'The Lund Ledger', of: 'ow-1', how: 'part', share: 0.4, passages: [{ in: [0, 90], from: [10, 100], words: 60 }], because: ['credited to Orral Wire'] },
    { ...member, report: 'ow-1', outlet: 'Orral Wire', how: 'source', share: 0 },
  ],
}

test('a family of copies has its source first, then how much of it each carries', () => {
  expect(rowSheet(copy, 3, setting)).toBe(`\
2 reports carry text of ow-1, from Orral Wire
  - ow-1 · Orral Wire · 2031-03-07 09:30 · the source
  - ll-3 · The Lund Ledger · 2031-03-07 09:30 · in part · 40% of its words from
    ow-1, 60 words in 1 passage · credited to Orral Wire
  copies-1`)
})

test('a dispute says who says what', () => {
  const sides = [['Mayor Oda', '4'], ['Captain Ruel', 'at least 9']].map(([name, says]) => ({ voice: 'v', name: name!, says: says!, accounts: ['a'] }))
  expect(rowSheet({ kind: 'dispute', entry: 'figure-00000000000000f1', of: 'figure', title: 'People missing', between: sides, since: '2031-03-09', because: '9 against 4' }, 3, setting)).toBe(`\
People missing
  figure · since 2031-03-09 · 9 against 4
  Mayor Oda: 4 (1 account)
  Captain Ruel: at least 9 (1 account)
  figure-00000000000000f1`)
})

test('a reading is told by the beginnings of digests', () => {
  const [one, other] = ['a1'.repeat(32), 'b2'.repeat(32)]
  const set = rowSheet({ kind: 'reading', key: 'k', report: 'll-3', reader: `${one}+c3c3c3c3c3c3`, at: '2031-03-10T08:00:00Z', current: true, changes: [`read by ${one} instead of ${other}`, '2 events more'] }, 3, setting)
  expect(set).toContain('by reader a1a1a1a1a1a1, codebook c3c3c3c3c3c3')
  expect(set).toContain('- read by a1a1a1a1a1a1 instead of b2b2b2b2b2b2\n  - 2 events more')
})

test('a judgment has by whom, how sure, why, and what became of it', () => {
  const judgment = { kind: 'judgment', number: 7, decision: 'same', about: 'event', of: [], by: { rule: 'events/1' }, score: 0.913, reasons: ['same type', '3 km apart'], at: '2031-03-10T08:00:00Z', undone: 9 } as const
  expect(judgmentSheet({ ...judgment, of: [], reasons: [...judgment.reasons] }, ['one', 'other'], setting)).toBe(`\
judgment 7: same, event
  by the rule events/1 · likeness 91% · 2031-03-10 08:00 · undone by judgment 9
  same type, 3 km apart
  - one
  - other`)
})
