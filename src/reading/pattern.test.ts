import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOf, patternsOf, PatternIndex, phrasePattern } from './pattern.ts'

const inflection = { irregular: new Map<string, string[]>(), doubling: new Set<string>(), plurals: new Map<string, string>() }
const words = (text: string) => text.split(' ')

describe('a phrase', () => {
  it.each([
    ['according to', 'according to plan', 2],
    ['according to', 'according', -1],
    ['is/are said to', 'are said to be', 3],
    ['make ... clear', 'make clear', 2],
    ['make ... clear', 'make it quite very clear now', 5],
    ['make ... clear', 'make it so very much clear', -1],
    ['so-called', 'so - called', 3],
    ['{speaker} will', 'it will rain', 2],
    ['{speaker} will', 'he will go', -1],
  ])('%s in "%s" ends behind token %i', (phrase, text, end) => {
    const tokens = words(text)
    expect(endOf(phrasePattern(phrase), tokens, 0, tokens.length, new Set(['it']))).toBe(end)
  })
})

describe('patternsOf', () => {
  it('inflects the first word of a verb and the head of a noun', () => {
    const index = new PatternIndex<string>()
    for (const pattern of patternsOf({ verbs: ['call for'], nouns: ['attack on', 'special envoy'] }, inflection)) index.add(pattern, 'rule')
    const found = (text: string) => index.find(words(text), 0, words(text).length).length
    expect(['they called for it', 'attacks on him', 'two special envoys', 'calls fors', 'attack ons'].map(found)).toEqual([1, 1, 1, 0, 0])
  })
})

describe('PatternIndex', () => {
  it('finds what trying each pattern at each place finds', () => {
    const word = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), fc.array(word, { maxLength: 20 }), (phrases, tokens) => {
        const patterns = phrases.map((phrase) => phrasePattern(phrase.join(' ')))
        const index = new PatternIndex<number>()
        patterns.forEach((pattern, i) => index.add(pattern, i))
        const plain = tokens.flatMap((_, at) => patterns.flatMap((pattern, rule) => {
          const last = endOf(pattern, tokens, at, tokens.length)
          return last > at ? [`${at}-${last} ${rule}`] : []
        }))
        expect(index.find(tokens, 0, tokens.length).map(({ first, last, rule }) => `${first}-${last} ${rule}`).sort()).toEqual(plain.sort())
      }),
    )
  })

  it('prefers what ends last, then what is longest', () => {
    const index = new PatternIndex<string>()
    for (const phrase of ['news', 'agency', 'news agency']) index.add(phrasePattern(phrase), phrase)
    expect(index.findLast(['news', 'agency'], 0, 2)?.rule).toBe('news agency')
  })
})
