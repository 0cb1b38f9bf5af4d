/** Attributions that are acts themselves: who says that he will attack threatens, who says that he will not leave refuses. */
import type { Stance } from '../reading.ts'
import { FUTURE_AUXILIARIES, POSSIBLE_AUXILIARIES } from './closed-classes.ts'
import type { Draft } from './drafts.ts'
import { joined } from './noun-phrases.ts'
import { complementOf } from './slots.ts'
import { parted, throughClause } from './participants.ts'
import type { Scene } from './scene.ts'

/** Stances that are about what somebody will do or is to do. */
const OF_ACTS_TO_COME: ReadonlySet<Stance> = new Set<Stance>(['promise', 'threaten', 'refuse', 'demand'])

/**
 * @param drafts found by words
 * @returns one for each statement with a verb of saying whose stance a rule lists, at the verb that says what will be done or not,
 *   where neither is an event already
 */
export function cueDrafts(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const { statements, stances, codebook, tree } = scene.layers
  const heads = new Set(drafts.map(({ head }) => head))
  return statements.flatMap(({ source, cue }, index) => {
    const { stance, rule: because } = stances[index]!
    const rule = because === undefined ? undefined : codebook.events.stances.get(stance)
    const range = tree.within(cue)
    if (!rule || source.length === 0 || range.from === range.to) return []
    const head = verbIn(scene, range.from, range.to)
    if (head === undefined || !codebook.events.saying.has(scene.clauses.lemma(head)) || hasEvent(heads, range.from, range.to)) return []
    const complement = complementOf(scene.clauses, head)
    if (complement === undefined || !scene.clauses.isVerb(complement) || !isOpen(drafts, complement, stance)) return []
    if (OF_ACTS_TO_COME.has(stance) && !isToCome(scene, complement)) return []
    const speaker = tree.within(source[0]!)
    if (speaker.from === speaker.to) return []
    const actor = tree.headOf(speaker)
    const others = throughClause(scene, complement).flatMap((word) => joined(scene.clauses, word)).filter((word) => word !== actor)
    return [{ rule, head: complement, saidBy: head, taken: [complement], participants: { actor, ...parted(scene, rule, others) } }]
  })
}

/** "Said that it would not accept" refuses, rather than concedes nothing: of the two the refusal is told. */
function isOpen(drafts: readonly Draft[], complement: number, stance: Stance): boolean {
  const known = drafts.find(({ head }) => head === complement)
  return known === undefined || (stance === 'refuse' && YIELDING.has(known.rule.type))
}
const YIELDING = new Set(['CONCEDE', 'AGREE', 'AID', 'COOPERATE', 'SUPPORT'])

function verbIn({ clauses }: Scene, from: number, to: number): number | undefined {
  for (let word = to - 1; word >= from; word--) if (clauses.isVerb(word)) return word
  return undefined
}

function hasEvent(heads: ReadonlySet<number>, from: number, to: number): boolean {
  for (let word = from; word < to; word++) if (heads.has(word)) return true
  return false
}

/** "will", "must", "to": what is said of somebody's plans or duties, not of facts. */
function isToCome({ clauses }: Scene, verb: number): boolean {
  const auxiliaries = clauses.dependents(verb, 'aux').map((aux) => clauses.form(aux))
  return clauses.markOf(verb) === 'to' || auxiliaries.some((form) => FUTURE_AUXILIARIES.has(form) || POSSIBLE_AUXILIARIES.has(form))
}
