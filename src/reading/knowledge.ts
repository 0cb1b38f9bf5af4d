/** What a report is read with, beside the trained reader: loaded once, never changed. */
import type { Codebook } from './codebook.ts'
import type { Gazetteer } from './places/gazetteer.ts'
import type { Profile } from './situation/profile.ts'

export type Knowledge = {
  readonly codebook: Codebook
  readonly gazetteer: Gazetteer
  /** Situation profiles to choose from. */
  readonly profiles: readonly Profile[]
  /** The name of the profile to read with; 'auto': the one whose names occur; 'none': without. */
  readonly situation: string
}
