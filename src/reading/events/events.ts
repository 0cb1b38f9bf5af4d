/** Step: PLOVER events. Verbs and nouns of codebook/events/ with the frames that they take, over the syntax. */
import type { Layers } from '../layers.ts'
import { quoteAt, type Quote } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'
import { furnitureOf } from '../outermost.ts'
import type { Event, Party } from '../reading.ts'
import { step } from '../step.ts'
import { asOfPublication, timeOf } from '../times/when-at.ts'
import { cueDrafts } from './cue-events.ts'
import { draftsIn, type Draft } from './drafts.ts'
import { ownerOf } from './forces.ts'
import { partyOf, quoteOf, withoutArticle } from './participants.ts'
import { placeOfEvent } from './place-of-event.ts'
import type { Scene } from './scene.ts'
import { isPresentPerfect, statusOf } from './status.ts'

export const events = step({
  name: 'events',
  needs: ['scene'],
  adds: ['events'],
  read: ({ scene }) => ({ events: eventsOf(scene) }),
})

/**
 * @param scene an empty syntax gives no events
 * @returns one event a word at most, in text order; actor, recipients and object only where the sentence gives them
 */
export function eventsOf(scene: Scene): Layers['events'] {
  const { report, language } = scene.layers
  if (language.syntax.words.length === 0) return []
  const found = draftsIn(scene)
  const told = cueDrafts(scene, found)
  const isTold = new Set(told.map(({ head }) => head))
  const drafts = [...found.filter(({ head }) => !isTold.has(head)), ...told].sort((a, b) => a.head - b.head)
  const byHead = new Map(drafts.map((draft) => [draft.head, draft]))
  const isFurniture = furnitureOf(report.furniture.filter(({ kind }) => kind !== 'title').map(({ span }) => span))
  const times = timesOf(scene, drafts)
  const written = drafts.filter(({ head }) => !isFurniture(scene.spanOfWord(head))).map((draft) => eventOf(scene, draft, byHead, times.get(draft)))
  return written.map((event, index) => ({ id: `e${index + 1}`, ...event }))
}

/** When each is said to be. A participle without words of time of its own has that of the clause before it. */
function timesOf(scene: Scene, drafts: readonly Draft[]): Map<Draft, When> {
  const times = new Map<Draft, When>()
  let before: Draft | undefined
  for (const draft of drafts) {
    const { start, end } = triggerOf(scene, draft)
    const inSentence = before !== undefined && scene.clauses.tree.syntax.sentence[before.head] === scene.clauses.tree.syntax.sentence[draft.head]
    const time = (isOnlyDescribed(scene, draft.head) ? undefined : timeOf(scene.layers, [start, end])) ?? (inSentence && isLooseParticiple(scene, draft.head) ? times.get(before!) : undefined)
    if (time) times.set(draft, time)
    before = draft
  }
  return times
}

/** "The officers killed at Varn are buried today": what a participle says of a noun was not when the clause around it is, unless it says so. */
function isOnlyDescribed(scene: Scene, word: number): boolean {
  const { clauses, layers } = scene
  if (clauses.relation(word) !== 'acl' || !clauses.isPassive(word)) return false
  const [start, end] = scene.spanOf(clauses.tree.subtree(word))
  return !layers.times.some(({ span }) => start <= span[0] && span[1] <= end)
}

/** "with the troops withdrawing": no finite verb, and no complement of one. */
function isLooseParticiple({ clauses }: Scene, word: number): boolean {
  if (!clauses.isVerb(word) || clauses.dependents(word, 'aux', 'cop').length > 0) return false
  return clauses.isGerund(word) && clauses.is(word, 'advcl', 'acl', 'dep', 'conj', 'obl', 'nmod')
}

function eventOf(scene: Scene, draft: Draft, byHead: ReadonlyMap<number, Draft>, stated: When | undefined): Omit<Event, 'id'> {
  const { rule, head, taken, participants } = draft
  const trigger = triggerOf(scene, draft)
  const act = draft.saidBy ?? head
  const status = statusOf(scene, act, stated)
  const time = stated ?? (status === 'current' && isPresentPerfect(scene, act) ? asOfPublication(scene.layers) : undefined)
  const place = placeOfEvent(scene, rule, head, taken, participants)
  const apart = scene.clauses.isNominal(head) ? undefined : new Set([...rule.roles.object, ...rule.roles.recipients.filter((slot) => slot !== 'of')])
  const party = (word: number, together: boolean): Party => {
    const owner = ownerOf(scene, draft, word, byHead)
    return owner ? { actor: owner.id, name: owner.name, text: quoteOf(scene, word, together, apart) } : partyOf(scene, word, together, apart)
  }
  const actor = participants.actor === undefined ? undefined : party(participants.actor, !rule.joint)
  return {
    type: rule.type,
    ...(rule.mode !== undefined && { mode: rule.mode }),
    trigger,
    ...(actor && { actor }),
    recipients: participants.recipients.flatMap((word) => otherThan(actor, party(word, false), scene, word)),
    ...(participants.object !== undefined && { object: quoteOf(scene, participants.object, true, apart) }),
    ...(place !== undefined && { place }),
    ...(time && { time }),
    status,
    rule: rule.name,
    voice: scene.layers.voiceAt(draft.saidBy === undefined ? [trigger.start, trigger.end] : scene.spanOfWord(draft.saidBy)),
  }
}

/** Nobody is said by a pronoun or name to do it to himself: by the same name it is nobody else, by other words somebody not yet known. */
function otherThan(actor: Party | undefined, other: Party, { clauses }: Scene, word: number): Party[] {
  if (actor?.actor === undefined || actor.actor !== other.actor) return [other]
  const isOther = clauses.tree.syntax.upos[word] === 'NOUN' && !actor.text.quote.toLowerCase().includes(clauses.form(word))
  return isOther ? [{ name: withoutArticle(other.text.quote), text: other.text }] : []
}

/** The word itself; of a noun all that its pattern took, where that is one run: "air raid", "delivery of aid". */
function triggerOf({ clauses, layers }: Scene, { head, taken }: Draft): Quote {
  const range = clauses.isNominal(head) ? { from: Math.min(...taken), to: Math.max(...taken) + 1 } : { from: head, to: head + 1 }
  return quoteAt(layers.report.text, clauses.tree.span(range))
}
