/** Whether a rule's conditions hold at a word. */
import type { ReadyWhen } from './event-book.ts'
import { fillersOf } from './slots.ts'
import { coreOf } from './noun-phrases.ts'
import type { Scene } from './scene.ts'

/** Words that stand for a kind, rather than for themselves. */
const KINDS: Readonly<Record<string, (scene: Scene, head: number) => boolean>> = {
  'a person': (scene, head) => scene.isPerson(head),
  'an actor': (scene, head) => scene.isActor(head),
  'a place': (scene, head) => scene.isPlace(head),
}
const NOTHING = 'nothing'

/**
 * @param words the words that the rule's pattern took, its head first
 * @returns how many conditions were asked and held; undefined where one does not
 */
export function conditionsMet(scene: Scene, when: ReadyWhen, words: readonly number[]): number | undefined {
  const [head] = words
  const filler = (slot: string) => fillersOf(scene, head!, slot, words)[0]
  let met = 0
  for (const [wanted, slot, isWanted] of [
    [when.object, 'object', true], [when.clause, 'clause', true], [when.notObject, 'object', false], [when.subject, 'subject', true], [when.notSubject, 'subject', false],
  ] as const) {
    if (!wanted) continue
    if (isAmong(scene, filler(slot), wanted) !== isWanted) return undefined
    met++
  }
  if (when.notAbout) {
    if (phrasesOn(scene, head!).some((word) => isAmong(scene, word, when.notAbout!))) return undefined
    met++
  }
  for (const slot of when.needs) {
    if (filler(slot) === undefined) return undefined
    met++
  }
  return met
}

/** Subject, object and all that hangs on a word behind a preposition. */
function phrasesOn({ clauses }: Scene, head: number): number[] {
  const { subject, object } = clauses.isVerb(head) ? { subject: clauses.subject(head), object: clauses.object(head) } : { subject: undefined, object: undefined }
  return [subject, object, ...clauses.prepositional(head).map((phrase) => phrase.head)].filter((word) => word !== undefined)
}

function isAmong(scene: Scene, head: number | undefined, wanted: ReadonlySet<string>): boolean {
  if (head === undefined) return wanted.has(NOTHING)
  const { clauses } = scene
  const core = coreOf(clauses, head)
  const named = [head, core, ...clauses.tree.dependents(core, 'compound', 'conj')]
  if (named.some((word) => wanted.has(clauses.lemma(word)) || wanted.has(clauses.form(word)))) return true
  return Object.entries(KINDS).some(([kind, is]) => wanted.has(kind) && is(scene, core))
}
