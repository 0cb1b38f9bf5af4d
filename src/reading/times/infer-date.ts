/**
 * The day of publication, from a report's own clues: each gives a window of days; what all leave is the answer. A day is
 * given only where words say it, or where a day near which it must lie meets a weekday that the report speaks of. See
 * docs/decisions/0010-times.md.
 */
import { quoteAt, type Quote } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'
import type { Clue, Mention, Window } from './clues.ts'
import { partsOf, weekdayOf } from './days.ts'
import { writtenDay, writtenMonth } from './edtf-value.ts'
import type { Words } from './words.ts'

/** Between which days the report was published, as far as its words tell. */
export type Bounds = {
  readonly notBefore?: { readonly day: string; readonly because: Quote }
  readonly notAfter?: { readonly day: string; readonly because: Quote }
}

export type Inferred = { readonly published: When | null; readonly bounds: Bounds }

type Near = Extract<Clue, { kind: 'near' }>

/** A report tells of a weekday with its name for less than a week; a window wider than this would hold too many of them. */
const WIDEST = 31

/**
 * @param clues in text order
 * @param mentions the times of the text, for its weekdays
 * @param dateline month and day that a dateline gives, without a year
 */
export function inferDate(words: Words, clues: readonly Clue[], mentions: readonly Mention[], dateline?: DatelineDay): Inferred {
  const ends = endsOf(clues)
  const bounds = boundsOf(ends)
  const window = windowFrom(clues, ends)
  const near = nearestClue(clues, window)
  const published = dayThatIsSaid(clues, window) ?? (dateline && dayOfDateline(dateline, window, near, clues)) ?? (near && nearDay(words, near, window, clues, mentions))
  return { published: published ?? null, bounds }
}

export type DatelineDay = { readonly month: number; readonly day: number; readonly quote: Quote }

/** The latest that has happened, and the soonest that is to come. */
type Ends = { readonly latest?: Clue; readonly soonest?: Clue }

function endsOf(clues: readonly Clue[]): Ends {
  const latest = extreme(clues, 'behind', (a, b) => a.window[0] > b.window[0])
  const soonest = extreme(clues, 'ahead', (a, b) => a.window[1] < b.window[1])
  // What has happened is surer than what is said to come.
  const isTurned = latest && soonest && latest.window[0] > soonest.window[1]
  return { ...(latest && { latest }), ...(soonest && !isTurned && { soonest }) }
}

function extreme(clues: readonly Clue[], kind: Clue['kind'], isMore: (a: Clue, b: Clue) => boolean): Clue | undefined {
  return clues.filter((clue) => clue.kind === kind).reduce<Clue | undefined>((best, clue) => (best && !isMore(clue, best) ? best : clue), undefined)
}

function boundsOf({ latest, soonest }: Ends): Bounds {
  return {
    ...(latest && { notBefore: { day: writtenDay(latest.window[0]), because: latest.quotes[0]! } }),
    ...(soonest && { notAfter: { day: writtenDay(soonest.window[1]), because: soonest.quotes[0]! } }),
  }
}

/** The one day that words say, unless something is said to have happened since. */
function dayThatIsSaid(clues: readonly Clue[], window: Window): When | undefined {
  const said = clues.filter(({ kind }) => kind === 'day')
  const [first] = said
  if (!first || said.some((clue) => clue.window[0] !== first.window[0]) || !meet(first.window, window)) return undefined
  return { value: writtenDay(first.window[0]), basis: 'inferred', because: [...first.quotes] }
}

/** What years and bounds leave; a clue that leaves nothing is passed over. */
function windowFrom(clues: readonly Clue[], { latest, soonest }: Ends): Window {
  const ends: Window = [latest?.window[0] ?? -Infinity, soonest?.window[1] ?? Infinity]
  return clues.filter(({ kind }) => kind === 'year').reduce<Window>((window, clue) => meet(window, clue.window) ?? window, ends)
}

function meet(one: Window, other: Window): Window | undefined {
  const both: Window = [Math.max(one[0], other[0]), Math.min(one[1], other[1])]
  return both[0] <= both[1] ? both : undefined
}

/** A dateline's day, where its year is the only one that the clues leave. */
function dayOfDateline({ month, day, quote }: DatelineDay, window: Window, near: Near | undefined, clues: readonly Clue[]): When | undefined {
  const within = near ? meet(window, near.window) : window
  if (!within || !Number.isFinite(within[0]) || !Number.isFinite(within[1]) || width(within) > 366) return undefined
  const days: number[] = []
  for (let at = within[0]; at <= within[1]; at++) {
    const parts = partsOf(at)
    if (parts.month === month && parts.day === day) days.push(at)
  }
  const used = [...(near?.quotes ?? []), ...clues.filter(({ kind }) => kind === 'year').flatMap(({ quotes }) => quotes)]
  return days.length === 1 ? { value: writtenDay(days[0]!), basis: 'inferred', because: [quote, ...used] } : undefined
}

/** The narrowest, where the others do not gainsay it. */
function nearestClue(clues: readonly Clue[], window: Window): Near | undefined {
  const near = clues.filter((clue): clue is Near => clue.kind === 'near' && meet(clue.window, window) !== undefined)
  const [best, ...others] = near.sort((a, b) => width(a.window) - width(b.window))
  return best && others.every((other) => meet(other.window, best.window)) ? best : undefined
}

function width([first, last]: Window): number {
  return last - first
}

/** The weekday that the report speaks of, nearest to the day; without one, the month. */
function nearDay(words: Words, near: Near, window: Window, clues: readonly Clue[], mentions: readonly Mention[]): When | undefined {
  const within = meet(near.window, window)
  if (!within || width(within) > WIDEST) return undefined
  const because = [...near.quotes, ...anchorQuotes(near, clues)]
  const weekday = weekdayOfNews(mentions)
  const day = weekday && near.centre !== undefined ? nearestWeekday(weekday.weekday, near.centre, within) : undefined
  if (weekday && day !== undefined) return { value: writtenDay(day), basis: 'inferred', because: [...because, quoteAt(words.text, weekday.mention.span)].sort((a, b) => a.start - b.start) }
  const [first, last] = [writtenMonth(within[0]), writtenMonth(within[1])]
  const middle = near.centre ?? Math.floor((within[0] + within[1]) / 2)
  return { value: first === last ? first : `${writtenMonth(middle)}~`, basis: 'inferred', because }
}

/** Where the report itself names the day from which the time is counted. */
function anchorQuotes(near: Near, clues: readonly Clue[]): Quote[] {
  const isApart = (quote: Quote) => quote.end <= near.quotes[0]!.start || quote.start >= near.quotes[0]!.end
  const anchor = clues.find(({ kind, window, quotes }) => kind === 'behind' && window[0] === near.from && isApart(quotes[0]!))
  return anchor ? [anchor.quotes[0]!] : []
}

function nearestWeekday(weekday: number, centre: number, [first, last]: Window): number | undefined {
  const later = centre + ((weekday - weekdayOf(centre) + 7) % 7)
  const days = [later, later - 7].filter((day) => day >= first && day <= last)
  return days.sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre))[0]
}

type News = { readonly weekday: number; readonly mention: Mention }

/**
 * The latest weekday of those that the report names without "last" or "next": the others lie in the days before it. Where
 * they are spread over the week, none.
 */
function weekdayOfNews(mentions: readonly Mention[]): News | undefined {
  const named = mentions.flatMap((mention): News[] => {
    const { expression } = mention.found
    const day = expression.form === 'at' ? expression.of : expression
    return day.form === 'weekday' && day.turn === undefined ? [{ weekday: day.weekday, mention }] : []
  })
  const weekdays = new Set(named.map(({ weekday }) => weekday))
  const latest = [...weekdays].find((weekday) => [...weekdays].every((other) => (weekday - other + 7) % 7 <= MOST_DAYS_BACK))
  return named.find(({ weekday }) => weekday === latest)
}

const MOST_DAYS_BACK = 3
