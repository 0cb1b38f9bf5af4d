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

const read = new WeakMap<object, StoryProfile>()

/**
 * @param kept what {@link keptProfile} gave, through JSON or not
 * @returns the same profile for the same object
 */
export function readProfile(kept: unknown): StoryProfile {
  const before = read.get(kept as Kept)
  if (before) return before
  const { shares, names, numbers, leading, ...rest } = kept as Kept
  const profile = { ...rest, shares: new Map(shares), names: new Set(names), numbers: new Set(numbers), leading: new Set(leading) }
  read.set(kept as Kept, profile)
  return profile
}
