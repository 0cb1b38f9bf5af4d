import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteAt } from '../report/quote.ts'
import { byVoice, outletKey } from './by-voice.ts'
import type { Attribution, Voice } from './reading.ts'

const text = 'Ferries stay in port\n\nMayor Oda said the ferries stay in port. Captain Ruel denied it. The mayor said nothing more. It rained.'
const report = { text, furniture: [{ kind: 'title', span: [0, 20] }] } as const

let made = 0

/** A statement that has these words of the report, the last of them that there are, for its content. */
function said(voice: Partial<Voice>, words: string, of = text): Attribution {
  const start = of.lastIndexOf(words)
  return {
    id: `t${++made}`,
    source: [],
    cue: [],
    content: [quoteAt(of, [start, start + words.length])],
    voice: { actor: 'a1', name: 'Mayor Oda', named: true, ...voice },
    form: 'indirect',
    stance: 'assert',
    confidence: 1,
  }
}

const captain = { actor: 'a2', name: 'Captain Ruel' }
const ferries = said({}, 'the ferries stay in port')
const denial = said(captain, 'it')
const attributions = [ferries, denial, said({}, 'nothing more')]
const countsOf = (statements: readonly Attribution[]) => byVoice(report, { attributions: statements }).speakers.map(({ name, words }) => [name, words])

describe('byVoice', () => {
  it('puts first who says most, each with all that it says', () => {
    const { speakers } = byVoice(report, { attributions })
    expect(speakers.map(({ key, name, statements, words }) => [key, name, statements.length, words])).toEqual([
      ['a1', 'Mayor Oda', 2, 7],
      ['a2', 'Captain Ruel', 1, 1],
    ])
  })

  it('puts first who says more often, of those who say as much', () => {
    const once = said(captain, 'in port')
    expect(countsOf([once, said({}, 'nothing'), said({}, 'more')])).toEqual([['Mayor Oda', 2], ['Captain Ruel', 2]])
    expect(countsOf([once, said({}, 'nothing more')])).toEqual([['Captain Ruel', 2], ['Mayor Oda', 2]])
  })

  it('leaves the outlet what is nobody else’s, and counts no furniture', () => {
    const { words, outlet } = byVoice(report, { attributions })
    expect(words).toBe(8 + 4 + 5 + 2)
    expect(outlet).toMatchObject({ key: outletKey, words: 11, share: 11 / 19, statements: [] })
    expect(countsOf([said({}, 'Ferries')])).toEqual([['Mayor Oda', 0]])
  })

  it('gives a word to the innermost statement only, in whatever order they come', () => {
    const inner = said(captain, 'stay in port')
    expect(countsOf([inner, ferries])).toEqual([['Captain Ruel', 3], ['Mayor Oda', 2]])
    expect(countsOf([ferries, inner])).toEqual([['Captain Ruel', 3], ['Mayor Oda', 2]])
  })

  it('keeps what the outlet says of itself with its own words', () => {
    const own = said({ actor: null, name: 'outlet' }, 'It rained.')
    const { speakers, outlet, words } = byVoice(report, { attributions: [own] })
    expect(speakers).toEqual([])
    expect(outlet).toMatchObject({ statements: [own], words, share: 1 })
  })

  it('names a voice as plainly as any of its statements does', () => {
    const vague = said({ name: 'he', named: false, resolved: false }, 'nothing')
    expect(byVoice(report, { attributions: [vague] }).speakers).toMatchObject([{ name: 'he', named: false, resolved: false }])
    const plain = said({ role: 'Mayor', resolved: true }, 'more')
    expect(byVoice(report, { attributions: [vague, plain] }).speakers).toMatchObject([{ name: 'Mayor Oda', named: true, resolved: true, role: 'Mayor' }])
  })

  it.each([
    ["'We have' a rock-hard workers' deal", 6],
    ['e\u0301te\u0301 – and no more --', 4],
    ['one--two 3rd \u202e x', 4],
    ['\ud83d\ude92 …', 0],
  ])('counts the words of %s', (of, count) => {
    expect(byVoice({ text: of, furniture: [] }, { attributions: [] }).words).toBe(count)
  })

  it('takes a run of ten million letters', () => {
    expect(byVoice({ text: 'a'.repeat(10_000_000), furniture: [] }, { attributions: [] }).words).toBe(1)
  })

  it('shares out every word, whatever is said by whom', () => {
    const voice = fc.record({ actor: fc.option(fc.constantFrom('a1', 'a2', 'a3')), name: fc.constantFrom('Ann', 'Bo'), named: fc.boolean() })
    const place = fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b) + 1))
    fc.assert(fc.property(fc.array(fc.tuple(voice, place)), (places) => {
      const found = byVoice(report, { attributions: places.map(([who, words]) => said(who, words)) })
      const all = [...found.speakers, found.outlet]
      expect(all.reduce((sum, { words }) => sum + words, 0)).toBe(found.words)
      expect(all.flatMap(({ statements }) => statements)).toHaveLength(places.length)
    }))
  })
})
