/** Whose troops "troops" are, where the report says it close by. */
import type { Actor } from '../reading.ts'
import type { Draft } from './drafts.ts'
import { coreOf } from './noun-phrases.ts'
import { isBareForce } from './participants.ts'
import type { Scene } from './scene.ts'

const DEEPEST = 8
/** Kinds of actors that have forces. */
const ARMED = new Set(['armed-force', 'government', 'state', 'country', 'group', 'organisation'])

/**
 * The actor that a bare word for a force belongs to: who acts in the clauses above it.
 * @param head of the phrase: "troops", "the majority of soldiers"
 * @param byHead drafts by their word
 */
export function ownerOf(scene: Scene, draft: Draft, head: number, byHead: ReadonlyMap<number, Draft>): Actor | undefined {
  if (!isBareForce(scene, head)) return undefined
  const { clauses } = scene
  let at = clauses.head(draft.head)
  for (let depth = 0; depth < DEEPEST && at >= 0; depth++, at = clauses.head(at)) {
    const candidates = [byHead.get(at)?.participants.actor, clauses.isVerb(at) ? clauses.subject(at) : undefined, clauses.possessor(at)]
    for (const candidate of candidates) {
      if (candidate === undefined || candidate === head) continue
      const actor = scene.actorOf(candidate)
      if (actor && ARMED.has(actor.kind) && !isOnlyTold(scene, head, at, actor)) return actor
    }
  }
  return undefined
}

/** Residents tell of tanks, and the police of gunmen, that are not theirs; an army tells of its own troops. */
function isOnlyTold({ clauses, layers }: Scene, head: number, verb: number, teller: Actor): boolean {
  if (!layers.codebook.events.saying.has(clauses.lemma(verb))) return false
  return !COMMANDING.has(teller.kind) || IRREGULARS.has(clauses.lemma(coreOf(clauses, head))) || (clauses.subject(verb) ?? 0) > head
}
/** Kinds of actors that speak for forces of their own. */
const COMMANDING = new Set(['armed-force', 'government', 'state', 'country'])
const IRREGULARS = new Set(['gunman', 'militant', 'rebel', 'fighter'])
