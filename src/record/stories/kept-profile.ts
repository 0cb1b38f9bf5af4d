/** A report's profile as a record keeps it: plain JSON. */
import type { StoryProfile } from './profile.ts'

type Kept = Pick<StoryProfile, 'report' | 'terms' | 'day' | 'year'> & {
  readonly shares: readonly (readonly [string, number])[]
  readonly names: readonly string[]
  readonly numbers: readonly string[]
  readonly leading: readonly string[]
}

/** @returns what {@link readProfile} makes the same profile of */
export function keptProfile({ shares, names, numbers, leading, ...rest }: StoryProfile): Kept {
  return { ...rest, shares: [...shares], names: [...names], numbers: [...numbers], leading: [...leading] }
}

/** @param kept what {@link keptProfile} gave, through JSON or not */
export function readProfile(kept: unknown): StoryProfile {
  const { shares, names, numbers, leading, ...rest } = kept as Kept
  return { ...rest, shares: new Map(shares), names: new Set(names), numbers: new Set(numbers), leading: new Set(leading) }
}
