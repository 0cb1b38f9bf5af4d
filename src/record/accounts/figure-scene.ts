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
type Telling = { readonly at: number; readonly words: string; readonly events: readonly EventAccount[] }

/**
 * @param events the accounts of the reading's events
 * @returns for a figure's sentence and where it stands: what happened by that sentence, and the nearest one before it that says what happened; where
 *   there is none, as for a headline, the nearest behind it. Undefined where the report says it nowhere near
 */
export function scenesOf({ reading, text }: Frame, events: readonly EventAccount[]): (sentence: Span, figure: Span) => FigureScene | undefined {
  const causes = new Map<number, EventAccount[]>()
  for (const event of events) if (isCause(event)) causes.set(event.within[0], [...(causes.get(event.within[0]) ?? []), event])
  const tellings = reading.sentences.map(([start, end], at): Telling => {
    return { at, words: text.slice(start, Math.min(end, start + LONGEST_SCENE)), events: causes.get(start) ?? [] }
  })
  // "Helicopters destroyed a gun in the depot. Five men were killed": a harm that somebody did tells the next sentence what happened.
  const done = new Set(events.filter((event) => isDeed(event) && event.actor).map(({ within: [start] }) => start))
  const tells = tellings.map(({ events: own, words }) => own.length > 0 || DISASTER.test(words))
  const tellsNext = tells.map((tell, at) => tell || done.has(reading.sentences[at]![0]))
  const lastTelling = nearestBefore(tellsNext)
  const sentenceAt = new Map(reading.sentences.map(([start], at) => [start, at]))
  return ([start], [from]) => {
    const at = sentenceAt.get(start)
    if (at === undefined) return undefined
    const own = tells[at] ? tellings[at]! : undefined
    const before = lastTelling[at] ?? -1
    const other = before >= 0 ? tellings[before] : tellings.slice(at + 1, at + 1 + SENTENCES_BEHIND_TITLE).find(({ at: behind }) => tells[behind])
    if (!own && !other) return undefined
    const event = own ? nearestTo(from, own.events) : other!.events[0]
    return present({ sentence: other?.words, event: event?.address, place: event?.place, time: event?.time })
  }
}

/** The last before the figure, or else the first. */
function nearestTo(figure: number, events: readonly EventAccount[]): EventAccount | undefined {
  return events.filter(({ quote }) => quote.end <= figure).sort((one, other) => one.quote.start - other.quote.start).at(-1) ?? events[0]
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

function isCause(event: EventAccount): boolean {
  return isDeed(event) && !isHarm(event.stem)
}

function isDeed({ type, status }: EventAccount): boolean {
  return type === 'ASSAULT' && status !== 'negated'
}
