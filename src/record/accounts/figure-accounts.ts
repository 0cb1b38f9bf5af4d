/** Figures as accounts, each with the event that it is a figure of. */
import type { Figure } from '../../reading/reading.ts'
import type { EventAccount, FigureAccount } from '../account.ts'
import { daysOf } from './days.ts'
import { counterOf } from './figure-counter.ts'
import { eventOfFigure, isOfSize } from './figure-event.ts'
import { scenesOf } from './figure-scene.ts'
import type { Frame } from './frame.ts'
import { present } from './present.ts'

/**
 * @param events the accounts of the reading's events
 * @returns an account for each figure, in the order of the reading
 */
export function figureAccounts(frame: Frame, events: readonly EventAccount[]): FigureAccount[] {
  const sentenceEvents = new Map<number, EventAccount[]>()
  for (const event of events) sentenceEvents.set(event.within[0], [...(sentenceEvents.get(event.within[0]) ?? []), event])
  const reach = new Map(frame.reading.events.map((event) => [event.id, [...event.recipients.map(({ text }) => text), ...(event.object ? [event.object] : [])]]))
  const sceneOf = scenesOf(frame, events)
  return frame.reading.figures.map((figure) => {
    const read = accountOf(figure, frame)
    const scene = isOfSize(figure.measure) ? undefined : sceneOf(read.within, [read.quote.start, read.quote.end])
    const voice = counterOf(read, frame)
    const account = { ...read, ...(voice && { voice }), ...(scene && { scene }) }
    const near = (sentenceEvents.get(account.within[0]) ?? []).map((event) => ({ account: event, takesPart: reach.get(event.id) ?? [] }))
    const event = eventOfFigure(account, near, frame.text)
    return event === undefined ? account : { ...account, event }
  })
}

function accountOf(figure: Figure, frame: Frame): FigureAccount {
  const { id, text, value, min, max, approx, unit, measure, of, label, place, asOf, voice } = figure
  return {
    ...frame.common('figure', id, [text.start, text.end]),
    kind: 'figure',
    voice: frame.voice(voice),
    approx,
    unit,
    ...present({
      value, min, max, measure, of, label,
      place: frame.place(place),
      time: asOf && daysOf(asOf.value),
      stance: frame.attribution(voice)?.stance,
    }),
  }
}
