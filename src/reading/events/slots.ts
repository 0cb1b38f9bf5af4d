/** What stands in a place of a sentence beside a word: its subject, its object, what follows "against". */
import type { Clauses } from './clauses.ts'
import { PARTICLES } from './closed-classes.ts'
import type { Carrier } from './event-book.ts'
import { verbsAt } from './matching.ts'
import { coreOf, phraseOf } from './noun-phrases.ts'
import type { Scene } from './scene.ts'

/** The verb that carries a noun: "carry out" of "carry out raids", and what its subject is to the act. */
export type Carried = Carrier & { readonly verb: number }

/** Measures may stand on one another: "a series of rounds of talks". */
const DEEPEST = 3
/** Words of an object that are looked through for "between". */
const WIDEST = 60
/** In "withdrawal of troops from the port" the port hangs on "troops". */
const SPREADING = new Set(['by', 'on', 'against', 'to', 'from', 'with', 'between', 'at', 'over', 'toward', 'towards', 'in', 'into', 'for'])

/**
 * @param head the verb, adjective or noun of an event
 * @param slot "subject", "object", "indirect object", "possessive", "before", "clause" or a preposition
 * @param taken words that the rule's own pattern took
 * @returns heads of the phrases there, the likeliest first
 */
export function fillersOf(scene: Scene, head: number, slot: string, taken: readonly number[]): number[] {
  const { clauses } = scene
  const nominal = clauses.isNominal(head)
  const find = SLOTS[slot]
  const found = find ? find(scene, head, nominal, taken) : prepositional(scene, head, slot, taken, nominal)
  return found.filter((filler) => filler !== head && !scene.isTime(filler))
}

const SLOTS: Readonly<Record<string, (scene: Scene, head: number, nominal: boolean, taken: readonly number[]) => number[]>> = {
  subject: ({ clauses, layers }, head, nominal) => {
    if (!nominal) return some(clauses.isVerb(head) ? clauses.subject(head) : clauses.dependents(head, 'nsubj')[0])
    const carried = carriedBy(clauses, head, layers.codebook.events)
    return carried?.subject === 'actor' ? some(clauses.subject(carried.verb)) : []
  },
  object: ({ clauses }, head, nominal, taken) => {
    if (nominal || !clauses.isVerb(head)) return []
    const particle = taken.find((word) => word !== head && PARTICLES.has(clauses.form(word)))
    return some(clauses.object(head) ?? (particle === undefined || clauses.isPassive(head) ? undefined : phraseBehind(clauses, particle)))
  },
  'indirect object': ({ clauses }, head) => some(clauses.indirectObject(head)),
  possessive: ({ clauses }, head) => some(clauses.possessor(head)),
  before: (scene, head) => namesBefore(scene, head).filter((word) => !standsForPlace(scene, word)),
  'place before': (scene, head) => namesBefore(scene, head).filter((word) => standsForPlace(scene, word)),
  clause: ({ clauses }, head) => some(complementOf(clauses, head)),
}

/** The verb below which a noun is what is done: it is its object, its passive subject, or its subject ("raids began"). */
export function carriedBy(clauses: Clauses, noun: number, { carriers }: Scene['layers']['codebook']['events']): Carried | undefined {
  const top = measureOf(clauses, noun)
  const verb = clauses.head(top)
  if (verb < 0 || !clauses.isVerb(verb)) return undefined
  const isSubject = clauses.is(top, 'nsubj') && !clauses.is(top, 'nsubj:pass')
  const isObject = !isSubject && (clauses.object(verb) === top || clauses.is(top, 'obj'))
  const preposition = clauses.is(top, 'obl') ? clauses.prepositionOf(top) : undefined
  const found = verbsAt(clauses, verb, carriers).find(({ rule, words }) => {
    if (rule.subject === 'act') return isSubject
    return isObject || (preposition !== undefined && words.some((word) => clauses.form(word) === preposition))
  })
  return found && { ...found.rule, verb }
}

/** "wave" of "a wave of attacks": what stands in the sentence for a noun; itself where nothing does. */
export function measureOf(clauses: Clauses, noun: number): number {
  let at = noun
  for (let depth = 0; depth < DEEPEST && clauses.is(at, 'nmod'); depth++) {
    const above = clauses.head(at)
    if (above < 0 || coreOf(clauses, above) !== noun) break
    at = above
  }
  return at
}

/** The clause that a verb governs: "to leave" of "agreed to leave", "of sending arms". */
export function complementOf(clauses: Clauses, head: number): number | undefined {
  const { tree } = clauses
  const [complement] = tree.dependents(head, 'xcomp', 'ccomp')
  if (complement !== undefined) return complement
  return tree.dependents(head, 'advcl', 'acl', 'csubj').find((child) => child > head && ['of', 'to', 'from', 'for', 'against'].includes(clauses.markOf(child) ?? ''))
}

function prepositional(scene: Scene, head: number, preposition: string, taken: readonly number[], nominal: boolean): number[] {
  const { clauses } = scene
  if (preposition === 'by' && !nominal) return []
  const around = nominal ? beside(scene, head, preposition) : [head, ...some(clauses.object(head)), ...taken.slice(1)]
  const found = [...new Set(around)].flatMap((word) => behind(clauses, word, preposition))
  if (found.length > 0) return found
  if (preposition === 'between') return between(clauses, nominal ? head : (clauses.object(head) ?? head))
  const own = taken.find((word) => word !== head && clauses.form(word) === preposition)
  return own === undefined ? [] : some(phraseBehind(clauses, own))
}

/** Words on which a noun's prepositional phrases may hang: itself, its measure, its carrier, what "of" joins to it. */
function beside({ clauses, layers }: Scene, noun: number, preposition: string): number[] {
  const top = measureOf(clauses, noun)
  const carried = preposition === 'of' ? undefined : carriedBy(clauses, noun, layers.codebook.events)
  const inner = SPREADING.has(preposition) ? clauses.prepositional(noun).map(({ head }) => head) : []
  return [noun, ...(top === noun ? [] : [top]), ...(carried ? [carried.verb] : []), ...inner]
}

function behind(clauses: Clauses, word: number, preposition: string): number[] {
  return clauses.prepositional(word).filter((phrase) => phrase.preposition === preposition).map(({ head }) => head)
}

/** "between" wherever it stands in a long phrase: "talks aimed at reaching a deal between the two". */
function between({ tree }: Clauses, word: number): number[] {
  const { from, to } = tree.subtree(word)
  for (let at = Math.max(from, word); at < Math.min(to, word + WIDEST); at++)
    if (tree.syntax.lemma[at] === 'between' && tree.is(at, 'case')) return [tree.syntax.head[at]!]
  return []
}

/** The phrase right behind a preposition that the syntax took for a particle. */
function phraseBehind(clauses: Clauses, preposition: number): number | undefined {
  const { tree } = clauses
  const next = preposition + 1
  if (next >= tree.syntax.words.length || tree.syntax.sentence[next] !== tree.syntax.sentence[preposition]) return undefined
  let at = next
  for (let depth = 0; depth < DEEPEST && clauses.head(at) > preposition && phraseOf(clauses, clauses.head(at)).from <= next; depth++) at = clauses.head(at)
  return clauses.isNominal(at) ? at : undefined
}

/** Names and words for those who act, before a noun: "Ruvian", "rebel". */
function namesBefore(scene: Scene, noun: number): number[] {
  const { clauses, layers } = scene
  return clauses.dependents(noun, 'compound', 'amod', 'nmod:unmarked', 'nmod:desc').filter((word) => {
    if (word > noun) return false
    const [start] = clauses.tree.syntax.words[word]!
    const isCapital = /\p{Lu}/u.test(layers.report.text.charAt(start))
    const isName = clauses.tree.syntax.upos[word] === 'PROPN' || !isFirst(clauses, word)
    return (isCapital && isName) || layers.codebook.events.actors.has(clauses.lemma(word)) || scene.actorOf(word) !== undefined
  }).reverse()
}

/** Does a word begin its sentence, so that its capital says nothing? */
function isFirst({ tree: { syntax } }: Clauses, word: number): boolean {
  return word === 0 || syntax.sentence[word - 1] !== syntax.sentence[word]
}

/** "Tarn offensive" is one at Tarn; "Ruvian" and "UN" stand for those who act. */
function standsForPlace(scene: Scene, word: number): boolean {
  const { clauses } = scene
  if (clauses.tree.syntax.upos[word] === 'ADJ') return false
  const [start, end] = scene.spanOfWord(word)
  const printed = scene.layers.report.text.slice(start, end)
  if (end - start <= 4 && printed === printed.toUpperCase()) return false
  return scene.isPlace(word)
}

function some(word: number | undefined): number[] {
  return word === undefined ? [] : [word]
}
