import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf, placeFrom, startOf } from './address.ts'
import { views } from './views.ts'

const nowhere = startOf(null)

describe('placeFrom', () => {
  it('reads a statement of a demo report', () => {
    expect(placeFrom('#/demo/2-wire-truce?s=t3')).toEqual({ report: { kind: 'demo', id: '2-wire-truce' }, view: 'text', chosen: 't3', voice: null })
  })

  it('reads a view of it, and takes one that there is not for the text', () => {
    expect(placeFrom('#/demo/2-wire-truce/figures?v=a1')).toMatchObject({ view: 'figures', chosen: null, voice: 'a1' })
    expect(placeFrom('#/demo/2-wire-truce/elsewhere').view).toBe('text')
  })

  it.each(['', '#', '#/', '#/demo', '#/demo/', '#/elsewhere/x?s=t1', '#?s=t1', '#///'])('finds no report in "%s"', (hash) => {
    expect(placeFrom(hash)).toEqual(nowhere)
  })

  it('reads words of a report of the record, until it is known what is chosen by them', () => {
    expect(placeFrom('#/record/reports/1f2e?at=event.120-128')).toEqual({ report: { kind: 'record', id: '1f2e' }, view: 'text', chosen: null, voice: null, at: 'event.120-128' })
    expect(placeFrom('#/record/reports/1f2e/figures?s=f3')).toMatchObject({ view: 'figures', chosen: 'f3' })
    expect(placeFrom('#/record/reports')).toEqual(nowhere)
  })

  it('takes an id that is not well encoded as it stands', () => {
    expect(placeFrom('#/demo/100%').report).toEqual({ kind: 'demo', id: '100%' })
  })

  it('reads back every place that hashOf writes', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 })
    const place = fc.record({
      report: fc.record({ kind: fc.constantFrom('demo' as const, 'read' as const, 'record' as const), id: word }),
      view: fc.constantFrom(...views.map((view) => view.id)),
      chosen: fc.option(word),
      voice: fc.option(word),
    })
    fc.assert(fc.property(place, (place) => {
      expect(placeFrom(hashOf(place))).toEqual(place)
    }))
  })
})
