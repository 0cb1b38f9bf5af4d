/** Whether a rule's conditions hold at a word. */
import type { ReadyWhen } from './event-book.ts'
import { fillersOf, measureOf } from './slots.ts'
import { coreOf } from './noun-phrases.ts'
import type { Scene } from './scene.ts'

/** Words that stand for a kind, rather than for themselves. */
const KINDS: Readonly<Record<string, (scene: Scene, head: number) => boolean>> = {
  'a person': (scene, head) => scene.isPerson(head),
  'an actor': (scene, head) => scene.isActor(head),
  'a place': (scene, head) => scene.isPlace(head),
  'a number': ({ clauses }, head) => clauses.tree.syntax.upos[head] === 'NUM',
}
const NOTHING = 'nothing'

/**
 * @param words the words that the rule's pattern took, its head first
 * @returns how much the conditions ask that held, more for what the act is done to; undefined where one does not hold
 */
export function conditionsMet(scene: Scene, when: ReadyWhen, words: readonly number[]): number | undefined {
  const [head] = words
  const filler = (slot: string) => fillersOf(scene, head!, slot, words)[0]
  let met = 0
  for (const [wanted, slot, isWanted, weight] of [
    [when.object, 'object', true, 3], [when.clause, 'clause', true, 3], [when.subject, 'subject', true, 1],
    [when.notObject, 'object', false, 0], [when.notSubject, 'subject', false, 0],
  ] as const) {
    if (!wanted) continue
    const filled = filler(slot)
    // a noun has no object, and a subject only through the verb that carries it
    if (filled === undefined && scene.clauses.isNominal(head!)) continue
    if (isAmong(scene, filled, wanted) !== isWanted) return undefined
    if (filled !== undefined) met += weight
  }
  if (when.carriedBy) {
    if (!isCarriedBy(scene, head!, when.carriedBy)) return undefined
    met += 3
  }
  if (when.notAbout && phrasesOn(scene, head!).some((word) => isWord(scene, word, when.notAbout!))) return undefined
  return when.needs.every((slot) => filler(slot) !== undefined) ? met : undefined
}

/** "The strike began", "to end its strike": is the noun the subject or the object of one of these verbs? */
function isCarriedBy({ clauses }: Scene, noun: number, verbs: ReadonlySet<string>): boolean {
  const top = measureOf(clauses, noun)
  const verb = clauses.head(top)
  return verb >= 0 && clauses.is(top, 'nsubj', 'nsubj:pass', 'obj') && verbs.has(clauses.lemma(verb))
}

/** Subject, object and all that hangs on a word behind a preposition; of a noun also what stands before it. */
function phrasesOn({ clauses }: Scene, head: number): number[] {
  const { subject, object } = clauses.isVerb(head) ? { subject: clauses.subject(head), object: clauses.object(head) } : { subject: undefined, object: undefined }
  const before = clauses.isNominal(head) ? clauses.dependents(head, 'compound', 'amod') : []
  return [subject, object, ...before, ...clauses.prepositional(head).map((phrase) => phrase.head)].filter((word) => word !== undefined)
}

function isWord({ clauses }: Scene, head: number, wanted: ReadonlySet<string>): boolean {
  return [head, coreOf(clauses, head)].some((word) => wanted.has(clauses.lemma(word)) || wanted.has(clauses.form(word)))
}

function isAmong(scene: Scene, head: number | undefined, wanted: ReadonlySet<string>): boolean {
  if (head === undefined) return wanted.has(NOTHING)
  const { clauses } = scene
  const core = coreOf(clauses, head)
  const named = [head, core, ...clauses.dependents(core, 'compound', 'conj')]
  if (named.some((word) => wanted.has(clauses.lemma(word)) || wanted.has(clauses.form(word)))) return true
  return Object.entries(KINDS).some(([kind, is]) => wanted.has(kind) && is(scene, core))
}
