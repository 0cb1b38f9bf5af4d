import { describe, expect, it } from 'vitest'
import type { JudgmentDraft } from '../judgment.ts'
import type { BoilerplateValue, CopyValue } from './carried.ts'
import { boilerplatesOf, copiesInEffect } from './in-effect.ts'

const rule = { rule: 'copies/1' }
const person = { person: 'Ada' }

function copy(of: readonly [string, string], passages: CopyValue['passages'], more: Partial<CopyValue> & Partial<JudgmentDraft> = {}): JudgmentDraft {
  const value: CopyValue = { how: more.how ?? 'part', words: 100, passages }
  return { decision: 'copy', about: 'report', of: [...of], by: more.by ?? rule, score: 0.5, reasons: ['the same words'], value }
}
function boilerplate(at: BoilerplateValue['at'], outlet = 'The Sorrin Courier'): JudgmentDraft {
  const value: BoilerplateValue = { outlet, words: 'Editor’s note', at }
  return { decision: 'boilerplate', about: 'report', of: at.map(({ report }) => report), by: rule, reasons: [], value }
}
const refusal: JudgmentDraft = { decision: 'no-copy', about: 'report', of: ['b', 'a'], by: person, reasons: ['two reporters at one desk'] }
const note = { in: [500, 700] as [number, number], from: [300, 500] as [number, number], words: 35 }
const story = { in: [0, 300] as [number, number], from: [0, 290] as [number, number], words: 50 }

describe('copiesInEffect', () => {
  it('leaves copies as they were judged where nothing speaks against them', () => {
    expect(copiesInEffect([copy(['b', 'a'], [story, note])])).toEqual([
      { copy: 'b', source: 'a', how: 'part', share: 0.85, passages: [story, note], because: ['the same words'] },
    ])
  })

  it('takes from a copy what turned out to be boilerplate, in whichever of its reports that was seen', () => {
    const before = copy(['b', 'a'], [story, note])
    for (const at of [{ report: 'b', span: [510, 705] }, { report: 'a', span: [300, 500] }] as BoilerplateValue['at'])
      expect(copiesInEffect([before, boilerplate([{ report: 'c', span: [0, 200] }, at])])).toMatchObject([{ share: 0.5, passages: [story] }])
  })

  it('takes away a copy that was nothing but boilerplate', () => {
    expect(copiesInEffect([copy(['b', 'a'], [note]), boilerplate([{ report: 'a', span: [290, 520] }])])).toEqual([])
  })

  it('keeps a version whole, and a passage that holds boilerplate among other words', () => {
    const places = boilerplate([{ report: 'a', span: [300, 500] }])
    expect(copiesInEffect([copy(['b', 'a'], [story, note], { how: 'version' }), places])).toMatchObject([{ share: 0.85 }])
    const long = { in: [0, 900] as [number, number], from: [0, 900] as [number, number], words: 90 }
    expect(copiesInEffect([copy(['b', 'a'], [long], { how: 'whole' }), places])).toMatchObject([{ how: 'whole', passages: [long] }])
  })

  it('calls a copy one in part where too little is left for the whole', () => {
    expect(copiesInEffect([copy(['b', 'a'], [story, note], { how: 'whole' }), boilerplate([{ report: 'b', span: [500, 700] }])])).toMatchObject([{ how: 'part' }])
  })

  it('lets a person decide before any rule, whichever came first, and the later person before the earlier', () => {
    const judged = copy(['b', 'a'], [story])
    expect(copiesInEffect([judged, refusal])).toEqual([])
    expect(copiesInEffect([refusal, judged])).toEqual([])
    const restored: JudgmentDraft = { decision: 'copy', about: 'report', of: ['a', 'b'], by: person, reasons: ['the desk says so'] }
    expect(copiesInEffect([judged, refusal, restored])).toEqual([{ copy: 'a', source: 'b', how: 'whole', share: 1, passages: [], because: ['the desk says so'] }])
  })

  it('counts the reports that one boilerplate hangs under', () => {
    const found = boilerplatesOf([
      boilerplate([{ report: 'b', span: [0, 200] }, { report: 'a', span: [100, 300] }]),
      boilerplate([{ report: 'x', span: [0, 90] }, { report: 'y', span: [0, 90] }]),
      boilerplate([{ report: 'c', span: [10, 210] }, { report: 'a', span: [102, 300] }]),
      boilerplate([{ report: 'x', span: [300, 390] }, { report: 'z', span: [0, 90] }]),
    ])
    expect(found.map(({ reports }) => reports)).toEqual([['b', 'a', 'c'], ['x', 'y'], ['x', 'z']])
  })
})
