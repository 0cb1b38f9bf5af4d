/** How far persons who judged the same things agree: Krippendorff's alpha for nominal values. */

/** What one person decided about one thing; a person's latest decision counts. */
export type Rating = { readonly unit: string; readonly coder: string; readonly value: string }

export type Agreement = {
  /** Krippendorff's alpha: 1 for full agreement, 0 for what chance would bring; none where it cannot be told. */
  readonly alpha?: number
  /** Things that two persons or more decided on. */
  readonly units: number
  /** Decisions about those. */
  readonly ratings: number
  readonly coders: readonly string[]
  /** What they differ on, in the order of `ratings`. */
  readonly differing: readonly { readonly unit: string; readonly ratings: readonly Rating[] }[]
}

/**
 * Krippendorff, Content Analysis (2004), chapter 11: 1 - observed / expected disagreement over the matrix of coincidences. Any number of
 * persons, each of whom may have left things out. No alpha where nothing was decided twice, or where all decisions are of one value, since
 * nothing then says what chance would bring.
 * @param ratings in the order in which they were made
 */
export function agreementOf(ratings: readonly Rating[]): Agreement {
  const doubly = [...byUnit(ratings)].filter(([, own]) => own.length > 1)
  const counted = doubly.flatMap(([, own]) => own)
  const alpha = alphaOf(doubly.map(([, own]) => own.map(({ value }) => value)))
  return {
    ...(alpha !== undefined && { alpha }),
    units: doubly.length,
    ratings: counted.length,
    coders: [...new Set(counted.map(({ coder }) => coder))].sort(),
    differing: doubly.filter(([, own]) => new Set(own.map(({ value }) => value)).size > 1).map(([unit, own]) => ({ unit, ratings: own })),
  }
}

function byUnit(ratings: readonly Rating[]): Map<string, Rating[]> {
  const latest = new Map<string, Map<string, Rating>>()
  for (const rating of ratings) {
    const own = latest.get(rating.unit) ?? new Map<string, Rating>()
    own.set(rating.coder, rating)
    latest.set(rating.unit, own)
  }
  return new Map([...latest].map(([unit, own]) => [unit, [...own.values()]]))
}

function alphaOf(units: readonly (readonly string[])[]): number | undefined {
  const totals = new Map<string, number>()
  let all = 0
  let differing = 0
  for (const values of units) {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      // Pairs of this value with each other value of the unit, each unit weighing as much as it has values.
      differing += (count * (values.length - count)) / (values.length - 1)
    }
    all += values.length
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (all - count), 0)
  return expected === 0 ? undefined : 1 - ((all - 1) * differing) / expected
}
