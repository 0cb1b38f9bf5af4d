import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawingOf, latestByVoice, niceAbove } from './series.ts'

const size = { width: 200, height: 60 }
const point = (day: string, voice: string, more: object) => ({ address: `${day}${voice}`, day, voice, approx: 'exact', words: 'so many', ...more })

test('a line steps from one figure of a voice to its next, and higher is more', () => {
  const drawing = drawingOf([point('2031-03-02', 'mayor', { value: 10 }), point('2031-03-03', 'guard', { value: 4 }), point('2031-03-06', 'mayor', { value: 15 })], size)!
  expect(drawing).toMatchObject({ top: 15, first: '2031-03-02', last: '2031-03-06' })
  const [mayor, guard] = drawing.voices
  expect(mayor!.path).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+$/)
  expect(mayor!.points[1]!.y).toBeLessThan(mayor!.points[0]!.y)
  expect(guard!.points[0]!.y).toBeGreaterThan(mayor!.points[0]!.y)
})

test('a range is a bar, and an end that is left open points on', () => {
  const drawing = drawingOf([point('2031-03-02', 'mayor', { min: 10, max: 20, approx: 'about' }), point('2031-03-03', 'mayor', { value: 30, min: 30, max: null, approx: 'above' })], size)!
  const [range, above] = drawing.voices[0]!.points
  expect(range!.low).toBeGreaterThan(range!.high)
  expect([range!.open, above!.open, above!.exact]).toEqual([null, 'up', false])
  expect(above!.high).toBeLessThan(above!.y)
})

test('what was misread, has no day or no number is left out; one day is no series, and neither is one number', () => {
  const rest = [point('2031-03-02', 'mayor', { value: 1 }), point('2031-03-02', 'guard', { value: 2 })]
  expect(drawingOf(rest, size)).toBeNull()
  expect(drawingOf([point('2031-03-02', 'mayor', { value: 1 }), point('2031-03-04', 'guard', { value: 1 })], size)).toBeNull()
  expect(drawingOf([...rest, point('2031-03-04', 'mayor', { value: 900, rejected: true }), point('2031-03-05', 'mayor', {}), { ...point('', 'mayor', { value: 3 }), day: undefined! }], size)).toBeNull()
})

test('all is drawn within the drawing, whatever the figures', () => {
  const figure = fc.record({ day: fc.date({ min: new Date('2031-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }), voice: fc.constantFrom('a', 'b', 'c'), value: fc.integer({ min: 0, max: 1e9 }) })
  fc.assert(fc.property(fc.array(figure, { minLength: 2 }), (figures) => {
    const drawing = drawingOf(figures.map(({ day, voice, value }) => point(day.toISOString().slice(0, 10), voice, { value })), size)
    for (const { x, y } of drawing?.voices.flatMap(({ points }) => points) ?? []) {
      expect(x >= 0 && x <= size.width).toBe(true)
      expect(y >= 0 && y <= size.height).toBe(true)
    }
  }))
})

test('a scale ends at a round number that is not less', () => {
  fc.assert(fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (amount) => {
    expect(niceAbove(amount)).toBeGreaterThanOrEqual(amount * (1 - 1e-9))
    expect(niceAbove(amount)).toBeLessThanOrEqual(amount * 2.1)
  }))
  expect([niceAbove(78), niceAbove(41), niceAbove(3), niceAbove(0)]).toEqual([80, 50, 3, 1])
})

test('each voice has its last figure, the latest voice first', () => {
  const points = [point('2031-03-02', 'mayor', { value: 1 }), point('2031-03-03', 'guard', { value: 2 }), point('2031-03-04', 'mayor', { value: 3 }), point('2031-03-05', 'guard', { value: 9, rejected: true })]
  expect(latestByVoice(points).map(({ voice, value }) => [voice, value])).toEqual([['mayor', 3], ['guard', 2]])
})
