/** What was done to what a figure counts, or what became of it: killed, held, demolished. */
import type { EntityType } from '../../language/language.ts'
import { BE } from '../grammar.ts'
import type { ReadyMeasure, ReadyVerb } from './book.ts'
import type { Counted } from './counted.ts'
import type { Quantity } from './quantity.ts'
import { headingBefore, headingOfLine, type Heading } from './heading.ts'
import { isPeopleNoun } from './people.ts'
import { spanOf, wordOf, type Scene } from './scene.ts'

export type Measured = { readonly measure: string; readonly rule: string; readonly ofPeople: boolean; readonly ofPersons?: boolean }

/** A figure's phrase: its tokens, and the word of the syntax on which the phrase hangs. */
export type Phrase = { readonly quantity: Quantity; readonly counted: Counted; readonly from: number; readonly to: number; readonly head: number }

/** How a measure may be said, the more telling way first. */
const FRAMES: Readonly<Record<string, (scene: Scene, phrase: Phrase) => Measured | undefined>> = {
  'a heading before it': (scene, { quantity }) => headed(headingBefore(scene, quantity)),
  'a state beside it': stateBeside,
  'the verb that it depends on': governed,
  'a verb that depends on it': described,
  'an act of it': actOf,
  'a verb right beside it': verbBeside,
  'a toll that reaches it': tollBefore,
  'what it counts': thingCounted,
  'a heading of its line': (scene, { quantity }) => headed(headingOfLine(scene, quantity)),
}

/** Words between a phrase and its state: "41 people were confirmed dead", "12 others wounded". */
const LINK = /^(?:is|are|was|were|be|been|being|lay|lie|lies|lying|has|have|had|remain|remained|remains|still|also|now|already|left|reported|reportedly|feared|believed|confirmed|found|presumed|declared|pronounced|other|others|more|people|persons|of|them|all|as|to|critically|seriously|badly|slightly|lightly|severely|gravely|in)$/
const LINK_REACH = 6
/** Nothing is done to time. */
const UNDOABLE: ReadonlySet<string> = new Set(['duration', 'age', 'frequency'])
const NO_PEOPLE: ReadonlySet<EntityType> = new Set(['abstract', 'event', 'substance', 'time'])
/** "one reason he is hurting", "the two days they were held": a clause behind these says why or when, not what was done to them. */
const ADVERBIAL = /^(?:reasons?|ways?|times?|days?|moments?|places?|years?|months?|weeks?|hours?)$/
/** The rule whose measure is the verb's own participle. */
const PLAIN_DEED = 'done'
const TOLL_REACH = 14
const XCOMP_DEPTH = 3

/**
 * @param phrase a figure's
 * @returns what the codebook says was done; undefined where no rule answers
 */
export function measureOf(scene: Scene, phrase: Phrase): Measured | undefined {
  if (phrase.counted.measured && UNDOABLE.has(phrase.counted.measured.measure)) return undefined
  let plain: Measured | undefined
  for (const frame of Object.values(FRAMES)) {
    const found = frame(scene, phrase)
    // "The three officers abducted on Monday have not been found": what became of people goes before what else was done to them.
    if (found && !found.ofPeople && found.rule === PLAIN_DEED && frame === governed) plain = found
    else if (found && (plain === undefined || found.ofPeople) && (!found.ofPeople || mayBePeople(scene, phrase)) && (!found.ofPersons || isOfPersons(scene, phrase))) return found
  }
  return plain
}

/** "Five officers fell", "that fourteen had fallen": prices and walls fall too. */
function isOfPersons(scene: Scene, { counted: { noun, measured }, quantity: { form } }: Phrase): boolean {
  return measured === undefined && (noun === undefined ? form !== 'vague' : isPeopleNoun(scene, noun))
}

/** "fined $3 million", "held three meetings": what is done to people is not done to these. A share of something may be one of people. */
function mayBePeople(scene: Scene, phrase: Phrase): boolean {
  const { measured, noun } = phrase.counted
  if (measured && (measured.measure !== 'share' || noun === undefined)) return false
  if (thingCounted(scene, phrase)?.ofPeople) return true
  const type = noun === undefined ? undefined : scene.typeOf(noun)
  return type === undefined || !NO_PEOPLE.has(type)
}

/** "Killed: 41". */
function headed(heading: Heading | undefined): Measured | undefined {
  return heading && of(heading.rule)
}

/** "41 dead", "300 wounded soldiers", "12 were found dead". */
function stateBeside(scene: Scene, { quantity, to }: Phrase): Measured | undefined {
  const { printed, book, tree } = scene
  const { lower } = printed.tokens
  // "Are hurt" is a state, whatever else a form may be.
  const isAdjective = (at: number) => tree.syntax.upos[tree.within(spanOf(scene, at, at + 1)).from] === 'ADJ'
  for (let at = quantity.to; at < to; at++) {
    const match = book.states.longestAt(lower, at, lower.length)
    if (match) return of(match.rule)
  }
  for (let at = to; at < to + LINK_REACH; at++) {
    const match = book.states.longestAt(lower, at, lower.length)
    // "41 people killed two guards": whether a participle is a state or a deed, the syntax has to say.
    if (match) return book.verbs.hasForm(lower[at]!) && !(BE.has(lower[at - 1]!) && isAdjective(at)) ? undefined : of(match.rule)
    if (!LINK.test(lower[at] ?? '')) return undefined
  }
  return undefined
}

/** Object or subject of a verb, through "believed to have been" and the like. */
function governed(scene: Scene, phrase: Phrase): Measured | undefined {
  const { tree } = scene
  let word = phrase.head
  // "killing five and wounding 12": a verb right before what is joined is nearer than the one that both are joined under.
  const own = tree.is(word, 'conj') ? verbBefore(scene, phrase) : undefined
  if (own) return own
  // What is joined with something shares its verb: "41 people and three dogs were killed".
  for (let n = 0; n < XCOMP_DEPTH && tree.is(word, 'conj') && tree.syntax.upos[tree.syntax.head[word]!] !== 'VERB'; n++) word = tree.syntax.head[word]!
  const verb = tree.syntax.head[word]!
  if (verb < 0) return undefined
  const asked = roleOf(scene, word, verb)
  if (!asked) return undefined
  for (let at = verb, role = asked, n = 0; n < XCOMP_DEPTH; n++) {
    const found = done(scene, at, role)
    if (found) return found
    const below = tree.dependents(at, 'xcomp')[0]
    if (below === undefined) return undefined
    // "41 are known to have died": of what is known of them they are the subject again.
    if (role === 'object' && tree.dependents(below, 'mark').length > 0 && tree.dependents(below, 'aux:pass').length === 0 && tree.dependents(verb, 'obj').length === 0) role = 'subject'
    at = below
  }
  return undefined
}

type Role = 'subject' | 'object' | 'either'

/** Is the phrase what a verb is done to, or who does it? */
function roleOf(scene: Scene, word: number, verb: number): Role | undefined {
  const { tree } = scene
  if (tree.is(word, 'nsubj:pass', 'obj')) return 'object'
  if (!tree.is(word, 'nsubj')) return undefined
  const isPassive = tree.dependents(verb, 'aux:pass').length > 0 || isPassiveByForm(scene, verb)
  if (isPassive) return 'object'
  const hasObject = tree.dependents(verb, 'obj').length > 0
  const hasAuxiliary = tree.dependents(verb, 'aux', 'cop').length > 0
  // "12 killed in a mine": a headline's participle. "12 have killed" and "12 killed a guard" are none.
  return !hasObject && !hasAuxiliary ? 'either' : 'subject'
}

/** "are trapped": a participle behind a form of "be", whatever the syntax calls that. */
function isPassiveByForm(scene: Scene, verb: number): boolean {
  const { tree, book } = scene
  const printed = (word: number) => wordOf(scene, word)
  const last = tree.dependents(verb, 'aux').at(-1)
  return last !== undefined && BE.has(printed(last)) && !printed(verb).endsWith('ing') && book.verbs.at(tree, verb, printed)?.isParticiple === true
}

function done(scene: Scene, verb: number, role: Role): Measured | undefined {
  const printed = (word: number) => wordOf(scene, word)
  const asSubject = scene.book.subjectVerbs.at(scene.tree, verb, printed)
  if (asSubject && role !== 'object') return ofVerb(asSubject.rule)
  const asObject = scene.book.verbs.at(scene.tree, verb, printed)
  if (!asObject || role === 'subject') return undefined
  return role === 'either' && !asObject.isParticiple ? undefined : ofVerb(asObject.rule)
}

/** "people killed in the flood", "hostages who were freed", "sailors who drowned", "homes that the storm destroyed". */
function described(scene: Scene, phrase: Phrase): Measured | undefined {
  const { tree } = scene
  const nouns = phrase.counted.noun === undefined || phrase.counted.noun === phrase.head ? [phrase.head] : [phrase.head, phrase.counted.noun]
  for (const noun of nouns) {
    if (ADVERBIAL.test(wordOf(scene, noun))) continue
    for (const verb of tree.dependents(noun, 'acl', 'amod')) {
      // "a free offer": an adjective that looks like a verb is none.
      const isAdjective = tree.is(verb, 'amod') && !scene.book.verbs.at(tree, verb, (word) => wordOf(scene, word))?.isParticiple
      const found = isAdjective ? undefined : done(scene, verb, roleInClause(scene, verb))
      if (found) return found
    }
  }
  return undefined
}

function roleInClause(scene: Scene, verb: number): Role {
  const { tree } = scene
  const printed = wordOf(scene, verb)
  // "houses to be sold" have it done to them; "a way to lose", "men to guard it" do it.
  if (tree.dependents(verb, 'mark').length > 0 && tree.dependents(verb, 'aux:pass').length === 0) return 'subject'
  if (!tree.is(verb, 'acl:relcl')) return printed.endsWith('ing') ? 'subject' : 'object'
  const subjects = tree.dependents(verb, 'nsubj')
  if (tree.dependents(verb, 'nsubj:pass', 'aux:pass').length > 0) return 'object'
  return subjects.some((subject) => !/^(?:who|which|that)$/.test(wordOf(scene, subject))) ? 'object' : 'subject'
}

/** "the killing of 41 people", "the release of 40 hostages". */
function actOf(scene: Scene, { quantity }: Phrase): Measured | undefined {
  const { lower } = scene.printed.tokens
  if (lower[quantity.from - 1] !== 'of') return undefined
  const match = scene.book.acts.findLast(lower, Math.max(0, quantity.from - 4), quantity.from - 1)
  return match?.last === quantity.from - 1 ? of(match.rule) : undefined
}

/** Where the syntax failed: "killing at least five", "19 miles of tunnels demolished". */
function verbBeside(scene: Scene, phrase: Phrase): Measured | undefined {
  const { tree } = scene
  const { counted } = phrase
  const printed = (word: number) => wordOf(scene, word)
  const behind = tree.within([counted.end, Infinity]).from
  const participle = behind < tree.syntax.words.length ? scene.book.verbs.at(tree, behind, printed) : undefined
  const hasObject = () => tree.dependents(behind, 'obj').length > 0
  if (participle?.isParticiple && !printed(behind).endsWith('ing') && !hasObject()) return ofVerb(participle.rule)
  // "In the bombing of Low Orrin 16 people died": the name has taken the number.
  const act = behind < tree.syntax.words.length && tree.syntax.upos[behind] === 'VERB' ? scene.book.subjectVerbs.at(tree, behind, printed) : undefined
  if (act && counted.noun !== undefined && !printed(behind).endsWith('ing') && tree.dependents(behind, 'aux:pass').length === 0) return ofVerb(act.rule)
  return verbBefore(scene, phrase)
}

function verbBefore(scene: Scene, { quantity }: Phrase): Measured | undefined {
  const { tree } = scene
  const printed = (word: number) => wordOf(scene, word)
  if (quantity.from === 0) return undefined
  const before = tree.within(spanOf(scene, quantity.from - 1, quantity.from)).from
  const verb = before < tree.syntax.words.length ? scene.book.verbs.at(tree, before, printed) : undefined
  // "Flood kills 12": in headlines the syntax often takes a verb for a noun.
  const isVerb = before < tree.syntax.words.length && (tree.syntax.upos[before] === 'VERB' || (verb?.rule.ofPeople === true && tree.is(before, 'root', 'compound', 'flat', 'nmod', 'obl', 'obj', 'nsubj') && /[^s]s$/.test(printed(before))))
  return verb && isVerb && tree.dependents(before, 'aux:pass').length === 0 ? ofVerb(verb.rule) : undefined
}

/** "the death toll rose to 41", "a toll of 41": before a number that counts nothing else. */
function tollBefore({ printed, book }: Scene, { quantity, counted }: Phrase): Measured | undefined {
  if (counted.unit !== undefined) return undefined
  const { lower } = printed.tokens
  const from = Math.max(0, quantity.from - TOLL_REACH)
  const match = book.tolls.findLast(lower, from, quantity.from)
  if (!match) return undefined
  for (let at = match.last; at < quantity.from; at++) if (/^[.!?;]$/.test(lower[at]!)) return undefined
  return of(match.rule)
}

/** "41 deaths", "134 hostages": what is counted, or what it is of: "hundreds of prisoners of war". */
function thingCounted({ printed, book }: Scene, { quantity, to }: Phrase): Measured | undefined {
  const { lower } = printed.tokens
  let end = quantity.to + 1
  while (end < to && lower[end] !== 'of') end++
  const match = book.things.findLast(lower, quantity.to, end) ?? book.things.findLast(lower, quantity.to, to)
  return match && of(match.rule)
}

function of({ rule, measure, ofPeople }: ReadyMeasure): Measured {
  return { rule, measure: measure ?? rule, ofPeople }
}

function ofVerb({ rule, measure, ofPeople, ofPersons, participle }: ReadyVerb): Measured {
  return { rule, measure: measure ?? participle, ofPeople, ...(ofPersons && { ofPersons }) }
}
