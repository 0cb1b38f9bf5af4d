/** Everything about a figure that says which series it belongs to, worked out once for each account. */
import { piecesOf } from '../../reading/tokens.ts'
import { earliestDay, latestDay } from '../accounts/days.ts'
import { stemOf } from '../accounts/stem.ts'
import type { FigureAccount } from '../account.ts'
import type { Interval } from '../relations/interval.ts'
import { intervalOf, isExact } from './amounts.ts'
import { singular } from '../singular.ts'
import { countedBy, type Counted } from './counted.ts'
import { indexOfPieces, type FigureBook } from './figure-book.ts'
import { happeningOf, type Happening } from './figure-happening.ts'

/** whole: how many there are. among: told as some of the whole. further: on top of others. some: out of a larger number. not so yet: foretold, demanded, asked. */
export type CountKind = 'whole' | 'among' | 'further' | 'some' | 'not so yet'

/** Over which time it is counted: since a day or since what some words name, or over some stretch of time. */
export type Stretch = { readonly since?: string; readonly words: ReadonlySet<string> }

export type FigureFacets = {
  readonly counted: Counted
  readonly countKind: CountKind
  /** It counts people of a kind that all of the people may be of. */
  readonly isRolePart: boolean
  readonly interval?: Interval
  /** The number that is printed, or the lower end of what is meant; 0 where there is none. */
  readonly stated: number
  /** "Dozens", "several". */
  readonly isVague: boolean
  /** It says one number, and how many of its digits are not the zeros at its end. */
  readonly digits?: number
  readonly stretch?: Stretch
  /** Stem of the word for the event that it is a figure of. */
  readonly eventWord?: string
  readonly happening: Happening
  /** The day on which it happened, where that is one day before the report was printed. */
  readonly day?: string
  /** First and last day that it speaks of, the day of its report where it names none; not for what is counted since a day. */
  readonly span?: readonly [from: string, to: string]
  /** Stems of its sentence, with how rare each is, 0 to 1; names and common words alike. */
  readonly words: ReadonlyMap<string, number>
  /** Names in its sentence, in small letters. */
  readonly names: readonly string[]
  /** The rarest other stems in it, the rarest first. */
  readonly rarest: readonly string[]
  /** Its sentence says that a number has changed. */
  readonly moved: boolean
  /** Its sentence takes back what the outlet has printed. */
  readonly corrects: boolean
}

const WORDS_BEHIND_SINCE = 4
/** "the last" two. */
const WORDS_BEFORE = 2
const DEFINITE: ReadonlySet<string> = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'these', 'those'])
const PARTICIPLE = /^(?:\p{L}{3,}ed|captive|missing)$/u
const WORDS_BEFORE_SINCE = 6
/** "of the", right behind the number. */
const WORDS_SHARED_OUT = 2
const EVERYDAY = 0.25
const MOST_NAMES = 4
const MOST_RAREST = 4
const NAME = /\p{Lu}[\p{L}\p{M}]+/gu
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their'])

/**
 * @param book the codebook
 * @returns a function that works out an account's facets, once for each account that it is asked of
 */
export function facetsBy(book: FigureBook): (account: FigureAccount) => FigureFacets {
  const known = new WeakMap<FigureAccount, FigureFacets>()
  return (account) => {
    const facets = known.get(account) ?? facetsOf(account, book)
    known.set(account, facets)
    return facets
  }
}

function facetsOf(account: FigureAccount, book: FigureBook): FigureFacets {
  const pieces = piecesOf(account.sentence)
  const interval = intervalOf(account, book)
  const clause = clauseOf(account)
  const stretch = stretchOf(account, piecesOf(clause), book)
  const counted = countedBy(account, book)
  const words = raritiesOf(pieces, book)
  const names = namesIn(account.sentence, book)
  const span = spanOf(account)
  const [day, eventWord] = [happenedOn(account), eventWordOf(account, book)]
  return {
    counted,
    countKind: countKindOf(account, counted, book),
    isRolePart: counted.unitKind === 'part' && book.roles.has(counted.unit),
    happening: happeningOf(account, clause, counted.measure, book),
    isVague: account.approx === 'vague',
    stated: account.value ?? account.min ?? interval?.low ?? 0,
    words,
    names,
    rarest: rarestOf(words, names),
    moved: pieces.some((piece) => book.moved.has(piece)),
    corrects: book.corrections(pieces),
    ...(interval && { interval }),
    ...(account.value !== undefined && isExact(account) && { digits: digitsOf(account.value) }),
    ...(stretch && { stretch }),
    ...(span && { span }),
    ...(eventWord !== undefined && { eventWord }),
    ...(day !== undefined && { day }),
  }
}

function countKindOf({ quote, stance, sentence, within }: FigureAccount, { unit, unitKind }: Counted, book: FigureBook): CountKind {
  const inside = piecesOf(quote.quote)
  const before = piecesOf(sentence.slice(0, Math.max(0, quote.start - within[0]))).slice(-WORDS_BEFORE)
  if (stance !== undefined && book.notSoYet.has(stance) && !isPresupposed(inside, before)) return 'not so yet'
  if (inside.some((piece, at) => book.further.has(piece) && !isBound(inside, at)) || book.further.has(before.at(-1) ?? '')) return 'further'
  const behind = piecesOf(sentence.slice(Math.max(0, quote.end - within[0]))).slice(0, WORDS_SHARED_OUT)
  // A part is some of more, whether that is said or not: "five of them children".
  if (unitKind === 'part') return before.at(-1) === 'including' || /^among (?:them|the|those)$/.test(before.join(' ')) || behind.join(' ') === 'among them' ? 'among' : 'whole'
  const counts = inside.findIndex((piece) => singular(piece) === unit)
  return book.sharedOut(counts < 0 ? inside : inside.slice(0, counts + 1)) || book.sharedOut(behind) ? 'some' : 'whole'
}

/** "Free the three captive officers", "exchange three captured sailors": whatever is demanded, there are three. */
function isPresupposed(inside: readonly string[], before: readonly string[]): boolean {
  return before.some((piece) => DEFINITE.has(piece)) || inside.some((piece) => PARTICIPLE.test(piece))
}

/** "More" of "more than 40" and of "40 or more" says how large it is, and not that there were others. */
function isBound(pieces: readonly string[], at: number): boolean {
  return pieces[at + 1] === 'than' || pieces[at - 1] === 'or'
}

function stretchOf({ time }: FigureAccount, pieces: readonly string[], book: FigureBook): Stretch | undefined {
  const starts = book.since.map((since) => indexOfPieces(pieces, since) + since.length).find((at, which) => at >= book.since[which]!.length && saysSinceWhen(pieces, at, book))
  const named = starts === undefined ? [] : pieces.slice(starts, starts + WORDS_BEHIND_SINCE).filter((piece) => !ARTICLES.has(piece) && /[\p{L}\p{N}]/u.test(piece)).map(stemOf)
  const isOpen = time !== undefined && time.to === latestDay && time.from !== earliestDay
  if (isOpen) return { since: time.from, words: new Set(named) }
  if (named.length > 0 || book.over(pieces)) return { words: new Set(named) }
  const long = longThatKills(pieces, book)
  return long === undefined ? undefined : { words: new Set([long]) }
}

const KILLS: ReadonlySet<string> = new Set(['cost', 'costs', 'killed', 'kills', 'claimed', 'claims', 'displaced', 'wounded', 'injured', 'destroyed', 'left'])
const WORDS_TO_KILLS = 4

/** "The eight-day mutiny has cost": what lasts does what is counted. */
function longThatKills(pieces: readonly string[], { long }: FigureBook): string | undefined {
  const at = pieces.findIndex((piece, index) => long.has(piece) && !pieces.slice(Math.max(0, index - WORDS_BEFORE), index).some((before) => before === 'since' || before === 'before') && pieces.slice(index + 1, index + 1 + WORDS_TO_KILLS).some((next) => KILLS.has(next)))
  return at < 0 ? undefined : stemOf(pieces[at]!)
}

/** "The worst attack since the war" counts nothing since the war, and "since the flood" means in it. */
function saysSinceWhen(pieces: readonly string[], at: number, { firstSince, causes, anyCauses }: FigureBook): boolean {
  if (pieces.slice(Math.max(0, at - 1 - WORDS_BEFORE_SINCE), at - 1).some((piece) => firstSince.has(piece))) return false
  const named = pieces.slice(at).find((piece) => !ARTICLES.has(piece))
  return named === undefined || !(causes.has(stemOf(named)) || anyCauses.has(stemOf(named)))
}

const BREAK = /[;\u2014\n]|[.:]\s/gu

/** The part of its sentence, between dashes and semicolons, that the figure stands in. */
function clauseOf({ sentence, within, quote }: FigureAccount): string {
  const [start, end] = [quote.start - within[0], quote.end - within[0]]
  const breaks = [...sentence.matchAll(BREAK)].map(({ index }) => index)
  return sentence.slice(breaks.findLast((at) => at < start) ?? 0, breaks.find((at) => at >= end))
}

/** A figure "as of" the day of printing says nothing of when it happened. */
function happenedOn({ time, told }: FigureAccount): string | undefined {
  return time !== undefined && time.from === time.to && told !== undefined && time.to < told ? time.from : undefined
}

function spanOf({ time, told }: FigureAccount): readonly [string, string] | undefined {
  if (time === undefined) return told === undefined ? undefined : [told, told]
  return time.to === latestDay || time.from === earliestDay ? undefined : [time.from, time.to]
}

/** An event of the same report stands in the same sentence: its address says where. What became of people names no event. */
function eventWordOf({ event, sentence, within }: FigureAccount, { outcomes }: FigureBook): string | undefined {
  const place = event === undefined ? undefined : /\/(\d+)-(\d+)(?:\.\d+)?$/.exec(event)
  if (!place) return undefined
  const trigger = sentence.slice(Math.max(0, Number(place[1]) - within[0]), Math.max(0, Number(place[2]) - within[0]))
  const head = piecesOf(trigger).at(-1)
  const stem = head === undefined ? undefined : stemOf(head)
  return stem === undefined || outcomes.has(stem) ? undefined : stem
}

function raritiesOf(pieces: readonly string[], { rarity }: FigureBook): Map<string, number> {
  const stems = pieces.filter((piece) => /^\p{L}{2}/u.test(piece)).map(stemOf)
  return new Map(stems.map((stem) => [stem, rarity(stem)] as const).filter(([, rare]) => rare >= EVERYDAY))
}

function namesIn(sentence: string, { rarity }: FigureBook): string[] {
  const found = [...sentence.matchAll(NAME)].map(([name]) => name.toLowerCase())
  return [...new Set(found)].filter((name) => rarity(stemOf(name)) > EVERYDAY).slice(0, MOST_NAMES)
}

function rarestOf(words: ReadonlyMap<string, number>, names: readonly string[]): string[] {
  const known = new Set(names.map(stemOf))
  const others = [...words].filter(([stem]) => !known.has(stem))
  return others.sort(([one, rare], [other, otherRare]) => otherRare - rare || (one < other ? -1 : 1)).slice(0, MOST_RAREST).map(([stem]) => stem)
}

function digitsOf(value: number): number {
  return String(Math.abs(value)).replace('.', '').replace(/e.*$/, '').replace(/^0+|0+$/g, '').length
}
