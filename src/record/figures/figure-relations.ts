/** What the numbers of a series do to one another. */
import type { Relation } from '../relation.ts'
import { lie, nearness, overlap, type Interval } from '../relations/interval.ts'
import { mostLookedBackAt, type Done } from '../relations/looking-back.ts'
import { daysBetween, instantOf, sameTeller } from '../relations/telling.ts'
import type { FigureBook } from './figure-book.ts'
import type { SeriesNumber, Series } from './series.ts'

/** Two numbers that are open above say about the same only where their lower ends are as near as this. */
const ABOUT_THE_SAME = 0.8
const LOOSE: ReadonlySet<string> = new Set(['about', 'vague'])

/**
 * Each number is held against those before it: of its own voice against the latest, of every other against the latest too.
 * @returns relations from later to earlier accounts, in the order of the later
 */
export function figureRelations(series: Series, book: FigureBook): Relation[] {
  return series.numbers.flatMap((later, index) => {
    const wrong = series.takenBackBy.get(addressOf(later))
    if (wrong) return wrong.map((earlier) => relation(later, earlier, { kind: 'retracts', because: `${wordsOf(earlier)} is taken back` }))
    const before = series.numbers.slice(Math.max(0, index - mostLookedBackAt), index)
    return latestOfEach(before, series).flatMap((earlier) => {
      const done = whatIsDone(later, earlier, before, series, book)
      return done ? [relation(later, earlier, done)] : []
    })
  })
}

/** What the words of a figure come to, as it is printed. */
export function wordsOf({ told: { account } }: SeriesNumber): string {
  return account.quote.quote.replace(/\s+/g, ' ')
}

function whatIsDone(later: SeriesNumber, earlier: SeriesNumber, before: readonly SeriesNumber[], series: Series, book: FigureBook): Done | undefined {
  if (sameTeller(later.told, earlier.told)) return byItself(later, earlier, series)
  if (overlap(later.interval, earlier.interval)) return byAnother(later, earlier)
  const because = whyBothCannotBeRight(later, earlier, before, series, book)
  return because === undefined ? undefined : { kind: 'contradicts', because }
}

function byItself(later: SeriesNumber, earlier: SeriesNumber, series: Series): Done | undefined {
  const how = lie(later.interval, earlier.interval)
  if (how === 'equal') return { kind: 'repeats', because: `${wordsOf(later)} again, of the same origin` }
  if (isLoose(earlier) && how === 'narrower') return { kind: 'adds detail', because: `${wordsOf(later)} where it was ${wordsOf(earlier)}` }
  if ((isLoose(later) && how === 'wider') || saysTheSame(later, earlier)) return { kind: 'repeats', because: `the same as ${wordsOf(earlier)}, of the same origin` }
  if (series.lookingBack.has(addressOf(later))) return undefined
  const [now, then] = [later.facets.stated, earlier.facets.stated]
  return { kind: 'revises', because: now > then ? `rose from ${wordsOf(earlier)} to ${wordsOf(later)}` : `fell from ${wordsOf(earlier)} to ${wordsOf(later)}` }
}

function byAnother(later: SeriesNumber, earlier: SeriesNumber): Done | undefined {
  if (isLoose(earlier) && !isLoose(later) && lie(later.interval, earlier.interval) === 'narrower') return { kind: 'adds detail', because: `${wordsOf(later)} where another said ${wordsOf(earlier)}` }
  const isOpen = later.interval.high === Infinity || earlier.interval.high === Infinity
  if (isOpen && nearness(point(later), point(earlier)) < ABOUT_THE_SAME) return undefined
  return { kind: 'corroborates', because: `${wordsOf(later)} agrees with ${wordsOf(earlier)}, of another origin` }
}

/**
 * A count that can only rise is not disputed by a later and larger one: it may be the later state. It is by a larger one of the same day,
 * and by a later and lower one until the first goes stale;
 * an outlet that gives an old number without a source only has not heard the new one, and two outlets that name no source both have theirs from others. Other counts go up
 * and down, and are disputed at about the same time only.
 */
function whyBothCannotBeRight(later: SeriesNumber, earlier: SeriesNumber, before: readonly SeriesNumber[], series: Series, book: FigureBook): string | undefined {
  const isNoView = [later, earlier].some((each) => [series.takenBack, series.lookingBack, series.echoes].some((addresses) => addresses.has(addressOf(each))))
  const isOfNobody = [later, earlier].some(({ told: { account } }) => account.voice.name === 'not said')
  if (isNoView || isOfNobody || isHearsayOfOld(later, earlier, before)) return undefined
  const { disputes } = book.file
  const days = later.told.account.report === earlier.told.account.report ? 0 : daysBetween(later.day, earlier.day)
  if (days === undefined) return undefined
  const isHigher = lie(later.interval, earlier.interval) === 'higher'
  const onlyRises = book.onlyRise.has(later.facets.counted.measure ?? '')
  if (onlyRises && later.told.account.voice.outlet && earlier.told.account.voice.outlet) return undefined
  const most = !onlyRises ? disputes['same time'] : isHigher ? 0 : disputes['goes stale']
  if (days > most) return undefined
  // The later and higher number may be the later state, unless it comes within hours of the lower one's first telling.
  if (onlyRises && isHigher && hoursSinceFirst(later, earlier, before) > disputes['at once']) return undefined
  const when = days === 0 ? 'on the same day' : `${days} ${days === 1 ? 'day' : 'days'} apart`
  return `${wordsOf(later)} against ${wordsOf(earlier)}, ${when}`
}

const HOUR = 3_600_000

/** From when a teller first gave a number until another gives his; 0 in one report, and where the hours are not known. */
function hoursSinceFirst(later: SeriesNumber, earlier: SeriesNumber, before: readonly SeriesNumber[]): number {
  if (later.told.account.report === earlier.told.account.report) return 0
  const first = before.find((each) => sameTeller(each.told, earlier.told) && saysTheSame(each, earlier)) ?? earlier
  if (!later.told.at.includes('T') || !first.told.at.includes('T')) return 0
  return (instantOf(later.told) - instantOf(first.told)) / HOUR
}

/** An outlet in its own words gives a number that others gave before. */
function isHearsayOfOld(later: SeriesNumber, earlier: SeriesNumber, before: readonly SeriesNumber[]): boolean {
  if (!later.told.account.voice.outlet) return false
  const until = before.indexOf(earlier)
  return before.slice(0, until).some((each) => overlap(each.interval, later.interval) && each.interval.high !== Infinity)
}

/** The latest first; of one voice, and of one origin, only the latest. Numbers that take back others, or only look back, stand for nobody. */
function latestOfEach(before: readonly SeriesNumber[], series: Series): SeriesNumber[] {
  const [voices, origins] = [new Set<string>(), new Set<string>()]
  return before.toReversed().filter((number) => {
    if (series.takenBackBy.has(addressOf(number)) || series.lookingBack.has(addressOf(number))) return false
    const { voice, origin } = number.told
    const isNew = !voices.has(voice) && !origins.has(origin)
    voices.add(voice)
    origins.add(origin)
    return isNew
  })
}

/** "About", "dozens" or a range: a number that a nearer one may take the place of. */
function isLoose({ told: { account } }: SeriesNumber): boolean {
  return LOOSE.has(account.approx) || (account.value === undefined && typeof account.min === 'number' && typeof account.max === 'number')
}

/** "41" and "at least 41" say one number. */
function saysTheSame(one: SeriesNumber, other: SeriesNumber): boolean {
  return one.told.account.value !== undefined && one.told.account.value === other.told.account.value
}

function point({ facets: { stated } }: SeriesNumber): Interval {
  return { low: stated, high: stated }
}

function relation(later: SeriesNumber, earlier: SeriesNumber, done: Done): Relation {
  return { kind: done.kind, from: addressOf(later), to: addressOf(earlier), because: done.because }
}

function addressOf({ told: { account } }: SeriesNumber): string {
  return account.address
}
