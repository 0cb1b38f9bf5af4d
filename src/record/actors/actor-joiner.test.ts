/** Which actors of two reports are one. All names are invented. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../in-memory.ts'
import type { ActorAccount, Dossier } from '../account.ts'
import { actorJoiner } from './actor-joiner.ts'
import { actorAccount, surroundings } from './testing/actor-account.ts'

const person = (name: string, more: Partial<ActorAccount> = {}) => actorAccount(name, { actorKind: 'person', ...more })
const body = (name: string, more: Partial<ActorAccount> = {}) => actorAccount(name, { actorKind: 'organisation', ...more })
/** Called by the full name and the short one in the report. */
const atLength = (name: string, short: string, more: Partial<ActorAccount> = {}) =>
  person(name, { names: [name, short], mentions: Array.from({ length: 5 }, () => ({ start: 0, end: 1, quote: name[0]! })), ...more })

function joined(one: ActorAccount, other: ActorAccount, isOneStory = true): boolean {
  const { score, apart } = actorJoiner.compare(one, other, surroundings(isOneStory))
  expect(actorJoiner.compare(other, one, surroundings(isOneStory)).score).toBe(score)
  const isMet = actorJoiner.keys(one).some((key) => actorJoiner.keys(other).includes(key))
  return score >= actorJoiner.join && !apart && isMet
}

describe('persons', () => {
  it.each([
    ['in full', 'Anna Tolmin', 'Anna Tolmin'],
    ['with an initial between', 'Anna B. Tolmin', 'Anna Tolmin'],
    ['behind an initial', 'W. Mark Dalgarno', 'Mark Dalgarno'],
    ['short', 'Robert Dalgarno', 'Bob Dalgarno'],
    ['with hyphens or without', 'Ri Sol-jun', 'Ri Sol Jun'],
    ['cut short, the family first', 'Kim Sol', 'Kim Sol-jun'],
    ['of another alphabet', 'Yousef al-Tarrin', 'Yusuf Al Tarrin'],
    ['with an accent or without', 'Zoé Brânca', 'Zoe Branca'],
    ['a letter apart', 'Nikos Marandopoulos', 'Nikos Marandopoulous'],
    ['with what a headline has before it', 'Anna Tolmin', 'Electing Anna Tolmin'],
    ['and the day behind it', 'Anna Tolmin Friday', 'Anna Tolmin'],
  ])('%s are one in any story: %s, %s', (_how, one, other) => {
    expect(joined(person(one), person(other))).toBe(true)
    expect(joined(person(one), person(other), false)).toBe(true)
  })

  it.each([
    ['another given name', 'Anna Tolmin', 'Berit Tolmin'],
    ['another family name', 'Anna Tolmin', 'Anna Tallis'],
    ['the younger', 'Anton Tolmin Jr.', 'Anton Tolmin'],
    ['another name between', 'Anna B. Tolmin', 'Anna C. Tolmin'],
    ['short names a letter apart', 'Anna Lind', 'Anna Lund'],
  ])('with %s are two: %s, %s', (_how, one, other) => {
    expect(joined(person(one), person(other))).toBe(false)
  })

  it('of one family are apart, whatever would bring them together', () => {
    expect(actorJoiner.compare(person('Anna Tolmin'), person('Berit Tolmin'), surroundings(true)).apart).toBe(true)
  })

  it('by the family name are those whom the story calls so', () => {
    expect(joined(person('Tolmin'), atLength('Anna Tolmin', 'Tolmin'))).toBe(true)
    expect(joined(person('Tolmin'), person('Berit Tolmin'))).toBe(false)
  })

  it('by the family name stay apart in different stories', () => {
    expect(joined(person('Tolmin'), person('Tolmin'), false)).toBe(false)
    expect(joined(person('Tolmin'), person('Anna Tolmin'), false)).toBe(false)
  })

  it('by the family name and the same office are one in any story', () => {
    const roles = ['Velland prime minister']
    expect(joined(person('Tolmin', { roles }), atLength('Anna Tolmin', 'Tolmin', { roles: ['prime minister of Velland'] }), false)).toBe(true)
    expect(joined(person('Tolmin', { roles }), atLength('Anna Tolmin', 'Tolmin', { roles: ['prime minister of Orland'] }), false)).toBe(false)
  })

  it('whom a report calls by the family name alone are those of whom others tell at length in those weeks', () => {
    const short = person('Tolmin', { told: '2031-05-02' })
    expect(joined(short, atLength('Anna Tolmin', 'Tolmin', { told: '2031-05-12' }), false)).toBe(true)
    expect(joined(short, atLength('Anna Tolmin', 'Tolmin', { told: '2033-05-12' }), false)).toBe(false)
    expect(joined(short, person('Anna Tolmin', { names: ['Anna Tolmin', 'Tolmin'], told: '2031-05-12' }), false)).toBe(false)
  })

  it('are left open where their own report does', () => {
    const report = 'one'
    expect(joined(person('Tolmin', { report }), atLength('Anna Tolmin', 'Tolmin', { report }))).toBe(false)
  })

  it('are several, and nobody, with "and" between', () => {
    expect(actorJoiner.keys(person('Anna Tolmin and Berit Lind'))).toEqual([])
  })
})

describe('bodies', () => {
  it.each([
    ['by name', 'Harbour Salt Board', 'the Harbour Salt Board', true],
    ['by initials in one story', 'HSB', 'Harbour Salt Board', false],
    ['by the end of the name in one story', 'Salt Board', 'Harbour Salt Board', false],
    ['of a country by any of its words', 'Velland Navy', 'Vellandic Navy', true],
    ['by words for one thing', 'Velland Armed Forces', 'Velland Army', true],
  ])('%s are one: %s, %s', (_how, one, other, isAnywhere) => {
    expect(joined(body(one), body(other))).toBe(true)
    if (isAnywhere) expect(joined(body(one), body(other), false)).toBe(true)
  })

  it.each([
    ['Velland Army', 'Orland Army'],
    ['Velland Health Ministry', 'Velland Defence Ministry'],
    ['Harbour Watch', 'Harbour Council'],
    ['Velland', 'Vellanders'],
  ])('are two: %s, %s', (one, other) => {
    expect(joined(body(one), body(other))).toBe(false)
  })

  it('whose name says not whose they are, are one only in one story', () => {
    expect(joined(body('Health Ministry'), body('Health Ministry'))).toBe(true)
    expect(joined(body('Health Ministry'), body('Health Ministry'), false)).toBe(false)
  })

  it('are one with or without a capital in one story', () => {
    expect(joined(body('Health Ministry'), actorAccount('the health ministry'))).toBe(true)
    expect(joined(body('Health Ministry'), actorAccount('the defence ministry'))).toBe(false)
    expect(joined(body('Velland Health Ministry'), actorAccount('the Orland health ministry'))).toBe(false)
  })

  it('are no persons of the same name', () => {
    expect(joined(actorAccount('Velland', { actorKind: 'state' }), person('Anna Velland'))).toBe(false)
  })
})

describe('those without a name', () => {
  it('are one with the same owner in one story', () => {
    expect(joined(actorAccount('Velland officials', { actorKind: 'group' }), actorAccount('the Velland officials', { actorKind: 'group' }))).toBe(true)
    expect(joined(actorAccount('Velland officials', { actorKind: 'group' }), actorAccount('Velland officials', { actorKind: 'group' }), false)).toBe(false)
  })

  it('are one anywhere, where a state has one of them', () => {
    const army = (name: string) => actorAccount(name, { actorKind: 'armed-force' })
    expect(joined(army('the Velland army'), army("Velland's army"), false)).toBe(true)
    expect(joined(army('the army'), army('the army'), false)).toBe(false)
    expect(joined(army('the army'), army('the army'))).toBe(true)
  })

  it('are one in one crisis, where a state has one of them', () => {
    const around = { ...surroundings(false), likeness: () => 0.2 }
    const score = (name: string) => actorJoiner.compare(actorAccount(name), actorAccount(name), around).score
    expect(score('the army')).toBeGreaterThanOrEqual(actorJoiner.join)
    expect(score('the rebels')).toBeLessThan(actorJoiner.join)
  })

  it.each(['officials', 'a witness', 'two harbour officials', 'residents', 'his office'])('are nobody in particular: %s', (name) => {
    expect(joined(actorAccount(name, { actorKind: 'group' }), actorAccount(name, { actorKind: 'group' }))).toBe(false)
  })

  it('are whoever holds the office in the story', () => {
    const tolmin = person('Anna Tolmin', { roles: ['director of the Coastguard'] })
    expect(joined(person('the Coastguard chief'), tolmin)).toBe(true)
    expect(joined(person('the Harbour chief'), tolmin)).toBe(false)
    expect(joined(person('Coastguard directors', { actorKind: 'group' }), tolmin)).toBe(false)
  })
})

describe('any actor', () => {
  it('is the same by its id in the profile, and never another of it', () => {
    expect(joined(person('Tolmin', { profile: 'tolmin' }), person('the old lady', { profile: 'tolmin' }), false)).toBe(true)
    expect(actorJoiner.compare(person('Tolmin', { profile: 'tolmin' }), person('Tolmin', { profile: 'son' }), surroundings(true)).apart).toBe(true)
  })

  it('is nobody by a pronoun or a thing', () => {
    for (const name of ['He', 'who', 'The lawsuit', 'others', 'not said', '…']) expect(actorJoiner.keys(actorAccount(name))).toEqual([])
  })

  it('has few keys and a symmetric likeness, whatever it is called', () => {
    const names = fc.oneof(fc.string({ maxLength: 60 }), fc.lorem({ maxCount: 6 }), fc.constantFrom('U.S.', "the IDF's", 'Kim Jong - un', 'St. John’s-on-Sea'))
    const kinds = fc.constantFrom('person', 'group', 'organisation', 'government', 'armed-force', 'state', 'media', 'people', 'unknown')
    const account = fc.record({ name: names, actorKind: kinds, names: fc.array(names, { maxLength: 4 }), roles: fc.array(names, { maxLength: 3 }) }).map(({ name, ...more }) => actorAccount(name, more))
    fc.assert(fc.property(account, account, fc.boolean(), (one, other, isOneStory) => {
      const around = surroundings(isOneStory)
      expect(actorJoiner.keys(one).length).toBeLessThanOrEqual(12)
      expect(actorJoiner.compare(one, other, around).score).toBe(actorJoiner.compare(other, one, around).score)
      expect(actorJoiner.compare(one, other, around).score).toBeLessThanOrEqual(1)
    }))
  })
})

describe('in a record', () => {
  const dossier = (key: string, accounts: readonly ActorAccount[]): Dossier => ({ key, id: key, text: '', furniture: [], sentences: [], accounts: accounts.map((account, n) => ({ ...account, report: key, address: `${key}/actor/${n}-${n + 1}` })) })

  it('two of one family stay two, though both are called by the family name', async () => {
    const record = await recordOf([
      dossier('a', [atLength('Anna Tolmin', 'Tolmin')]),
      dossier('b', [atLength('Berit Tolmin', 'Tolmin')]),
      dossier('c', [person('Tolmin')]),
      dossier('d', [atLength('Anna Tolmin', 'Tolmin')]),
    ], [], { joiners: [actorJoiner], answerers: [] })
    expect(record.entryOf('a/actor/0-1')).toBe(record.entryOf('d/actor/0-1'))
    expect(record.entryOf('a/actor/0-1')).not.toBe(record.entryOf('b/actor/0-1'))
  })
})
