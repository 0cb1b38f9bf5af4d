import { expect, test } from 'vitest'
import { oldPortClaims } from '../fixtures/old-port-claims.ts'
import { mainOf } from './entries.ts'
import { partsOf, setReport } from './setting.ts'
import { standingAt } from './standing.ts'

const set = setReport(oldPortClaims())

test('what the record names by its words is found again', () => {
  for (const entry of set.entries.filter(({ kind }) => kind === 'event' || kind === 'figure')) {
    const { start, end } = mainOf(entry)
    const found = set.entryById.get(standingAt(set, `${entry.kind}.${start}-${end}`)!)!
    expect([found.kind, mainOf(found).start, mainOf(found).end]).toEqual([entry.kind, start, end])
  }
  for (const statement of set.statements) {
    const quotes = partsOf(statement).filter(({ part }) => part === 'content').map(({ quote }) => quote)
    const at = `attribution.${Math.min(...quotes.map(({ start }) => start))}-${Math.max(...quotes.map(({ end }) => end))}`
    expect(standingAt(set, at)).toBe(statement.id)
  }
})

test('words that were read otherwise since are found where most of them are, and what is not there is nothing', () => {
  const { start, end } = mainOf(set.entries.find(({ kind }) => kind === 'figure')!)
  expect(standingAt(set, `figure.${start}-${end + 3}`)).toBe(standingAt(set, `figure.${start}-${end}`))
  expect([standingAt(set, 'figure.9999990-9999999'), standingAt(set, 'figure'), standingAt(set, '../../etc'), standingAt(set, `rumour.${start}-${end}`)]).toEqual([null, null, null, null])
})
