import { expect, test } from 'vitest'
import { huesOf } from './hues.ts'

test('who is heard most has the first colour, an outlet is ink, and whoever comes after eight is grey', () => {
  const heard = ['army', 'front', 'front', 'outlet:The Quay', ...Array.from({ length: 8 }, (_, i) => `voice ${i}`)]
  const hues = huesOf(heard)
  expect([hues.get('front'), hues.get('army'), hues.get('outlet:The Quay'), hues.get('voice 7')]).toEqual([1, 2, null, 0])
  expect(new Set([...hues.values()].filter((hue) => hue !== null && hue > 0)).size).toBe(8)
})

test('a voice keeps the colour that it has beside, and nobody else takes it', () => {
  const hues = huesOf(['mayor', 'mayor', 'front', 'late'], new Map([['front', 1], ['late', 0]]))
  expect([hues.get('front'), hues.get('mayor'), hues.get('late')]).toEqual([1, 2, 3])
})
