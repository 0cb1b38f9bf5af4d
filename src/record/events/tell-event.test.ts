import { describe, expect, it } from 'vitest'
import { eventSays, tellEvent } from './tell-event.ts'
import { eventAccount, toldEvent, type Given } from './testing/event-account.ts'

const around = { nameOf: (key: string) => key }
const VELDA = { name: 'Velda', kind: 'city', lat: 40, lon: 20, radiusKm: 3 }
const army = { name: 'the army', outlet: false, named: true, actor: 'army' }
const rebels = { name: 'the rebels', outlet: false, named: true, actor: 'rebels' }

function tell(...given: Given[]) {
  return tellEvent(given.map((each) => toldEvent(eventAccount(each), each.voice ? { voice: each.voice.name, origin: each.voice.name } : {})), around)
}

describe('tellEvent', () => {
  it('names the event by what most of its accounts say', () => {
    const told = tell(
      { trigger: 'shelled', actor: 'the Third Brigade', recipients: ['the grain market'], told: '2031-04-02' },
      { trigger: 'shelling', recipients: ['the grain market'], place: VELDA, day: '2031-04-02', told: '2031-04-03' },
      { trigger: 'attack', recipients: ['a market'], told: '2031-04-03' },
    )
    expect(told.title).toBe('Shelling of the grain market by the Third Brigade, Velda, 2 April 2031')
    expect(told).toMatchObject({ kind: 'event', type: 'ASSAULT', status: 'current', disputed: false, when: '2031-04-02', place: { name: 'Velda' } })
  })

  it('lets another origin corroborate, or add what was left open', () => {
    const { relations } = tell(
      { trigger: 'shelled', recipients: ['the market'], told: '2031-04-02' },
      { trigger: 'shelled', recipients: ['the market'], told: '2031-04-03' },
      { trigger: 'shelled', recipients: ['the market'], place: VELDA, told: '2031-04-04' },
    )
    expect(relations.map(({ kind }) => kind)).toEqual(['corroborates', 'adds detail', 'adds detail'])
    expect(relations[1]!.because).toBe('it says the same, and where')
  })

  it('is disputed where it is denied', () => {
    const told = tell(
      { trigger: 'shelled', told: '2031-04-02', voice: rebels },
      { trigger: 'shelled', told: '2031-04-03', status: 'negated', voice: army },
    )
    expect(told).toMatchObject({ disputed: true, relations: [{ kind: 'denies' }] })
  })

  it('is disputed where each side names the other', () => {
    const told = tell(
      { trigger: 'shelled', told: '2031-04-02', voice: rebels, actor: 'Army Command' },
      { trigger: 'shelled', told: '2031-04-03', voice: { ...army, actor: 'Army' }, actor: 'Rebels' },
    )
    expect(told.disputed).toBe(false)
    const [one, other] = [
      { ...eventAccount({ trigger: 'shelled', told: '2031-04-02', voice: rebels }), actor: { name: 'Army', words: 'Army', actor: 'army' } },
      { ...eventAccount({ trigger: 'shelled', told: '2031-04-03', voice: army }), actor: { name: 'Rebels', words: 'Rebels', actor: 'rebels' } },
    ]
    const disputed = tellEvent([toldEvent(one), toldEvent(other)], around)
    expect(disputed).toMatchObject({ disputed: true, relations: [{ kind: 'contradicts', because: 'Rebels by one account, Army by the other' }] })
  })

  it('takes the narrowest time that most accounts allow', () => {
    const month = { from: '2031-04-01', to: '2031-04-30', edtf: '2031-04' }
    expect(tell({ trigger: 'raid', time: month }, { trigger: 'raid', day: '2031-04-07' }, { trigger: 'raid', day: '2031-05-01' }).when).toBe('2031-04-07')
  })

  it('has a title where nothing is known but the word', () => {
    expect(tell({ trigger: 'zapped', type: 'COERCE' }).title).toBe('Coercion')
    expect(tell({ trigger: 'shelled', recipients: ['they'] }).title).toBe('Shelling')
  })
})

it('says in short what an account says', () => {
  expect(eventSays(eventAccount({ trigger: 'shelled', actor: 'the army' }))).toBe('shelled, by the army')
  expect(eventSays(eventAccount({ trigger: 'shelled', status: 'negated' }))).toBe('denied')
  expect(eventSays(eventAccount({ trigger: 'shell', status: 'future' }))).toBe('future: shell')
})
