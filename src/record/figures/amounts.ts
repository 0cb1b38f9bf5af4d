/** The values that a figure leaves open, as an interval. */
import type { FigureAccount } from '../account.ts'
import { piecesOf } from '../../reading/tokens.ts'
import type { Interval } from '../relations/interval.ts'
import type { FigureBook } from './figure-book.ts'

/** What of a figure says how large it is. */
export type Amount = Pick<FigureAccount, 'value' | 'min' | 'max' | 'approx' | 'quote'>

type Tolerances = FigureBook['file']['tolerances']

const READ: Readonly<Record<FigureAccount['approx'], (value: number, amount: Amount, book: FigureBook) => Interval>> = {
  exact: (value, _, { file: { tolerances } }) => around(value, roundness(value, tolerances)),
  about: (value, _, { file: { tolerances } }) => around(value, value * tolerances.about),
  above: (value) => ({ low: value, high: Infinity }),
  below: (value, { quote }, { nearly, file: { tolerances } }) => (nearly(piecesOf(quote.quote)) ? { low: value * (1 - tolerances.nearly), high: value } : { low: Math.min(0, value), high: value }),
  vague: (value) => ({ low: value, high: Infinity }),
}

/**
 * @returns the values that can be meant: an exact number by itself, or as wide as it is rounded; "about" and "nearly" with their
 *   tolerance; "at least" and "dozens" open above; a range from end to end. Undefined where no number is said
 */
export function intervalOf(amount: Amount, book: FigureBook): Interval | undefined {
  const { value, min, max, approx } = amount
  if (typeof min === 'number' && typeof max === 'number' && min <= max) return widened({ low: min, high: max }, approx, book)
  const stands = value ?? min ?? max
  return typeof stands === 'number' && Number.isFinite(stands) ? READ[approx](stands, amount, book) : undefined
}

/** Whether it says one number, and not on which side of it or how near the truth lies. */
export function isExact({ approx, min, max }: Pick<Amount, 'approx' | 'min' | 'max'>): boolean {
  return approx === 'exact' && (min === undefined || min === null || min === max)
}

function widened({ low, high }: Interval, approx: FigureAccount['approx'], { file: { tolerances } }: FigureBook): Interval {
  return approx === 'about' ? { low: low * (1 - tolerances.about), high: high * (1 + tolerances.about) } : { low, high }
}

/** How much a round number leaves open to each side: half the unit of its last digit that is not zero. */
function roundness(value: number, tolerances: Tolerances): number {
  if (value < tolerances['round from'] || !Number.isInteger(value)) return 0
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit === 1 ? 0 : Math.min(unit / 2, value * tolerances.round)
}

function around(value: number, width: number): Interval {
  return { low: value - Math.abs(width), high: value + Math.abs(width) }
}
