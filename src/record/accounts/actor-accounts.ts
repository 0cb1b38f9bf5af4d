/** Actors as accounts: all that a report calls somebody, and what it says that they are. */
import { PRONOUNS } from '../../reading/grammar.ts'
import type { Actor, Reading } from '../../reading/reading.ts'
import type { ActorAccount } from '../account.ts'
import { firstOf, type Frame } from './frame.ts'
import { present } from './present.ts'
import { appositionIn } from './apposition.ts'

const POSSESSIVE = /['’]s?$/
const DETERMINER = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your)\s+/i
const CAPITAL = /\p{Lu}/u
/** An actor is seldom called so many things; a text made to be long should not make its accounts long. */
const MOST_NAMES = 24

/** @returns an account for each actor that is mentioned, in the order of the reading */
export function actorAccounts(frame: Frame): ActorAccount[] {
  const said = voicesByActor(frame.reading)
  return frame.reading.actors.flatMap((actor) => {
    const first = firstOf(actor.mentions)
    if (!first) return []
    const { roles, attributions } = said.get(actor.id) ?? { roles: new Set<string>(), attributions: 0 }
    return [{
      ...frame.common('actor', actor.id, [first.start, first.end]),
      kind: 'actor' as const,
      name: actor.name,
      actorKind: actor.kind,
      names: namesOf(actor),
      mentions: actor.mentions,
      ...present({ profile: actor.profile }),
      roles: [...roles],
      attributions,
    }]
  })
}

/** Forms without possessives and line breaks; those with a capital behind the determiner first, pronouns never. */
function namesOf({ name, mentions }: Actor): string[] {
  const forms = new Set([name, ...mentions.map(({ quote }) => quote)].map(plainly).filter((form) => form !== '' && !PRONOUNS.has(form.toLowerCase())))
  const proper = (form: string) => CAPITAL.test(form.replace(DETERMINER, ''))
  const ordered = [...forms]
  return [...ordered.filter(proper), ...ordered.filter((form) => !proper(form))].slice(0, MOST_NAMES)
}

function plainly(form: string): string {
  return form.replace(/\s+/g, ' ').trim().replace(POSSESSIVE, '')
}

export type Said = { readonly roles: Set<string>; attributions: number }

/** What each actor is called where it speaks, and how often it does. */
export function voicesByActor(reading: Reading): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>()
  for (const { voice, source } of reading.attributions) {
    if (voice.actor === null) continue
    const said = found.get(voice.actor) ?? { roles: new Set<string>(), attributions: 0 }
    said.attributions += 1
    const role = voice.role ?? source.map(({ quote }) => appositionIn(quote)).find((apposition) => apposition !== undefined)
    if (role !== undefined) said.roles.add(role)
    found.set(voice.actor, said)
  }
  return found
}
