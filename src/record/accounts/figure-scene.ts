/** What happened where a report counts its dead: a toll often stands in another sentence than the attack or the flood. */
import type { Span } from '../../report/quote.ts'
import type { EventAccount, FigureScene } from '../account.ts'
import type { Frame } from './frame.ts'
import { isHarm } from './figure-event.ts'
import { present } from './present.ts'

/** What kills and destroys without anybody doing it, and so is no event of a reading. */
const DISASTER = /(?<![\p{L}\p{N}])(?:(?:earth)?quakes?|aftershocks?|tremors?|tsunamis?|floods?|flooding|flooded|drowned|storms?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|(?:land|mud)slides?|avalanches?|eruptions?|fires?|blazes?|wildfires?|crash(?:es|ed)?|collisions?|collided|derail(?:ed|ment)|capsiz(?:ed|ing)|sank|sinking|collaps(?:e|es|ed)|stampedes?|explosions?|blasts?|exploded|outbreaks?|epidemics?|famine)(?![\p{L}\p{N}])/iu
const LONGEST_SCENE = 240
/** A headline goes before what happened, so that is looked for behind it. */
const SENTENCES_BEHIND_TITLE = 3

/** A sentence that says what happened. */
type Telling = { readonly at: number; readonly words: string; readonly event?: EventAccount }

/**
 * @param events the accounts of the reading's events
 * @returns for a figure's sentence: what happened by that sentence, and the nearest one before it that says what happened; where
 *   there is none, as for a headline, the nearest behind it. Undefined where the report says it nowhere near
 */
export function scenesOf({ reading, text }: Frame, events: readonly EventAccount[]): (sentence: Span) => FigureScene | undefined {
  const causes = new Map<number, EventAccount>()
  for (const event of events) if (isCause(event) && !causes.has(event.within[0])) causes.set(event.within[0], event)
  const tellings = reading.sentences.map(([start, end], at): Telling => {
    const event = causes.get(start)
    const words = text.slice(start, Math.min(end, start + LONGEST_SCENE))
    return { at, words, ...(event && { event }) }
  })
  const tells = tellings.map(({ event, words }) => event !== undefined || DISASTER.test(words))
  const lastTelling = nearestBefore(tells)
  const sentenceAt = new Map(reading.sentences.map(([start], at) => [start, at]))
  return ([start]) => {
    const at = sentenceAt.get(start)
    if (at === undefined) return undefined
    const own = tells[at] ? tellings[at]! : undefined
    const before = lastTelling[at] ?? -1
    const other = before >= 0 ? tellings[before] : tellings.slice(at + 1, at + 1 + SENTENCES_BEHIND_TITLE).find(({ at: behind }) => tells[behind])
    if (!own && !other) return undefined
    const event = own ? own.event : other!.event
    return present({ sentence: other?.words, event: event?.address, place: event?.place, time: event?.time })
  }
}

/** For each sentence the last one before it that tells; -1 for none. */
function nearestBefore(tells: readonly boolean[]): number[] {
  let last = -1
  return tells.map((tell, at) => {
    const before = last
    if (tell) last = at
    return before
  })
}

function isCause({ type, status, stem }: EventAccount): boolean {
  return type === 'ASSAULT' && status !== 'negated' && !isHarm(stem)
}
