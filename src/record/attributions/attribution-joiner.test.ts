import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttributionAccount } from '../account.ts'
import { attributionJoiner as joiner } from './attribution-joiner.ts'

type Told = { voice?: string | null; told?: string; report?: string; indirect?: boolean }

let made = 0

/** What somebody says; words in “ ” are quoted. */
function says(words: string, { voice = 'Jonas Verrin', told = '2026-11-14', report = `r${made++}`, indirect = false }: Told = {}): AttributionAccount {
  const quote = { start: 0, end: words.length, quote: words }
  return {
    kind: 'attribution',
    address: `${report}/attribution/0-${words.length}`,
    report,
    id: 't1',
    quote,
    within: [0, words.length],
    sentence: words,
    told,
    voice: { name: voice ?? 'not said', outlet: false, named: voice !== null },
    stance: 'assert',
    form: indirect ? 'indirect' : 'direct',
    content: [quote],
    quoted: indirect ? [] : [...words.matchAll(/“([^”]+)”?/g)].map(([, inside]) => inside!),
    confidence: 1,
  }
}

const nothingKnown = { actorOf: (address: string) => address, entryOf: (address: string) => address, likeness: () => 0, copied: () => false }
const sameStory = { ...nothingKnown, likeness: () => 0.6 }

function joins(one: AttributionAccount, other: AttributionAccount, around = nothingKnown): boolean {
  const { score } = joiner.compare(one, other, around)
  expect(joiner.compare(other, one, around).score).toBe(score)
  const keys = new Set(joiner.keys(one))
  const meet = joiner.keys(other).some((key) => keys.has(key))
  // What is the same has to be found as the same.
  if (score >= joiner.join) expect(meet).toBe(true)
  return meet && score >= joiner.join
}

const left = '“We have left the Old Port, and we left it in good order,”'

describe('attributionJoiner', () => {
  it.each<[string, AttributionAccount, AttributionAccount]>([
    ['the same quote, other marks and case', says(left), says('“we have left the Old Port -- and we left it in good order”')],
    ['the same quote in two pieces', says(left), says('“We have left the Old Port,” “and we left it in good order.”')],
    ['a sentence of a longer quote', says(`${left} “Every gun and every kettle came with us across the bridge.”`), says('“Every gun and every kettle came with us,”')],
    ['two cuts that overlap', says('“No battery fired on Thursday, and every gun and every kettle came with us across the bridge.”'), says('“Every gun and every kettle came with us across the bridge and will go back across the same bridge.”')],
    ['a small edit', says('“The shells that fell on Rope Walk were fired by gunners of the Front,”'), says('“The shells that fell on Rope Walk [market] were fired by gunners of the Front.”')],
    ['a speaker whom one report does not name', says('“Every gun and every kettle came with us,”'), says('“Every gun and every kettle came with us,”', { voice: null })],
    ['a name in two forms', says(left, { voice: 'Col. Jonas Verrin' }), says(left, { voice: 'Verrin' })],
    ['accents left out', says('“The harbour is a grave and you have the key,”', { voice: 'Ilse Brandé' }), says('“The harbour is a grave and you have the key,”', { voice: 'Ilse Brande' })],
    ['a long sentence, quoted again weeks later', says('“The shells that fell on the covered market were fired by gunners of the Harbour Front,”'), says('“The shells that fell on the covered market were fired by gunners of the Harbour Front.”', { told: '2026-12-20' })],
    [
      'indirect speech in much the same words',
      says('that no government battery on the southern hills had fired on the covered market', { indirect: true }),
      says('no government battery on the southern hills had fired on Thursday', { indirect: true }),
    ],
  ])('joins %s', (_, one, other) => expect(joins(one, other)).toBe(true))

  it.each<[string, AttributionAccount, AttributionAccount]>([
    ['a short answer that anybody gives', says('“No comment,”'), says('“No comment.”')],
    ['one word', says('“Yes,”'), says('“Yes.”')],
    ['a set phrase', says('“We have to do what we have to do,”'), says('“We have to do what we have to do.”', { told: '2026-11-19' })],
    ['a term in two sentences', says('“a temporary tactical withdrawal”'), says('“Nobody in this army has spoken of a temporary tactical withdrawal from anything.”')],
    ['an office', says('“president of the United Provinces”'), says('“I am still the president of the United Provinces, and I sleep at home.”')],
    ['a sentence that is said again on another day', says('“Our patience is at an end,”'), says('“Our patience is at an end.”', { told: '2026-11-20' })],
    ['other words of the same voice', says(left), says('“The northern bank was never ours to leave,”')],
    ['indirect speech of another voice', says('that no government battery had fired on Thursday morning', { indirect: true }), says('no government battery had fired on Thursday morning', { indirect: true, voice: 'Mirela Oduyan' })],
    ['indirect speech and its opposite', says('that the council of the lower town is fit to govern the harbour', { indirect: true }), says('that the council of the lower town is not fit to govern the harbour', { indirect: true })],
    ['indirect speech on one matter', says('that the market had been shelled from the hills', { indirect: true }), says('the hills had been shelled from the market', { indirect: true })],
  ])('keeps %s apart', (_, one, other) => expect(joins(one, other, sameStory)).toBe(false))

  it('joins a few words with the quote that they begin, where voice, day and story are one', () => {
    const short = says('“We have left,”')
    expect(joins(short, says(left), sameStory)).toBe(true)
    expect(joins(short, says(left))).toBe(false)
    expect(joins(short, says(left, { voice: 'Mirela Oduyan' }), sameStory)).toBe(false)
    expect(joins(short, says(left, { told: '2026-11-17' }), sameStory)).toBe(false)
  })

  it('keeps who tells something from whom it is told of, in one report', () => {
    const words = '“The council says that it has worked very hard to find another berth, and that it cannot find one,”'
    const told = says(words, { report: 'one', voice: 'Ilse Brandt' })
    const source = says('“it has worked very hard to find another berth, and that it cannot find one,”', { report: 'one', voice: null })
    expect(joins(told, source)).toBe(false)
    expect(joins(told, { ...source, report: 'two' })).toBe(true)
    expect(joins(told, { ...source, voice: told.voice })).toBe(true)
  })

  it('suggests the same words of two named voices to a person', () => {
    const [one, other] = [says(left), says(left, { voice: 'Mirela Oduyan' })]
    const { score, reasons } = joiner.compare(one, other, nothingKnown)
    expect(score).toBeLessThan(joiner.join)
    expect(score).toBeGreaterThanOrEqual(joiner.suggest)
    expect(reasons).toEqual(['the same 13 quoted words', 'another voice named', 'on the same day'])
  })

  it('takes the record’s word for who is who', () => {
    const [one, other] = [says(left, { voice: 'the army spokesman' }), says(left)].map((account, n) => ({ ...account, voice: { ...account.voice, actor: `r${n}/actor/0-5` } }))
    expect(joiner.compare(one!, other!, { ...nothingKnown, actorOf: () => 'actor-1' }).reasons).toContain('the same voice')
  })

  it('joins what one report carries from another, whatever it is', () => {
    const { score, reasons } = joiner.compare(says('“Yes,”'), says('“Yes,”'), { ...nothingKnown, copied: () => true })
    expect([score, reasons]).toEqual([1, ['in words that one report carries from the other']])
  })

  it('has at most twelve keys, and a symmetric score from 0 to 1, for whatever is said', () => {
    const words = fc.array(fc.constantFrom('we', 'left', 'the', 'Port', '“', '”', 'kettle', 'guns', 'bridge', '—', 'ß', '漢字', 'in'), { maxLength: 60 })
    fc.assert(fc.property(words, words, (a, b) => {
      const [one, other] = [says(a.join(' ')), says(b.join(' '), { voice: null })]
      expect(joiner.keys(one).length).toBeLessThanOrEqual(12)
      const { score } = joiner.compare(one, other, sameStory)
      expect(joiner.compare(other, one, sameStory).score).toBe(score)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }))
  })

  it('reads no more of a speech than it needs', () => {
    const speech = says(`“${'we have left the port and '.repeat(20_000)}”`)
    expect(joiner.compare(speech, says(speech.quote.quote), nothingKnown).score).toBeGreaterThanOrEqual(0)
    expect(joiner.keys(speech).length).toBeLessThanOrEqual(12)
  })
})
