/**
 * Step: which force is where, in which state, according to whom. Only what is said to be so: no plans, demands or denials.
 * A withdrawal tells the place that was left.
 */
import { quoteAt, type Span } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'
import { phraseOf } from '../events/noun-phrases.ts'
import type { Scene } from '../events/scene.ts'
import { isFurniture } from '../furniture.ts'
import type { Layers } from '../layers.ts'
import { clauseEnd, sentenceAt } from '../phrases.ts'
import type { Deployment } from '../reading.ts'
import { step } from '../step.ts'
import { asOfPublication, timeOf } from '../times/when-at.ts'
import { tokensIn } from '../tokens.ts'
import { armedActors } from './armed.ts'
import { exceptionIn } from './exceptions.ts'
import { framesAt, type Frame } from './frames.ts'

type Given = Pick<
  Layers,
  'report' | 'language' | 'codebook' | 'tokens' | 'tree' | 'situation' | 'actors' | 'actorAt' | 'voiceAt' | 'places' | 'times' | 'published' | 'scene' | 'events'
>

/** Auxiliaries of what is so now. */
const PRESENT = new Set(['has', 'have', "'ve", 'is', 'are', "'re", 'now'])
/** States in which whoever moves a force is whose it is: "the army withdrew its troops". */
const MOVED_BY_OWNER = new Set(['withdrawn', 'stationed', 'deployed', 'massed', 'advancing', 'moving'])

export const deployments = step({
  name: 'deployments',
  needs: ['report', 'language', 'codebook', 'tokens', 'tree', 'situation', 'actors', 'actorAt', 'voiceAt', 'places', 'times', 'published', 'scene', 'events'],
  adds: ['deployments'],
  read: (given) => {
    const { scene } = given
    const byProfile = new Map(given.actors.flatMap((actor) => (actor.profile === undefined ? [] : [[actor.profile, actor] as const])))
    const known = { ...given, byProfile, armed: armedActors(given) }
    const frames = given.tree.syntax.words.flatMap((span, word) => {
      const found = framesAt(word, scene, known)
      return found.length > 0 && !isFurniture(given.report, span) ? found : []
    })
    const times = statedTimes(frames, scene, given)
    return { deployments: frames.map((frame, index) => ({ id: `d${index + 1}`, ...deploymentOf(frame, times.get(frame.force.head), scene, given) })) }
  },
})

/** What is said of one force in one sentence has one time: "will be the only unit there on Sunday, stationed at the gate". By the force. */
function statedTimes(frames: readonly Frame[], scene: Scene, given: Given): Map<number, When> {
  const times = new Map<number, When>()
  for (const { verb, force } of frames) {
    const time = times.has(force.head) ? undefined : timeOf(given, scene.spanOfWord(verb))
    if (time) times.set(force.head, time)
  }
  return times
}

function deploymentOf(frame: Frame, time: When | undefined, scene: Scene, given: Given): Omit<Deployment, 'id'> {
  const { state, verb, force, place } = frame
  const trigger = scene.spanOfWord(verb)
  const of = force.of ?? moverOf(frame, scene)
  const exception = exceptionBehind(frame, given)
  const asOf = timeOf(given, trigger) ?? time ?? presentTime(verb, scene, given)
  const text = textOf(frame, exception, scene)
  return {
    force: force.name,
    ...(force.actor && { actor: force.actor.id }),
    ...(of && { of: of.id }),
    ...(place !== undefined && { place }),
    state,
    ...(force.only && { only: true }),
    ...(exception && { exception: quoteAt(given.report.text, exception) }),
    ...(asOf && { asOf }),
    text: quoteAt(given.report.text, text),
    voice: given.voiceAt(trigger),
  }
}

function moverOf({ state, mover, force }: Frame, scene: Scene) {
  if (mover === undefined || !MOVED_BY_OWNER.has(state)) return undefined
  const actor = scene.actorOf(mover)
  return actor && actor.id !== force.actor?.id ? actor : undefined
}

/** In the same clause, behind the force. */
function exceptionBehind({ force, verb }: Frame, { tokens, language, tree }: Given): Span | undefined {
  const start = force.span[0]
  const [first] = tokensIn(tokens, tree.syntax.words[verb]!)
  const [, last] = tokensIn(tokens, sentenceAt(language, start))
  const end = clauseEnd(tokens, first, last, () => true)
  const [from] = tokensIn(tokens, force.span)
  const limit = Math.max(end, first + 1)
  // A comma may set the exception off: "from the pass, save for one platoon".
  const behind = Math.min(last, limit + 6)
  return exceptionIn(tokens, [tokens.starts[Math.min(from, first)]!, tokens.ends[behind - 1]!])
}

/** From the first of verb, force, place and exception to the last. */
function textOf({ verb, force, at }: Frame, exception: Span | undefined, scene: Scene): Span {
  const spans = [
    scene.spanOfWord(verb), force.span,
    ...(at === undefined ? [] : [scene.spanOf(phraseOf(scene.clauses, at))]), ...(exception ? [exception] : []),
  ]
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}

/** What is so now stands for the day of publication. */
function presentTime(verb: number, { clauses }: Scene, given: Given): When | undefined {
  const parts = clauses.tree.dependents(verb, 'aux', 'cop', 'advmod')
  return parts.some((part) => PRESENT.has(clauses.form(part))) ? asOfPublication(given) : undefined
}
