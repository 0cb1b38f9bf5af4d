/**
 * The fold of a book that grows: at every moment what `fold` makes of all that was added and judged, without folding it all each time.
 *
 * Why a rule's judgment on a new pair can mostly be taken in where it stands, though it may come before older ones in the order of
 * scores: if `same` joins two entries that nothing keeps apart, every older join within either still holds, every older refusal
 * between them and a third does as well, and there was none between the two; so folding it all again gives the two as one, and all else
 * as it was. If `different` parts accounts of two entries, no join between those was made, so it could have prevented none. In all other
 * cases what hangs together through `same` is folded anew, which is what a refusal can reach.
 */
import { clustersOf } from './clusters.ts'
import { entryIdOf } from './entry-id.ts'
import { inEffect } from './in-effect.ts'
import { byPerson, type Judgment } from './judgment.ts'
import { pairKey, verdictsOf, type Verdict } from './verdicts.ts'

export type GrowingFold = {
  /** Adds accounts or reports, each one once. */
  readonly add: (items: readonly string[]) => void
  /** Takes in judgments, in the order of their numbers. */
  readonly judge: (judgments: readonly Judgment[]) => void
  readonly entryOf: (item: string) => string | undefined
  /** In the order of adding. */
  readonly membersOf: (entry: string) => readonly string[]
  /** Where an entry or a story stands among all that was added: the place of its first. */
  readonly begun: (entry: string) => number
  /** Ids of all entries and stories, in no order. */
  readonly entries: () => Iterable<string>
}

export function growingFold(): GrowingFold {
  const place = new Map<string, number>()
  const book: Judgment[] = []
  const awaited = new Set<string>()
  let verdicts = verdictBook([])
  const groups = entryBook((item) => place.get(item)!)

  const refold = (items: Iterable<string>) => {
    const reached = verdicts.reach(items).filter((item) => place.has(item)).sort((one, other) => place.get(one)! - place.get(other)!)
    groups.replace(clustersOf(reached, verdicts.among(reached)))
  }
  const foldAll = () => {
    verdicts = verdictBook(verdictsOf(inEffect(book).judgments))
    refold(place.keys())
  }
  const takeIn = (judgment: Judgment) => {
    const [one = '', other = ''] = judgment.of
    const [verdict] = verdictsOf([judgment])
    if (!verdict) return
    const isNew = judgment.of.length === 2 && !verdicts.has(one, other)
    verdicts.set(verdict)
    if (!place.has(one) || !place.has(other)) return
    const [a, b] = [groups.entryOf(one), groups.entryOf(other)]
    const isEasy = isNew && !byPerson(judgment)
    if (isEasy && verdict.same && !verdicts.parts(groups.membersOf(a), b, groups.entryOf)) groups.merge(a, b)
    else if (!isEasy || verdict.same || a === b) refold([one, other])
  }

  return {
    add(items) {
      for (const item of items) place.set(item, place.size)
      groups.replace(items.map((item) => [item]))
      const met = items.filter((item) => awaited.has(item))
      if (met.length > 0) refold(met)
    },
    judge(judgments) {
      for (const judgment of judgments) {
        book.push(judgment)
        for (const item of judgment.of) if (!place.has(item)) awaited.add(item)
        const joinsMany = judgment.of.length > 2 && (judgment.decision === 'same' || judgment.decision === 'different')
        if (judgment.decision === 'undone' || joinsMany) foldAll()
        else takeIn(judgment)
      }
    },
    entryOf: (item) => (place.has(item) ? groups.entryOf(item) : undefined),
    membersOf: groups.membersOf,
    begun: (entry) => place.get(groups.membersOf(entry)[0] ?? '') ?? -1,
    entries: groups.entries,
  }
}

/** Verdicts by pair and by account. */
function verdictBook(first: readonly Verdict[]) {
  const byPair = new Map<string, Verdict>()
  const beside = new Map<string, Set<string>>()
  const neighbour = (one: string, other: string) => beside.set(one, (beside.get(one) ?? new Set<string>()).add(other))
  const set = (verdict: Verdict) => {
    const key = pairKey(verdict.one, verdict.other)
    const before = byPair.get(key)
    if (before?.person && !verdict.person) return
    byPair.set(key, verdict)
    neighbour(verdict.one, verdict.other)
    neighbour(verdict.other, verdict.one)
  }
  const between = (one: string, other: string) => byPair.get(pairKey(one, other))
  for (const verdict of first) set(verdict)
  return {
    set,
    has: (one: string, other: string) => between(one, other) !== undefined,
    /** Whether some member was judged different from one that belongs to the entry. */
    parts: (members: readonly string[], entry: string, entryOf: (item: string) => string) =>
      members.some((member) => [...(beside.get(member) ?? [])].some((other) => !between(member, other)!.same && entryOf(other) === entry)),
    /** All that hangs together with these through `same`. */
    reach: (items: Iterable<string>): string[] => {
      const reached = new Set(items)
      for (const item of reached) for (const other of beside.get(item) ?? []) if (between(item, other)!.same) reached.add(other)
      return [...reached]
    },
    among: (items: readonly string[]): Verdict[] =>
      [...new Set(items.flatMap((item) => [...(beside.get(item) ?? [])].map((other) => between(item, other)!)))],
  }
}

/** Who belongs to which entry. */
function entryBook(placeOf: (item: string) => number) {
  const members = new Map<string, string[]>()
  const entries = new Map<string, string>()
  const put = (group: string[]) => {
    const id = entryIdOf(group[0]!)
    members.set(id, group)
    for (const item of group) entries.set(item, id)
  }
  const entryOf = (item: string) => entries.get(item) ?? ''
  const membersOf = (entry: string): readonly string[] => members.get(entry) ?? []
  return {
    entryOf,
    membersOf,
    entries: () => members.keys(),
    /** Sets the groups of items in place of whatever entries they belonged to; groups hold whole entries. */
    replace(groups: string[][]) {
      for (const item of groups.flat()) members.delete(entryOf(item))
      for (const group of groups) put(group)
    },
    /** The later begun entry goes into the earlier one, which keeps its name. */
    merge(one: string, other: string) {
      if (one === other) return
      const [into, from] = placeOf(membersOf(one)[0]!) < placeOf(membersOf(other)[0]!) ? [one, other] : [other, one]
      const group = members.get(into)!
      const moved = members.get(from)!
      const isBehind = placeOf(group.at(-1)!) < placeOf(moved[0]!)
      for (const item of moved) {
        group.push(item)
        entries.set(item, into)
      }
      if (!isBehind) group.sort((a, b) => placeOf(a) - placeOf(b))
      members.delete(from)
    },
  }
}
