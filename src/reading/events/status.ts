/** Whether an act happens, has happened, is to come, may come, or has not happened: PLOVER's auxiliaries. */
import type { EventStatus, Stance } from '../reading.ts'
import type { When } from '../../report/report.ts'
import {
  CONDITIONAL_MARKS, FUTURE_AUXILIARIES, NEGATIVE_DETERMINERS, NEGATIVE_WORDS, POSSIBLE_AUXILIARIES,
} from './closed-classes.ts'
import { nounsAt, verbsAt } from './matching.ts'
import { carriedBy, measureOf } from './slots.ts'
import type { Scene } from './scene.ts'

/** What the words say; 'done' where they say that it has happened and not when. */
type Said = EventStatus | 'perfect' | 'past'

/** Clauses above that are looked through. */
const DEEPEST = 6
/** Once past, an act this many days old is no longer news. */
const NEWS_DAYS = 45

/** A statement of one of these says of what is not in the past only that somebody wants it, or may do it. */
const OPEN_STANCES: Partial<Record<Stance, EventStatus>> = {
  demand: 'hypothetical', ask: 'hypothetical', threaten: 'future', promise: 'future', refuse: 'negated', predict: 'future',
}

/**
 * @param head the verb, adjective or noun of the event
 * @param time when it is said to be, where that is said
 */
export function statusOf(scene: Scene, head: number, time: When | undefined): EventStatus {
  const said = saidOf(scene, head)
  const open = said === undefined ? undefined : said
  if (open === 'negated' || open === 'hypothetical' || open === 'historical' || open === 'future') return open
  const dated = byDate(time, scene.layers.published)
  if (dated) return dated
  if (open === undefined) return byStance(scene, head) ?? 'current'
  return 'current'
}

/** Is a verb in the present perfect, which tells news? */
export function isPresentPerfect({ clauses }: Scene, verb: number): boolean {
  return clauses.dependents(verb, 'aux').some((aux) => clauses.lemma(aux) === 'have' && !['had', "'d", 'having'].includes(clauses.form(aux)))
}

function saidOf(scene: Scene, head: number, depth = 0): Said | undefined {
  if (depth >= DEEPEST) return undefined
  return scene.clauses.isNominal(head) ? ofNoun(scene, head, depth) : ofPredicate(scene, head, depth)
}

function ofPredicate(scene: Scene, word: number, depth: number): Said | undefined {
  return denied(scene, word) ?? own(scene, word) ?? fromAbove(scene, word, depth) ?? underCondition(scene, word)
}

/** "denied that it had bombed the school" */
function denied(scene: Scene, word: number): Said | undefined {
  const above = scene.clauses.head(word)
  if (above < 0 || !scene.clauses.is(word, 'ccomp', 'xcomp')) return undefined
  return outlookOf(scene, above) === 'negated' && !isNegated(scene, above) ? 'negated' : undefined
}

/** What a verb's own auxiliaries, negations and marks say. */
function own({ clauses }: Scene, word: number): Said | undefined {
  const { tree } = clauses
  if (isNegated({ clauses }, word)) return 'negated'
  const mark = clauses.markOf(word)
  if (mark === 'without') return 'negated'
  if (mark !== undefined && CONDITIONAL_MARKS.has(mark)) return 'hypothetical'
  const auxiliaries = tree.dependents(word, 'aux')
  const has = (lemmas: ReadonlySet<string>) => auxiliaries.some((aux) => lemmas.has(clauses.form(aux)) || lemmas.has(clauses.lemma(aux)))
  if (has(FUTURE_AUXILIARIES)) return 'future'
  const isPerfect = auxiliaries.some((aux) => clauses.lemma(aux) === 'have')
  if (auxiliaries.some((aux) => clauses.form(aux) !== "'d" && POSSIBLE_AUXILIARIES.has(clauses.form(aux)))) return 'hypothetical'
  if (isPerfect && auxiliaries.some((aux) => ['had', "'d"].includes(clauses.form(aux)))) return 'historical'
  if (mark === 'after' && clauses.isGerund(word)) return 'historical'
  if (isPerfect) return 'perfect'
  if (has(new Set(["'d"]))) return 'hypothetical'
  return clauses.isVerb(word) && clauses.isPast(word) && tree.dependents(word, 'nsubj', 'nsubj:pass', 'aux:pass').length > 0 ? 'past' : undefined
}

/** "not", "never"; but not "not only". */
export function isNegated({ clauses }: Pick<Scene, 'clauses'>, word: number): boolean {
  const { tree } = clauses
  const negated = tree.dependents(word, 'advmod', 'cc').some((child) => NEGATIVE_WORDS.has(clauses.form(child)) && !isNotOnly(clauses, child))
  return negated || tree.dependents(word, 'nsubj', 'nsubj:pass').some((subject) => isNobody(clauses, subject))
}

function isNotOnly(clauses: Scene['clauses'], at: number): boolean {
  const next = at + 1
  return next < clauses.tree.syntax.words.length && ['only', 'just', 'merely', 'simply'].includes(clauses.form(next))
}

function isNobody(clauses: Scene['clauses'], subject: number): boolean {
  return ['nobody', 'none'].includes(clauses.form(subject)) || clauses.dependents(subject, 'det').some((det) => NEGATIVE_DETERMINERS.has(clauses.form(det)))
}

/** What the verb, adjective or noun above says of the clause below it. */
function fromAbove(scene: Scene, word: number, depth: number): Said | undefined {
  const { clauses } = scene
  const above = clauses.head(word)
  if (above < 0) return undefined
  const relation = clauses.relation(word)
  const isOpen = clauses.markOf(word) === 'to' || clauses.isGerund(word) || relation === 'xcomp'
  if (relation === 'conj') return clauses.dependents(word, 'nsubj', 'nsubj:pass', 'aux').length > 0 ? undefined : saidOf(scene, above, depth + 1)
  if (relation === 'xcomp' || relation === 'ccomp' || (relation === 'acl' && isOpen) || (relation.startsWith('advcl') && isOpen)) {
    const given = outlookOf(scene, above)
    const governing = saidOf(scene, above, depth + 1)
    if (given === 'same') return governing
    if (given !== undefined) return governing === 'negated' && given !== 'negated' ? 'hypothetical' : given
    if (relation === 'ccomp') return undefined
    if (relation === 'xcomp') return governing
    if (clauses.markOf(word) === 'to') return 'hypothetical'
    return governing === 'past' || governing === 'perfect' || governing === 'negated' ? undefined : governing
  }
  return undefined
}

/** The status that a word of outlook.yaml gives to what stands below it. */
function outlookOf({ clauses, layers }: Scene, word: number): EventStatus | 'same' | undefined {
  const { verbs, adjectives, nouns } = layers.codebook.events.outlook
  const found = [
    ...(clauses.isVerb(word) ? verbsAt(clauses, word, verbs) : []),
    ...verbsAt(clauses, word, adjectives),
    ...(clauses.isNominal(word) ? nounsAt(clauses, word, nouns) : []),
  ]
  return found.sort((a, b) => b.words.length - a.words.length)[0]?.rule.status
}

/** "If ... , they would": a condition anywhere above. */
function underCondition({ clauses }: Scene, word: number): Said | undefined {
  let at = clauses.head(word)
  for (let depth = 0; depth < DEEPEST && at >= 0; depth++, at = clauses.head(at)) {
    if (!clauses.isVerb(at)) continue
    const mark = clauses.markOf(at)
    if (mark === 'if' || mark === 'unless') return 'hypothetical'
  }
  return undefined
}

function ofNoun(scene: Scene, noun: number, depth: number): Said | undefined {
  const { clauses, layers } = scene
  const { tree } = clauses
  const top = measureOf(clauses, noun)
  if ([noun, top].some((word) => tree.dependents(word, 'det').some((det) => NEGATIVE_DETERMINERS.has(clauses.form(det))))) return 'negated'
  if (clauses.prepositionOf(top) === 'without') return 'negated'
  const adjectives = [noun, top].flatMap((word) => tree.dependents(word, 'amod', 'advmod'))
  const described = adjectives.map((word) => verbsAt(clauses, word, layers.codebook.events.outlook.adjectives)[0]?.rule.status).find((status) => status && status !== 'same')
  if (described) return described as EventStatus
  const carried = carriedBy(clauses, noun, layers.codebook.events)
  if (carried) return carried.ends ? undefined : saidOf(scene, carried.verb, depth + 1)
  return ofNounBelow(scene, top, depth)
}

/** "plans for a raid", "called for talks", "to avoid an attack". */
function ofNounBelow(scene: Scene, top: number, depth: number): Said | undefined {
  const { clauses } = scene
  const above = clauses.head(top)
  if (above < 0) return undefined
  if (clauses.relation(top) === 'conj') return saidOf(scene, above, depth + 1)
  if (!clauses.is(top, 'obj', 'obl', 'nmod', 'nsubj:pass')) return undefined
  const given = outlookOf(scene, above)
  if (given === undefined || given === 'same') return undefined
  if (given === 'negated' && isNegated(scene, above)) return undefined
  return given
}

/** An act dated behind the report is to come; one long before it is history. */
function byDate(time: When | undefined, published: When | null): EventStatus | undefined {
  const day = published && dayOf(published.value)
  const at = time && daysOf(time.value)
  if (!day || !at) return undefined
  if (at[0] > day) return 'future'
  return day - at[1] > NEWS_DAYS ? 'historical' : undefined
}

function byStance(scene: Scene, head: number): EventStatus | undefined {
  const { clauses, layers } = scene
  if (clauses.isNominal(head)) return undefined
  const voice = layers.voiceAt(scene.spanOfWord(head))
  const index = voice.attribution === undefined ? -1 : Number(voice.attribution.slice(1)) - 1
  const stance = layers.stances[index]?.stance
  return stance && clauses.markOf(head) === 'to' ? OPEN_STANCES[stance] : undefined
}

/** First and last day of a date in EDTF, in days since 1970; undefined where it has none. */
function daysOf(value: string): [first: number, last: number] | undefined {
  const [from, to] = value.includes('/') ? value.split('/') : [value, value]
  const first = from ? dayOf(from) : undefined
  const last = to && to !== '..' ? dayOf(to, true) : undefined
  if (first === undefined && last === undefined) return undefined
  return [first ?? last!, to === '..' ? Infinity : (last ?? first!)]
}

function dayOf(value: string, end = false): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value) ?? []
  if (year === undefined) return undefined
  const [y, m] = [Number(year), month === undefined || Number(month) > 12 ? undefined : Number(month)]
  if (day !== undefined) return Date.UTC(y, m! - 1, Number(day)) / 86_400_000
  if (m === undefined) return (end ? Date.UTC(y + 1, 0, 0) : Date.UTC(y, 0, 1)) / 86_400_000
  return (end ? Date.UTC(y, m, 0) : Date.UTC(y, m - 1, 1)) / 86_400_000
}
