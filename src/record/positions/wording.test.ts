import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverOf, shareMatter, sharedNames, sharedOf, wordingOf } from './wording.ts'

const words = fc.array(fc.constantFrom('truce', 'Tessel', 'troops', 'the', 'of', '48', 'ferries', 'withdrawal', 'bridge', 'Orsk', 'wells'), { maxLength: 12 })
  .map((list) => list.join(' '))

describe('wording', () => {
  it('keeps what carries meaning, as stems, and knows names and numbers', () => {
    const { stems, names, numbers } = wordingOf('that the ferries of Tessel be held for ten days')
    expect([...stems.keys()]).toEqual(expect.arrayContaining(['ferri', 'tessel']))
    expect(stems.has('the')).toBe(false)
    expect([...names]).toEqual(expect.arrayContaining(['tessel', 'ten']))
    expect([...numbers]).toEqual(['ten'])
  })

  it('takes no capital at the beginning for a name, and leaves out what it is told to', () => {
    expect(wordingOf('Ferries for Tessel').names).toEqual(new Set(['tessel']))
    expect(wordingOf('Ferries for Tessel', new Set(['tessel'])).stems.has('tessel')).toBe(false)
  })

  it('knows two texts that only name the same person for two matters', () => {
    const [one, other] = [wordingOf('campaigns against Dena Orrin'), wordingOf('a letter from Dena Orrin')]
    expect(sharedNames(one, other)).toEqual(['dena', 'orrin'])
    expect(shareMatter(one, other)).toBe(false)
    expect(shareMatter(one, wordingOf('the campaigns of Dena Orrin'))).toBe(true)
  })

  it('covers what is asked, names and matter apart', () => {
    const asked = wordingOf('who opened the sluice gates at Orsk')
    expect(coverOf(asked, wordingOf('the sluice gates at Orsk were opened'))).toMatchObject({ all: 1, matter: 1 })
    expect(coverOf(asked, wordingOf('a fair at Orsk')).matter).toBe(0)
  })
})

it('shares as much from either side, between nothing and all', () => {
  fc.assert(fc.property(words, words, (one, other) => {
    const [a, b] = [wordingOf(one), wordingOf(other)]
    const [there, back] = [sharedOf(a, b), sharedOf(b, a)]
    expect(there.share).toBeCloseTo(back.share)
    expect(there.whole).toBeCloseTo(back.whole)
    expect(there.share).toBeGreaterThanOrEqual(0)
    expect(there.share).toBeLessThanOrEqual(1 + 1e-9)
    expect(shareMatter(a, b)).toBe(shareMatter(b, a))
  }))
})

it('is all of itself', () => {
  fc.assert(fc.property(words.filter((text) => wordingOf(text).stems.size > 0), (text) => {
    expect(sharedOf(wordingOf(text), wordingOf(text)).share).toBeCloseTo(1)
    expect(coverOf(wordingOf(text), wordingOf(text)).all).toBeCloseTo(1)
  }))
})
