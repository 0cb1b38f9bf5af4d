/** "The army", "the military": which of the forces that a report names is meant. */
import type { Gazetteer } from '../places/gazetteer.ts'
import { nameKey, type NamedActor } from './named-actor.ts'
import { stateCalled, stateOfDemonym } from './states.ts'

const ARMIES: ReadonlySet<string> = new Set(['army', 'military', 'armed forces'])
/** How the forces of a whole state are called; navies and guards are part of them. */
const WHOLE_FORCE = /(?:^| )(?:army|military|armed forces|defen[cs]e forces?|self-defen[cs]e forces?)$/
/** Parts of an army: no rivals of it. */
const UNIT = /(?:^| )(?:division|brigade|battalion|regiment|corps|squadron|squad|platoon|company|unit|command|fleet|wing|general staff)$/

/** @param words of a description, without its article */
export function isArmy(words: string): boolean {
  return ARMIES.has(words)
}

/** @returns where "the army" or "the armed forces" stands first; infinity where neither does */
export function firstBareArmy(text: string): number {
  const at = text.search(/\bthe (?:army|armed forces)\b/i)
  return at < 0 ? Infinity : at
}

/** Is an armed force only part of another? */
export function isUnit({ name }: Readonly<NamedActor>): boolean {
  return UNIT.test(nameKey(name))
}

/**
 * @returns indexes of the actors that are the forces of a state: by the state's name before theirs, "Orlandic army" and "Orland Defence
 * Forces", or by the profile. A force that is no state's, as a militia, is none of them.
 */
export function armiesOf(actors: readonly Readonly<NamedActor>[], gazetteer: Gazetteer): number[] {
  return actors.flatMap((actor, index) => (actor.kind === 'armed-force' && actor.mentions.length > 0 && isStates(actor, gazetteer) ? [index] : []))
}

function isStates({ name, profile }: Readonly<NamedActor>, gazetteer: Gazetteer): boolean {
  if (!WHOLE_FORCE.test(nameKey(name))) return false
  // what a profile calls an army is one; the gazetteer need not know its state
  if (profile !== undefined) return true
  const words = name.replace(/^the /i, '').split(' ')
  // States have names of one to three words.
  return [1, 2, 3].some((count) => {
    const owner = words.slice(0, count).join(' ').replace(/['’]s?$/, '')
    return count < words.length && (stateCalled(gazetteer, owner) ?? stateOfDemonym(gazetteer, owner)) !== undefined
  })
}
