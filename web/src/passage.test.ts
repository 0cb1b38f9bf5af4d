import { describe, expect, it } from 'vitest'
import { oldPortCrossing } from '../fixtures/old-port-crossing.ts'
import { passagesOf } from './passage.ts'
import { partsOf } from './setting.ts'

const { text, reading } = oldPortCrossing()

describe('passagesOf', () => {
  it('shows every part of every statement, in words of the text', () => {
    for (const statement of reading.attributions) {
      const passages = passagesOf(text, partsOf(statement))
      for (const part of ['source', 'cue', 'content'] as const) {
        const shown = passages.flatMap(({ runs }) => runs.filter(({ marks }) => marks.includes(part)).map((run) => run.text)).join('')
        expect(shown).toBe(statement[part].map(({ quote }) => quote).toSorted((a, b) => text.indexOf(a) - text.indexOf(b)).join(''))
      }
      for (const { runs } of passages) for (const run of runs) expect(run.text).toBe(text.slice(run.start, run.end))
    }
  })

  it('cuts a long paragraph to what is near, between words', () => {
    const words = 'and so on '.repeat(200)
    const long = `${words}Ann said yes ${words}`
    const start = words.length
    const quote = (from: number, quote: string) => ({ start: from, end: from + quote.length, quote })
    const statement = { ...reading.attributions[0]!, source: [quote(start, 'Ann')], cue: [quote(start + 4, 'said')], content: [quote(start + 9, 'yes')] }
    const [passage, ...rest] = passagesOf(long, partsOf(statement))
    expect(rest).toEqual([])
    expect(passage).toMatchObject({ cutBefore: true, cutAfter: true })
    const shown = passage!.runs.map((run) => run.text).join('')
    expect(shown.length).toBeLessThan(520)
    expect(shown).toMatch(/^(?:and|so|on) .* (?:and|so|on)$/u)
  })
})
