/** A series of figures as the record tells it: its points by voice over time, what they do to one another, and who disputes whom. */
import type { FigureAccount } from '../account.ts'
import type { FigureEntry, Point } from '../entry.ts'
import { disputesAmong, partiesAmong } from '../relations/disputes.ts'
import type { Told } from '../told.ts'
import { figureBook, type FigureBook } from './figure-book.ts'
import { facetsBy } from './figure-facets.ts'
import { figureRelations } from './figure-relations.ts'
import { figureSays, figureTitle, seriesName } from './figure-title.ts'
import { withOneBody } from './one-body.ts'
import { seriesOf, type SeriesNumber, type Series } from './series.ts'

/** All of a figure entry that follows from its accounts. */
export type FigureTelling = Omit<FigureEntry, 'id' | 'counts' | 'first' | 'last' | 'accounts'>

/**
 * Pure; the order of the accounts makes no difference.
 * @param told the accounts of one series, without those that were judged misread; at least one
 * @param around names of voices
 * @param book the codebook; the package's own where not given
 */
export function tellFigure(told: readonly Told<FigureAccount>[], around: { readonly nameOf: (key: string) => string }, book: FigureBook = figureBook()): FigureTelling {
  const ofBodies = withOneBody(told)
  const series = seriesOf(ofBodies, facetsBy(book), book.onlyRise)
  const relations = figureRelations(series, book)
  const standing = ofBodies.filter(({ account }) => !series.takenBack.has(account.address))
  const disputes = disputesAmong(relations, partiesAmong(standing, around.nameOf, (account) => figureSays(account, book)))
  const { place, ...name } = seriesName(ofBodies.map(({ account }) => account))
  return {
    kind: 'figure',
    title: figureTitle({ ...name, ...(place && { place }) }, series.numbers, book),
    disputed: disputes.length > 0,
    ...name,
    ...(place && { place: placeShown(place) }),
    points: series.numbers.filter(({ told: { account } }) => !series.takenBackBy.has(account.address)).map((number) => pointOf(number, series)),
    relations,
    disputes,
  }
}

function pointOf({ told: { account, voice }, day }: SeriesNumber, series: Series): Point {
  const { address, value, min, max, approx, quote } = account
  return {
    address,
    voice,
    approx,
    words: quote.quote,
    ...(day !== undefined && { day }),
    ...(value !== undefined && { value }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(series.takenBack.has(address) && { rejected: true }),
  }
}

function placeShown({ name, lat, lon, geonames }: NonNullable<FigureAccount['place']>): NonNullable<FigureEntry['place']> {
  return { name, ...(lat !== undefined && { lat }), ...(lon !== undefined && { lon }), ...(geonames !== undefined && { geonames }) }
}
