/** Accounts of invented actors, for tests. */
import type { ActorAccount } from '../../account.ts'
import type { Surroundings } from '../../joiner.ts'

let made = 0

/** @param name as the report prints it */
export function actorAccount(name: string, more: Partial<ActorAccount> = {}): ActorAccount {
  const report = more.report ?? `report-${++made}`
  const quote = { start: 0, end: name.length, quote: name }
  return {
    kind: 'actor', address: `${report}/actor/0-${name.length}`, report, id: 'a1', quote, within: [0, name.length], sentence: name,
    name, actorKind: 'unknown', names: [name], mentions: [quote], roles: [], attributions: 0, ...more,
  }
}

/** Reports of one story, or of stories that have nothing in common; nothing is copied. */
export function surroundings(isOneStory: boolean): Surroundings {
  return { actorOf: (address) => address, entryOf: (address) => address, likeness: () => (isOneStory ? 1 : 0), copied: () => false }
}
