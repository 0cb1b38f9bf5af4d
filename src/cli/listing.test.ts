import { describe, expect, test } from 'vitest'
import type { EventEntry, ReportRow } from '../record/entry.ts'
import { Problem } from '../report/problem.ts'
import type { FoundAccount, SearchQuery, ShowOptions, Store } from '../store/store.ts'
import { listed, type Filters } from './listing.ts'
import { madeUpEvent } from './testing/made-up-rows.ts'

const events = Array.from({ length: 7 }, (_, i): EventEntry => ({ ...madeUpEvent, id: `event-${i}`, counts: { ...madeUpEvent.counts, origins: 1 + (i % 3) } }))
const reports = ['Ledger', 'Radio', 'Ledger', 'Ledger'].map((outlet, i) => ({ kind: 'report', report: `r${i}`, outlet }) as ReportRow)
const pageOf = <Row>(rows: readonly Row[], size: number, after: string | undefined) => {
  const from = Number(after ?? 0)
  return { rows: rows.slice(from, from + size), ...(from + size < rows.length ? { next: String(from + size) } : {}) }
}

/** A store of these events and reports, whose pages are small whatever is asked for. */
function shelf(size = 2) {
  const queries: SearchQuery[] = []
  const accounts = events.flatMap(({ id }) => [{ entry: id, report: 'r1' }, { entry: id, report: 'r2' }]) as FoundAccount[]
  const store = {
    show: (kind: string, { limit = 50, after }: ShowOptions) => Promise.resolve(pageOf<unknown>(kind === 'events' ? events : reports, Math.min(size, limit), after)),
    search: (query: SearchQuery) => {
      queries.push(query)
      const { rows, ...next } = pageOf(accounts, 3, query.after)
      return Promise.resolve({ accounts: rows, ...next })
    },
    entry: (id: string) => Promise.resolve(events.find((event) => event.id === id)),
  }
  return { store: store as unknown as Store, queries }
}

async function list(kind: 'events' | 'reports' | 'judgments', filters: Filters, { limit = Infinity, after, store = shelf().store }: { limit?: number; after?: string | undefined; store?: Store } = {}) {
  const rows = listed(store, kind, { filters, limit, after, accounts: 3 })
  const found: string[] = []
  for (;;) {
    const one = await rows.next()
    if (one.done === true) return { found, next: one.value }
    found.push('id' in one.value ? one.value.id : (one.value as ReportRow).report)
  }
}

async function inPieces(filters: Filters, limit: number) {
  const pieces: string[][] = []
  let after: string | undefined
  do {
    const { found, next } = await list('events', filters, { limit, after })
    pieces.push(found)
    after = next
  } while (after !== undefined)
  return pieces
}

const all = events.map(({ id }) => id)

describe.each([['by the store', {}], ['by what accounts have', { voice: 'Captain Ruel' }]])('%s', (_how, filters) => {
  test('gives all, or as many as are asked for, whatever the pages', async () => {
    expect(await list('events', filters)).toEqual({ found: all, next: undefined })
    expect((await list('events', filters, { limit: 3 })).found).toEqual(all.slice(0, 3))
  })

  test.each([1, 2, 3, 7])('goes on where it ended, %i at a time', async (limit) => {
    const pieces = await inPieces(filters, limit)
    expect(pieces.flat()).toEqual(all)
    expect(pieces.every((piece) => piece.length <= limit)).toBe(true)
  })

  test.each([1, 2])('with fewer of them, goes on where it ended, %i at a time', async (limit) => {
    expect((await inPieces({ ...filters, independent: 3 }, limit)).flat()).toEqual(['event-2', 'event-5'])
  })

  test('only those of the days that are asked for', async () => {
    expect((await list('events', { ...filters, from: '2031-03-10' })).found).toEqual([])
    expect((await list('events', { ...filters, to: '2031-03-07' })).found).toEqual(all)
  })
})

test('asks for the accounts of the kind, by all that accounts have', async () => {
  const { store, queries } = shelf()
  await list('events', { voice: 'Ruel', status: 'negated', disputed: true, report: 'r2' }, { store, limit: 1 })
  expect(queries[0]).toEqual({ kind: 'event', voice: 'Ruel', status: 'negated', disputed: true, limit: 1000 })
})

test('chooses rows that are no entries by what they have', async () => {
  expect((await list('reports', { outlet: 'ledger' }, { limit: 2 })).found).toEqual(['r0', 'r2'])
})

test('refuses a filter that such rows have not, and a place that is none', async () => {
  await expect(list('judgments', { place: 'Orral' })).rejects.toThrow(/^To show judgments there is no option --place/)
  await expect(list('events', {}, { after: 'nowhere' })).rejects.toBeInstanceOf(Problem)
})
