import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../account.ts'
import { copyValueOf, boilerplateValueOf } from './carried.ts'
import { copiesOf } from './copies.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { otherStory, ownStory, reported, textOf, wireStory } from './testing/reports.ts'

const wire = reported('wire', textOf(wireStory), { outlet: 'Meridian Press', published: '2026-11-10T07:30:00+02:00' })
const courier = { outlet: 'The Sorrin Courier', published: '2026-11-10T11:00:00+02:00' }

function copyOf(dossier: Dossier, candidates: readonly Dossier[]) {
  const copies = copiesOf(dossier, candidates).filter(({ decision }) => decision === 'copy')
  expect(copies.length).toBeLessThanOrEqual(1)
  const copy = copies[0]
  return copy ? { of: copy.of, score: copy.score!, reasons: copy.reasons, ...copyValueOf(copy)! } : undefined
}

function expectFound(one: Dossier, other: Dossier): void {
  const prints = new Set(fingerprintsOf(one))
  expect(fingerprintsOf(other).some((print) => prints.has(print))).toBe(true)
}

describe('copiesOf', () => {
  it('finds a report that is carried as a whole, with places in both', () => {
    const carried = reported('courier', textOf('Boats lost off Kelmar', wireStory), courier)
    expectFound(wire, carried)
    const copy = copyOf(carried, [wire])!
    expect(copy).toMatchObject({ of: ['courier', 'wire'], how: 'whole', score: expect.closeTo(0.97, 1) as number })
    expect(copy.passages).toHaveLength(1)
    const [{ in: there, from }] = copy.passages as [(typeof copy.passages)[0]]
    expect(carried.text.slice(...there)).toBe(wire.text.slice(...from))
    expect(copy.reasons).toContain('published 4 hours later')
  })

  it('says the same whichever report is added first', () => {
    const carried = reported('courier', textOf('Boats lost off Kelmar', wireStory), courier)
    expect(copiesOf(wire, [carried])).toEqual(copiesOf(carried, [wire]))
  })

  it('finds a copy that an editor has gone over', () => {
    const edited = textOf(wireStory).replace('before dawn on Tuesday', 'early on Tuesday').replace('shortly after noon', 'after midday').replace('some forty mines', 'about 40 mines').replaceAll('“', '"').replaceAll('”', '"')
    const carried = reported('courier', edited, courier)
    expectFound(wire, carried)
    expect(copyOf(carried, [wire])).toMatchObject({ of: ['courier', 'wire'], how: 'whole' })
  })

  it('finds a copy that was cut', () => {
    const carried = reported('courier', textOf(wireStory.slice(0, 2), wireStory[3]!), courier)
    expectFound(wire, carried)
    expect(copyOf(carried, [wire])).toMatchObject({ of: ['courier', 'wire'], how: 'whole', score: 1 })
  })

  it('finds a copy in part under three paragraphs of its own', () => {
    const carried = reported('courier', textOf(ownStory.slice(0, 3), wireStory.slice(0, 4)), courier)
    expectFound(wire, carried)
    const copy = copyOf(carried, [wire])!
    expect(copy).toMatchObject({ of: ['courier', 'wire'], how: 'part' })
    expect(copy.score).toBeGreaterThan(0.5)
    expect(copy.score).toBeLessThan(0.75)
    expect(carried.text.slice(...copy.passages[0]!.in)).toMatch(/^Two fishing boats .* across the bar$/s)
  })

  it('finds three paragraphs in a report that is otherwise its own', () => {
    const carried = reported('courier', textOf(ownStory.slice(0, 2), wireStory.slice(3, 6), ownStory.slice(2)), courier)
    expectFound(wire, carried)
    const copy = copyOf(carried, [wire])!
    expect(copy.how).toBe('part')
    expect(carried.text.slice(...copy.passages[0]!.in)).toMatch(/^Divers found .* within the buoys$/s)
  })

  it('takes the credit for a sign before the time', () => {
    const early = { outlet: 'The Sorrin Courier', published: '2026-11-10T06:00:00+02:00', credit: 'With material from Meridian Press' }
    const copy = copyOf(reported('courier', textOf(wireStory), early), [wire])!
    expect(copy.of).toEqual(['courier', 'wire'])
    expect(copy.reasons).toContain('credited to Meridian Press')
  })

  it('knows a wire by its initials', () => {
    const early = { outlet: 'The Sorrin Courier', published: '2026-11-10T06:00:00+02:00', wire: 'MP' }
    expect(copyOf(reported('courier', textOf(wireStory), early), [wire])!.of).toEqual(['courier', 'wire'])
  })

  it('finds a copy whose credit was taken away, and goes by the time', () => {
    const one = reported('a', textOf(wireStory), { outlet: 'Channel 9', published: '2026-11-10', wire: 'Meridian Press' })
    const other = reported('b', textOf(wireStory), { outlet: 'Harbour Radio', published: '2026-11-12' })
    expect(copyOf(other, [one])).toMatchObject({ of: ['b', 'a'], reasons: expect.arrayContaining(['published 2 days later']) as string[] })
    const sameDay = reported('b', textOf(wireStory), { outlet: 'Harbour Radio', published: '2026-11-10' })
    expect(copyOf(sameDay, [one])).toMatchObject({ of: ['b', 'a'], reasons: expect.arrayContaining(['the other names its wire, Meridian Press']) as string[] })
  })

  it('takes two reports that quote one press conference for two reports', () => {
    const other = reported('other', textOf(otherStory), courier)
    expect(copyOf(other, [wire])).toBeUndefined()
    const speech = '“We have asked for charts four times, in writing, and each time the answer was a man with a rifle who told our clerk to come back when the war was over,” said the harbour master, Ilse Brandt.'
    const one = reported('one', textOf(ownStory.slice(0, 2), speech), courier)
    const two = reported('two', textOf(otherStory.slice(2), speech.replaceAll('“', "''").replaceAll('”', "''")), { outlet: 'Channel 9', published: '2026-11-10' })
    expect(copyOf(one, [two])).toBeUndefined()
  })

  it('keeps quotes within what is carried', () => {
    const carried = reported('courier', textOf(ownStory, wireStory.slice(0, 4)), courier)
    const [passage] = copyOf(carried, [wire])!.passages
    expect(carried.text.slice(...passage!.in)).toContain('“We saw a column of water higher than the light,”')
  })

  it('takes a later state of a report by the same outlet for a version', () => {
    const later = reported('later', textOf('Nine rescued as boats sink off Kelmar', wireStory.slice(0, 4), ownStory.slice(3), wireStory.slice(4)), {
      outlet: 'Meridian Press',
      published: '2026-11-10T15:00:00+02:00',
    })
    expect(copyOf(wire, [later])).toMatchObject({ of: ['later', 'wire'], how: 'version', reasons: expect.arrayContaining(['the same outlet']) as string[] })
  })

  it('takes a flash that a long report has taken up for its earlier state', () => {
    const flash = reported('flash', wireStory[0]!, { outlet: 'Meridian Press', published: '2026-11-10T06:50:00+02:00' })
    expect(copyOf(wire, [flash])).toMatchObject({ of: ['wire', 'flash'], how: 'version' })
  })

  it('takes the longer of two states of the same minute for the later', () => {
    const longer = reported('a', textOf(wireStory, ownStory[3]!), { outlet: 'Meridian Press', published: '2026-11-10' })
    expect(copyOf(longer, [reported('b', textOf(wireStory), { outlet: 'Meridian Press', published: '2026-11-10' })])!.of).toEqual(['a', 'b'])
  })

  it('says the same of any two reports, whichever is held against the other, and of places that they have', () => {
    const some = fc.subarray([...wireStory, ...ownStory, ...otherStory])
    const outlet = fc.constantFrom('Meridian Press', 'Channel 9')
    fc.assert(fc.property(fc.shuffledSubarray([...wireStory, ...ownStory]), some, outlet, outlet, (a, b, ofOne, ofOther) => {
      const [one, other] = [reported('a', textOf(a), { outlet: ofOne }), reported('b', textOf(b), { outlet: ofOther })]
      const copies = [copyOf(one, [other]), copyOf(other, [one])] as const
      expect(copies[0]).toEqual(copies[1])
      const [copy, source] = copies[0]?.of[0] === 'a' ? [one, other] : [other, one]
      for (const { in: there, from, words } of copies[0]?.passages ?? [])
        for (const [text, [start, end]] of [[copy.text, there], [source.text, from]] as const)
          expect(text.slice(start, end).match(/[\p{L}\p{N}]+/gu)!.length).toBeGreaterThanOrEqual(words)
    }), { numRuns: 60 })
  })

  it('finds nothing in common between reports of the same happening in words of their own', () => {
    expect(copiesOf(reported('own', textOf(ownStory), courier), [wire, reported('other', textOf(otherStory), courier)])).toEqual([])
  })
})

describe('boilerplate', () => {
  const note = 'Editor’s note: the Courier is printed under the emergency rules of the port prefect, who has forbidden its reporters to name units, ships or streets, and who has twice fined it for doing so.'
  const under = (key: string, paragraphs: readonly string[], published: string) => reported(key, textOf(paragraphs, note), { outlet: 'The Sorrin Courier', published })
  const [first, second, third] = [under('a', ownStory, '2026-11-10'), under('b', otherStory, '2026-11-11'), under('c', wireStory, '2026-11-12')]

  it('is seen from the second report on where it stands at the end of both', () => {
    const found = copiesOf(second, [first])
    expect(found.map(({ decision }) => decision)).toEqual(['boilerplate'])
    expect(found[0]!.of).toEqual(['b', 'a'])
    for (const { report, span } of boilerplateValueOf(found[0]!)!.at) {
      const dossier = [first, second].find(({ key }) => key === report)!
      expect(dossier.text.slice(...span)).toBe(note.slice(0, -1))
    }
  })

  it('is seen from the third on where it stands anywhere', () => {
    const amid = (key: string, paragraphs: readonly string[], published: string) =>
      reported(key, textOf(paragraphs.slice(0, 2), note, paragraphs.slice(2)), { outlet: 'The Sorrin Courier', published })
    const [one, two, three] = [amid('a', ownStory, '2026-11-10'), amid('b', otherStory, '2026-11-11'), amid('c', wireStory, '2026-11-12')]
    expect(copiesOf(two, [one]).map(({ decision }) => decision)).toEqual(['copy'])
    const found = copiesOf(three, [one, two])
    expect(found.map(({ decision }) => decision)).toEqual(['boilerplate'])
    expect(boilerplateValueOf(found[0]!)!.at.map(({ report }) => report)).toEqual(['c', 'a', 'b'])
  })

  it('is seen in two reports that are weeks apart', () => {
    const amid = (key: string, paragraphs: readonly string[], published: string) =>
      reported(key, textOf(paragraphs.slice(0, 2), note, paragraphs.slice(2)), { outlet: 'The Sorrin Courier', published })
    expect(copiesOf(amid('a', ownStory, '2026-11-10'), [amid('b', otherStory, '2026-12-20')]).map(({ decision }) => decision)).toEqual(['boilerplate'])
  })

  it('is not made of a quote that an outlet comes back to', () => {
    const quote = '“We saw a column of water higher than the light, and then there was nothing where the boats had been but a lamp and a glove,” the pilot said.'
    const [one, other] = [reported('a', textOf(ownStory, quote), { ...courier }), reported('b', textOf(otherStory.slice(2), quote), { ...courier, published: '2026-12-20' })]
    expect(copiesOf(one, [other])).toEqual([])
  })

  it('is no copy in any later report', () => {
    expect(copiesOf(third, [first, second]).map(({ decision }) => decision)).toEqual(['boilerplate'])
  })

  it('stays with its outlet: another one that prints the words carries them', () => {
    const elsewhere = reported('d', textOf(wireStory, note, ownStory.slice(2)), { outlet: 'Channel 9', published: '2026-11-14' })
    expect(copiesOf(elsewhere, [first]).map(({ decision }) => decision)).toEqual(['copy'])
  })

  it('is not made of what versions of one report share', () => {
    const states = ['2026-11-10T07:00:00Z', '2026-11-10T09:00:00Z', '2026-11-10T12:00:00Z'].map((published, n) =>
      reported(`s${n}`, textOf(wireStory, ownStory.slice(0, n)), { outlet: 'Meridian Press', published }))
    expect(copiesOf(states[2]!, states.slice(0, 2)).map(({ decision, of }) => [decision, of.join(' ')])).toEqual([['copy', 's2 s0'], ['copy', 's2 s1']])
  })
})
