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
  const found = foundIn(scene)
  const byHead = new Map(found.map((draft) => [draft.head, draft]))
  const drafts = found.filter((draft) => !isCarrier(scene, draft, byHead))
  const taken = new Set(drafts.filter(({ rule }) => !rule.nounToo).flatMap((draft) => draft.taken.slice(1)))
  const isTaken = (noun: number) => taken.has(noun) || taken.has(measureOf(scene.clauses, noun))
  return drafts.filter(({ head }) => !scene.clauses.isNominal(head) || !isTaken(head))
}

/** In text order, so that a noun that stands alone may point back at what was told before it. */
function foundIn(scene: Scene): Draft[] {
  const found: Draft[] = []
  const told = new Set<string>()
  scene.clauses.tree.syntax.words.forEach((_, word) => {
    const draft = draftAt(scene, word)
    if (!draft || !(isToldOf(scene, draft) || pointsBack(scene, draft, told))) return
    found.push(draft)
    told.add(sortOf(draft.rule))
  })
  return found
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
  return { rule, head: word, taken: words, participants: participantsOf(scene, rule, word, words) }
}

function candidatesAt(scene: Scene, word: number): Found<ReadyEvent>[] {
  const { clauses } = scene
  const book: EventBook = scene.layers.codebook.events
  const upos = clauses.tree.syntax.upos[word]
  if (upos === 'NOUN' || upos === 'PROPN') return clauses.is(word, 'compound', 'flat') ? [] : nounsAt(clauses, word, book.nouns)
  const isPredicate = (upos === 'ADJ' || upos === 'VERB') && clauses.dependents(word, ...PREDICATES).length > 0
  const verbs = upos === 'VERB' && !isHalfOfAdjective(clauses, word) ? verbsAt(clauses, word, book.verbs).filter(({ words }) => !isNamed(clauses, word, words)) : []
  return [...verbs, ...(isPredicate ? verbsAt(clauses, word, book.adjectives) : [])]
}

/** "The so-called Front", "a bomb-damaged mill": what something is like, and nothing that is told to have happened. */
function isHalfOfAdjective(clauses: Clauses, verb: number): boolean {
  const { words } = clauses.tree.syntax
  const isTied = verb > 0 && clauses.form(verb - 1) === '-' && words[verb - 1]![1] === words[verb]![0]
  return isTied && clauses.is(verb, 'amod', 'acl', 'compound')
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

/** A noun alone ("an attack") tells of an event only with somebody, something, a place or a day beside it. */
function isToldOf(scene: Scene, { rule, head, taken, participants: { actor, recipients, object } }: Draft): boolean {
  const { clauses, layers } = scene
  if (!clauses.isNominal(head)) return true
  if (actor !== undefined || recipients.length > 0 || object !== undefined || rule.when.carriedBy || isCounted(clauses, head)) return true
  if (ownPlace(scene, rule, head, taken) !== undefined || isDated(scene, head) || isPlain(scene, head, taken)) return true
  const carried = carriedBy(clauses, head, layers.codebook.events)
  return carried !== undefined && (carried.subject !== 'act' || !isDefinite(clauses, head))
}

/** "46 arrests". */
function isCounted(clauses: Clauses, noun: number): boolean {
  return clauses.dependents(noun, 'nummod').length > 0
}

/** "The flood", "talks", "a hunger strike": words that name a happening by themselves. */
function isPlain({ clauses, layers }: Scene, noun: number, taken: readonly number[]): boolean {
  const { plain } = layers.codebook.events
  const form = clauses.form(noun)
  const words = [...taken].sort((one, other) => one - other).map((word) => clauses.form(word)).join(' ')
  if (!plain.has(form) && !plain.has(words)) return false
  return form !== clauses.lemma(noun) || taken.length > 1 || isDefinite(clauses, noun) || isHeadlineNoun(clauses, noun)
}

/** "Flood kills 12": without an article, and the one of whom something is told. */
function isHeadlineNoun(clauses: Clauses, noun: number): boolean {
  return clauses.is(noun, 'nsubj') && clauses.dependents(noun, 'det').length === 0
}

/** "Monday's ambush", "the attack of 5 May". */
function isDated(scene: Scene, noun: number): boolean {
  const { clauses } = scene
  if (clauses.dependents(noun, 'nmod:poss').some((word) => scene.isTime(word))) return true
  return isDefinite(clauses, noun) && clauses.prepositional(noun).some(({ preposition, head }) => DATING.has(preposition) && scene.isTime(head))
}
const DATING = new Set(['of', 'on'])

/** "The ambush", "the raid", behind words that tell of it: what lasts for months may be more than was told. */
function pointsBack({ clauses, layers }: Scene, { rule, head }: Draft, told: ReadonlySet<string>): boolean {
  return told.has(sortOf(rule)) && isDefinite(clauses, head) && !layers.codebook.events.lasting.has(clauses.lemma(head))
}

/** An attack is pointed at by any word for one; leaving and letting go are two things. */
function sortOf({ type, mode }: ReadyEvent): string {
  return mode === undefined || MANNERS.has(type) ? type : `${type} ${mode}`
}
/** Types whose modes say only how it is done. */
const MANNERS = new Set(['ASSAULT', 'PROTEST', 'CONSULT'])

function isDefinite(clauses: Clauses, noun: number): boolean {
  return clauses.dependents(noun, 'det', 'nmod:poss').some((word) => DEFINITE.has(clauses.form(word)))
}
