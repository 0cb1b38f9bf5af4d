/** How many entries there are on each day: what a timeline shows. */
import type { AccountKind } from '../record/account.ts'
import { askedEntries } from './asked-entries.ts'
import { timelineSteps, type Timeline, type TimelineStep } from './counted.ts'
import type { Session } from './database.ts'
import { dayNumber, isoDay } from './days.ts'
import type { Narrowing } from './store.ts'

type Day = { readonly day: number; readonly count: number; readonly disputed: number }

/** Bars at most of each step, so that each can be seen and pressed. */
const MOST_BARS: Readonly<Record<Exclude<TimelineStep, 'year'>, number>> = { day: 120, week: 120, month: 144 }
/** So much of all is shown at least: one event of long ago is not to make years of what was within a month. */
const SHOWN = 0.9
const WEEK = 7
/** Days. */
const lengths: Readonly<Record<Exclude<TimelineStep, 'year'>, number>> = { day: 1, week: WEEK, month: 30 }
// 1970-01-01 was a Thursday.
const MONDAY = 4

/**
 * @param query what narrows it
 * @param step how long each bar is; one that shows all of it in bars that can be told apart where it is not said
 * @throws {Problem} `bad-request` for a day or box that is none
 */
export async function timelineOf<K extends AccountKind>(session: Session, query: Narrowing<K>, step?: TimelineStep): Promise<Timeline> {
  const { rows, parameters } = await askedEntries(session, query)
  const days = await session.query<{ day: number | null; count: number; disputed: number }>(
    `select day, count(*)::int4 as count, count(*) filter (where disputed)::int4 as disputed from ${rows} as asked group by day order by day`, parameters,
  )
  const dated = days.flatMap(({ day, ...counts }) => (day === null ? [] : [{ day, ...counts }]))
  const [first, last] = mostWithin(dated)
  const chosen = step ?? usualStep(last - first)
  const fits = spanIn(chosen, (dated.at(-1)?.day ?? 0) - (dated[0]?.day ?? 0))
  const bars = new Map<number, { from: number; to: number; count: number; disputed: number }>()
  const outside = { earlier: 0, later: 0 }
  for (const { day, count, disputed } of dated) {
    if (!fits && (day < first || day > last)) {
      outside[day < first ? 'earlier' : 'later'] += count
      continue
    }
    const [from, to] = boundsOf[chosen](day)
    const bar = bars.get(from) ?? { from, to, count: 0, disputed: 0 }
    bar.count += count
    bar.disputed += disputed
    bars.set(from, bar)
  }
  return {
    step: chosen,
    bars: [...bars.values()].map(({ from, to, ...counts }) => ({ from: isoDay(from)!, to: isoDay(to)!, ...counts })),
    ...outside,
    undated: days.find(({ day }) => day === null)?.count ?? 0,
  }
}

/** The shortest days that hold nearly all. */
function mostWithin(dated: readonly Day[]): readonly [first: number, last: number] {
  const wanted = SHOWN * dated.reduce((sum, { count }) => sum + count, 0)
  let [best, from, held] = [[dated[0]?.day ?? 0, dated.at(-1)?.day ?? 0] as const, 0, 0]
  for (const { day, count } of dated) {
    held += count
    while (held - dated[from]!.count >= wanted) held -= dated[from++]!.count
    if (held >= wanted && day - dated[from]!.day < best[1] - best[0]) best = [dated[from]!.day, day]
  }
  return best
}

function usualStep(days: number): TimelineStep {
  return timelineSteps.find((step) => spanIn(step, days))!
}

/** Whether so many days can be drawn in bars of a step. */
function spanIn(step: TimelineStep, days: number): boolean {
  return step === 'year' || days / lengths[step] < MOST_BARS[step]
}

/** First and last day of the bar that a day is in. */
const boundsOf: Readonly<Record<TimelineStep, (day: number) => readonly [from: number, to: number]>> = {
  day: (day) => [day, day],
  week: (day) => {
    const monday = day - ((((day - MONDAY) % WEEK) + WEEK) % WEEK)
    return [monday, monday + WEEK - 1]
  },
  month: (day) => spanOf(`${isoDay(day)!.slice(0, 7)}-01`, 1),
  year: (day) => spanOf(`${isoDay(day)!.slice(0, 4)}-01-01`, 12),
}

function spanOf(first: string, months: number): readonly [number, number] {
  const next = new Date(first)
  next.setUTCMonth(next.getUTCMonth() + months)
  return [dayNumber(first)!, dayNumber(next.toISOString())! - 1]
}
