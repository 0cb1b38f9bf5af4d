/** Where a verb of the codebook says that a force is: the force, the place, and whether it is so. */
import { joined } from '../events/noun-phrases.ts'
import type { Scene } from '../events/scene.ts'
import type { Layers } from '../layers.ts'
import type { DeploymentBook, StateRule, StateWord } from './deployment-book.ts'
import { forceAt, type Force, type KnownForces } from './forces.ts'

export type Frame = {
  readonly rule: StateRule
  /** The rule's, or "absent". */
  readonly state: string
  readonly verb: number
  readonly force: Force
  /** places[].id */
  readonly place?: string
  /** Head of the phrase that names the place. */
  readonly at?: number
  /** Who moves the force: its owner, where nothing else says whose it is. */
  readonly mover?: number
}

type Given = Pick<Layers, 'codebook' | 'situation' | 'report'> & KnownForces

const BEING = 'be'
const LASTING = new Set(['remain', 'stay', 'continue', 'lie'])
/** States that nobody of a force can be in where none of it is there. */
const BEING_THERE = new Set(['stationed', 'remaining'])
const NEAR = 4
const DEEPEST = 6
const MOST_FORCES = 4
const DOUBTFUL = new Set(['not', "n't", 'never', 'may', 'might', 'could', 'should', 'would', 'must', 'can', 'ca', "'d", 'will', "'ll", 'wo', 'ought'])
const SUPPOSING = new Set(['if', 'unless', 'until', 'whether', 'lest', 'before', 'once', 'provided', 'providing', 'supposing'])
const DEMANDING = new Set(['demand', 'insist', 'urge', 'require', 'propose', 'recommend', 'ask', 'want', 'suggest', 'order'])
/** Prepositions of where a force goes; what lies above a clause is not looked for behind them. */
const WAYS = new Set(['out', 'into', 'to', 'off', 'toward', 'towards', 'through', 'past', 'onto', 'on', 'behind', 'above', 'below'])
const LOCATIVE = new Set(['in', 'at', 'near', 'around', 'across', 'inside', 'outside', 'along', 'from'])
/** Clauses that stand by themselves: the place of the one above is not theirs. */
const APART = ['ccomp', 'parataxis', 'csubj']
const NONE = new Set(['no', 'neither'])

/** @returns what a word says of forces, where it is a word of the codebook and says that something is so */
export function framesAt(word: number, scene: Scene, given: Given): Frame[] {
  const found = statesBy(word, scene, given).filter((state) => stands(state, word, scene))
  if (found.length === 0 || !isSo(word, scene) || isOfQuality(word, scene) || isSaidByNoun(word, scene, given)) return []
  const longest = found[0]!.rest.length
  for (const { rest, rule } of found) {
    if (rest.length < longest) break
    const frames = framesOf(rule, word, scene, given)
    if (frames.length > 0) return frames
  }
  return []
}

/** By the word itself; the place of "are on the hill" is its own verb. */
function statesBy(word: number, { clauses }: Scene, { codebook: { deployments } }: Given): readonly StateWord[] {
  const upos = clauses.tree.syntax.upos[word]!
  const lemma = clauses.lemma(word)
  if (upos === 'VERB' || (upos === 'AUX' && clauses.dependents(word, 'expl').length > 0)) return verbStates(lemma, clauses.form(word), deployments)
  if (upos === 'ADJ') return deployments.adjectives.get(lemma) ?? []
  if (!clauses.isNominal(word)) return []
  const preposition = clauses.prepositionOf(word)
  if (preposition === undefined) return []
  const stated = (deployments.nouns.get(lemma) ?? []).filter(({ rule }) => rule.behind?.includes(preposition) && saidOf(word, clauses) !== undefined)
  return stated.length === 0 && clauses.dependents(word, 'cop').length > 0 ? (deployments.verbs.get(BEING) ?? []) : stated
}

function verbStates(lemma: string, form: string, { verbs, plain }: DeploymentBook): readonly StateWord[] {
  return verbs.get(lemma) ?? verbs.get(plain.get(form) ?? '') ?? []
}

/** "remains in control of": the noun says it, and not the verb. */
function isSaidByNoun(word: number, scene: Scene, given: Given): boolean {
  const { clauses } = scene
  return LASTING.has(clauses.lemma(word)) && clauses.prepositional(word).some(({ head }) => statesBy(head, scene, given).length > 0)
}

/** The head of who, or what, is said to be "in control" or "in the hands of". */
function saidOf(word: number, clauses: Scene['clauses']): number | undefined {
  if (clauses.dependents(word, 'cop').length > 0) return clauses.dependents(word, 'nsubj')[0]
  const above = clauses.head(word)
  return above >= 0 && LASTING.has(clauses.lemma(above)) && clauses.is(word, 'obl', 'xcomp') ? clauses.subject(above) : undefined
}

/** Do the words that belong to the verb stand by it? "pull its troops out" */
function stands({ rest }: StateWord, word: number, { clauses }: Scene): boolean {
  const [particle] = rest
  if (particle === undefined) return true
  const length = clauses.tree.syntax.words.length
  if (Array.from({ length: NEAR }, (_, n) => word + 1 + n).some((at) => at < length && clauses.form(at) === particle && at <= word + rest.length)) return true
  return clauses.tree.dependents(word, 'compound:prt', 'advmod').some((other) => clauses.form(other) === particle)
}

/** "remained silent", "stayed rebels": says how, not where. */
function isOfQuality(word: number, { clauses: { tree } }: Scene): boolean {
  return tree.dependents(word, 'xcomp').some((part) => tree.syntax.upos[part] === 'ADJ' || tree.syntax.upos[part] === 'NOUN')
}

/** Neither negated, possible, supposed, demanded nor still to come. */
function isSo(word: number, scene: Scene): boolean {
  const { clauses } = scene
  const { tree } = clauses
  const parts = tree.dependents(word, 'aux', 'advmod')
  if (parts.some((part) => DOUBTFUL.has(clauses.form(part)))) return false
  if (tree.dependents(word, 'mark').some((mark) => SUPPOSING.has(clauses.form(mark)) || clauses.form(mark) === 'to')) return false
  const above = tree.syntax.head[word]!
  if (above >= 0 && tree.is(word, 'xcomp') && clauses.isVerb(above) && !CARRYING_ON.has(clauses.lemma(above))) return false
  if (above >= 0 && tree.is(word, 'ccomp') && SUPPOSING.has(clauses.form(above))) return false
  if (above >= 0 && tree.is(word, 'ccomp') && DEMANDING.has(clauses.lemma(above)) && tree.dependents(word, 'aux').length === 0) return false
  return !(above >= 0 && tree.is(word, 'conj') && clauses.isVerb(above)) || isSo(above, scene)
}
const CARRYING_ON = new Set(['begin', 'start', 'continue', 'keep', 'finish', 'complete', 'see', 'stop'])

function framesOf(rule: StateRule, verb: number, scene: Scene, given: Given): Frame[] {
  if (rule.with && !hasObjectOf(rule.with, verb, scene)) return []
  const { force: head, mover } = forceHead(rule, verb, scene, given)
  if (head === undefined) return []
  const site = placeOf(rule, verb, head, scene, given)
  const isModifier = scene.clauses.tree.is(verb, 'amod')
  if ((rule['needs place'] ?? isModifier) && site === undefined) return []
  return joined(scene.clauses, head).slice(0, MOST_FORCES).flatMap((one): Frame[] => {
    const none = isNone(one, scene)
    if (none && !BEING_THERE.has(rule.state)) return []
    const force = forceAt(scene, one, given)
    const state = none ? 'absent' : rule.state
    return force && (!none || site) ? [{ rule, state, verb, force, ...site, ...(mover !== undefined && { mover }) }] : []
  })
}

function hasObjectOf(nouns: readonly string[], verb: number, { clauses }: Scene): boolean {
  return clauses.dependents(verb, 'obj').some((object) => joined(clauses, object).some((one) => isOneOf(nouns, one, clauses)))
}

/** The syntax may give a plural for a plain form: "trenches", "trenche". */
function isOneOf(nouns: readonly string[], word: number, clauses: Scene['clauses']): boolean {
  return [clauses.lemma(word), clauses.form(word).replace(/e?s$/, '')].some((form) => nouns.includes(form))
}

function forceHead(rule: StateRule, verb: number, scene: Scene, given: Given): { force?: number; mover?: number } {
  const { clauses } = scene
  if (rule.force === 'of' || rule.force === 'to') {
    const force = forceBehind(rule.force, verb, scene, given)
    return force === undefined ? {} : { force }
  }
  const subject = subjectOf(verb, scene)
  const object = clauses.object(verb)
  const isForce = (head: number | undefined) => head !== undefined && forceAt(scene, head, given) !== undefined
  const moved = { ...(object !== undefined && { force: object }), ...(subject !== undefined && { mover: subject }) }
  if (rule.force === 'object') return isForce(object) ? moved : {}
  const moves = subject !== undefined && isForce(subject) ? { force: subject } : {}
  if (rule.force === 'subject') return moves
  if (isForce(object)) return moved
  return object === undefined || isSite(object, scene, given) ? moves : {}
}

function subjectOf(word: number, scene: Scene): number | undefined {
  const { clauses } = scene
  if (clauses.isNominal(word)) return saidOf(word, clauses)
  if (clauses.tree.syntax.upos[word] === 'ADJ') return clauses.dependents(word, 'nsubj', 'nsubj:pass').at(-1)
  return clauses.subject(word) ?? subjectBeforeTelling(word, scene)
}

/** Of "The rebels, too, had left, Rell said" the parser may hang the rebels on "said". */
function subjectBeforeTelling(word: number, { clauses }: Scene): number | undefined {
  const above = clauses.head(word)
  if (above <= word || !clauses.is(word, 'ccomp', 'parataxis')) return undefined
  const [first, ...others] = clauses.dependents(above, 'nsubj')
  return first !== undefined && first < word && others.length > 0 ? first : undefined
}

/** "in the hands of the army", "under army control", "fell to the rebels" */
function forceBehind(preposition: 'of' | 'to', verb: number, scene: Scene, given: Given): number | undefined {
  const { clauses } = scene
  const behind = clauses.prepositional(verb).findLast((one) => one.preposition === preposition)?.head
  if (behind !== undefined || preposition === 'to') return behind
  const upos = clauses.tree.syntax.upos[verb]
  if (upos === 'VERB') return ofObject(verb, scene)
  return upos === 'ADJ' ? undefined : clauses.dependents(verb, 'compound', 'amod', 'nmod:poss').findLast((one) => forceAt(scene, one, given))
}

/** "cleared the port of gunmen": the parser may hang the gunmen on the port. */
function ofObject(verb: number, { clauses }: Scene): number | undefined {
  const object = clauses.object(verb)
  return object === undefined ? undefined : clauses.prepositional(object).findLast(({ preposition }) => preposition === 'of')?.head
}

/** By the rule's prepositions, else of the force's own phrase, else of the clauses above. */
function placeOf(rule: StateRule, verb: number, force: number, scene: Scene, given: Given): { at: number; place?: string } | undefined {
  const { clauses } = scene
  const allowed = new Set(rule.place)
  const isAllowed = ({ preposition }: { readonly preposition: string }) => allowed.has(preposition)
  const isOwnPlace = clauses.isNominal(verb) && !rule.nouns
  if (isOwnPlace && !isSite(verb, scene, given)) return undefined
  // Who holds travellers in a station need not hold the station.
  const object = clauses.object(verb)
  if (allowed.has('object') && object !== undefined && object !== force && !siteIn([object], scene, given)) return undefined
  const subject = clauses.isNominal(verb) ? saidOf(verb, clauses) : clauses.dependents(verb, 'nsubj')[0]
  // "went back to the fort": the fort may hang on "back".
  const below = clauses.dependents(verb, 'advmod', 'obj').filter((part) => rule.with !== undefined || clauses.tree.syntax.upos[part] === 'ADV')
  const candidates = [
    ...(allowed.has('object') ? [object] : []),
    ...(allowed.has('subject') ? [subject] : []),
    ...[verb, ...below].flatMap((word) => clauses.prepositional(word)).filter(isAllowed).map(({ head }) => head),
    ...(isOwnPlace && allowed.has(clauses.prepositionOf(verb) ?? '') ? [verb] : []),
    ...(isWhere(verb, clauses) ? [clauses.head(verb)] : []),
    ...clauses.prepositional(force).filter((one) => isAllowed(one) && one.preposition !== 'of').map(({ head }) => head),
  ].filter((head): head is number => head !== undefined && head !== force)
  const own = siteIn(candidates, scene, given)
  return own ?? (rule['needs place'] ? undefined : siteIn(placesAbove(verb, scene), scene, given))
}

/** "the bridge, where two battalions stand" */
function isWhere(verb: number, clauses: Scene['clauses']): boolean {
  return clauses.is(verb, 'acl') && clauses.dependents(verb, 'advmod').some((part) => clauses.form(part) === 'where')
}

function siteIn(heads: readonly number[], scene: Scene, given: Given): { at: number; place?: string } | undefined {
  for (const head of heads) {
    const place = scene.placeOf(head)
    if (place !== undefined) return { at: head, place }
  }
  const at = heads.find((head) => isSite(head, scene, given))
  return at === undefined ? undefined : { at }
}

/** A place that no gazetteer has, or a noun for one. */
function isSite(head: number, scene: Scene, { codebook: { deployments: { sites } } }: Given): boolean {
  const { clauses } = scene
  if (scene.isTime(head) && scene.placeOf(head) === undefined) return false
  const [lemma, form] = [clauses.lemma(head), clauses.form(head)]
  const before = head > 0 ? `${clauses.form(head - 1)} ${lemma}` : lemma
  if (scene.isPlace(head) || [lemma, form, before].some((noun) => sites.has(noun))) return true
  if (clauses.tree.syntax.upos[head] !== 'PROPN' || scene.isPerson(head)) return false
  const preposition = clauses.prepositionOf(head)
  if (preposition !== undefined) return LOCATIVE.has(preposition) || WAYS.has(preposition)
  // "quits Tessel", where nothing takes it for somebody
  return scene.entityType(head) === undefined && scene.actorOf(head) === undefined
}

function placesAbove(verb: number, scene: Scene): number[] {
  const { clauses } = scene
  const found: number[] = []
  let at = verb
  for (let depth = 0; depth < DEEPEST && at >= 0; depth++) {
    found.push(...clauses.prepositional(at).filter(({ preposition }) => LOCATIVE.has(preposition)).map(({ head }) => head))
    if (clauses.tree.is(at, ...APART)) break
    at = clauses.head(at)
  }
  return found
}

/** "no soldiers", "not a single soldier" */
function isNone(head: number, { clauses }: Scene): boolean {
  const parts = clauses.tree.dependents(head, 'det', 'advmod')
  return parts.some((word) => NONE.has(clauses.form(word)) || (clauses.form(word) === 'not' && word < head))
}
