import { expect, test } from 'vitest'
import type { Link } from './link.ts'
import { settled } from './settle.ts'

const link = (from: number, to: number, confidence: number): Link => ({ source: [], cue: { from, to }, content: [{ from: to, to: to + 1 }], confidence })

test('attributions come in the order of their cues', () => {
  const [early, late] = [link(2, 3, 0.6), link(9, 10, 0.9)]
  expect(settled([late, early])).toEqual([early, late])
})

test('of two that share a word of a cue the surer stands', () => {
  const [weak, strong] = [link(2, 4, 0.6), link(3, 5, 0.9)]
  expect(settled([weak, strong])).toEqual([strong])
  expect(settled([link(2, 4, 0.9), link(3, 5, 0.9)])).toEqual([link(2, 4, 0.9)])
})
