/** Where an event is: what its own words say, else the clause above it, else the place that its sentence speaks of. */
import type { ReadyEvent } from './event-book.ts'
import type { Participants } from './participants.ts'
import type { Scene } from './scene.ts'
import { carriedBy, fillersOf, measureOf } from './slots.ts'

const DEEPEST = 6
/** Prepositions behind which somebody or something is, rather than where it goes or what it is about. */
const LOCATIVE = new Set(['in', 'at', 'near', 'around', 'across', 'inside', 'outside', 'throughout', 'within', 'off', 'along', 'from', 'into', 'through', 'on'])
/** Clauses that are told by somebody, or stand by themselves. */
const APART = ['ccomp', 'parataxis', 'acl:relcl', 'csubj']

/** @returns places[].id */
export function placeOfEvent(scene: Scene, rule: ReadyEvent, head: number, taken: readonly number[], participants: Participants): string | undefined {
  return ownPlace(scene, rule, head, taken) ?? placeOfParties(scene, rule, participants) ?? placeAbove(scene, head) ?? placeBefore(scene, head)
}

/** A place in one of the rule's own places of the sentence, or before the noun: "the Tarn offensive". */
export function ownPlace(scene: Scene, rule: ReadyEvent, head: number, taken: readonly number[]): string | undefined {
  for (const slot of [...rule.roles.place, ...(scene.clauses.isNominal(head) ? ['place before'] : [])]) {
    const place = firstPlace(scene, fillersOf(scene, head, slot, taken))
    if (place !== undefined) return place
  }
  return undefined
}

/** Where something is done to a place, or to somebody at a place, it is done there. */
function placeOfParties(scene: Scene, rule: ReadyEvent, { recipients, object }: Participants): string | undefined {
  if (!STRIKING.has(rule.type)) return undefined
  const parties = [...recipients, ...(object === undefined ? [] : [object])]
  return firstPlace(scene, parties) ?? firstPlace(scene, parties.flatMap((party) => whereItIs(scene, party)))
}

/** "The camp of the rebels at Varn": where it is may hang on whose it is. */
function whereItIs(scene: Scene, party: number): number[] {
  const owners = scene.clauses.prepositional(party).filter(({ preposition }) => preposition === 'of').map(({ head }) => head)
  return [party, ...owners].flatMap((word) => located(scene, word))
}
const STRIKING = new Set(['ASSAULT', 'RETREAT', 'AID', 'MOBILIZE', 'PROTEST'])

function placeAbove(scene: Scene, head: number): string | undefined {
  const { clauses, layers } = scene
  const { tree } = clauses
  let at = clauses.isNominal(head) ? (carriedBy(clauses, head, layers.codebook.events)?.verb ?? measureOf(clauses, head)) : head
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (at !== head) {
      const subject = tree.dependents(at, 'nsubj', 'nsubj:pass')
      const found = firstPlace(scene, [...located(scene, at), ...subject.filter((word) => isPlaceItself(scene, word))])
      if (found !== undefined) return found
    }
    if (tree.is(at, ...APART) || clauses.head(at) < 0) return undefined
    at = clauses.head(at)
  }
  return undefined
}

/** The last place before the word in its sentence that something is said to be in. */
function placeBefore(scene: Scene, head: number): string | undefined {
  const { clauses } = scene
  const { syntax } = clauses.tree
  if (isInRelativeClause(scene, head)) return undefined
  for (let at = head - 1; at >= 0 && syntax.sentence[at] === syntax.sentence[head] && head - at < 40; at--) {
    const preposition = clauses.is(at, 'obl', 'nmod') ? clauses.prepositionOf(at) : undefined
    if (preposition === undefined || !LOCATIVE.has(preposition)) continue
    const place = scene.placeOf(at)
    if (place !== undefined) return place
  }
  return undefined
}

/** "Ten miles from the spot where they were killed": what a relative clause tells of was somewhere else, as a rule. */
function isInRelativeClause({ clauses }: Scene, head: number): boolean {
  let at = head
  for (let depth = 0; depth < DEEPEST && at >= 0; depth++, at = clauses.head(at)) if (clauses.relation(at) === 'acl:relcl') return true
  return false
}

function located({ clauses }: Scene, word: number): number[] {
  return clauses.prepositional(word).filter(({ preposition }) => LOCATIVE.has(preposition)).map(({ head }) => head)
}

/** "Tarn is now clear of rebels": a place, not the government that it stands for. */
function isPlaceItself(scene: Scene, word: number): boolean {
  return scene.placeOf(word) !== undefined && scene.entityType(word) !== 'organization'
}

function firstPlace(scene: Scene, heads: readonly number[]): string | undefined {
  for (const head of heads) {
    const place = scene.placeOf(head)
    if (place !== undefined) return place
  }
  return undefined
}
