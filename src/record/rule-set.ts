/** All rules that join a record: what `recording.ts` runs. `rules.ts` lists the project's own. */
import type { AccountKind, Dossier } from './account.ts'
import type { Answerer, Comparison, Joiner } from './joiner.ts'
import type { LinkedBy } from './joining.ts'
import type { JudgmentDraft } from './judgment.ts'

/** A joiner of some kind. */
export type AnyJoiner = { [K in AccountKind]: Joiner<K> }[AccountKind]
/** An answerer between some kinds; it is only given accounts of the kinds that it names. */
export type AnyAnswerer = { [K in AccountKind]: Answerer<K, AccountKind> }[AccountKind]

export type CopyRules = {
  /** Bands of a report: reports that share one are held against each other. */
  bands(dossier: Dossier): readonly number[]
  /** Judgments `copy` and `boilerplate` of a report and such others. */
  judge(dossier: Dossier, candidates: readonly Dossier[]): readonly JudgmentDraft[]
}

export type StoryRules<Profile> = {
  readonly rule: string
  readonly join: number
  readonly suggest: number
  readonly by: LinkedBy
  profile(dossier: Dossier): Profile
  /** To plain JSON for keeping, and back. */
  kept(profile: Profile): unknown
  read(kept: unknown): Profile
  keys(profile: Profile): readonly string[]
  compare(one: Profile, other: Profile): Comparison
}

export type RuleSet<Profile = unknown> = {
  readonly copies?: CopyRules
  readonly stories?: StoryRules<Profile>
  /** In the order in which they run: what one joins, those behind it can ask for. */
  readonly joiners: readonly AnyJoiner[]
  readonly answerers: readonly AnyAnswerer[]
}

/** Joins nothing. */
export const noRules: RuleSet = { joiners: [], answerers: [] }
