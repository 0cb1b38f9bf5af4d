import { describe, expect, it } from 'vitest'
import { datelineOf } from './dateline.ts'

const find = (words: string): string[] | undefined => {
  const found = datelineOf({ start: 10, end: 10 + words.length, words, last: true })
  if (found === undefined) return undefined
  const slice = ([start, end]: readonly [number, number]): string => words.slice(start - 10, end - 10)
  return [slice(found.span), found.agency ?? '', found.day === undefined ? '' : slice(found.day)]
}

describe('datelines', () => {
  it.each([
    ['MARAH, Velland (WNA) - The port', 'MARAH, Velland (WNA) -', 'WNA', ''],
    ['MARAH (Reuters) – The port', 'MARAH (Reuters) –', 'Reuters', ''],
    ['MARAH, Velland, April 7 (WNA) — The port', 'MARAH, Velland, April 7 (WNA) —', 'WNA', 'April 7'],
    ['LOWER BRAE, V.L., Sept. 26, 2024 (UPI) -- The port', 'LOWER BRAE, V.L., Sept. 26, 2024 (UPI) --', 'United Press International', 'Sept. 26, 2024'],
    ['Marah (AFP) – The port', 'Marah (AFP) –', 'Agence France-Presse', ''],
    ['MARAH — The port', 'MARAH —', '', ''],
    ['MARAH/OKONTO (dpa) - The port', 'MARAH/OKONTO (dpa) -', 'Deutsche Presse-Agentur', ''],
    ['(WNA) — The port', '(WNA) —', 'WNA', ''],
    ['MARAH, 7 April 2024 — “We know,” she said.', 'MARAH, 7 April 2024 —', '', '7 April 2024'],
  ])('%s', (words, ...expected) => {
    expect(find(words)).toEqual(expected)
  })

  it.each([
    'EXCLUSIVE – Harbour master: we were not told',
    'The port — all of it — was shut.',
    'Ann Onym - who was there - said so.',
    'UN-backed talks began.',
    'MARAH was quiet on Monday.',
    'A port (the largest) - was shut.',
  ])('is none: %s', (words) => {
    expect(find(words)).toBeUndefined()
  })
})
