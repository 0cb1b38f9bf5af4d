import { expect, test } from 'vitest'
import type { Link } from './link.ts'
import { settled } from './settle.ts'

const link = (from: number, to: number, confidence: number): Link => ({ source: [], cue: { from, to }, content: [{ from: to, to: to + 1 }], confidence })

test('attributions come in the order of their cues', () => {
  const [early, late] = [link(2, 3, 0.6), link(9, 10, 0.9)]
  expect(settled([late, early], 100)).toEqual([early, late])
})

test('of two that share a word of a cue the surer stands', () => {
  const [weak, strong] = [link(2, 4, 0.6), link(3, 5, 0.9)]
  expect(settled([weak, strong], 100)).toEqual([strong])
  expect(settled([link(2, 4, 0.9), link(3, 5, 0.9)], 100)).toEqual([link(2, 4, 0.9)])
})

test('none stands with all its parts in the content of another', () => {
  const outer: Link = { source: [{ from: 0, to: 2 }], cue: { from: 2, to: 3 }, content: [{ from: 3, to: 12 }], confidence: 0.6 }
  const inner: Link = { source: [{ from: 4, to: 5 }], cue: { from: 5, to: 6 }, content: [{ from: 6, to: 12 }], confidence: 0.9 }
  const behind: Link = { ...inner, content: [{ from: 6, to: 13 }] }
  expect(settled([outer, inner], 100)).toEqual([outer])
  expect(settled([outer, behind], 100)).toEqual([outer, behind])
})
