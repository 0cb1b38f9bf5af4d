import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignment } from './alignment.ts'
import { copyWordsOf, spanOf } from './words.ts'

const plain = (text: string) => copyWordsOf({ text, furniture: [] })
const numbered = (count: number, name = 'word') => Array.from({ length: count }, (_, n) => `${name}${n}`)
const few = fc.array(fc.constantFrom('the', 'port', 'Harbour', 'Front', '“we', 'left”', 'it', '—', 'on', "Thursday's", 'shelling.', '\n\n'), { maxLength: 120 })

/** Every passage as it has to be: inside both texts, its blocks in order, the same words in both, as many as it says. */
function expectSound(one: string, other: string): void {
  const [a, b] = [plain(one), plain(other)]
  for (const match of alignment(a, b)) {
    expect(match.blocks.reduce((sum, { length }) => sum + length, 0)).toBe(match.words)
    expect(match.words).toBeGreaterThanOrEqual(20)
    let [reachedOne, reachedOther] = [match.one[0], match.other[0]]
    for (const block of match.blocks) {
      expect(block.one).toBeGreaterThanOrEqual(reachedOne)
      expect(block.other).toBeGreaterThanOrEqual(reachedOther)
      for (let n = 0; n < block.length; n++) expect(a.forms[block.one + n]).toBe(b.forms[block.other + n])
      reachedOne = block.one + block.length
      reachedOther = block.other + block.length
    }
    expect([reachedOne, reachedOther]).toEqual([match.one[1], match.other[1]])
    for (const [words, range] of [[a, match.one], [b, match.other]] as const) {
      const [start, end] = spanOf(words, range[0], range[1])
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual((words === a ? one : other).length)
      expect(start).toBeLessThan(end)
    }
  }
}

describe('alignment', () => {
  it('finds all of a text in itself, whatever its marks and case', () => {
    const text = 'The harbour office in Kelmar said on Thursday that it had counted nineteen boats, none of them lit, on the way to the outer mole.'
    const [match, ...others] = alignment(plain(text), plain(text.toUpperCase().replaceAll(',', ' --')))
    expect(others).toEqual([])
    expect(match).toMatchObject({ one: [0, 25], other: [0, 25], words: 25 })
  })

  it('goes on over words that were changed, added and cut', () => {
    const words = numbered(60)
    const edited = words.flatMap((word, n) => (n === 12 ? ['other'] : n === 25 ? [] : n === 40 ? [word, 'two', 'more'] : [word]))
    const matches = alignment(plain(words.join(' ')), plain(edited.join(' ')))
    expect(matches).toHaveLength(1)
    expect(matches[0]).toMatchObject({ one: [0, 60], words: 58 })
  })

  it('finds paragraphs that stand in another order', () => {
    const [first, second] = [numbered(30, 'quay'), numbered(30, 'mole')]
    const matches = alignment(plain([...first, ...second].join(' ')), plain([...second, ...first].join(' ')))
    expect(matches.map(({ one, other }) => [one, other])).toEqual([[[0, 30], [30, 60]], [[30, 60], [0, 30]]])
  })

  it('finds nothing in fewer than twenty words, nor in set phrases strewn about', () => {
    expect(alignment(plain(numbered(19).join(' ')), plain(numbered(19).join(' ')))).toEqual([])
    const phrases = Array.from({ length: 12 }, (_, n) => `according to the port office ${numbered(20, `a${n}x`).join(' ')}`).join(' ')
    const others = Array.from({ length: 12 }, (_, n) => `according to the port office ${numbered(20, `b${n}x`).join(' ')}`).join(' ')
    expect(alignment(plain(phrases), plain(others))).toEqual([])
  })

  it('gives passages whose words are the same in both, whatever the texts', () => {
    fc.assert(fc.property(few, few, (one, other) => expectSound(one.join(' '), other.join(' '))), { numRuns: 150 })
    fc.assert(fc.property(few, few, few, few, (head, shared, tail, end) => {
      expectSound([...head, ...shared, ...tail].join(' '), [...shared, ...end].join(' '))
    }), { numRuns: 150 })
  })

  it('looks at each word of a hostile text a bounded number of times', () => {
    const repeated = (count: number) => 'shell '.repeat(count)
    // Quadratic work on these would take minutes.
    const [match] = alignment(plain(repeated(90_000)), plain(repeated(80_000)))
    expect(match!.words).toBeGreaterThanOrEqual(80_000)
    const periodic = (words: readonly string[], count: number) => Array.from({ length: count }, (_, n) => words[n % words.length]!).join(' ')
    expect(alignment(plain(periodic(numbered(7), 80_000)), plain(periodic(numbered(11), 80_000))).length).toBeLessThan(80_000)
  })
})
