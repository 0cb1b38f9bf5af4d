import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountKinds, type Account, type AccountKind, type AccountOf } from '../account.ts'
import { canonicalJson } from '../canonical-json.ts'
import { anyReading, outletVoice, sketched, wordsOf } from '../testing/readings.ts'
import { accountsOf } from './accounts-of.ts'
import { readAddress } from './addresses.ts'
import { referencesOf } from '../references.ts'

const TEXT = [
  'Army shells Velmar crossing',
  'Ilona Varga, a farmer near the crossing, said on Thursday that “we ran before dawn”, and that she saw it burn.',
  'At least 41 people were killed in the shelling of the Velmar crossing.',
].join('\n')
const at = (words: string) => wordsOf(TEXT, words)
const varga = { actor: 'a1', name: 'Ilona Varga', named: true }
const shelling = at('shelling')

const whole = sketched({
  text: TEXT,
  facts: { title: 'Army shells Velmar crossing', outlet: 'Halden Observer', published: { value: '2026-11-12T22:10:00+02:00', basis: 'feed', because: [] } },
  furniture: [{ kind: 'title', span: [0, 27] }],
  reading: {
    actors: [
      { id: 'a1', name: 'Ilona Varga', kind: 'person', mentions: [at('Ilona Varga'), at('a farmer near the crossing'), at('she')] },
      { id: 'a2', name: 'Army', kind: 'armed-force', mentions: [at('Army')] },
      { id: 'a3', name: 'not said', kind: 'unknown', mentions: [] },
    ],
    attributions: [{
      id: 't1', source: [at('Ilona Varga, a farmer near the crossing,')], cue: [at('said')], content: [at('that “we ran before dawn”, and that she saw it burn')],
      voice: varga, form: 'mixed', stance: 'assert', confidence: 0.97,
    }],
    places: [{ id: 'p1', name: 'Velmar crossing', kind: 'local feature', mentions: [at('Velmar crossing')], lat: 47.1, lon: 21.3, because: 'profile' }],
    events: [
      { id: 'e1', type: 'ASSAULT', mode: 'heavy-weapons', trigger: at('shells'), actor: { actor: 'a2', name: 'Army', text: at('Army') }, recipients: [], place: 'p1', status: 'current', voice: outletVoice },
      { id: 'e2', type: 'ASSAULT', mode: 'killing', trigger: at('killed'), recipients: [], status: 'current', voice: outletVoice },
      { id: 'e3', type: 'ASSAULT', mode: 'heavy-weapons', trigger: shelling, recipients: [], place: 'p1', time: { value: '2026-11-12', basis: 'inferred', because: [] }, status: 'current', voice: { ...varga, attribution: 't1' } },
    ],
    figures: [{ id: 'f1', text: at('At least 41 people'), value: 41, min: 41, max: null, approx: 'above', unit: 'people', measure: 'killed', voice: outletVoice }],
    positions: [
      { id: 's1', holder: { actor: 'a2', name: 'Army', text: at('Army') }, kind: 'refusal', text: at('Army'), items: [], answers: 's2', voice: outletVoice },
      { id: 's2', holder: { name: 'farmers', text: at('farmer') }, kind: 'demand', text: at('farmer'), items: ['leave'], voice: outletVoice },
    ],
    labels: [{ id: 'l1', text: at('burn'), for: 'ilona varga', kind: 'loaded', voice: outletVoice }],
  },
})

const dossier = accountsOf(whole.report, whole.reading)
const accounts = <K extends AccountKind>(kind: K) => dossier.accounts.filter((account): account is AccountOf<K> => account.kind === kind)
const byId = <A extends Account>(list: readonly A[], id: string) => list.find((account) => account.id === id)!

describe('accountsOf', () => {
  it('lets an event stand alone: words, stem, place, day, who said it, and in which sentence', () => {
    const event = byId(accounts('event'), 'e3')
    expect(event).toMatchObject({
      address: `${dossier.key}/event/${shelling.start}-${shelling.end}`, stem: 'shell', told: '2026-11-12', outlet: 'Halden Observer',
      place: { name: 'Velmar crossing', lat: 47.1 }, time: { from: '2026-11-12', to: '2026-11-12' }, stance: 'assert', confidence: 0.97,
      sentence: 'At least 41 people were killed in the shelling of the Velmar crossing.',
    })
    expect(event.voice).toEqual({ name: 'Ilona Varga', outlet: false, named: true, actor: byId(accounts('actor'), 'a1').address })
    expect(event.place).not.toHaveProperty('because')
  })

  it('knows what stands in the title', () => {
    expect(accounts('event').map(({ id, inTitle }) => [id, inTitle])).toEqual([['e1', true], ['e2', undefined], ['e3', undefined]])
  })

  it('knows an actor by its names, proper ones first, and by what it is called where it speaks', () => {
    expect(byId(accounts('actor'), 'a1')).toMatchObject({ names: ['Ilona Varga', 'a farmer near the crossing'], roles: ['farmer near the crossing'], attributions: 1 })
  })

  it('has no account of somebody whom no words stand for', () => {
    expect(accounts('actor').map(({ id }) => id)).toEqual(['a2', 'a1'])
  })

  it('tells what is quoted word for word from the rest of what was said', () => {
    expect(accounts('attribution')[0]!.quoted).toEqual(['we ran before dawn'])
  })

  it('ties a toll to what caused it, and not to the killing itself', () => {
    expect(accounts('figure')[0]!.event).toBe(byId(accounts('event'), 'e3').address)
  })

  it('finds the position that another answers, wherever it stands, and whom a label is for', () => {
    expect(byId(accounts('position'), 's1').answers).toBe(byId(accounts('position'), 's2').address)
    expect(accounts('label')[0]!.actor).toBe(byId(accounts('actor'), 'a1').address)
  })

  it('gives accounts that stand on the same words addresses of their own', () => {
    const twice = { id: 'q', cue: at('saw'), about: at('it burn'), voice: outletVoice }
    const { report, reading } = sketched({ text: TEXT, reading: { questions: [{ ...twice, id: 'q1' }, { ...twice, id: 'q2' }] } })
    const [first, second] = accountsOf(report, reading).accounts
    expect(second!.address).toBe(`${first!.address}.2`)
    expect(readAddress(second!.address)?.span).toEqual([twice.about.start, twice.about.end])
  })

  it('takes a report for the same whatever id it comes with, and for another with another date', () => {
    const key = (id: string, value: string) => {
      const { report, reading } = sketched({ id, text: TEXT, facts: { published: { value, basis: 'feed', because: [] } } })
      return accountsOf(report, reading).key
    }
    expect(key('one', '2026-11-12')).toBe(key('other', '2026-11-12'))
    expect(key('one', '2026-11-12')).not.toBe(key('one', '2026-11-13'))
  })

  it('refuses a reading of another text', () => {
    const other = sketched({ text: 'Nothing happened in Velmar.' })
    expect(() => accountsOf(whole.report, other.reading)).toThrow(/another text/)
  })
})

describe('accountsOf, whatever the reading', () => {
  it('quotes the text, never twice under one address, and refers to nothing that is not there', () => {
    fc.assert(fc.property(anyReading, ({ report, reading }) => {
      const { key, accounts: all } = accountsOf(report, reading)
      const addresses = new Set(all.map(({ address }) => address))
      expect(addresses.size).toBe(all.length)
      for (const account of all) {
        const { quote, within, sentence } = account
        expect(quote.quote).toBe(report.text.slice(quote.start, quote.end))
        expect(within[0] <= quote.start && quote.end <= within[1]).toBe(true)
        expect(report.text.startsWith(sentence, within[0])).toBe(true)
        expect(readAddress(account.address)).toEqual({ report: key, kind: account.kind, span: [quote.start, quote.end] })
        for (const address of referencesOf(account)) expect(addresses).toContain(address)
        if ('time' in account) expect(account.time.from <= account.time.to).toBe(true)
      }
    }), { numRuns: 300 })
  })

  it('gives the same for the same, byte for byte, and nothing that JSON cannot keep', () => {
    fc.assert(fc.property(anyReading, ({ report, reading }) => {
      const once = accountsOf(report, reading)
      expect(JSON.stringify(accountsOf(structuredClone(report), structuredClone(reading)))).toBe(JSON.stringify(once))
      expect(canonicalJson(JSON.parse(JSON.stringify(once)))).toBe(canonicalJson(once))
    }), { numRuns: 200 })
  })

  it('goes kind by kind, each in text order', () => {
    fc.assert(fc.property(anyReading, ({ report, reading }) => {
      const order = accountsOf(report, reading).accounts.map(({ kind, quote }) => [accountKinds.indexOf(kind), quote.start] as const)
      for (let i = 1; i < order.length; i++) expect(order[i - 1]![0] - order[i]![0] || order[i - 1]![1] - order[i]![1]).toBeLessThanOrEqual(0)
    }))
  })
})
