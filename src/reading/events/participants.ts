/** Who acts in an event, on whom, with what: from the places that its rule names. Nobody is guessed in. */
import { quoteAt, type Quote } from '../../report/quote.ts'
import type { Party } from '../reading.ts'
import { BARE_FORCES } from './closed-classes.ts'
import type { ReadyEvent } from './event-book.ts'
import { coreOf, joined, phraseOf } from './noun-phrases.ts'
import type { Scene } from './scene.ts'
import { carriedBy, fillersOf, measureOf } from './slots.ts'

/** Heads of the phrases of those who take part. */
export type Participants = {
  readonly actor?: number
  readonly recipients: readonly number[]
  readonly object?: number
}

/** More recipients than this no sentence names but a hostile one. */
const MOST_RECIPIENTS = 24

/**
 * @param head the verb, adjective or noun of the event
 * @param taken words that the rule's pattern took, the head first
 */
export function participantsOf(scene: Scene, rule: ReadyEvent, head: number, taken: readonly number[]): Participants {
  const { actor: actorSlots, recipients: recipientSlots, object: objectSlots } = rule.roles
  const whole = (word: number) => measureOf(scene.clauses, word)
  const isFree = (word: number) => !taken.includes(word) || scene.isPerson(word)
  const first = (slots: readonly string[]) => slots.flatMap((slot) => fillersOf(scene, head, slot, taken)).filter(isFree)
  const [given] = first(actorSlots)
  const named = given === undefined ? undefined : (scene.speakerFor(given) ?? whole(given))
  const subject = actorIn(scene, named)
  const together = rule.joint && subject !== undefined ? joined(scene.clauses, subject) : []
  const actor = together[0] ?? subject
  const suffered = sufferer(scene, head)
  const others = firstFilled(recipientSlots, (slot) => {
    const found = fillersOf(scene, head, slot, taken)
    return (slot === 'clause' ? found.flatMap((verb) => throughClause(scene, verb)) : found).filter(isFree)
  })
  const recipients = [...together.slice(1), ...suffered, ...others.flatMap((word) => joined(scene.clauses, whole(word)))]
  const [object] = firstFilled(objectSlots, (slot) => fillersOf(scene, head, slot, taken))
  const apart = [...new Set(recipients)].filter((word) => word !== actor && word !== subject && word !== head)
  return { ...(actor !== undefined && { actor }), ...parted(scene, rule, apart, object === undefined ? undefined : whole(object)) }
}

/**
 * Those to whom something is done, apart from what it is about: "the negotiations" are nobody, so they are the object.
 * @param others heads of the phrases in the places of recipients
 * @param object as the rule's own place for it gives it
 */
export function parted(scene: Scene, rule: ReadyEvent, others: readonly number[], object?: number): Omit<Participants, 'actor'> {
  const recipients = others.filter((word) => isRecipient(scene, rule, word)).slice(0, MOST_RECIPIENTS)
  const about = object ?? others.find((word) => !recipients.includes(word))
  return { recipients, ...(about !== undefined && { object: about }) }
}

/** Somebody, a place, or a thing that is hit. */
function isRecipient(scene: Scene, rule: ReadyEvent, word: number): boolean {
  const { clauses } = scene
  const core = coreOf(clauses, word)
  const upos = clauses.tree.syntax.upos[core]
  if (upos === 'PRON' || upos === 'NUM' || scene.isActor(core) || scene.isPlace(core)) return true
  const { actors, people, forces, property } = scene.layers.codebook.events
  const lemma = clauses.lemma(core)
  if (actors.has(lemma) || people.has(lemma) || forces.has(lemma) || property.has(lemma)) return true
  const type = scene.entityType(core)
  if (type !== undefined) return type === 'animal' || (VIOLENT.has(rule.type) && !IMMATERIAL.has(type))
  return VIOLENT.has(rule.type)
}
const VIOLENT = new Set(['ASSAULT', 'COERCE'])
const IMMATERIAL = new Set(['abstract', 'time'])

/** Whom the act of a governed clause is done to: "to send aid to the port", "to lift the ban on the port", "to shell it". */
export function throughClause(scene: Scene, verb: number): number[] {
  const [own] = scene.clauses.dependents(verb, 'nsubj')
  if (own !== undefined && scene.clauses.tree.syntax.upos[own] !== 'PRON') return [own]
  return firstFilled(BELOW, (slot) => fillersOf(scene, verb, slot, [verb]).filter((word) => slot !== 'object' || !scene.clauses.isVerb(word)))
}
const BELOW = ['indirect object', 'with', 'to', 'against', 'on', 'from', 'object', 'in', 'for', 'subject']

/**
 * A party as readings give it: the actor that its words mean, where they mean one.
 * @param together whether all that "and" joins to it are the party; else it alone
 * @param apart prepositions behind which the rule looks for something else
 */
export function partyOf(scene: Scene, head: number, together: boolean, apart?: ReadonlySet<string>): Party {
  const text = quoteOf(scene, head, together, apart)
  const isSeveral = together && joined(scene.clauses, head).length > 1
  const actor = isSeveral || isPartOnly(scene, head) ? undefined : scene.actorOf(head)
  return actor ? { actor: actor.id, name: actor.name, text } : { name: withoutArticle(text.quote), text }
}

/** The words of a phrase; with those joined to it where it stands together with them. */
export function quoteOf({ clauses, layers }: Scene, head: number, together: boolean, apart?: ReadonlySet<string>): Quote {
  const { from, to } = phraseOf(clauses, head, apart)
  const last = together ? joined(clauses, head).at(-1)! : head
  const end = last === head ? to : Math.max(to, phraseOf(clauses, last).to)
  return quoteAt(layers.report.text, clauses.tree.span({ from, to: end }))
}

/** Does a phrase say no more than "troops", so that whose they are must come from elsewhere? */
export function isBareForce({ clauses, layers }: Scene, head: number): boolean {
  const core = coreOf(clauses, head)
  if (!BARE_FORCES.has(clauses.lemma(core)) || clauses.tree.syntax.upos[core] === 'PROPN') return false
  const { words } = clauses.tree.syntax
  const beside = clauses.dependents(core, 'amod', 'compound', 'nmod:poss', 'nmod', 'flat')
  return beside.every((word) => !/\p{Lu}/u.test(layers.report.text.charAt(words[word]![0])))
}

function firstFilled(slots: readonly string[], fill: (slot: string) => number[]): number[] {
  for (const slot of slots) {
    const found = fill(slot)
    if (found.length > 0) return found
  }
  return []
}

/** A missile or a raid is no actor: whose it is may be said before it. */
function actorIn(scene: Scene, head: number | undefined): number | undefined {
  if (head === undefined) return undefined
  const core = coreOf(scene.clauses, head)
  if (!scene.layers.codebook.events.means.has(scene.clauses.lemma(core))) return mayAct(scene, core) ? head : undefined
  const owners = ['possessive', 'before', 'by'].flatMap((slot) => fillersOf(scene, core, slot, [core]))
  return owners.find((word) => !isMake(scene, word))
}

/** "S-300 missiles": a name before a weapon that is neither somebody's nor a place's says only what is fired. */
function isMake(scene: Scene, word: number): boolean {
  if (scene.clauses.tree.syntax.upos[word] !== 'PROPN') return false
  return scene.actorOf(word) === undefined && !scene.isPlace(word) && !['organization', 'person'].includes(scene.entityType(word) ?? '')
}

/** "The move" does nothing itself: no actor is what the reader takes for an event or an abstract thing, and no list knows. */
function mayAct(scene: Scene, core: number): boolean {
  if (NOBODY.has(scene.clauses.form(core))) return false
  const type = scene.entityType(core)
  if (type === undefined || !LIFELESS.has(type) || scene.clauses.tree.syntax.upos[core] === 'PRON' || scene.actorOf(core) !== undefined) return true
  const { actors, people, forces } = scene.layers.codebook.events
  const lemma = scene.clauses.lemma(core)
  return actors.has(lemma) || people.has(lemma) || forces.has(lemma) || scene.clauses.tree.syntax.upos[core] === 'PROPN'
}
/** "Nobody came"; "how", and "who" that stands for no noun before it. */
const NOBODY = new Set(['nobody', 'none', 'nothing', 'who', 'whoever', 'what', 'which', 'that', 'this'])
const LIFELESS = new Set(['abstract', 'event', 'object', 'plant', 'substance', 'time'])

/** "The port came under attack": the subject is whom the act is done to. */
function sufferer(scene: Scene, head: number): number[] {
  const { clauses, layers } = scene
  if (!clauses.isNominal(head)) return []
  const carried = carriedBy(clauses, head, layers.codebook.events)
  if (carried?.subject !== 'recipient') return []
  const subject = clauses.subject(carried.verb)
  return subject === undefined ? [] : joined(clauses, subject)
}

/** "One of its officials" is not the body itself. */
function isPartOnly({ clauses }: Scene, head: number): boolean {
  return coreOf(clauses, head) !== head && clauses.lemma(head) === 'member'
}

/** A name as printed, without "the" before it. */
export function withoutArticle(words: string): string {
  return words.replace(/^(?:the|an?)\s+/i, '')
}
