/**
 * The engine: joins what a new report tells to what the record holds, by judgments. What is compared, and how alike it must be, the
 * joiners say; that they are compared with few, and that one likeness does not drag in all that is like it, is said here.
 */
import type { AccountKind } from './account.ts'
import type { Comparison, Joiner } from './joiner.ts'
import { entryIdOf } from './entry-id.ts'
import type { JudgmentDraft } from './judgment.ts'
import { exemplarsOf } from './neighbours.ts'

/** What is joined, and how: accounts of one kind, or reports into stories. */
export type Linking<T> = {
  /** For judgments: an account kind, or 'report'. */
  readonly about: string
  readonly rule: string
  readonly join: number
  readonly suggest: number
  readonly addressOf: (item: T) => string
  /** None: it is joined with nothing. */
  readonly keys: (item: T) => readonly string[]
  readonly compare: (one: T, other: T) => Comparison
  /** What counts of the comparisons with a group's members; the better ones where not given. */
  readonly by?: LinkedBy
  /** As a joiner has it. */
  readonly meet?: Joiner<AccountKind>['meet']
}

/**
 * better: half the best, half the mean of the better half, for accounts that may say little. mean: of all, and groups meet where the mean
 * between them reaches `join` (average linkage), for reports, of which each says enough and every second is a little like another story.
 */
export type LinkedBy = 'better' | 'mean'

/** Something of the record with the members that it is known by. */
export type Group<T> = { readonly entry: string; readonly members: readonly T[] }

export type Linked = {
  readonly judgments: readonly JudgmentDraft[]
  /** By address: the entry that each of the items now belongs to. */
  readonly entries: ReadonlyMap<string, string>
  /** Entries that were joined to others on the way: old id to the one that now stands for it. */
  readonly renamed: ReadonlyMap<string, string>
}

/** How well an item goes with a group: by the members it was compared with. */
export type Linkage<T> = { readonly score: number; readonly nearest: T; readonly comparison: Comparison; readonly apart?: { readonly member: T; readonly comparison: Comparison } }

const MOST_SUGGESTIONS = 3
const MOST_PARTED = 3
/** Entries that one item may bring together. */
const MOST_JOINED = 3

/**
 * Joins items, in their order, to groups and to one another. Each goes to the group that it is most like, if it is like enough and apart
 * from no member; where it is like enough to a second group and the two are not apart, it brings them together.
 * @param items of one report
 * @param near for each item, the groups that it may belong to
 */
export function link<T>(linking: Linking<T>, items: readonly T[], near: readonly (readonly Group<T>[])[]): Linked {
  const state = stateOf<T>()
  const judgments: JudgmentDraft[] = []
  items.forEach((item, i) => {
    const keys = linking.keys(item)
    const groups = keys.length === 0 ? [] : state.candidates(near[i] ?? [], keys)
    const outcome = outcomeFor(linking, item, groups)
    judgments.push(...outcome.judgments)
    state.settle(linking.addressOf(item), item, outcome.joined, keys)
  })
  return { judgments, entries: state.entries, renamed: state.renamed }
}

/**
 * Half the best likeness, half the mean of the better half of the comparisons: a group that shares one member's oddity does not grow by
 * it (single linkage chains), and a member that says little does not keep a group from growing (complete linkage starves).
 * @param members at least one
 */
export function linkage<T>(item: T, members: readonly T[], compare: (one: T, other: T) => Comparison, by: LinkedBy = 'better'): Linkage<T> {
  const compared = members.map((member) => ({ member, comparison: compare(item, member) })).sort((one, other) => other.comparison.score - one.comparison.score)
  const counted = by === 'mean' ? compared : compared.slice(0, Math.ceil(compared.length / 2))
  const mean = counted.reduce((sum, { comparison }) => sum + comparison.score, 0) / counted.length
  const [best] = compared
  const apart = compared.find(({ comparison }) => comparison.apart)
  return { score: by === 'mean' ? mean : (best!.comparison.score + mean) / 2, nearest: best!.member, comparison: best!.comparison, ...(apart && { apart }) }
}

type Outcome<T> = { readonly judgments: readonly JudgmentDraft[]; readonly joined: readonly Group<T>[] }

function outcomeFor<T>(linking: Linking<T>, item: T, groups: readonly Group<T>[]): Outcome<T> {
  const linked = groups
    .map((group) => ({ group, linkage: linkage(item, group.members, linking.compare, linking.by) }))
    .filter(({ linkage: { score } }) => score >= linking.suggest)
    .sort((one, other) => other.linkage.score - one.linkage.score || (one.group.entry < other.group.entry ? -1 : 1))
  const possible = linked.filter(({ linkage: { apart } }) => !apart)
  const joined: typeof possible = []
  for (const candidate of possible) {
    const isAlike = candidate.linkage.score >= linking.join && joined.length < MOST_JOINED
    if (isAlike && joined.every(({ group }) => mayMeet(linking, group, candidate.group))) joined.push(candidate)
  }
  const suggested = possible.filter((candidate) => !joined.includes(candidate)).slice(0, MOST_SUGGESTIONS)
  const parted = linked.filter(({ linkage: { apart } }) => apart).slice(0, MOST_PARTED)
  const judge = judging(linking, item)
  return {
    joined: joined.map(({ group }) => group),
    judgments: [
      ...parted.map(({ linkage: { apart, score } }) => judge('different', apart!.member, apart!.comparison, 1 - Math.min(score, apart!.comparison.score))),
      ...joined.map(({ linkage: { nearest, comparison, score } }) => judge('same', nearest, comparison, score)),
      // Where the item has found its place, that it is a little like others says nothing.
      ...(joined.length > 0 ? [] : suggested.map(({ linkage: { nearest, comparison, score } }) => judge('maybe', nearest, comparison, score))),
    ],
  }
}

/** Two groups that one item is like enough to may meet where nothing in them is apart and they are a little alike themselves, some of them or on average. */
function mayMeet<T>(linking: Linking<T>, one: Group<T>, other: Group<T>): boolean {
  const linked = one.members.map((member) => linkage(member, other.members, linking.compare, linking.by))
  if (linked.some(({ apart }) => apart)) return false
  const mean = linked.reduce((sum, { score }) => sum + score, 0) / linked.length
  if (linking.by === 'mean') return mean >= linking.join
  return linking.meet === 'on average' ? mean >= linking.suggest : linked.some(({ score }) => score >= linking.suggest)
}

function judging<T>({ about, rule, addressOf }: Linking<T>, item: T) {
  return (decision: 'same' | 'different' | 'maybe', other: T, { reasons }: Comparison, score: number): JudgmentDraft => ({
    decision, about, of: [addressOf(item), addressOf(other)], by: { rule }, score: rounded(score), reasons: [...reasons],
  })
}

/** So that a score reads well, and no last bit of it hangs on the machine. */
function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 10_000) / 10_000
}

/** What has been joined so far, over what the record says. */
function stateOf<T>() {
  const groups = new Map<string, readonly T[]>()
  const entries = new Map<string, string>()
  const renamed = new Map<string, string>()
  const byKey = new Map<string, Set<string>>()
  const current = (entry: string): string => {
    let now = entry
    while (renamed.has(now)) now = renamed.get(now)!
    return now
  }
  return {
    entries,
    renamed,
    candidates(near: readonly Group<T>[], keys: readonly string[]): Group<T>[] {
      const found = new Map<string, Group<T>>()
      for (const { entry, members } of near) {
        const now = current(entry)
        if (!found.has(now)) found.set(now, { entry: now, members: groups.get(now) ?? members })
      }
      for (const key of keys)
        for (const entry of byKey.get(key) ?? []) {
          const now = current(entry)
          if (!found.has(now)) found.set(now, { entry: now, members: groups.get(now)! })
        }
      return [...found.values()].filter(({ members }) => members.length > 0)
    },
    settle(address: string, item: T, joined: readonly Group<T>[], keys: readonly string[]) {
      const [first, ...others] = joined
      const entry = first?.entry ?? entryIdOf(address)
      for (const other of others) renamed.set(other.entry, entry)
      groups.set(entry, exemplarsOf([...joined.flatMap(({ members }) => members), item]))
      entries.set(address, entry)
      for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set<string>()).add(entry))
    },
  }
}
