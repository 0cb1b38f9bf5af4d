/** What speaks for and against two figures being of one series, each piece with its weight and in words. */
import type { FigureAccount } from '../account.ts'
import type { Surroundings } from '../joiner.ts'
import { lie, nearness, overlap, type Interval } from '../relations/interval.ts'
import { daysBetween } from '../relations/telling.ts'
import { isAnybody, matchMeasures, matchUnits } from './counted.ts'
import type { FigureBook } from './figure-book.ts'
import { isContrast } from './figure-contrast.ts'
import type { FigureFacets, Stretch } from './figure-facets.ts'
import type { Happening } from './figure-happening.ts'
import { matchPlaces } from './figure-place.ts'
import type { Weights } from './figure-schema.ts'
import { shareSite } from './figure-sites.ts'
import { sameBody } from './same-body.ts'

/** One piece of evidence. */
export type Evidence = { readonly weight: keyof Weights; readonly times?: number; readonly says: string }

/** Two figures that are held against each other; all that is asked of them is symmetric. */
export type Pair = {
  readonly accounts: readonly [FigureAccount, FigureAccount]
  readonly facets: readonly [FigureFacets & { readonly interval: Interval }, FigureFacets & { readonly interval: Interval }]
  readonly around: Surroundings
  readonly book: FigureBook
}

const SAME = 0.9
const AMONG: ReadonlySet<string> = new Set(['whole', 'among'])
const ON_TOP: ReadonlySet<string> = new Set(['whole', 'further'])
const NEAR = 0.5
const FAR = 0.3
const OUT_OF_PROPORTION = 0.1
const TELLING_DIGITS = 3
const SMALL = 10
/** Sentences with less in common than this have nothing in common. */
const LEAST_WORDS = 0.1
/** As much of rare words as a sentence must have, to be held against another. */
const LEAST_RARITY = 2.5

/**
 * Whether two figures count in the same way at all.
 * @returns what they share; undefined where they are of different things, whatever else speaks for them
 */
export function groundOf(pair: Pair): Evidence | undefined {
  const { facets: [one, other], book } = pair
  const units = matchUnits(one.counted, other.counted, book)
  const isSame = isOneNumber(one, other)
  if ((units === 'other' && !areOtherNames(pair, isSame)) || !areCountedAlike(pair, isSame)) return undefined
  const unit = one.counted.unit === other.counted.unit ? one.counted.unit : `${one.counted.unit} and ${other.counted.unit}`
  const measures = matchMeasures(one.counted, other.counted, book)
  // What is told in other words is only the same where the number says so, or the happening does and one of them counts whoever it was.
  const isOfAll = isAnybody(one.counted, book) || isAnybody(other.counted, book)
  const areNouns = one.counted.unitKind === 'noun' || other.counted.unitKind === 'noun'
  const mayDiffer = isOfAll && measures === 'same' && (areNouns ? isContrast(pair) : tieOf(pair) !== undefined)
  if (units === 'described' && !isSame && !mayDiffer) return undefined
  if (one.counted.unitKind === 'size') return groundOfSizes(one, other)
  if (measures === 'other' || (measures === 'near' && !isSame && !isContrast(pair))) return undefined
  if (measures === 'same') return { weight: 'same measure', says: `both count ${unit} ${one.counted.measure}` }
  if (measures === 'near') return { weight: 'near measure', says: `${unit} ${one.counted.measure} and ${other.counted.measure}` }
  const isUnsaid = one.counted.measure === undefined || other.counted.measure === undefined
  if (isUnsaid && one.counted.measure !== other.counted.measure && !isSame) return undefined
  return { weight: 'no measure', says: `both count ${unit}` }
}

/** "Five railwaymen" and "five mutineers" who died at one site, as each side calls them. */
function areOtherNames(pair: Pair, isSame: boolean): boolean {
  const { facets: [one, other], book } = pair
  const isOfHarm = one.counted.measure !== undefined && one.counted.measure === other.counted.measure && book.harms.has(one.counted.measure)
  const areNouns = [one, other].every(({ counted: { unitKind, unit } }) => unitKind === 'noun' && !book.noPeople.has(unit))
  return isSame && isOfHarm && areNouns && shareSite(one.happening.sites, other.happening.sites)
}

/** What is counted otherwise than as a whole is only the same where the number says so. */
function areCountedAlike({ facets: [one, other] }: Pair, isSame: boolean): boolean {
  if (one.countKind === 'among' || other.countKind === 'among') return AMONG.has(one.countKind) && AMONG.has(other.countKind) && one.counted.unit === other.counted.unit
  if (one.countKind === other.countKind) return one.countKind === 'whole' || isSame
  // "Another three were dragged off": on top of the dead, and all that were.
  return isSame && ON_TOP.has(one.countKind) && ON_TOP.has(other.countKind)
}

/** The same size of the same thing: nothing less. */
function groundOfSizes(one: FigureFacets, other: FigureFacets): Evidence | undefined {
  if (one.interval!.low !== other.interval!.low || one.interval!.high !== other.interval!.high || one.counted.measure !== other.counted.measure) return undefined
  return { weight: 'plainly', says: `both say the same number of ${one.counted.unit}` }
}

/** All that weighs on two figures that count in the same way; each looks at one thing. */
export const evidenceOf: readonly ((pair: Pair) => Evidence | undefined)[] = [
  ofEvent, ofStretch, ofValue, ofFall, ofStory, ofPlace, ofSite, ofDay, ofSentence, ofVoice, ofGrowth, ofDigits, ofPopulation, ofMeasured, ofDescription,
]

function ofEvent(pair: Pair): Evidence | undefined {
  const tie = tieOf(pair)
  if (tie) return tie
  const [one, other] = pair.facets
  // What drives people out may be told in several ways.
  if (pair.book.ofCrisis.has(one.counted.measure ?? '')) return undefined
  const [word, otherWord] = [one.eventWord, other.eventWord]
  if (word !== undefined && word === otherWord) return { weight: 'event word', says: 'of events of the same name' }
  const [causes, otherCauses] = [one.happening.causes, other.happening.causes]
  if (causes.length > 0 && otherCauses.length > 0) {
    return shareOne(causes, otherCauses) ? { weight: 'event word', says: 'of the same kind of happening' } : { weight: 'other event', says: 'of different kinds of happening' }
  }
  return word === undefined || otherWord === undefined ? undefined : { weight: 'other event', says: 'of different events' }
}

/** What ties two figures to one happening, whatever they say of it. */
function tieOf(pair: Pair): Evidence | undefined {
  const { accounts: [one, other], facets, around, book } = pair
  if (isContrast(pair)) return { weight: 'contrast', says: 'one against the other in one report' }
  const isOne = (event: string | undefined, otherEvent: string | undefined) =>
    event !== undefined && otherEvent !== undefined && around.entryOf(event) === around.entryOf(otherEvent)
  const [here, there] = [facets[0].happening, facets[1].happening]
  if (isOtherDay(here.day, there.day) || areOtherSites(here, there) || areOtherKinds(here, there)) return undefined
  if (isOne(one.event, other.event)) return { weight: 'event', says: 'of the same event' }
  if (isOne(eventOf(one, here), eventOf(other, there))) return { weight: 'scene', says: 'told of the same event' }
  if (likenessOf(one, other, around) < book.file.happenings['another story']) return undefined
  const isOnePlace = matchPlaces(here.place, there.place) === 'same' || shareOne(here.spots, there.spots)
  if (!isOnePlace || !shareOne(here.causes, there.causes)) return undefined
  // "The attack" may be any.
  return { weight: 'scene', ...(here.isAnyCause !== there.isAnyCause && { times: 0.5 }), says: 'of one kind of happening in one place' }
}

/** An ambush and a bombing are two, though the record may have taken them for one. */
function areOtherKinds(one: Happening, other: Happening): boolean {
  return !one.isAnyCause && !other.isAnyCause && one.causes.length > 0 && other.causes.length > 0 && !shareOne(one.causes, other.causes)
}

/** Of its own words, or else of what it leans on. */
function eventOf({ event, scene, within }: FigureAccount, { leans }: Happening): string | undefined {
  if (event !== undefined || scene?.event === undefined) return event
  const start = Number(/\/(\d+)-\d+(?:\.\d+)?$/.exec(scene.event)?.[1])
  return leans || (start >= within[0] && start < within[1]) ? scene.event : undefined
}

function isOtherDay(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

function shareOne(one: readonly string[], other: readonly string[]): boolean {
  return one.some((each) => other.includes(each))
}

function ofStretch({ facets: [one, other] }: Pair): Evidence | undefined {
  const lies = matchStretches(one.stretch, other.stretch)
  if (lies === 'same') return { weight: 'same since', says: 'counted over the same time' }
  return lies === 'other' ? { weight: 'other since', says: 'counted over different times' } : undefined
}

function matchStretches(one: Stretch | undefined, other: Stretch | undefined): 'same' | 'other' | 'unsaid' {
  if (!one && !other) return 'unsaid'
  if (!one || !other) return 'other'
  if (one.since !== undefined && other.since !== undefined) return one.since === other.since ? 'same' : 'other'
  if (one.words.size === 0 || other.words.size === 0) return 'unsaid'
  return [...one.words].some((word) => other.words.has(word)) ? 'same' : 'other'
}

function ofValue(pair: Pair): Evidence | undefined {
  const { facets: [one, other], book } = pair
  if (one.counted.unitKind === 'size') return undefined
  if (isOneNumber(one, other)) return { weight: 'value', says: 'the same number' }
  // That they are told as two sides is what makes them differ.
  if (isContrast(pair)) return undefined
  const measure = one.counted.measure === other.counted.measure ? one.counted.measure : undefined
  if (measure === undefined) return { weight: 'unsaid value', says: 'other numbers, and nothing says what was done' }
  const stated = Math.min(one.stated, other.stated) / Math.max(one.stated, other.stated)
  if (!book.outcomeMeasures.has(measure)) return { weight: 'verb value', says: 'other numbers, of what is not known to be a count of outcomes' }
  // "At least 40" leaves room for 40,000, and is never said of it.
  if (stated < OUT_OF_PROPORTION) return { weight: 'far value', says: 'numbers out of all proportion' }
  if (overlap(one.interval, other.interval)) return { weight: 'near value', says: 'numbers that can both be right' }
  const near = nearness(one.interval, other.interval)
  if (near >= NEAR && Math.max(one.stated, other.stated) >= SMALL) return { weight: 'near value', says: 'numbers not far apart' }
  return near < FAR ? { weight: 'far value', says: 'numbers far apart' } : { weight: 'other value', says: 'other numbers' }
}

/** They may be the same, and not only because one of them is open: "several" is not "eleven". */
function isOneNumber(one: Pair['facets'][0], other: Pair['facets'][0]): boolean {
  const [low, high] = [Math.min(one.stated, other.stated), Math.max(one.stated, other.stated)]
  return one.isVague === other.isVague && overlap(one.interval, other.interval) && (low === high || low >= SAME * high)
}

/** What can only rise has fallen, though one teller tells it: then it is likely to be another thing. */
function ofFall({ accounts: [one, other], facets, around, book }: Pair): Evidence | undefined {
  if (!book.onlyRise.has(facets[0].counted.measure ?? '') || facets.some(({ moved }) => moved) || one.told === undefined || other.told === undefined || one.told === other.told) return undefined
  const isOneTeller = one.voice.outlet && other.voice.outlet ? one.outlet !== undefined && one.outlet === other.outlet : sameBody(one, other, around)
  const [earlier, later] = one.told < other.told ? facets : [facets[1], facets[0]]
  return isOneTeller && lie(later.interval, earlier.interval) === 'lower' ? { weight: 'fallen', says: 'it can only rise, and has fallen' } : undefined
}

function ofStory(pair: Pair): Evidence | undefined {
  const { accounts: [one, other], facets, around, book: { file: { happenings } } } = pair
  // A report that gives two numbers, and not one against the other, is as likely to tell of two happenings.
  if (one.report === other.report && !isOneNumber(...facets) && !isContrast(pair)) return undefined
  const likeness = likenessOf(one, other, around)
  const [least, whole] = [happenings['another story'], happenings['one story']]
  if (likeness >= whole) return { weight: 'story', says: 'in reports of one story' }
  if (likeness < least) return { weight: 'other story', says: 'in reports of different stories' }
  return { weight: 'story', times: (likeness - least) / (whole - least), says: 'in reports of stories that are near' }
}

function likenessOf(one: FigureAccount, other: FigureAccount, around: Surroundings): number {
  return one.report === other.report ? 1 : around.likeness(one.report, other.report)
}

function ofPlace({ accounts: [one, other], facets }: Pair): Evidence | undefined {
  const [here, there] = [facets[0].happening, facets[1].happening]
  const match = matchPlaces(one.place, other.place)
  if (match === 'far') return { weight: 'far place', says: 'in towns far from each other' }
  // A town has a station and a depot, and both happenings are in it.
  if (areOtherSites(here, there)) return undefined
  if (match === 'same') return { weight: 'place', says: `both in ${one.place!.name}` }
  const shared = here.spots.find((spot) => there.spots.includes(spot))
  if (shared !== undefined) return { weight: 'place', says: `both told of ${shared}` }
  if (match === 'other') return { weight: 'other place', says: 'in different places' }
  return match === 'unsaid' && areElsewhere(here, there) ? { weight: 'other spot', says: 'told of different places' } : undefined
}

/** Names of places in both; or in one of them in its own words, and a site in the other. */
function areElsewhere(one: Happening, other: Happening): boolean {
  const isNamedBeside = (here: Happening, there: Happening) => here.own.spots.length > 0 && there.spots.length === 0 && there.sites.length > 0 && here.sites.length === 0
  return (one.spots.length > 0 && other.spots.length > 0) || isNamedBeside(one, other) || isNamedBeside(other, one)
}

function ofSite({ facets: [{ happening: one }, { happening: other }] }: Pair): Evidence | undefined {
  if (shareSite(one.sites, other.sites)) return { weight: 'site', says: `both told of the ${one.sites[0]!.noun}` }
  if (!areOtherSites(one, other)) return undefined
  // A site that only stands in another sentence may be that of something else.
  const areOwn = one.own.sites.length > 0 && other.own.sites.length > 0
  return { weight: 'other site', ...(!areOwn && { times: 0.5 }), says: `told of the ${one.sites[0]!.noun} and the ${other.sites[0]!.noun}` }
}

function areOtherSites({ sites: one }: Happening, { sites: other }: Happening): boolean {
  return one.length > 0 && other.length > 0 && !shareSite(one, other)
}

function ofDay({ facets: [one, other], book }: Pair): Evidence | undefined {
  if (one.span && other.span && gapBetween(one.span, other.span) > book.file.happenings.days) return { weight: 'other day', says: 'of different times' }
  const [day, otherDay] = [one.happening.day, other.happening.day]
  if (day === undefined || otherDay === undefined) return undefined
  return day === otherDay ? { weight: 'day', says: 'on the same day' } : { weight: 'other day', says: 'on different days' }
}

/** Days between two stretches of days; 0 where they meet. */
function gapBetween(one: readonly [string, string], other: readonly [string, string]): number {
  if (one[1] < other[0]) return daysBetween(one[1], other[0]) ?? 0
  return other[1] < one[0] ? (daysBetween(other[1], one[0]) ?? 0) : 0
}

function ofSentence({ facets: [one, other] }: Pair): Evidence | undefined {
  const share = sharedRarity(one.words, other.words)
  return share < LEAST_WORDS ? undefined : { weight: 'words', times: share, says: `${Math.round(share * 100)}% of the sentence in the same words` }
}

/** The rarity that two sentences share, as a part of that of the one that has less. */
function sharedRarity(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const sum = (words: Iterable<number>) => [...words].reduce((total, rarity) => total + rarity, 0)
  const shared = sum([...one].filter(([stem]) => other.has(stem)).map(([, rarity]) => rarity).sort())
  return shared / Math.max(LEAST_RARITY, Math.min(sum([...one.values()].sort()), sum([...other.values()].sort())))
}

function ofVoice(pair: Pair): Evidence | undefined {
  const { accounts: [one, other], around, book: { file: { happenings } } } = pair
  if (one.voice.outlet || other.voice.outlet) return undefined
  const days = daysBetween(one.told, other.told)
  if (sameBody(one, other, around)) {
    const isOfPeopleStill = days !== undefined && days <= happenings['body days'] && pair.facets.every(({ counted }) => pair.book.outcomeMeasures.has(counted.measure ?? ''))
    return { weight: isOfPeopleStill ? 'same body' : 'voice', says: `both said by ${one.voice.name}` }
  }
  if (one.report === other.report || !tieOf(pair)) return undefined
  const isOneStory = around.likeness(one.report, other.report) >= happenings['one story']
  return isOneStory && days !== undefined && days <= happenings['rival days'] ? { weight: 'rivals', says: `told by two voices of one story ${days} days apart` } : undefined
}

/** What can only rise has risen, as one body tells it. */
function ofGrowth({ accounts: [one, other], facets, around, book }: Pair): Evidence | undefined {
  if (one.voice.outlet || other.voice.outlet || one.told === undefined || other.told === undefined || one.told === other.told || !sameBody(one, other, around)) return undefined
  if (!book.onlyRise.has(facets[0].counted.measure ?? '') || facets.some(({ stretch }) => stretch)) return undefined
  const [earlier, later] = one.told < other.told ? facets : [facets[1], facets[0]]
  const isNear = nearness(later.interval, earlier.interval) >= NEAR && Math.max(earlier.stated, later.stated) >= SMALL
  return lie(later.interval, earlier.interval) === 'higher' && isNear ? { weight: 'growth', says: 'it has risen since' } : undefined
}

function ofDigits({ accounts: [one, other], facets, book: { file: { happenings } } }: Pair): Evidence | undefined {
  if (one.value === undefined || one.value !== other.value) return undefined
  if (Math.abs(one.value) < SMALL) return { weight: 'small number', says: 'a small number' }
  const digits = Math.min(facets[0].digits ?? 0, facets[1].digits ?? 0)
  if (digits >= TELLING_DIGITS) return { weight: 'telling number', says: 'a number that few things have' }
  const days = daysBetween(one.told, other.told)
  const isItsOwn = digits >= 2 && one.value >= 2 * SMALL && facets[0].counted.unitKind !== 'size'
  return isItsOwn && days !== undefined && days <= happenings['body days'] ? { weight: 'number of its own', says: 'a number that is not round' } : undefined
}

/** The missing, the displaced: a story has one count of each, unless sites tell two apart. */
function ofPopulation({ accounts: [one, other], facets: [here, there], around, book }: Pair): Evidence | undefined {
  if (!book.ofCrisis.has(here.counted.measure ?? '') || here.counted.measure !== there.counted.measure) return undefined
  if (one.report === other.report || areOtherSites(here.happening, there.happening) || likenessOf(one, other, around) < book.file.happenings['another story']) return undefined
  return { weight: 'one population', says: 'counted of a whole population' }
}

function ofMeasured({ facets: [one, other] }: Pair): Evidence | undefined {
  return [...one.counted.of].some((stem) => other.counted.of.has(stem)) ? { weight: 'of', says: 'of the same' } : undefined
}

function ofDescription({ accounts: [one, other], facets: [here, there], around, book }: Pair): Evidence | undefined {
  if (matchUnits(here.counted, there.counted, book) === 'described') return { weight: 'described', says: 'described in other words' }
  const { unitKind, unit, measure } = here.counted
  const isSameNoun = (unitKind === 'part' || unitKind === 'noun') && there.counted.unit === unit && measure !== undefined && there.counted.measure === measure
  if (!isSameNoun || !isOneNumber(here, there) || likenessOf(one, other, around) < book.file.happenings['another story']) return undefined
  return { weight: 'noun', says: `both of ${unit}` }
}
