import { describe, expect, test } from 'vitest'
import type { LedgerStand } from '../../../../src/serve/wire.ts'
import { lineOf, standingOf } from './stand-line.ts'

function stand(kind: string, day: string | undefined, shift?: string): LedgerStand {
  return {
    kind, words: kind, sentence: kind, address: `${kind} ${day ?? ''}`, voice: { key: 'v', name: 'v', named: true }, report: 'r', origin: 'v',
    ...(day !== undefined && { day }), ...(shift !== undefined && { shift }),
  }
}

describe('where somebody stands', () => {
  test('is since the first stand of the latest kind that no other followed', () => {
    const stands = [stand('refusal', '2031-03-12'), stand('offer', '2031-03-14', 'offers what it refused'), stand('offer', '2031-03-16')]
    expect(standingOf(stands)).toMatchObject({ latest: { day: '2031-03-16' }, since: '2031-03-14', shift: { shift: 'offers what it refused' }, times: 2 })
  })

  test('is of no day where none is known', () => {
    expect(standingOf([stand('demand', undefined)])).toMatchObject({ since: undefined, shift: undefined, times: 1 })
  })
})

describe('the line of stands', () => {
  test('goes up from refusing to accepting, in its days', () => {
    const line = lineOf([stand('refusal', '2031-03-12'), stand('acceptance', '2031-03-16')], ['2031-03-12', '2031-03-20'])
    expect(line.map(({ x, height }) => [x, height])).toEqual([[0, 0], [0.5, 1]])
  })

  test('is none where there is one day, and leaves out stands of no day', () => {
    expect(lineOf([stand('refusal', '2031-03-12')], ['2031-03-12', '2031-03-12'])).toEqual([])
    expect(lineOf([stand('refusal', undefined)], ['2031-03-12', '2031-03-20'])).toEqual([])
  })
})
