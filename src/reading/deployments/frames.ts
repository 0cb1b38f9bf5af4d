/** Where a verb of the codebook says that a force is: the force, the place, and whether it is so. */
import { joined } from '../events/noun-phrases.ts'
import type { Scene } from '../events/scene.ts'
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'
import type { StateRule, StateWord } from './deployment-book.ts'
import { forceAt, type Force } from './forces.ts'

export type Frame = {
  readonly rule: StateRule
  readonly verb: number
  readonly force: Force
  /** places[].id */
  readonly place?: string
  /** Head of the phrase that names the place. */
  readonly at?: number
  /** Who moves the force: its owner, where nothing else says whose it is. */
  readonly mover?: number
}

type Given = Pick<Layers, 'codebook' | 'situation' | 'report'> & { readonly byProfile: ReadonlyMap<string, Actor> }

const NEAR = 4
const DEEPEST = 6
const MOST_FORCES = 4
const DOUBTFUL = new Set(['not', "n't", 'never', 'may', 'might', 'could', 'should', 'would', 'must', 'can', 'ca', "'d", 'will', "'ll", 'wo', 'ought'])
const SUPPOSING = new Set(['if', 'unless', 'until', 'whether', 'lest', 'before', 'once', 'provided', 'providing', 'supposing'])
const DEMANDING = new Set(['demand', 'insist', 'urge', 'require', 'propose', 'recommend', 'ask', 'want', 'suggest', 'order'])
const LOCATIVE = new Set(['in', 'at', 'near', 'around', 'across', 'inside', 'outside', 'along', 'from'])
/** Nouns for places. */
const SITES = new Set(
  ('airbase airfield airport area avenue barracks base beach border bridge camp capital checkpoint city coast compound corridor crossing district enclave field fort fortress ' +
    'front frontier garrison gate harbor harbour hill hospital island junction mountain neighborhood neighbourhood north south east west outskirts pass peninsula plain port ' +
    'position post province quarter region ridge river road school sector settlement square station strip suburb territory town valley village zone').split(' '),
)
/** Clauses that stand by themselves: the place of the one above is not theirs. */
const APART = ['ccomp', 'parataxis', 'csubj']
const NONE = new Set(['no', 'neither'])

/** @returns what a word says of forces, where it is a word of the codebook and says that something is so */
export function framesAt(word: number, scene: Scene, given: Given): Frame[] {
  const { syntax } = scene.clauses.tree
  const upos = syntax.upos[word]!
  const listed = upos === 'VERB' ? given.codebook.deployments.verbs : upos === 'ADJ' ? given.codebook.deployments.adjectives : undefined
  const found = listed?.get(scene.clauses.lemma(word))?.filter((state) => stands(state, word, scene))
  if (!found || found.length === 0 || !isSo(word, scene) || isOfQuality(word, scene)) return []
  const longest = found[0]!.rest.length
  for (const { rest, rule } of found) {
    if (rest.length < longest) break
    const frames = framesOf(rule, word, scene, given)
    if (frames.length > 0) return frames
  }
  return []
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
  const { force: head, mover } = forceHead(rule, verb, scene, given)
  if (head === undefined) return []
  const site = placeOf(rule, verb, head, scene)
  const isModifier = scene.clauses.tree.is(verb, 'amod')
  if ((rule['needs place'] ?? isModifier) && site === undefined) return []
  return joined(scene.clauses, head).slice(0, MOST_FORCES).flatMap((one): Frame[] => {
    const force = isNone(one, scene) ? undefined : forceAt(scene, one, given)
    return force ? [{ rule, verb, force, ...site, ...(mover !== undefined && { mover }) }] : []
  })
}

function forceHead(rule: StateRule, verb: number, scene: Scene, given: Given): { force?: number; mover?: number } {
  const { clauses } = scene
  const adjective = clauses.tree.syntax.upos[verb] === 'ADJ'
  if (rule.force === 'of') {
    const force = clauses.prepositional(verb).findLast(({ preposition }) => preposition === 'of')?.head ?? (adjective ? undefined : ofObject(verb, scene))
    return force === undefined ? {} : { force }
  }
  const subject = clauses.subject(verb)
  const object = clauses.object(verb)
  const isForce = (head: number | undefined) => head !== undefined && forceAt(scene, head, given) !== undefined
  const moved = { ...(object !== undefined && { force: object }), ...(subject !== undefined && { mover: subject }) }
  if (rule.force === 'object') return isForce(object) ? moved : {}
  const moves = subject !== undefined && isForce(subject) ? { force: subject } : {}
  if (rule.force === 'subject') return moves
  if (isForce(object)) return moved
  return object === undefined || scene.isPlace(object) ? moves : {}
}

/** "cleared the port of gunmen": the parser may hang the gunmen on the port. */
function ofObject(verb: number, { clauses }: Scene): number | undefined {
  const object = clauses.object(verb)
  return object === undefined ? undefined : clauses.prepositional(object).findLast(({ preposition }) => preposition === 'of')?.head
}

/** By the rule's prepositions, else of the force's own phrase, else of the clauses above. */
function placeOf(rule: StateRule, verb: number, force: number, scene: Scene): { at: number; place?: string } | undefined {
  const { clauses } = scene
  const allowed = new Set(rule.place)
  const candidates = [
    ...(allowed.has('object') ? [clauses.object(verb)] : []),
    ...(allowed.has('subject') ? [clauses.tree.dependents(verb, 'nsubj')[0]] : []),
    ...clauses.prepositional(verb).filter(({ preposition }) => allowed.has(preposition)).map(({ head }) => head),
    ...clauses.prepositional(force).filter(({ preposition }) => allowed.has(preposition) && preposition !== 'of').map(({ head }) => head),
  ].filter((head): head is number => head !== undefined && head !== force)
  const own = siteIn(candidates, scene)
  return own ?? (rule['needs place'] ? undefined : siteIn(placesAbove(verb, scene), scene))
}

function siteIn(heads: readonly number[], scene: Scene): { at: number; place?: string } | undefined {
  for (const head of heads) {
    const place = scene.placeOf(head)
    if (place !== undefined) return { at: head, place }
  }
  const at = heads.find((head) => isSite(head, scene))
  return at === undefined ? undefined : { at }
}

/** A place that no gazetteer has, or a noun for one. */
function isSite(head: number, scene: Scene): boolean {
  const { clauses } = scene
  if (scene.isTime(head)) return false
  if (scene.isPlace(head) || SITES.has(clauses.lemma(head))) return true
  return clauses.tree.syntax.upos[head] === 'PROPN' && LOCATIVE.has(clauses.prepositionOf(head) ?? '') && !scene.isPerson(head)
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

function isNone(head: number, { clauses }: Scene): boolean {
  return clauses.tree.dependents(head, 'det').some((word) => NONE.has(clauses.form(word)))
}
