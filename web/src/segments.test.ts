import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segments, type Layer } from './segments.ts'

const textAndLayers = fc.string({ unit: 'binary', maxLength: 80 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    layers: fc.array(
      fc.tuple(fc.integer({ min: -3, max: text.length + 3 }), fc.integer({ min: -3, max: text.length + 3 })).map(([start, end]) => [start, end] as const),
      { maxLength: 12 },
    ).map((spans) => spans.map((span, mark): Layer<number> => ({ span, mark }))),
  }),
)

describe('segments', () => {
  it('leaves a text without layers in one piece', () => {
    expect(segments('The port is open.', [])).toEqual([{ start: 0, end: 17, text: 'The port is open.', marks: [] }])
  })

  it('gives nothing for an empty text', () => {
    expect(segments('', [{ span: [0, 0], mark: 'x' }])).toEqual([])
  })

  it('names the widest mark first and the innermost last', () => {
    const runs = segments('abcdef', [{ span: [2, 4], mark: 'inner' }, { span: [0, 6], mark: 'outer' }])
    expect(runs.map((run) => [run.text, ...run.marks])).toEqual([['ab', 'outer'], ['cd', 'outer', 'inner'], ['ef', 'outer']])
  })

  it('cuts crossing spans where they cross', () => {
    const runs = segments('abcdef', [{ span: [0, 4], mark: 1 }, { span: [2, 6], mark: 2 }])
    expect(runs.map((run) => [run.text, ...run.marks])).toEqual([['ab', 1], ['cd', 1, 2], ['ef', 2]])
  })

  it('gives only the stretch that is wanted', () => {
    const runs = segments('abcdef', [{ span: [0, 3], mark: 1 }], [2, 5])
    expect(runs).toEqual([{ start: 2, end: 3, text: 'c', marks: [1] }, { start: 3, end: 5, text: 'de', marks: [] }])
  })

  it('gives runs that put together are exactly the text, whatever the layers', () => {
    fc.assert(fc.property(textAndLayers, ({ text, layers }) => {
      expect(segments(text, layers).map((run) => run.text).join('')).toBe(text)
    }))
  })

  it('marks every run with exactly the layers that cover it, and none is empty or overlaps', () => {
    fc.assert(fc.property(textAndLayers, ({ text, layers }) => {
      let at = 0
      for (const run of segments(text, layers)) {
        expect(run.start).toBe(at)
        expect(run.end).toBeGreaterThan(run.start)
        const covering = layers.filter(({ span: [start, end] }) => start < end && start <= run.start && end >= run.end)
        expect([...run.marks].sort((a, b) => a - b)).toEqual(covering.map((layer) => layer.mark))
        at = run.end
      }
      expect(at).toBe(text.length)
    }))
  })
})
