import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventBook } from './event-book.ts'
import { eventJoiner, eventJoinerBy } from './event-joiner.ts'
import { eventAccount, surroundings, type Given } from './testing/event-account.ts'

const VELDA = { name: 'Velda', kind: 'city', lat: 40, lon: 20, radiusKm: 3 }
const ORSK_BRIDGE = { name: 'Orrin Bridge', kind: 'local feature', lat: 40.02, lon: 20.01, radiusKm: 1 }
const MARRENTON = { name: 'Marrenton', kind: 'city', lat: 41.5, lon: 20, radiusKm: 3 }

const shelling: Given = { trigger: 'shelled', actor: 'The Third Brigade', recipients: ['the grain market'], place: VELDA, day: '2031-04-02', told: '2031-04-02', sentence: 'The Third Brigade shelled the grain market in Velda on Wednesday.' }

function compared(one: Given, other: Given, likeness?: number) {
  return eventJoiner.compare(eventAccount(one), eventAccount(other), surroundings(likeness))
}

describe('accounts of one event', () => {
  it('joins what three outlets tell in different words', () => {
    const second: Given = { trigger: 'bombardment', recipients: ['grain market'], place: VELDA, told: '2031-04-03', sentence: 'Four traders died in the bombardment of the grain market.' }
    const third: Given = { trigger: 'artillery barrage', actor: 'Third Brigade', recipients: ['a market'], day: '2031-04-02', told: '2031-04-04', sentence: 'A market burned after an artillery barrage by the Third Brigade.' }
    for (const [one, other] of [[shelling, second], [shelling, third]] as const) expect(compared(one, other).score).toBeGreaterThan(eventJoiner.join)
  })

  it('says why, in words', () => {
    const { reasons } = compared(shelling, { ...shelling, trigger: 'shelling', place: ORSK_BRIDGE, sentence: 'The shelling of the market.' })
    expect(reasons).toContain('same type')
    expect(reasons).toContain('same actor')
    expect(reasons).toContain('2 km and 0 days apart')
  })

  it('joins a denial with what it denies', () => {
    const denial: Given = { ...shelling, trigger: 'shelled', status: 'negated', stance: 'deny', told: '2031-04-03', sentence: 'The brigade denied that it shelled the grain market.' }
    expect(compared(shelling, denial).score).toBeGreaterThan(eventJoiner.join)
  })

  it('takes copied words for the same, whatever was read wrong in one of the copies', () => {
    const copied = { ...surroundings(), copied: () => true }
    const { score, apart } = eventJoiner.compare(eventAccount(shelling), eventAccount({ ...shelling, place: MARRENTON }), copied)
    expect(apart).toBeUndefined()
    expect(score).toBeGreaterThan(eventJoiner.join)
  })
})

describe('accounts of two events', () => {
  it('keeps two shellings apart that were three days and two towns from each other', () => {
    const { apart, reasons } = compared(shelling, { ...shelling, place: MARRENTON, day: '2031-04-05', told: '2031-04-05' })
    expect(apart).toBe(true)
    expect(reasons).toContain('Velda and Marrenton are 167 km apart')
    expect(reasons).toContain('the days stated are 3 days apart')
  })

  it('keeps protests of one day in two cities apart', () => {
    const protest: Given = { trigger: 'protested', type: 'PROTEST', mode: 'demo', actor: 'teachers', place: VELDA, day: '2031-04-02', sentence: 'Teachers protested in Velda.' }
    expect(compared(protest, { ...protest, place: MARRENTON, sentence: 'Teachers protested in Marrenton.' }).apart).toBe(true)
  })

  it('keeps a flood and the dam that burst before it apart', () => {
    const flood: Given = { trigger: 'flood', type: 'BEFALL', mode: 'disaster', place: VELDA, day: '2031-04-02', sentence: 'The flood in Velda came on Wednesday.' }
    const burst: Given = { trigger: 'burst', type: 'BEFALL', mode: 'failure', recipients: ['the dam'], place: VELDA, day: '2031-04-02', sentence: 'The dam above Velda burst on Wednesday.' }
    expect(compared(flood, burst).apart).toBe(true)
    expect(compared(flood, { ...burst, trigger: 'swamped', mode: 'disaster' }).apart).toBeUndefined()
  })

  it('keeps the first ambush apart from the second', () => {
    const ambush: Given = { trigger: 'ambush', told: '2031-04-09', sentence: 'Nine fell in the first ambush on the hill road.' }
    const second: Given = { ...ambush, sentence: 'Five fell in the second such ambush on the hill road.' }
    expect(compared(ambush, second).reasons[0]).toBe('one is the first, one the second')
    expect(compared(ambush, { ...ambush, sentence: 'It was the ambush on the hill road.' }).apart).toBeUndefined()
  })

  it('takes somebody by name for another than several', () => {
    const arrest: Given = { trigger: 'arrested', type: 'COERCE', mode: 'arrest', told: '2031-04-03' }
    const one = compared({ ...arrest, recipients: ['Mira Osk'] }, { ...arrest, recipients: ['46 members'] })
    expect(one.reasons).toContain('other recipient or object')
    expect(compared({ ...arrest, recipients: ['Mira Osk'] }, { ...arrest, recipients: ['the mayor'] }).reasons).not.toContain('other recipient or object')
  })

  it('does not hold a town and the country around it apart', () => {
    const country = { name: 'Ruvia', kind: 'country', lat: 42, lon: 21, radiusKm: 400 }
    expect(compared(shelling, { ...shelling, place: country }).apart).toBeUndefined()
  })

  it('keeps earthquakes of different magnitude apart', () => {
    const quake: Given = { trigger: 'killed', sentence: 'A 6.1 magnitude earthquake killed nine people.' }
    const { apart, reasons } = compared(quake, { ...quake, sentence: 'The earthquake of magnitude 5.9 killed nine people.' })
    expect(apart).toBe(true)
    expect(reasons[0]).toBe('magnitude 6.1 and 5.9')
    expect(compared(quake, { ...quake, sentence: 'The magnitude 6.1 quake killed nine people.' }).apart).toBeUndefined()
  })

  it('does not join killings of others by name', () => {
    const killing: Given = { trigger: 'killed', recipients: ['Osra Tellin'], sentence: 'Osra Tellin was killed.' }
    expect(compared(killing, { ...killing, recipients: ['Bram Kovey'], sentence: 'Bram Kovey was killed.' }).score).toBeLessThan(eventJoiner.join)
  })

  it('does not join what two stories tell', () => {
    expect(compared({ trigger: 'killed', sentence: 'Two were killed.' }, { trigger: 'killed', sentence: 'Nine were killed.' }, 0.05).score).toBeLessThan(eventJoiner.suggest)
  })

  it('keeps an ambush and an air raid apart that one report tells of, and gives each its dead', () => {
    const text = 'Gunmen ambushed a lorry at Orrin Bridge, killing five constables. Jets bombed the camp at Sarn and killed twenty fighters.'
    const [ambush, five, raid, twenty] = ['ambushed', 'killing', 'bombed', 'killed'].map((trigger, n) => {
      const start = text.indexOf(trigger)
      const sentence = n < 2 ? text.slice(0, text.indexOf(' Jets')) : text.slice(text.indexOf('Jets'))
      const within: [number, number] = n < 2 ? [0, sentence.length] : [text.length - sentence.length, text.length]
      const recipients = [['a lorry'], ['five constables'], ['the camp'], ['twenty fighters']][n]!
      const account = eventAccount({ trigger, recipients, sentence, within, report: 'one', mode: ['firearms', 'targeted', 'aerial', 'targeted'][n]! })
      return { ...account, quote: { start, end: start + trigger.length, quote: trigger } }
    })
    const score = (one: typeof ambush, other: typeof ambush) => eventJoiner.compare(one!, other!, surroundings()).score
    expect(score(ambush, raid)).toBeLessThan(eventJoiner.suggest)
    expect(score(ambush, five)).toBeGreaterThan(score(raid, five))
    expect(score(raid, twenty)).toBeGreaterThan(score(ambush, twenty))
  })

  it('does not join two words of one sentence', () => {
    const sentence = 'They shelled the market and wounded nine.'
    const [one, other] = ['shelled', 'wounded'].map((trigger) => eventAccount({ trigger, report: 'same', sentence }))
    expect(eventJoiner.compare(one!, other!, surroundings()).score).toBeLessThan(eventJoiner.join)
  })
})

describe('keys', () => {
  it('meets an account that uses a related word', () => {
    const keys = (given: Given) => eventJoiner.keys(eventAccount(given))
    const other = keys({ trigger: 'bombardment', recipients: ['grain market'], sentence: 'After the bombardment of the grain market.' })
    expect(keys(shelling).some((key) => other.includes(key))).toBe(true)
  })

  it('has none for an event of which nothing else is said', () => {
    expect(eventJoiner.keys(eventAccount({ trigger: 'was', sentence: 'It was.' }))).toEqual([])
  })
})

const words = fc.constantFrom('shelled', 'shelling', 'killed', 'protest', 'raid', 'deal')
const given: fc.Arbitrary<Given> = fc.record({
  trigger: words,
  type: fc.constantFrom('ASSAULT', 'PROTEST', 'COERCE', 'AGREE'),
  actor: fc.constantFrom('the army', 'Osra Tellin', 'they'),
  recipients: fc.subarray(['the market', 'Bram Kovey', 'nine people', 'Velda']),
  place: fc.constantFrom(VELDA, ORSK_BRIDGE, MARRENTON, { name: 'Nowhere', kind: 'city' }),
  day: fc.constantFrom('2031-04-02', '2031-04-03', '2031-05-01'),
  told: fc.constantFrom('2031-04-02', '2031-04-09'),
})

describe('any two accounts', () => {
  it('are compared the same both ways, between 0 and 1', () => {
    fc.assert(fc.property(given, given, (one, other) => {
      const [a, b] = [eventAccount(one), eventAccount(other)]
      const [there, back] = [eventJoiner.compare(a, b, surroundings()), eventJoiner.compare(b, a, surroundings())]
      expect(there.score).toBeCloseTo(back.score, 12)
      expect(there.apart).toBe(back.apart)
      expect(there.score).toBeGreaterThanOrEqual(0)
      expect(there.score).toBeLessThanOrEqual(1)
    }))
  })

  it('have at most twelve keys', () => {
    fc.assert(fc.property(given, (one) => {
      expect(eventJoiner.keys(eventAccount(one)).length).toBeLessThanOrEqual(12)
    }))
  })
})

it('takes its weights from the codebook', () => {
  const book = eventBook()
  const deaf = eventJoinerBy({ ...book, file: { ...book.file, weights: { ...book.file.weights, bias: -100 } } })
  expect(deaf.compare(eventAccount(shelling), eventAccount(shelling), surroundings()).score).toBeLessThan(0.01)
})
