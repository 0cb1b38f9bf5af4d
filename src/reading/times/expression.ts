/** What words of time mean, before it is known when they were written. */

/** Seen from the time of writing: the one before, the one that it is, the one after. */
export type Turn = -1 | 0 | 1

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** A stretch of a year, month or the like, as shares of it: early is 0 to 1/3. */
export type Part = { readonly from: number; readonly to: number }

export type Expression =
  /** "7 October 2023", "Oct. 7", "October", "2023", "Sunday, April 7". */
  | { readonly form: 'calendar'; readonly year?: number; readonly month?: number; readonly day?: number; readonly weekday?: number; readonly turn?: Turn }
  | { readonly form: 'weekday'; readonly weekday: number; readonly turn?: Turn }
  | { readonly form: 'weekend'; readonly turn?: Turn }
  /** "yesterday", "last year", "two weeks ago". `about`: the words are round. */
  | { readonly form: 'shift'; readonly unit: Unit; readonly amount: number; readonly about: boolean }
  /** EDTF's seasons: 21 spring to 24 winter. */
  | { readonly form: 'season'; readonly season: number; readonly year?: number; readonly turn?: Turn }
  | { readonly form: 'feast'; readonly afterEaster: number; readonly year?: number; readonly turn?: Turn }
  /** A value that needs nothing else: "the 1990s". */
  | { readonly form: 'fixed'; readonly value: string }
  /** A day that the situation profile knows: "the Harbour massacre". */
  | { readonly form: 'key'; readonly value: string }
  /** "six months into the war": so long after (or before) a day that the profile knows. */
  | { readonly form: 'elapsed'; readonly unit: Unit; readonly amount: number; readonly from: string; readonly exact: boolean }
  /** "in its seventh month": the seventh after a day that the profile knows. */
  | { readonly form: 'nth'; readonly unit: 'week' | 'month' | 'year'; readonly number: number; readonly from: string }
  | { readonly form: 'part'; readonly part: Part; readonly of: Expression }
  /** "earlier this year": from its start to the time of writing; "later": from then to its end. */
  | { readonly form: 'earlier' | 'later'; readonly of: Expression }
  | { readonly form: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly form: 'since' | 'until'; readonly of: Expression }
  | { readonly form: 'clock'; readonly hour: number; readonly minute: number }
  | { readonly form: 'at'; readonly of: Expression; readonly hour: number; readonly minute: number }
  /** A time that the words leave open: "weeks ago". */
  | { readonly form: 'untold' }
  | { readonly form: 'duration'; readonly value?: string }
  | { readonly form: 'repeated' }

/** Words of time, found. */
export type Found = {
  /** Tokens `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly rule: string
  readonly expression: Expression
}
