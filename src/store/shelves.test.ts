import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostBlocks } from '../record/neighbours.ts'
import { shelves, type Placed } from './shelves.ts'

const READ = 20

/** All blocks of one key, and what a lookup goes through of them. */
function database(): { all: Placed[]; near: (day: number) => Placed[]; read: (day: number) => { placed: Placed[]; before: boolean; after: boolean } } {
  const all: Placed[] = []
  const sorted = (): Placed[] => [...all].sort((one, other) => one.day - other.day || one.entry - other.entry)
  const around = (day: number, most: number): [Placed[], Placed[]] => {
    const before = sorted().filter((placed) => placed.day < day)
    return [before.slice(Math.max(0, before.length - most)), sorted().filter((placed) => placed.day >= day).slice(0, most)]
  }
  return {
    all,
    near: (day) => around(day, mostBlocks).flat(),
    read: (day) => {
      const [before, after] = around(day, READ)
      return { placed: [...before, ...after], before: before.length === READ, after: after.length === READ }
    },
  }
}

describe('shelves', () => {
  const placed = fc.record({ day: fc.nat(30), entry: fc.nat(12) })
  const step = fc.oneof(
    { weight: 6, arbitrary: placed.map((one) => ({ what: 'add' as const, ...one })) },
    { weight: 2, arbitrary: placed.map((one) => ({ what: 'remove' as const, ...one })) },
    { weight: 3, arbitrary: fc.nat(30).map((day) => ({ what: 'ask' as const, day, entry: 0 })) },
  )

  test('give what the database would, whatever is added, removed and asked for', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 250 }), (steps) => {
      const [kept, known] = [database(), shelves()]
      for (const { what, day, entry } of steps) {
        const at = kept.all.findIndex((one) => one.day === day && one.entry === entry)
        if (what === 'add') {
          if (at < 0) kept.all.push({ day, entry })
          known.add('key', { day, entry })
        } else if (what === 'remove') {
          if (at >= 0) kept.all.splice(at, 1)
          known.remove('key', { day, entry })
        } else {
          if (!known.knows('key', day)) {
            const { placed: read, ...more } = kept.read(day)
            known.put('key', read, more)
          }
          expect(known.near('key', day)).toEqual(kept.near(day))
        }
      }
    }))
  })

  test('know nothing of a key that was not read, and all of one that has few blocks', () => {
    const known = shelves()
    expect(known.knows('key', 3)).toBe(false)
    known.put('key', [], { before: false, after: false })
    expect([known.knows('key', 3), known.near('key', 3)]).toEqual([true, []])
    known.clear()
    expect(known.knows('key', 3)).toBe(false)
  })

  test('stay short where a key goes on for years', () => {
    const known = shelves()
    known.put('key', [], { before: false, after: false })
    for (let day = 0; day < 2_000; day++) known.add('key', { day, entry: day })
    expect(known.knows('key', 1_999)).toBe(true)
    expect(known.knows('key', 5)).toBe(false)
    expect(known.near('key', 1_999).length).toBe(mostBlocks + 1)
  })
})
