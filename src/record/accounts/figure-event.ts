/** Which event a figure is a figure of: "41 killed in the shelling". */
import type { Quote } from '../../report/quote.ts'
import type { Address, EventAccount, FigureAccount, PlaceRef } from '../account.ts'
import { stemOf } from './stem.ts'

/** What an event does to people and things, rather than what the event is. */
const HARM: ReadonlySet<string> = new Set(
  'kill kills death dead die injure wound hurt maim miss displace destroy damage trap hospitalize hospitalise treat'.split(' ').map(stemOf),
)
/** Sizes, which things have whatever happens to them. */
const SIZES: ReadonlySet<string> = new Set(['age', 'area', 'duration', 'frequency', 'length', 'money', 'share', 'speed', 'temperature', 'volume', 'weight'])
/** What ties a harm to what did it, between the two. */
const TIE = /(?<![\p{L}\p{N}])(?:in|by|from|during|after|following|as|when|amid|under)(?![\p{L}\p{N}])/iu
const ANOTHER_SENTENCE_PART = /[;\n]/

/** @returns whether a measure is of a size: no count of what something happened to */
export function isOfSize(measure: string | undefined): boolean {
  return measure !== undefined && SIZES.has(measure)
}

/** @param stem of an event @returns whether it says what became of people and things, and not what did it */
export function isHarm(stem: string): boolean {
  return HARM.has(stem)
}

/** An event of the figure's sentence, and the words of all that takes part in it. */
export type NearEvent = { readonly account: EventAccount; readonly takesPart: readonly Quote[] }

/**
 * The event of the figure's sentence that its words tie it to. What did the harm goes before the harm itself; where several may be
 * meant, none is.
 * @param near the events of the sentence
 * @param text the report's
 * @returns the event's address
 */
export function eventOfFigure(figure: FigureAccount, near: readonly NearEvent[], text: string): Address | undefined {
  if (isOfSize(figure.measure)) return undefined
  const possible = near.filter(({ account }) => account.status !== 'negated' && !elsewhere(figure.place, account.place))
  const measures = new Set((figure.measure ?? '').split(' ').map(stemOf))
  const isOfHarm = [...measures].some(isHarm)
  const causes = isOfHarm ? possible.filter(({ account }) => account.type === 'ASSAULT' && !isHarm(account.stem) && tied(figure.quote, account.quote, text)) : []
  const direct = possible.filter(({ account, takesPart }) => measures.has(account.stem) || takesPart.some((quote) => overlap(quote, figure.quote)))
  return only(causes) ?? nearestBefore(causes, figure.quote, text) ?? (causes.length === 0 ? only(direct) : undefined)
}

const NEAR = 80
const CLAUSE_BREAK = /[.;:\n\u2014]|,\s(?:and|but|while)\s/u

/** "A day after the ambush at the pass, in which nine died, ...": of several, the one right before the figure. */
function nearestBefore(events: readonly NearEvent[], figure: Quote, text: string): Address | undefined {
  const before = events.filter(({ account: { quote } }) => quote.end <= figure.start && figure.start - quote.end <= NEAR)
  const nearest = before.reduce<NearEvent | undefined>((so, each) => (so && so.account.quote.end >= each.account.quote.end ? so : each), undefined)
  return nearest && !CLAUSE_BREAK.test(text.slice(nearest.account.quote.end, figure.start)) ? nearest.account.address : undefined
}

function only(events: readonly NearEvent[]): Address | undefined {
  return events.length === 1 ? events[0]!.account.address : undefined
}

/** The words between the two say so, or the event is what acts: "the shelling killed 41". */
function tied(figure: Quote, trigger: Quote, text: string): boolean {
  const isBefore = trigger.end <= figure.start
  const between = isBefore ? text.slice(trigger.end, figure.start) : text.slice(figure.end, trigger.start)
  if (ANOTHER_SENTENCE_PART.test(between)) return false
  return isBefore || TIE.test(between)
}

function overlap(one: Quote, other: Quote): boolean {
  return one.start < other.end && other.start < one.end
}

function elsewhere(one: PlaceRef | undefined, other: PlaceRef | undefined): boolean {
  return one !== undefined && other !== undefined && one.name !== other.name
}
