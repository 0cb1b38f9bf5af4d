import { describe, expect, it } from 'vitest'
import { shapeOf } from './force-shape.ts'

describe('shapeOf', () => {
  it.each([['withdrawn', 'gone'], ['advancing', 'moving'], ['taken out', 'out'], ['stationed', 'there'], ['holding its breath', 'there'], ['constructor', 'there']])('%s: %s', (state, shape) => {
    expect(shapeOf(state)).toBe(shape)
  })
})
