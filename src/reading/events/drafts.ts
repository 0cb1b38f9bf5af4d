/** Events as first found: a word, the rule that answers it best, and who takes part. */
import { DEFINITE } from '../grammar.ts'
import type { Clauses } from './clauses.ts'
import { FUNCTION_WORDS, NAMING } from './closed-classes.ts'
import type { EventBook, ReadyEvent } from './event-book.ts'
import { conditionsMet } from './conditions.ts'
import { nounsAt, verbsAt, type Found } from './matching.ts'
import { participantsOf, type Participants } from './participants.ts'
import { ownPlace } from './place-of-event.ts'
import type { Scene } from './scene.ts'
import { carriedBy, measureOf } from './slots.ts'

export type Draft = {
  readonly rule: ReadyEvent
  /** The verb, adjective or noun that says it. */
  readonly head: number
  /** All words that the rule's pattern took, the head first. */
  readonly taken: readonly number[]
  readonly participants: Participants
  /** The verb of saying, where the act is what somebody says that he will do: it happens when he says so. */
  readonly saidBy?: number
}

/** An adjective says that somebody does something only as a predicate: "is willing to". */
const PREDICATES = ['nsubj', 'nsubj:pass', 'xcomp', 'ccomp', 'cop', 'advcl']

/** @returns at most one for each word, in text order */
export function draftsIn(scene: Scene): Draft[] {
  const found = scene.clauses.tree.syntax.words.flatMap((_, word) => draftAt(scene, word) ?? [])
  const byHead = new Map(found.map((draft) => [draft.head, draft]))
  const drafts = found.filter((draft) => !isCarrier(scene, draft, byHead))
  const taken = new Set(drafts.flatMap((draft) => draft.taken.slice(1)))
  const isTaken = (noun: number) => taken.has(noun) || taken.has(measureOf(scene.clauses, noun))
  return drafts.filter(({ head }) => !scene.clauses.isNominal(head) || !isTaken(head))
}

/** Of "held talks" the noun says what is done: the verb only carries it. */
function isCarrier({ clauses, layers }: Scene, { head, taken, rule }: Draft, byHead: ReadonlyMap<number, Draft>): boolean {
  if (clauses.isNominal(head)) return false
  const noun = taken.slice(1).map((word) => byHead.get(word)).find((draft) => draft?.rule.type === rule.type)
  return noun !== undefined && carriedBy(clauses, noun.head, layers.codebook.events)?.verb === head
}

function draftAt(scene: Scene, word: number): Draft | undefined {
  const best = bestOf(scene, candidatesAt(scene, word))
  if (!best) return undefined
  const { rule, words } = best
  const participants = participantsOf(scene, rule, word, words)
  if (scene.clauses.isNominal(word) && !isToldOf(scene, rule, word, words, participants)) return undefined
  return { rule, head: word, taken: words, participants }
}

function candidatesAt(scene: Scene, word: number): Found<ReadyEvent>[] {
  const { clauses } = scene
  const book: EventBook = scene.layers.codebook.events
  const upos = clauses.tree.syntax.upos[word]
  if (upos === 'NOUN' || upos === 'PROPN') return clauses.is(word, 'compound', 'flat') ? [] : nounsAt(clauses, word, book.nouns)
  const isPredicate = (upos === 'ADJ' || upos === 'VERB') && clauses.dependents(word, ...PREDICATES).length > 0
  const verbs = upos === 'VERB' ? verbsAt(clauses, word, book.verbs).filter(({ words }) => !isNamed(clauses, word, words)) : []
  return [...verbs, ...(isPredicate ? verbsAt(clauses, word, book.adjectives) : [])]
}

/** "Called the strike barbaric" calls no strike: the object is only spoken of. */
function isNamed(clauses: Clauses, verb: number, words: readonly number[]): boolean {
  if (!NAMING.has(clauses.lemma(verb))) return false
  const object = clauses.object(verb)
  if (object === undefined || !words.slice(1).includes(object)) return false
  const described = clauses.dependents(verb, 'xcomp').some((child) => child > object && clauses.markOf(child) !== 'to')
  return described || clauses.dependents(object, 'amod').some((child) => child > object)
}

/** The rule that asks for most: in words, then in conditions; of equals the one that the codebook lists first. */
function bestOf(scene: Scene, candidates: readonly Found<ReadyEvent>[]): Found<ReadyEvent> | undefined {
  let best: Found<ReadyEvent> | undefined
  let most = -1
  for (const candidate of candidates) {
    const met = conditionsMet(scene, candidate.rule.when, candidate.words)
    if (met === undefined) continue
    const weight = met + candidate.words.reduce((sum, word) => sum + (FUNCTION_WORDS.has(scene.clauses.form(word)) ? 2 : 4), 0)
    if (weight > most) [best, most] = [candidate, weight]
  }
  return best
}

/** A noun alone ("the attack") tells of an event only with somebody or something beside it. */
function isToldOf(scene: Scene, rule: ReadyEvent, noun: number, taken: readonly number[], { actor, recipients, object }: Participants): boolean {
  if (actor !== undefined || recipients.length > 0 || object !== undefined) return true
  if (ownPlace(scene, rule, noun, taken) !== undefined) return true
  const carried = carriedBy(scene.clauses, noun, scene.layers.codebook.events)
  return carried !== undefined && (carried.subject !== 'act' || !scene.clauses.dependents(noun, 'det').some((det) => DEFINITE.has(scene.clauses.form(det))))
}
