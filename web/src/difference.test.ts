import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differenceOf } from './difference.ts'

it('marks the words that changed, and no others', () => {
  expect(differenceOf('The pier at Marah was shut on Monday.', 'The pier at Marah was closed on Monday.')).toEqual([
    { kind: 'same', words: 'The pier at Marah was ' }, { kind: 'gone', words: 'shut' }, { kind: 'new', words: 'closed' }, { kind: 'same', words: ' on Monday.' },
  ])
})

it('loses no word of either', () => {
  const words = fc.array(fc.constantFrom('pier ', 'gate, ', 'shut\n', '<b>', '41 ', 'ü'), { maxLength: 30 }).map((all) => all.join(''))
  fc.assert(fc.property(words, words, (from, to) => {
    const difference = differenceOf(from, to)
    const of = (...kinds: string[]) => difference.filter(({ kind }) => kinds.includes(kind)).map((one) => one.words).join('')
    expect(of('same', 'gone')).toBe(from)
    expect(of('same', 'new')).toBe(to)
  }))
})

it('sets very long passages side by side, without comparing them', () => {
  const long = 'pier '.repeat(10_000)
  expect(differenceOf(long, `${long}.`).map(({ kind }) => kind)).toEqual(['gone', 'new'])
})
