/** A report's profile as a record keeps it: plain JSON. */
import type { StoryProfile } from './profile.ts'

type Kept = Pick<StoryProfile, 'report' | 'terms' | 'day' | 'year'> & {
  readonly names: readonly (readonly [string, number])[]
  readonly numbers: readonly string[]
  readonly leading: readonly string[]
}

/** @returns what {@link readProfile} makes the same profile of */
export function keptProfile({ names, numbers, leading, ...rest }: StoryProfile): Kept {
  return { ...rest, names: [...names], numbers: [...numbers], leading: [...leading] }
}

/** @param kept what {@link keptProfile} gave, through JSON or not */
export function readProfile(kept: unknown): StoryProfile {
  const { names, numbers, leading, ...rest } = kept as Kept
  return { ...rest, names: new Map(names), numbers: new Set(numbers), leading: new Set(leading) }
}
