import { describe, expect, test } from 'vitest'
import type { SeriesPoint, SeriesRow } from '../../../../src/serve/wire.ts'
import { isoDay, shapeOf, shapeOfPoint } from './series-shape.ts'

let made = 0
/** One figure by a voice on a day. */
function said(voice: string, day: string, some: Partial<SeriesPoint> = {}): SeriesPoint {
  const { value = 12 } = some
  return {
    address: `${String(++made)}/figure/0-2`, voice, day, value, approx: 'exact', words: String(value), says: `${value} killed`, report: 'r', origin: voice,
    standing: 'said', does: [], ...some,
  }
}

function series(points: readonly SeriesPoint[], between: readonly (readonly [string, string])[] = []): Pick<SeriesRow, 'points' | 'voices' | 'disputes'> {
  return {
    points: [...points],
    voices: [...new Set(points.map(({ voice }) => voice))].map((key) => ({ key, name: key, named: true })),
    disputes: between.map((pair) => ({ between: pair.map((voice) => ({ voice, name: voice, says: '', accounts: [] })), because: '' })),
  }
}

describe('the shape of a series', () => {
  test('is nothing where all say one amount: words say it', () => {
    expect(shapeOf(series([]))).toBeNull()
    expect(shapeOf(series([said('army', '2031-03-12'), said('clinic', '2031-03-14')]))).toBeNull()
  })

  test('has a line for each voice, the largest latest amount first, with what each said before', () => {
    const shape = shapeOf(series([said('army', '2031-03-12', { value: 9 }), said('clinic', '2031-03-12', { value: 19 }), said('clinic', '2031-03-13', { value: 31 })]))!
    expect(shape.lines.map(({ voice, latest, earlier }) => [voice.key, latest?.at, earlier.map(({ at }) => at)])).toEqual([['clinic', 31, [19]], ['army', 9, []]])
    expect(shape.days.map(isoDay)).toEqual(['2031-03-12', '2031-03-14'])
    expect(shape.amounts[0]).toBe(0)
    expect(shape.amounts[1]).toBeGreaterThan(31)
  })

  test('has one mark for what a voice says twice on a day, and keeps the marks of a day in the order of publication', () => {
    const points = [said('clinic', '2031-03-12'), said('army', '2031-03-12', { value: 3 }), said('clinic', '2031-03-12'), said('clinic', '2031-03-12', { value: 14 })]
    const { marks } = shapeOf(series(points))!
    expect(marks.map(({ voice, at, points: those }) => [voice, at, those.length])).toEqual([['clinic', 12, 2], ['army', 3, 1], ['clinic', 14, 1]])
    expect(marks.every(({ x }, place) => place === 0 || x > marks[place - 1]!.x)).toBe(true)
    expect(new Set(marks.map(({ x }) => isoDay(x)))).toEqual(new Set(['2031-03-12']))
  })

  test('leads no line through what is denied, to come or taken back', () => {
    const shape = shapeOf(series([
      said('clinic', '2031-03-12', { value: 19 }), said('clinic', '2031-03-13', { value: 90, standing: 'foreseen' }), said('clinic', '2031-03-13', { value: 44, standing: 'taken back' }),
    ]))!
    expect(shape.lines[0]!.steps.map(({ at }) => at)).toEqual([19])
    expect(shape.lines[0]!.marks).toHaveLength(3)
    expect(shape.lines[0]!.earlier.map(({ at }) => at)).toEqual([44])
  })

  test('is contested between the voices of a dispute, from when both have spoken for as long as they differ', () => {
    const points = [
      said('army', '2031-03-12', { value: 17 }), said('clinic', '2031-03-13', { value: 41 }), said('army', '2031-03-15', { value: 41 }), said('press', '2031-03-16', { value: 60 }),
    ]
    const { contested } = shapeOf(series(points, [['army', 'clinic']]))!
    expect(contested.map(({ from, to, low, high }) => [isoDay(from), isoDay(to), low, high])).toEqual([['2031-03-13', '2031-03-15', 17, 41]])
  })

  test('is contested only from the accounts that began the dispute', () => {
    const points = [said('army', '2031-03-12', { value: 17 }), said('clinic', '2031-03-12', { value: 19 }), said('clinic', '2031-03-14', { value: 41 })]
    const disputed = series(points, [['army', 'clinic']])
    disputed.disputes[0]!.between[1]!.accounts.push(points[2]!.address)
    expect(shapeOf(disputed)!.contested.map(({ from, low, high }) => [isoDay(from), low, high])).toEqual([['2031-03-14', 17, 41]])
  })

  test('is not contested where an open amount leaves room for the other', () => {
    const points = [said('army', '2031-03-12', { value: 17, min: 17, max: null, approx: 'above' }), said('clinic', '2031-03-13', { value: 41 })]
    expect(shapeOf(series(points, [['army', 'clinic']]))!.contested).toEqual([])
  })

  test('has a scale that begins near amounts that lie near one another', () => {
    const { amounts } = shapeOf(series([said('army', '2031-03-12', { value: 2_300 }), said('army', '2031-03-13', { value: 2_350 })]))!
    expect(amounts[0]).toBeGreaterThan(2_000)
  })
})

test('how sure an amount is, is told by its shape', () => {
  expect(shapeOfPoint({ value: 3, approx: 'exact' })).toBe('exact')
  expect(shapeOfPoint({ min: 20, max: 30, approx: 'about' })).toBe('range')
  expect(shapeOfPoint({ value: 19, min: 19, max: null, approx: 'above' })).toBe('above')
  expect(shapeOfPoint({ min: 24, max: null, approx: 'vague' })).toBe('vague')
  expect(shapeOfPoint({ approx: 'vague' })).toBeUndefined()
})
