/** Is a phrase a force, how is it called, and whose is it? */
import type { Span } from '../../report/quote.ts'
import type { WordRange } from '../../language/tree.ts'
import { coreOf, phraseOf } from '../events/noun-phrases.ts'
import type { Scene } from '../events/scene.ts'
import type { Layers } from '../layers.ts'
import type { Actor } from '../reading.ts'
import { piecesOf } from '../tokens.ts'

export type Force = {
  /** The noun that it hangs on. */
  readonly head: number
  readonly span: Span
  readonly name: string
  readonly actor?: Actor
  readonly of?: Actor
  readonly only: boolean
}

/** What is known of a report's actors before any force is looked for. */
export type KnownForces = {
  readonly byProfile: ReadonlyMap<string, Actor>
  /** actors[].id of those whom the report shows to be armed. */
  readonly armed: ReadonlySet<string>
}

type Given = Pick<Layers, 'situation' | 'codebook' | 'report'> & KnownForces

const ARMED = new Set(['armed-force', 'force', 'armed-group', 'group'])
/** Kinds of actors whose vehicles are forces. */
const HAVE_FORCES = new Set(['armed-force', 'force', 'armed-group'])
/** Words before a force's noun that say how many, whose or which, and do not belong to its name. */
const NOT_OF_NAME = new Set(['DET', 'PRON', 'NUM', 'PUNCT', 'ADV', 'VERB', 'PART'])
const COUNTING = new Set(['remaining', 'other', 'more', 'last', 'only', 'sole', 'additional', 'several', 'many', 'few', 'first', 'further', 'own', 'single'])
/** "98th" numbers a unit and belongs to its name. */
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/
const ALONE = new Set(['only', 'sole'])

/**
 * The force that a phrase names.
 * @param head of the phrase; of "the majority of troops" the troops are the force
 * @returns undefined where it is none
 */
export function forceAt(scene: Scene, head: number, given: Given): Force | undefined {
  const core = coreOf(scene.clauses, head)
  const named = namedBy(scene, core, given)
  const own = named ?? core
  if (!isForce(scene, own, given)) return undefined
  const range = nameOf(scene, own)
  const span = scene.spanOf(range)
  const actor = actorOf(scene, own)
  const of = ownerOf(scene, own, actor, given)
  return {
    head: own,
    span,
    name: actor && isPronoun(scene, own) ? actor.name : given.report.text.slice(...span),
    ...(actor && { actor }),
    ...(of && of.id !== actor?.id && { of }),
    only: [core, own].some((word) => isAlone(scene, word)),
  }
}

/** Kind of force by its noun, as codebook/deployments/forces.yaml has it; undefined for any other word. */
export function kindOf(scene: Scene, word: number, { codebook }: Given): string | undefined {
  const { clauses } = scene
  const lemma = singular(clauses.lemma(word), codebook.deployments.forces)
  const before = word > 0 ? `${clauses.form(word - 1)} ${lemma}` : lemma
  return codebook.deployments.forces.get(before) ?? codebook.deployments.forces.get(lemma)
}

/** Names keep their form, as in "Peacekeepers"; the parser may leave a plural as its lemma. */
function singular(lemma: string, nouns: ReadonlyMap<string, string>): string {
  if (nouns.has(lemma)) return lemma
  const cut = [lemma.replace(/s$/, ''), lemma.replace(/ies$/, 'y'), lemma.replace(/men$/, 'man')].find((form) => nouns.has(form))
  return cut ?? lemma
}

function isForce(scene: Scene, word: number, given: Given): boolean {
  const { forces, ofArmed } = given.codebook.deployments
  const kind = kindOf(scene, word, given)
  const actor = actorOf(scene, word)
  if (kind !== undefined) return !ofArmed.has(kind) || isOfArmed(scene, word, actor, given)
  if (actor === undefined) return false
  if (isPronoun(scene, word) && forces.has(singular(piecesOf(actor.name.toLowerCase()).at(-1) ?? '', forces))) return true
  if (given.armed.has(actor.id)) return true
  // A group without a name may be one of villagers.
  return scene.clauses.tree.syntax.upos[word] === 'PROPN' ? ARMED.has(actor.kind) : actor.kind === 'armed-force'
}

/** Of "The army said it had left" the pronoun means who speaks, where nothing else tells. */
function actorOf(scene: Scene, word: number): Actor | undefined {
  const known = scene.actorOf(word)
  if (known !== undefined || !isPronoun(scene, word)) return known
  const speaker = scene.speakerFor(word)
  return speaker === undefined ? undefined : scene.actorOf(speaker)
}

/** "army trucks", "the Front's pickup trucks" */
function isOfArmed(scene: Scene, word: number, actor: Actor | undefined, given: Given): boolean {
  const owner = ownerOf(scene, word, actor, given)
  if (owner && (HAVE_FORCES.has(owner.kind) || given.armed.has(owner.id))) return true
  const { ofArmed } = given.codebook.deployments
  return scene.clauses.tree.dependents(word, 'compound', 'amod', 'nmod').some((other) => {
    const kind = other < word ? kindOf(scene, other, given) : undefined
    return kind !== undefined && !ofArmed.has(kind)
  })
}

function isPronoun({ clauses: { tree } }: Scene, word: number): boolean {
  return tree.syntax.upos[word] === 'PRON'
}

/** "The Falcon Battalion is the only unit": the battalion. */
function namedBy(scene: Scene, word: number, given: Given): number | undefined {
  const { tree } = scene.clauses
  if (tree.dependents(word, 'cop').length === 0) return undefined
  const [subject] = tree.dependents(word, 'nsubj')
  return subject !== undefined && isForce(scene, subject, given) ? subject : undefined
}

function nameOf(scene: Scene, head: number): WordRange {
  const { clauses } = scene
  const { tree } = clauses
  const phrase = phraseOf(clauses, head)
  let { from } = phrase
  const possessor = clauses.possessor(head)
  const isNamed = possessor !== undefined && tree.syntax.upos[possessor] !== 'PRON'
  while (from < head && (isNamed ? from < tree.subtree(possessor).from || isArticle(scene, from) : !belongs(scene, from))) from++
  let { to } = phrase
  for (let at = head + 1; at < to; at++) if (clauses.form(at) === ',') to = at
  while (to > head + 1 && tree.is(to - 1, 'case', 'punct')) to--
  return { from, to }
}

function isArticle({ clauses }: Scene, word: number): boolean {
  return /^(?:the|an?)$/.test(clauses.form(word))
}

function belongs({ clauses }: Scene, word: number): boolean {
  if (ORDINAL.test(clauses.form(word))) return true
  return !NOT_OF_NAME.has(clauses.tree.syntax.upos[word]!) && !COUNTING.has(clauses.lemma(word))
}

/** "the only unit", "only one battalion" */
function isAlone({ clauses }: Scene, word: number): boolean {
  const { from } = phraseOf(clauses, word)
  for (let at = Math.min(from, word); at < word; at++) if (ALONE.has(clauses.lemma(at))) return true
  return clauses.tree.dependents(word, 'amod', 'advmod').some((other) => ALONE.has(clauses.lemma(other)))
}

/** By the situation's profile, a possessive, "of", or a word for a people or body before the noun. */
function ownerOf(scene: Scene, head: number, actor: Actor | undefined, given: Given): Actor | undefined {
  const profiled = actor && ownerInProfile(actor, given)
  if (profiled) return profiled
  const { clauses } = scene
  const possessor = clauses.possessor(head)
  const heads = [
    ...(possessor === undefined ? [] : [possessor]),
    ...clauses.tree.dependents(head, 'nmod').filter((other) => other < head || clauses.prepositionOf(other) === 'of'),
    ...clauses.tree.dependents(head, 'amod', 'compound'),
  ]
  for (const other of heads) {
    const owner = scene.layers.actorAt(scene.spanOfWord(other))
    if (owner && owner.id !== actor?.id) return owner
  }
  return undefined
}

function ownerInProfile({ profile, name }: Actor, { byProfile, situation }: Given): Actor | undefined {
  if (!situation) return undefined
  const known = [...situation.profile.forces, ...situation.profile.actors]
  const force = known.find((one) => (profile === undefined ? one.name.toLowerCase() === name.toLowerCase() : one.id === profile))
  return force?.of === undefined ? undefined : byProfile.get(force.of)
}
