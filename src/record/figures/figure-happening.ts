/** What happened to those that a figure counts, as far as its own words and the report before it say: of which kind, where, on which day. */
import { piecesOf } from '../../reading/tokens.ts'
import { stemOf } from '../accounts/stem.ts'
import type { FigureAccount, PlaceRef } from '../account.ts'
import type { FigureBook } from './figure-book.ts'

export type Happening = {
  /** Families of the codebook's causes. */
  readonly causes: readonly string[]
  /** Names behind "in", "at" and the like, in small letters. */
  readonly spots: readonly string[]
  readonly place?: PlaceRef
  /** The one day on which it happened. */
  readonly day?: string
}

const SPOT = /(?<![\p{L}\p{N}])(?:in|at|on|of|near|over|outside|around|through|hit|hits|struck|bombed|shelled|flooded)\s(?:the\s(?:\p{Ll}{1,20}\s){1,2}of\s|the\s)?(\p{Lu}[\p{L}\p{M}]{1,30}(?:\s\p{Lu}[\p{L}\p{M}]{1,30}){0,3})/gu
const CALENDAR = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
const MOST_SPOTS = 4

/**
 * @param clause the part of its sentence that the figure stands in
 * @param measure what was done, where that is harm that a happening did; else the kind of happening says nothing
 */
export function happeningOf(account: FigureAccount, clause: string, measure: string | undefined, book: FigureBook): Happening {
  const { sentence, scene, place, time, told } = account
  const isOfHarm = measure === undefined || book.harms.has(measure)
  const causes = isOfHarm ? firstWithAny([clause, sentence, scene?.sentence ?? ''], (words) => causesIn(words, book)) : []
  const ownSpots = place ? [place.name.toLowerCase(), ...nearestSpot(account)] : nearestSpot(account)
  // A sentence that says what happened and where leans on no other: "a day after the ambush at the ford, in which nine died".
  const isWhole = account.inTitle !== true && (ownSpots.length > 0 || place !== undefined) && causesIn(sentence, book).length > 0
  const spots = [...new Set([...ownSpots, ...(isWhole ? [] : spotsIn(scene?.sentence ?? ''))])].slice(0, MOST_SPOTS)
  const where = place ?? scene?.place
  const day = oneDay(time, told) ?? (scene?.time && scene.time.from === scene.time.to ? scene.time.from : undefined)
  return { causes, spots, ...(where && { place: where }), ...(day !== undefined && { day }) }
}

function firstWithAny(texts: readonly string[], find: (text: string) => string[]): string[] {
  for (const text of texts) {
    const found = find(text)
    if (found.length > 0) return found
  }
  return []
}

/** The name nearest to the figure; the hospital that counts may lie elsewhere. */
function nearestSpot({ sentence, quote, within }: FigureAccount): string[] {
  const [start, end] = [quote.start - within[0], quote.end - within[0]]
  const near = spotsWithin(sentence).map(({ name, at }) => ({ name, far: at < start ? start - at - name.length : at - end }))
  return near.length === 0 ? [] : [near.reduce((one, other) => (other.far < one.far ? other : one)).name]
}

/** A figure "as of" the day of printing says nothing of when it happened. */
function oneDay(time: FigureAccount['time'], told: string | undefined): string | undefined {
  return time !== undefined && time.from === time.to && told !== undefined && time.to < told ? time.from : undefined
}

/** What may be said of several kinds says something only where nothing nearer is said: "hours after the attack planes bombed the pass". */
function causesIn(text: string, { causes, anyCauses }: FigureBook): string[] {
  const stems = piecesOf(text).map(stemOf)
  const named = stems.flatMap((stem) => causes.get(stem) ?? [])
  return [...new Set(named.length > 0 ? named : stems.flatMap((stem) => anyCauses.get(stem) ?? []))]
}

function spotsIn(text: string): string[] {
  return spotsWithin(text).map(({ name }) => name)
}

function spotsWithin(text: string): { readonly name: string; readonly at: number }[] {
  return [...text.matchAll(SPOT)]
    .map(({ 0: whole, 1: name, index }) => ({ name: name!.toLowerCase(), at: index + whole.length - name!.length }))
    .filter(({ name }) => !CALENDAR.test(name))
}
