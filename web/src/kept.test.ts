import { describe, expect, it } from 'vitest'
import { oldPortCrossing } from '../fixtures/old-port-crossing.ts'
import { KeptReports, titleOf } from './kept.ts'

const read = oldPortCrossing()
const untitled = { ...read, text: `\n${'The ferry sank '.repeat(10)}\nNobody drowned.`, reading: { ...read.reading, report: { ...read.reading.report, title: ' ' } } }

/** A tab's storage with room for so many characters. */
function storage(room: number): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('no room', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key) => items.delete(key),
    clear: () => items.clear(),
  }
}

describe('titleOf', () => {
  it('takes the first words where there is no title', () => {
    expect(titleOf(read)).toMatch(/^Army says/u)
    expect(titleOf(untitled)).toMatch(/^The ferry sank .{60,70}…$/u)
  })
})

describe('KeptReports', () => {
  it('survives a reload', () => {
    const tab = storage(1e6)
    const id = new KeptReports(tab).keep(read)
    const reloaded = new KeptReports(tab)
    expect(reloaded.get(id)).toEqual(read)
    expect(reloaded.list()).toEqual([{ id, title: titleOf(read) }])
  })

  it('keeps what has no room until the reload', () => {
    const tab = storage(10)
    const reports = new KeptReports(tab)
    const id = reports.keep(read)
    expect(reports.get(id)).toEqual(read)
    expect(reports.list()).toHaveLength(1)
    expect(new KeptReports(tab).get(id)).toBeNull()
  })

  it('passes over what was damaged, and what is not its own', () => {
    const tab = storage(1e6)
    tab.setItem('onrecord:read:abc', '{')
    tab.setItem('theirs', '{}')
    expect(new KeptReports(tab).get('abc')).toBeNull()
    expect(new KeptReports(tab).list()).toEqual([])
  })
})
