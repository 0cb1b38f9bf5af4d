import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../record/entry.ts'
import { countsInWords, entryInList, entrySheet } from './entry-sheet.ts'
import { paintFor } from './paint.ts'
import { madeUpAccount, madeUpEvent, madeUpForce, madeUpPosition, madeUpQuestion, madeUpSeries } from './testing/made-up-rows.ts'

const setting = (width = 80) => ({ width, paint: paintFor({}, {}) })
const all: readonly Entry[] = [madeUpEvent, madeUpSeries, madeUpForce, madeUpPosition, madeUpQuestion]

test('counts name what they count', () => {
  expect(countsInWords({ accounts: 9, reports: 7, outlets: 1, voices: 4, origins: 3 })).toBe('3 origins, 7 reports, 1 outlet')
})

describe('in a list', () => {
  test('an event says what, when, how independently, and that it is disputed, then who says so', () => {
    expect(entryInList(madeUpEvent, undefined, setting())).toBe(`\
The ferry sank off Orral                                                disputed
  ACCIDENT · 2031-03-07 · Orral · earlier · 2 origins, 2 reports, 2 outlets ·
  told 2031-03-07 to 2031-03-09
  ● Captain Ruel · The Lund Ledger, 2031-03-07
    “On Friday the ferry sank off Orral.”
  ○ Orral Radio, in its own words · 2031-03-09
    “On Friday the ferry did not sink off Orral.”
  event-00000000000000e1`)
  })

  test('figures are a table of days by voices, with what is in dispute', () => {
    expect(entryInList(madeUpSeries, 0, setting())).toBe(`\
People missing off Orral                                                disputed
  people · missing · 2 origins, 2 reports, 2 outlets · told 2031-03-07 to
  2031-03-09
                ● Captain Ruel  ○ Orral Radio
    2031-03-07  4
    2031-03-09  at least 6      9
    dispute since 2031-03-09: Captain Ruel says 4, Orral Radio says 9 (both
    cannot be right)
  figure-00000000000000f1 · 3 more accounts`)
  })

  test('where not all voices fit beside one another, they stand in tables beneath one another', () => {
    const [first] = entryInList(madeUpSeries, 0, setting(34)).split('dispute since')
    expect(first).toMatch(/● Captain Ruel\n +2031-03-07 {2}4\n +2031-03-09 {2}at least 6\n\n +○ Orral Radio\n +2031-03-09 {2}9\n/)
  })

  test('a single figure needs no table, and is no bare number', () => {
    const single = { ...madeUpSeries, points: madeUpSeries.points.slice(0, 1), accounts: madeUpSeries.accounts.slice(0, 1), disputes: [] }
    expect(entryInList(single, 1, setting())).toContain('\n  4 people · missing')
  })

  test('forces are a ledger of days', () => {
    expect(entryInList(madeUpForce, 0, setting())).toContain(`
  ● 2031-03-07  stationed · Captain Ruel · The Lund Ledger, 2031-03-07
  ○ 2031-03-09  only withdrawn · Orral Radio, in its own words · 2031-03-09
`)
  })

  test('positions have their stands, what shifted and what was answered, and need no account beneath', () => {
    const set = entryInList(madeUpPosition, undefined, setting())
    expect(set).toContain('2031-03-09  acceptance: “will load” · accepts what it refused · Orral Radio')
    expect(set).toContain('answered by the port: offers half (position-00000000000000b2)')
    expect(set).not.toContain('On Friday')
  })

  test('a question says whether it is open, and by which it was answered', () => {
    expect(entryInList(madeUpQuestion, 0, setting())).toMatch(/\n {2}answered · .+\n {4}answered by Orral Radio, in its own words, 2031-03-09:/)
    const { id, kind, title, counts, first, last, disputed, accounts, about } = madeUpQuestion
    const open: Entry = { id, kind, title, counts, ...(first && { first }), ...(last && { last }), disputed, accounts, about }
    expect(entryInList(open, 0, setting())).toContain('\n  open · ')
  })

  test('the few accounts are of different origins first', () => {
    const [first, last] = madeUpEvent.accounts as [(typeof madeUpEvent.accounts)[0], (typeof madeUpEvent.accounts)[0]]
    const carried = { ...madeUpEvent, counts: { ...madeUpEvent.counts, accounts: 3 }, accounts: [first, { ...first, address: 'another', outlet: 'Orral Post' }, last] }
    const set = entryInList(carried, 2, setting())
    expect(set).toContain('Orral Radio')
    expect(set).not.toContain('Orral Post')
    expect(set).toContain('1 more account')
  })

  test('a long sentence is cut around its words, between words', () => {
    const sentence = `${'Rain fell. '.repeat(40)}Then the ferry sank off Orral. ${'Rain fell. '.repeat(40)}`
    const set = entryInList({ ...madeUpEvent, accounts: [madeUpAccount('event', 40, 'sank', { sentence })] }, 1, setting())
    expect(set).toMatch(/“… (Rain |fell\. )/)
    expect(set).toMatch(/ferry sank\s+off\s+Orral\./)
    expect(set).toMatch(/(Rain|fell\.) …”/)
  })
})

describe('alone', () => {
  test('all accounts stand side by side with their names, and what each does to those before', () => {
    const set = entrySheet(madeUpEvent, setting())
    expect(set).toContain('  1 ● Captain Ruel')
    expect(set).toContain('→ denies (1): claim against denial')
    expect(set).toContain('or-4/event/90-102')
  })

  test('says what is rejected, and how to see what is not shown', () => {
    const rejected = { ...madeUpEvent, counts: { ...madeUpEvent.counts, accounts: 7 }, accounts: [{ ...madeUpEvent.accounts[0]!, rejected: true }] }
    const set = entrySheet(rejected, setting())
    expect(set).toMatch(/rejected: counts/)
    expect(set).toContain('7 more accounts: show them with --accounts 7')
  })
})

test.each([24, 40, 80, 96])('nothing is wider than %i columns', (width) => {
  const lines = all.flatMap((entry) => [entryInList(entry, 3, setting(width)), entrySheet(entry, setting(width))].join('\n').split('\n'))
  expect(lines.filter((line) => stringWidth(line) > width)).toEqual([])
})

test('text from reports cannot steer the terminal', () => {
  const evil = '\u001b[2Jboo\u202e'
  const entry: Entry = {
    ...madeUpSeries, title: evil, unit: evil, measure: evil, place: { name: evil },
    accounts: [madeUpAccount('figure', 10, evil, { report: evil, outlet: evil, told: evil, says: evil, sentence: evil, voice: { key: 'k', name: evil, named: true } })],
    points: madeUpSeries.points.map((point) => ({ ...point, voice: 'k', day: evil, words: evil })),
    disputes: [{ between: [{ voice: evil, name: evil, says: evil, accounts: [] }], since: evil, because: evil }],
    relations: [{ kind: 'denies', from: madeUpAccount('figure', 10, evil).address, to: evil, because: evil }],
  }
  expect(entryInList(entry, 3, setting()) + entrySheet(entry, setting())).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u)
})
