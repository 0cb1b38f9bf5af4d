/** What a series of figures is called, for people. */
import type { FigureAccount, PlaceRef } from '../account.ts'
import { dayInWords } from '../days-in-words.ts'
import { isSize } from './counted.ts'
import { figureBook, type FigureBook } from './figure-book.ts'
import type { SeriesNumber } from './series.ts'
import { singular } from '../singular.ts'

/** A place that fewer of the accounts name is the place of something else in their sentences. */
const LEAST_SHARE = 1 / 3

/** What most accounts of a series call it. */
export type SeriesName = { readonly unit: string; readonly measure?: string; readonly of?: string; readonly place?: PlaceRef }

/** @param accounts of one series, in order; at least one */
export function seriesName(accounts: readonly FigureAccount[]): SeriesName {
  const measure = most(accounts.map((account) => account.measure))
  const of = most(accounts.map((account) => account.of))
  const placeName = most(accounts.map(({ place }) => place?.name), accounts.length * LEAST_SHARE)
  const places = accounts.flatMap(({ place }) => (place && place.name === placeName ? [place] : []))
  const place = places.find(({ lat }) => lat !== undefined) ?? places[0]
  return {
    unit: most(accounts.map(({ unit }) => unit))!,
    ...(measure !== undefined && { measure }), ...(of !== undefined && { of }), ...(place && { place }),
  }
}

/** "People killed in Kelmar since 12 November 2026"; of a size, what has it: "Duration of truce: 48-hour". */
export function figureTitle({ unit, measure, of, place }: SeriesName, numbers: readonly SeriesNumber[], book: FigureBook): string {
  const isOfSize = isSize(unit, measure, book)
  const what = isOfSize ? [measure ?? unit, of !== undefined && `of ${of}`] : [unit, of !== undefined && `of ${of}`, !isSaidBy(unit, measure, book) && measure]
  const words = [...what, place && `in ${place.name}`, isOfSize && numbers[0] ? `: ${numbers[0].told.account.quote.quote}` : whenOf(numbers)]
  const title = words.filter((word) => typeof word === 'string' && word !== '').join(' ').replace(' : ', ': ').replace(/\s+/g, ' ')
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** @returns what one account says, in short: "at least 41 people killed" */
export function figureSays({ quote, unit, measure }: FigureAccount, book: FigureBook = figureBook()): string {
  const words = quote.quote.replace(/\s+/g, ' ')
  return isSaidBy(unit, measure, book) || words.toLowerCase().includes(measure!) ? words : `${words} ${measure}`
}

/** Whether nothing need be said of what was done: it is the size itself, or the noun says it, as "deaths" do. */
function isSaidBy(unit: string, measure: string | undefined, book: FigureBook): boolean {
  return measure === undefined || isSize(unit, measure, book) || book.become.get(singular(unit.toLowerCase())) === measure
}

function whenOf(numbers: readonly SeriesNumber[]): string | undefined {
  const since = numbers.flatMap(({ facets }) => facets.stretch?.since ?? []).sort()[0]
  const days = numbers.flatMap(({ day }) => day ?? []).sort()
  const [first, last] = [since ?? days[0], days.at(-1)]
  if (first === undefined) return undefined
  return since === undefined && first === last ? `on ${dayInWords(first)}` : `since ${dayInWords(first)}`
}

/** The most frequent, the first of those that are equally so; undefined where none is frequent enough. */
function most(values: readonly (string | undefined)[], least = 1): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  const best = [...counts].reduce<readonly [string, number] | undefined>((so, each) => (so && so[1] >= each[1] ? so : each), undefined)
  return best && best[1] >= least ? best[0] : undefined
}
