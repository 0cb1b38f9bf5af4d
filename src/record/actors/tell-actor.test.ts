import { expect, it } from 'vitest'
import type { ActorAccount } from '../account.ts'
import type { Told } from '../told.ts'
import { spokenFor } from './spoken-for.ts'
import { tellActor } from './tell-actor.ts'
import { actorAccount } from './testing/actor-account.ts'

const told = (...accounts: ActorAccount[]): Told<ActorAccount>[] => accounts.map((account) => ({ account, voice: 'v', origin: 'o', reportId: account.report, at: '' }))

it('an actor has the name of several words that most reports use, with all others and how many use them', () => {
  const accounts = told(
    actorAccount('Tolmin', { actorKind: 'person', roles: ['mayor'], attributions: 2 }),
    actorAccount('Tolmin', { actorKind: 'unknown' }),
    actorAccount('Anna Tolmin', { actorKind: 'person', names: ['Anna Tolmin', 'Tolmin'], roles: ['mayor', 'candidate'], attributions: 1 }),
    actorAccount('ANNA TOLMIN', { actorKind: 'person' }),
  )
  const entry = tellActor(accounts)
  expect(entry).toMatchObject({ kind: 'actor', title: 'Anna Tolmin', name: 'Anna Tolmin', actorKind: 'person', roles: ['mayor', 'candidate'], attributions: 3, disputed: false })
  expect(entry.names[0]).toEqual({ name: 'Tolmin', reports: 3 })
  expect(tellActor([...accounts].reverse())).toEqual(entry)
})

it('a body has its name and not its initials, and the whole of it', () => {
  const names = ['HSB', 'HSB', 'Salt Board', 'Salt Board', 'Harbour Salt Board']
  expect(tellActor(told(...names.map((name) => actorAccount(name)))).name).toBe('Harbour Salt Board')
  expect(tellActor(told(actorAccount('HSB'))).name).toBe('HSB')
})

it('whoever speaks for a body is one voice in any report; others without a name are not', () => {
  expect(spokenFor('a spokesman for the harbour council')).toBe(spokenFor('a harbour council spokeswoman'))
  expect(spokenFor('a spokesman for the harbour council')).not.toBe(spokenFor('a spokesman for the salt board'))
  for (const words of ['a spokesman', 'officials', 'a harbour council official', 'a witness', 'the mayor', '']) expect(spokenFor(words)).toBeUndefined()
})
