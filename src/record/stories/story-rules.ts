/** The rules by which reports are gathered into stories. */
import type { StoryRules } from '../rule-set.ts'
import { storyKeys } from './keys.ts'
import { storyLikeness } from './likeness.ts'
import { keptProfile, readProfile } from './kept-profile.ts'
import { storyProfile, type StoryProfile } from './profile.ts'
import { storyBook, type StoryBook } from './story-book.ts'

/** @param book weights and thresholds */
export function storyRulesBy(book: StoryBook): StoryRules<StoryProfile> {
  const { join, suggest } = book.file
  return {
    rule: 'stories/1',
    join,
    suggest,
    by: 'mean',
    profile: (dossier) => storyProfile(dossier, book),
    kept: keptProfile,
    read: readProfile,
    keys: storyKeys,
    compare: (one, other) => storyLikeness(one, other, book),
  }
}

export const storyRules: StoryRules<StoryProfile> = storyRulesBy(storyBook())
