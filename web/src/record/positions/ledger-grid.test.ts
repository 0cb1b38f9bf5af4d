import { expect, test } from 'vitest'
import type { LedgerTable, StandLedger } from '../../../../src/serve/wire.ts'
import { gridOf } from './ledger-grid.ts'

function ledger(holder: string, issue: string): StandLedger {
  return { id: `position-${holder}-${issue}`, title: '', holder, issue, counts: { accounts: 1, reports: 1, outlets: 1, voices: 1, origins: 1 }, disputed: false, stands: [], answers: [] }
}

const table: Pick<LedgerTable, 'holders' | 'issues'> = {
  holders: [
    { name: 'Ana Tark', origins: 3, held: 2, ledgers: [ledger('Ana Tark', 'talks'), ledger('Ana Tark', 'flour')] },
    { name: 'the army', origins: 1, held: 1, ledgers: [ledger('the army', 'talks')] },
  ],
  issues: [{ name: 'talks', named: true, ledgers: 2, origins: 2 }, { name: 'captives', named: true, ledgers: 1, origins: 1 }, { name: 'flour', named: false, ledgers: 1, origins: 1 }],
}

test('issues of the codebook are columns, and what is in words of its own stands in the last', () => {
  const { columns, rows } = gridOf(table)
  expect(columns.map(({ name }) => name)).toEqual(['talks', 'captives', 'Other'])
  expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ issue }) => issue)))).toEqual([[['talks'], [], ['flour']], [['talks'], [], []]])
})

test('every ledger stands in one cell, however few columns there are', () => {
  for (const most of [0, 1, 5]) {
    const { rows } = gridOf(table, most)
    expect(rows.flatMap(({ cells }) => cells.flat()).map(({ id }) => id).sort()).toEqual(table.holders.flatMap(({ ledgers }) => ledgers).map(({ id }) => id).sort())
  }
})
