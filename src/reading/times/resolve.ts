/** What an expression means for a report: its value as EDTF, seen from the day of publication. */
import { addMonths, dayOf, daysIn, easterOf, mondayOf, partsOf, weekdayOf } from './days.ts'
import { boundsOf, padded, written, writtenDay, writtenMonth } from './edtf-value.ts'
import type { Expression, Part, Turn, Unit } from './expression.ts'

/** From where an expression is seen. */
export type Viewpoint = {
  /** The day of publication; null where it is not known. */
  readonly published: number | null
  /** The clause says that its time is yet to come. */
  readonly ahead: boolean
}

type Form = Expression['form']
type Of<F extends Form> = Extract<Expression, { form: F }>
type Resolver<F extends Form> = (expression: Of<F>, from: Viewpoint) => string | undefined

/** A day without a year is the coming one where it is so near, and the last one so far back. */
const NEAR = 75

/** @returns EDTF; undefined where it cannot be told, and for durations and repeated times */
export function resolve(expression: Expression, from: Viewpoint): string | undefined {
  return (resolvers[expression.form] as Resolver<Form>)(expression, from)
}

const none = () => undefined

const resolvers: { readonly [F in Form]: Resolver<F> } = {
  calendar,
  weekday: ({ weekday, turn }, from) => onDay(from, (published) => writtenDay(nearWeekday(weekday, turn, published, from.ahead))),
  weekend,
  shift,
  season: ({ season, year, turn }, from) => {
    const of = year ?? turnedYear(seasonStart(season), turn, from)
    return of === undefined ? undefined : `${padded(of, 4)}-${season}`
  },
  feast: ({ afterEaster, year, turn }, from) => {
    const of = year ?? turnedYear((year) => easterOf(year) + afterEaster, turn, from)
    return of === undefined ? undefined : writtenDay(easterOf(of) + afterEaster)
  },
  fixed: ({ value }) => value,
  key: ({ value }) => value,
  elapsed,
  nth: ({ unit, number, from }) => {
    const day = boundsOf(from)?.[0]
    if (typeof day !== 'number' || number < 1 || number > 1_000) return undefined
    const after = (count: number) => (unit === 'week' ? day + 7 * count : addMonths(day, count * (unit === 'year' ? 12 : 1)))
    return spanned(after(number - 1), after(number) - 1)
  },
  part: ({ part, of }, from) => partOf(part, of, from),
  earlier: ({ of }, from) => onDay(from, (published) => spanned(boundsOf(resolve(of, from) ?? '')?.[0], published)),
  later: ({ of }, from) => onDay(from, (published) => spanned(published, boundsOf(resolve(of, from) ?? '')?.[1])),
  range,
  since: ({ of }, from) => suffixed(resolve(of, { ...from, ahead: false }), (value) => `${value.split('/')[0]!}/..`),
  until: ({ of }, from) => suffixed(resolve(of, from), (value) => `../${value.split('/').at(-1)!}`),
  clock: none,
  at: ({ of, hour, minute }, from) => suffixed(resolve(of, from), (day) => (DAY.test(day) ? `${day}T${padded(hour, 2)}:${padded(minute, 2)}:00` : day)),
  untold: none,
  duration: none,
  repeated: none,
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

function onDay(from: Viewpoint, value: (published: number) => string | undefined): string | undefined {
  return from.published === null ? undefined : value(from.published)
}

function suffixed(value: string | undefined, change: (value: string) => string): string | undefined {
  return value === undefined ? undefined : change(value)
}

function spanned(first: number | null | undefined, last: number | null | undefined): string | undefined {
  if (typeof first !== 'number' || typeof last !== 'number' || first > last) return undefined
  return first === last ? writtenDay(first) : `${writtenDay(first)}/${writtenDay(last)}`
}

function calendar({ year, month, day, weekday, turn }: Of<'calendar'>, from: Viewpoint): string | undefined {
  if (year !== undefined) return written({ year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) })
  if (month === undefined) return undefined
  const date = { month, ...(day !== undefined && { day }) }
  if (from.published === null) return written(date)
  const of = yearOf(month, day, weekday, turn, from.published, from.ahead)
  return of === undefined ? written(date) : written({ year: of, ...date })
}

/** The year of a month or day without one. A weekday beside it has to fit. */
function yearOf(month: number, day: number | undefined, weekday: number | undefined, turn: Turn | undefined, published: number, ahead: boolean): number | undefined {
  const now = partsOf(published)
  const fits = (year: number) =>
    day === undefined || (day <= daysIn(year, month) && (weekday === undefined || weekdayOf(dayOf(year, month, day)) === weekday))
  const start = (year: number) => dayOf(year, month, day ?? 1)
  const end = (year: number) => (day === undefined ? dayOf(year, month, daysIn(year, month)) : start(year))
  const years = Array.from({ length: weekday === undefined && day !== 29 ? 3 : 13 }, (_, index) => index)
  const last = years.map((back) => now.year - back).find((year) => fits(year) && start(year) <= published)
  const next = years.map((on) => now.year + on).find((year) => fits(year) && end(year) >= published)
  if (turn === 0) return now.year
  // "Last April" is never this month's.
  if (turn === -1) return years.map((back) => now.year - back).find((year) => fits(year) && end(year) < published)
  if (turn === 1) return years.map((on) => now.year + on).find((year) => fits(year) && start(year) > published)
  if (ahead) return next ?? last
  const isNear = next !== undefined && last !== undefined && start(next) - published <= NEAR && published - end(last) >= 365 - NEAR
  return isNear ? next : (last ?? next)
}

function nearWeekday(weekday: number, turn: Turn | undefined, published: number, ahead: boolean): number {
  const back = (weekdayOf(published) - weekday + 7) % 7
  const latest = published - back
  if (turn === -1) return back === 0 ? published - 7 : latest
  if (turn === 1) return back === 0 ? published + 7 : latest + 7
  if (turn === 0) return mondayOf(published) + ((weekday + 6) % 7)
  return ahead && back > 0 ? latest + 7 : latest
}

function weekend({ turn }: Of<'weekend'>, from: Viewpoint): string | undefined {
  return onDay(from, (published) => {
    const latest = published - ((weekdayOf(published) + 1) % 7)
    const isNow = latest + 1 >= published
    const ahead = turn === 1 || (turn !== -1 && from.ahead && !isNow) || (turn === 0 && !isNow)
    const saturday = ahead ? latest + 7 : turn === -1 && isNow ? latest - 7 : latest
    return spanned(saturday, saturday + 1)
  })
}

type DateUnit = Exclude<Unit, 'second' | 'minute' | 'hour'>

const shifted: { readonly [U in DateUnit]: (published: number, amount: number, about: boolean) => string } = {
  day: (published, amount) => writtenDay(published + amount),
  week: (published, amount, about) => {
    const monday = mondayOf(published) + 7 * amount
    return about ? writtenDay(published + 7 * amount) : `${writtenDay(monday)}/${writtenDay(monday + 6)}`
  },
  month: (published, amount) => writtenMonth(addMonths(published, amount)),
  year: (published, amount) => padded(partsOf(published).year + amount, 4),
  decade: (published, amount) => `${padded(Math.floor(partsOf(published).year / 10) + amount, 3)}X`,
  century: (published, amount) => `${padded(Math.floor(partsOf(published).year / 100) + amount, 2)}XX`,
}

function shift({ unit, amount, about }: Of<'shift'>, from: Viewpoint): string | undefined {
  return onDay(from, (published) => {
    // "Three hours ago" is that day, or nearly.
    if (unit === 'second' || unit === 'minute' || unit === 'hour') return Math.abs(amount) < 12 || unit !== 'hour' ? writtenDay(published) : undefined
    if (!isCounted(published, unit, amount)) return undefined
    const value = shifted[unit](published, amount, about)
    return about ? `${value}~` : value
  })
}

/** Does it stay in the four digits that EDTF writes plainly? */
function isCounted(published: number, unit: DateUnit, amount: number): boolean {
  const perYear = { day: 365, week: 52, month: 12, year: 1, decade: 0.1, century: 0.01 }[unit]
  const year = partsOf(published).year + amount / perYear
  return year >= 1 && year <= 9998
}

/** So long after a day: the day where days are counted, else the month or year around it. */
function elapsed({ unit, amount, from, exact }: Of<'elapsed'>): string | undefined {
  const day = boundsOf(from)?.[0]
  if (typeof day !== 'number' || !(unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year') || Math.abs(amount) > 5_000) return undefined
  const then = unit === 'day' ? day + amount : unit === 'week' ? day + 7 * amount : addMonths(day, Math.round(amount * (unit === 'year' ? 12 : 1)))
  if (exact) return writtenDay(Math.round(then))
  return unit === 'week' ? `${writtenDay(Math.round(then))}~` : `${writtenMonth(then)}~`
}

function range({ from: first, to: last }: Of<'range'>, from: Viewpoint): string | undefined {
  const end = resolve(last, from)
  if (end === undefined) return undefined
  // "From March to June 2021": the year behind is that of both.
  const year = last.form === 'calendar' ? last.year : undefined
  const begin = resolve(first.form === 'calendar' && first.year === undefined && year !== undefined ? { ...first, year } : first, from)
  if (begin === undefined) return undefined
  const [start] = boundsOf(begin) ?? []
  const [, stop] = boundsOf(end) ?? []
  if (typeof start !== 'number' || typeof stop !== 'number' || start > stop) return undefined
  return `${begin.split('/')[0]!}/${end.split('/').at(-1)!}`
}

const SEASON_MONTHS: ReadonlyMap<number, number> = new Map([[21, 3], [22, 6], [23, 9], [24, 12]])

/** Seasons as the north counts them: spring begins in March. */
function seasonStart(season: number): (year: number) => number {
  return (year) => dayOf(year, SEASON_MONTHS.get(season) ?? 1, 1)
}

function turnedYear(start: (year: number) => number, turn: Turn | undefined, { published, ahead }: Viewpoint): number | undefined {
  if (published === null) return undefined
  const { year } = partsOf(published)
  if (turn === 0) return year
  const last = [year, year - 1].find((candidate) => start(candidate) <= published) ?? year - 1
  if (turn === 1 || (turn === undefined && ahead)) return last + 1
  return last
}

/** "Early 2023" in months, "early March" in days, "the early 1990s" in years; a day has no parts that EDTF knows. */
function partOf(part: Part, of: Expression, from: Viewpoint): string | undefined {
  const whole = resolve(of, from)
  if (whole === undefined || /[/~T]|^XXXX/.test(whole)) return whole
  const scale = scales.find(({ form }) => form.test(whole))
  if (!scale) return whole
  const first = Math.round(part.from * scale.parts)
  const last = part.to === 1 ? (scale.last?.(whole) ?? scale.parts) : Math.round(part.to * scale.parts)
  return `${scale.write(whole, first)}~/${scale.write(whole, Math.max(first, last - 1))}~`
}

type Scale = {
  readonly form: RegExp
  /** How many there are, as people count: three tens of days make a month. */
  readonly parts: number
  /** How many there are in truth, where that differs. */
  readonly last?: (whole: string) => number
  /** One of them as EDTF, counted from 0. */
  readonly write: (whole: string, index: number) => string
}

/** What a value is divided into. */
const scales: readonly Scale[] = [
  { form: /^\d{4}$/, parts: 12, write: (year, index) => `${year}-${padded(index + 1, 2)}` },
  {
    form: /^\d{4}-(?:0\d|1[012])$/,
    parts: 30,
    last: (month) => daysIn(Number(month.slice(0, 4)), Number(month.slice(5))),
    write: (month, index) => `${month}-${padded(index + 1, 2)}`,
  },
  { form: /^\d{3}X$/, parts: 10, write: (decade, index) => `${decade.slice(0, 3)}${index}` },
  { form: /^\d{2}XX$/, parts: 100, write: (century, index) => `${century.slice(0, 2)}${padded(index, 2)}` },
]
