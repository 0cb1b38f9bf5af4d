import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryIdOf } from './entry-id.ts'
import { fold, type Folded } from './fold.ts'
import { growingFold } from './growing-fold.ts'
import type { Judgment, JudgmentDraft } from './judgment.ts'

const rule = { rule: 'events/1' } as const
const person = { person: 'mara' } as const
const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter, i) => `${letter}0/event/${i}-${i + 1}`)
const [a, b, c, d] = items as [string, string, string, string]
const judged = { accounts: items, reports: [] }

type Draft = Partial<JudgmentDraft> & Pick<JudgmentDraft, 'decision' | 'of'>

function book(...drafts: readonly Draft[]): Judgment[] {
  return drafts.map((draft, i) => ({ about: 'event', by: rule, reasons: [], ...draft, number: i + 1, at: '2026-11-12T00:00:00Z' }))
}
const same = (one: string, other: string, score = 0.9): Draft => ({ decision: 'same', of: [one, other], score })
const different = (one: string, other: string): Draft => ({ decision: 'different', of: [one, other] })
const undone = (number: number): Draft => ({ decision: 'undone', of: [String(number)] })

const groups = ({ members }: Folded) => [...members.values()].filter((group) => group.length > 1)
const folded = (...drafts: readonly Draft[]) => fold(judged, book(...drafts))

describe('fold', () => {
  it('joins what is the same, through others as well', () => {
    expect(groups(folded(same(a, b), same(b, c)))).toEqual([[a, b, c]])
  })

  it('names an entry after its first account in the order of adding, whoever was judged first', () => {
    const { entryOf } = folded(same(c, b), same(b, a))
    expect(entryOf.get(c)).toBe(entryIdOf(a))
    expect(entryOf.get(c)).toMatch(/^event-[0-9a-f]{16}$/)
  })

  it('lets no chain bring together what is different', () => {
    expect(groups(folded(same(a, b, 0.9), same(b, c, 0.8), different(a, c)))).toEqual([[a, b]])
  })

  it('lets the better likeness decide where not both can hold', () => {
    expect(groups(folded(same(a, b, 0.8), same(b, c, 0.9), different(a, c)))).toEqual([[b, c]])
  })

  it('goes by a person before any rule, and by the later of two judgments on a pair', () => {
    expect(groups(folded({ ...different(a, b), by: person }, same(a, b, 1)))).toEqual([])
    expect(groups(folded({ ...different(a, b), by: person }, { ...same(a, b), by: person }))).toEqual([[a, b]])
    expect(groups(folded({ ...same(a, b), by: person }, { ...different(a, b), by: person }))).toEqual([])
    expect(groups(folded(different(a, b), { ...same(a, b), by: person }))).toEqual([[a, b]])
  })

  it('keeps a person\'s split against that person\'s chain', () => {
    const drafts = [different(a, c), same(a, b), same(b, c)].map((draft) => ({ ...draft, by: person }))
    expect(groups(folded(...drafts))).toEqual([[b, c]])
  })

  it('splits, joins again, and takes back what took back', () => {
    const history: Draft[] = [same(a, b), { ...different(a, b), by: person }, undone(2), undone(3)]
    expect([1, 2, 3, 4].map((length) => groups(folded(...history.slice(0, length))).length)).toEqual([1, 0, 1, 0])
    expect([...folded(...history).undoneBy]).toEqual([[3, 4]])
  })

  it('keeps judgments on what is not there, without effect', () => {
    const { adrift, members } = folded(same(a, 'zz/event/1-2'), same(b, c))
    expect(adrift.map(({ number }) => number)).toEqual([1])
    expect(members.size).toBe(items.length - 1)
  })

  it('closes a suggestion that was decided either way', () => {
    const maybe: Draft = { decision: 'maybe', of: [a, b], score: 0.6 }
    expect(folded(maybe).open).toHaveLength(1)
    expect(folded(maybe, { ...same(a, b), by: person }).open).toHaveLength(0)
    expect(folded(maybe, { ...different(a, b), by: person }).open).toHaveLength(0)
  })

  it('takes the latest correction of a field, and what was misread', () => {
    const correction = (value: string): Draft => ({ decision: 'corrected', of: [a], field: 'type', value, by: person })
    const { corrections, misread } = folded(correction('PROTEST'), correction('ASSAULT'), { decision: 'misread', of: [b], by: person })
    expect(corrections.get(a)?.get('type')?.value).toBe('ASSAULT')
    expect([...misread]).toEqual([b])
    const rejected: Draft = { decision: 'misread', of: [b], by: person }
    const confirmed: Draft = { decision: 'confirmed', of: [b], by: { person: 'Oda' } }
    expect([...folded(rejected, confirmed).misread]).toEqual([])
    expect([...folded(confirmed, rejected).misread]).toEqual([b])
  })

  it('counts a copy until somebody says that it is none', () => {
    const copy: Draft = { decision: 'copy', about: 'report', of: ['r1', 'r2'] }
    const none: Draft = { decision: 'no-copy', about: 'report', of: ['r1', 'r2'], by: person }
    const reports = { accounts: [], reports: ['r1', 'r2'] }
    expect(fold(reports, book(copy)).copies).toHaveLength(1)
    expect(fold(reports, book(copy, none, copy)).copies).toHaveLength(0)
  })
})

const pairs = fc.tuple(fc.nat(items.length - 1), fc.nat(items.length - 1)).filter(([one, other]) => one !== other)
const draft = fc.oneof(
  { weight: 8, arbitrary: fc.record({
    decision: fc.constantFrom('same' as const, 'same' as const, 'different' as const),
    of: pairs.map(([one, other]) => [items[one]!, items[other]!]),
    by: fc.oneof({ weight: 4, arbitrary: fc.constant(rule) }, { weight: 1, arbitrary: fc.constant(person) }),
    score: fc.constantFrom(0.6, 0.7, 0.8, 0.9),
  }) },
  { weight: 1, arbitrary: fc.record({ decision: fc.constant('undone' as const), of: fc.integer({ min: 1, max: 20 }).map((number) => [String(number)]) }) },
)
const histories = fc.array(draft, { maxLength: 24 })

const shape = (members: Iterable<readonly string[]>) => [...members].map((group) => group.join(' ')).sort()

describe('fold, whatever the history', () => {
  it('does not depend on the order in which the book is read', () => {
    fc.assert(fc.property(histories.chain((drafts) => fc.tuple(fc.constant(book(...drafts)), fc.shuffledSubarray(drafts.map((_, i) => i), { minLength: drafts.length }))), ([judgments, order]) => {
      expect(fold(judged, order.map((i) => judgments[i]!))).toEqual(fold(judged, judgments))
    }), { numRuns: 300 })
  })

  it('never brings together what a person parted last', () => {
    fc.assert(fc.property(histories, pairs, (drafts, [one, other]) => {
      const { entryOf } = fold(judged, book(...drafts, { decision: 'different', of: [items[one]!, items[other]!], by: person }))
      expect(entryOf.get(items[one]!)).not.toBe(entryOf.get(items[other]!))
    }), { numRuns: 300 })
  })

  it('is undone by taking every judgment back', () => {
    fc.assert(fc.property(histories, (drafts) => {
      const plain = drafts.filter(({ decision }) => decision !== 'undone')
      const back = plain.map((_, i) => undone(i + 1))
      expect(groups(fold(judged, book(...plain, ...back)))).toEqual([])
      const [first] = plain
      if (first) expect(shape(fold(judged, book(...plain, undone(1), undone(plain.length + 1))).members.values())).toEqual(shape(fold(judged, book(...plain)).members.values()))
    }), { numRuns: 300 })
  })

  it('is what grows, judgment by judgment, with accounts added before or after they are judged', () => {
    fc.assert(fc.property(histories, fc.array(fc.nat(24), { minLength: items.length, maxLength: items.length }), (drafts, moments) => {
      const judgments = book(...drafts)
      const arrivals = items.map((item, i) => ({ item, moment: moments[i]! })).sort((one, other) => one.moment - other.moment)
      const grown = growingFold()
      const added: string[] = []
      const arrive = (until: number) => {
        const now = arrivals.slice(added.length).filter(({ moment }) => moment <= until).map(({ item }) => item)
        grown.add(now)
        added.push(...now)
      }
      judgments.forEach((judgment, i) => {
        arrive(i)
        grown.judge([judgment])
        const { members } = fold({ accounts: added, reports: [] }, judgments.slice(0, i + 1))
        expect(shape([...grown.entries()].map(grown.membersOf))).toEqual(shape(members.values()))
        for (const [entry, group] of members) for (const item of group) expect(grown.entryOf(item)).toBe(entry)
      })
    }), { numRuns: 1000 })
  })
})

it('parts and joins among many in no order that matters', () => {
  expect(groups(folded(same(a, b), same(c, d), same(b, c), different(a, d)))).toEqual([[a, b], [c, d]])
})
