import { describe, expect, it } from 'vitest'
import { reportFromText } from './text.ts'

const kinds = (text: string): string[] => {
  const report = reportFromText({ text })
  return report.furniture.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)
}

const wire = `Harbour shut after blast in Marah
By Ann Onym and Bo Li | The Harbour Post
Published April 7, 2024 3:15 p.m.

MARAH, Velland (WNA) — The port of Marah was closed on Sunday after a blast that wounded three dockers, the harbour master said.

“We do not know yet what it was,” he told reporters.

Read more: What we know of the blast

With Post wires
© 2024 The Harbour Post. All rights reserved.`

describe('a report from plain text', () => {
  it('finds what the text says about itself', () => {
    const { facts, warnings } = reportFromText({ text: wire })
    expect(facts).toMatchObject({
      title: 'Harbour shut after blast in Marah',
      byline: ['Ann Onym', 'Bo Li'],
      outlet: 'The Harbour Post',
      wire: 'WNA',
      wireDerived: true,
      published: { value: '2024-04-07T15:15:00', basis: 'stated' },
      known: { title: 'stated', byline: 'stated', outlet: 'stated', credit: 'stated', wire: 'stated' },
    })
    expect(facts.credit?.quote).toBe('With Post wires')
    expect(facts.published?.text?.quote).toBe('April 7, 2024 3:15 p.m.')
    expect(warnings).toEqual([])
  })

  it('marks what is not report', () => {
    expect(kinds(wire)).toEqual([
      'title: Harbour shut after blast in Marah',
      'byline: By Ann Onym and Bo Li | The Harbour Post',
      'date: Published April 7, 2024 3:15 p.m.',
      'dateline: MARAH, Velland (WNA) —',
      'boilerplate: Read more: What we know of the blast',
      'credit: With Post wires',
      'boilerplate: © 2024 The Harbour Post. All rights reserved.',
    ])
  })
})
