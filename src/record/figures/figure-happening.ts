/** What happened to those that a figure counts, as far as its own words and the report before it say: of which kind, where, on which day. */
import { piecesOf } from '../../reading/tokens.ts'
import { stemOf } from '../accounts/stem.ts'
import type { FigureAccount, PlaceRef } from '../account.ts'
import type { FigureBook } from './figure-book.ts'
import { shareSite, sitesIn, type Site } from './figure-sites.ts'

export type Happening = {
  /** Families of the codebook's causes. */
  readonly causes: readonly string[]
  /** Those come from words that are said of several kinds. */
  readonly isAnyCause: boolean
  /** Names behind "in", "at" and the like, in small letters. */
  readonly spots: readonly string[]
  /** In the figure's clause, or else in its sentence, or else in what its report tells before. */
  readonly sites: readonly Site[]
  readonly place?: PlaceRef
  /** What its report tells before is told of it too. */
  readonly leans: boolean
  /** What its own sentence says of it. */
  readonly own: Pick<Happening, 'causes' | 'spots' | 'sites'>
  /** The one day on which it happened. */
  readonly day?: string
}

const BEHIND = '[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Oo]ver|[Oo]utside|[Aa]round|[Tt]hrough|hit|hits|struck|bombed|shelled|flooded'
/** "The bombing of Low Orrin", "the town of Orrin", but not "the Ministry of Health". */
const OF = '(?<=(?:ing|ion|raid|attack|siege|battle|fall|town|village|city|port|district|quarter|camp|suburb)s?\\s)of'
const SPOT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BEHIND}|${OF})\\s(?:the\\s(?:\\p{Ll}{1,20}\\s){1,2}of\\s|the\\s)?(\\p{Lu}[\\p{L}\\p{M}]{1,30}(?:\\s\\p{Lu}[\\p{L}\\p{M}]{1,30}){0,3})`, 'gu')
const CALENDAR = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
const MOST_SPOTS = 4
const NOTHING: ReadonlyMap<string, readonly string[]> = new Map()

/**
 * @param clause the part of its sentence that the figure stands in
 * @param measure what was done, where that is harm that a happening did; else the kind of happening says nothing
 */
export function happeningOf(account: FigureAccount, clause: string, measure: string | undefined, book: FigureBook): Happening {
  const { sentence, scene, place, time } = account
  const isOfHarm = measure === undefined || book.harms.has(measure)
  const segment = segmentOf(account)
  const ownCauses = isOfHarm ? firstWithAny([segment, clause, sentence], (words) => causesIn(words, book)) : []
  // "18 at the bus station, six in the shelling of Orrin": what is told of one is not told of the next.
  const isListed = causesIn(segment, book).length > 0 && spotsIn(segment).length > 0
  const ownSites = isOfHarm ? siteOfSegment(account, segment, book) ?? (isListed ? [] : firstWithAny([clause, sentence], (words) => sitesIn(words, book))) : []
  const ownSpots = place ? [place.name.toLowerCase(), ...nearestSpot(account, [segment, clause])] : nearestSpot(account, [segment, clause])
  // A sentence that says what happened and where leans on no other: "a day after the ambush at the ford, in which nine died". Nor does one
  // that says that something else happened than the one before, or elsewhere.
  const before = scene?.sentence ?? ''
  const isWhole = account.inTitle !== true && ownSpots.length > 0 && ownCauses.length > 0
  const isOfAnother = isOther(ownCauses, causesIn(before, book)) || isOtherSite(ownSites, sitesIn(before, book))
  const leans = !isWhole && !isOfAnother
  const told = leans ? before : ''
  const causes = ownCauses.length > 0 ? ownCauses : isOfHarm ? causesIn(told, book) : []
  const spots = [...new Set([...ownSpots, ...spotsIn(told)])].slice(0, MOST_SPOTS)
  const sites = ownSites.length > 0 ? ownSites : isOfHarm ? sitesIn(told, book) : []
  const where = place ?? (leans ? scene?.place : undefined)
  const day = oneDay(time, account.told) ?? (leans && scene?.time && scene.time.from === scene.time.to ? scene.time.from : undefined)
  const own = { causes: ownCauses, spots: ownSpots, sites: ownSites }
  const isAnyCause = isOfHarm && firstWithAny([clause, sentence, told], (words) => causesIn(words, { ...book, anyCauses: NOTHING })).length === 0
  return { causes, isAnyCause, spots, sites, own, leans, ...(where && { place: where }), ...(day !== undefined && { day }) }
}

function isOtherSite(one: readonly Site[], other: readonly Site[]): boolean {
  return one.length > 0 && other.length > 0 && !shareSite(one, other)
}

function isOther(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each))
}

function firstWithAny<T>(texts: readonly string[], find: (text: string) => T[]): T[] {
  for (const text of texts) {
    const found = find(text)
    if (found.length > 0) return found
  }
  return []
}

const SEGMENT_BREAK = /[,;:\u2014\n]|\.\s/gu

/** The words between commas that the figure stands in: "five at the rail depot". */
function segmentOf({ sentence, within, quote }: FigureAccount): string {
  const [start, end] = [quote.start - within[0], quote.end - within[0]]
  const breaks = [...sentence.matchAll(SEGMENT_BREAK)].map(({ index }) => index)
  return sentence.slice(breaks.findLast((at) => at < start) ?? 0, breaks.find((at) => at >= end))
}

/** The name nearest to the figure, in its clause where that has one; the hospital that counts may lie elsewhere. */
function nearestSpot({ sentence, quote, within }: FigureAccount, parts: readonly string[]): string[] {
  for (const part of parts) {
    const inPart = part.length < sentence.length ? spotsIn(part) : []
    if (inPart.length === 1) return inPart
  }
  const [start, end] = [quote.start - within[0], quote.end - within[0]]
  const near = spotsWithin(sentence).map(({ name, at }) => ({ name, far: at < start ? start - at - name.length : (at - end) * NEARER_BEHIND }))
  return near.length === 0 ? [] : [near.reduce((one, other) => (other.far < one.far ? other : one)).name]
}

/** "Nine on Monday at the pass": where they were killed rather stands behind their number than before it. */
const NEARER_BEHIND = 0.3

/** Of the words between commas: the first site behind the number, or else all before it. */
function siteOfSegment({ quote }: FigureAccount, segment: string, book: FigureBook): Site[] | undefined {
  const at = segment.indexOf(quote.quote)
  const behind = at < 0 ? [] : sitesIn(segment.slice(at + quote.quote.length), book)
  const sites = behind.length > 0 ? behind.slice(0, 1) : sitesIn(segment, book)
  return sites.length === 0 ? undefined : sites
}

/** A figure "as of" the day of printing says nothing of when it happened. */
function oneDay(time: FigureAccount['time'], told: string | undefined): string | undefined {
  return time !== undefined && time.from === time.to && told !== undefined && time.to < told ? time.from : undefined
}

/** What may be said of several kinds says something only where nothing nearer is said: "hours after the attack planes bombed the pass". */
function causesIn(text: string, { causes, anyCauses }: FigureBook): string[] {
  const stems = withoutShots(piecesOf(text)).map(stemOf)
  const named = stems.flatMap((stem) => causes.get(stem) ?? [])
  return [...new Set(named.length > 0 ? named : stems.flatMap((stem) => anyCauses.get(stem) ?? []))]
}

const SHOTS_BEFORE: ReadonlySet<string> = new Set(['open', 'opened', 'opening', 'under', 'return', 'returned', 'exchange', 'exchanged', 'exchanges', 'of', 'cease', 'hold', 'small-arms', 'rifle', 'sniper'])

/** "The guard stormed the airfield." */
function isAssault(piece: string, next: string | undefined): boolean {
  return piece === 'stormed' || piece === 'storming' || (/^storms?$/.test(piece) && /^(?:the|a|an|its|their)$/.test(next ?? ''))
}

/** "Opened fire" and "fired" burn nothing. */
function withoutShots(pieces: readonly string[]): string[] {
  return pieces.map((piece, at) => (piece === 'fired' || piece === 'firing' || (piece === 'fire' && SHOTS_BEFORE.has(pieces[at - 1] ?? '')) ? 'shots' : isAssault(piece, pieces[at + 1]) ? 'attack' : piece))
}

function spotsIn(text: string): string[] {
  return spotsWithin(text).map(({ name }) => name)
}

function spotsWithin(text: string): { readonly name: string; readonly at: number }[] {
  return [...text.matchAll(SPOT)]
    .map(({ 0: whole, 1: name, index }) => ({ name: name!.toLowerCase(), at: index + whole.length - name!.length }))
    .filter(({ name }) => !CALENDAR.test(name))
}
