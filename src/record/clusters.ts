/**
 * From verdicts on pairs to what belongs together: union-find with links that must never form (constrained clustering after Wagstaff and
 * others, 2001, with verdicts in the order of their weight).
 */
import type { Verdict } from './verdicts.ts'

/**
 * Persons' verdicts first: what they parted never meets, not even through others; what they joined is joined, the latest first. Then
 * what rules parted, except where persons joined it; then what rules joined, the highest score first, at equal scores the earliest.
 * @param items in the order of adding, all different
 * @param verdicts at most one a pair; those on anything else than the items are passed over
 * @returns groups of the items, ordered by their first members, members in the order of adding
 */
export function clustersOf(items: readonly string[], verdicts: readonly Verdict[]): string[][] {
  const sets = partedSets(items)
  const known = verdicts.filter(({ one, other }) => sets.has(one) && sets.has(other))
  const of = (person: boolean, same: boolean) => known.filter((verdict) => verdict.person === person && verdict.same === same)
  for (const { one, other } of of(true, false)) sets.part(one, other)
  for (const { one, other } of of(true, true).sort((a, b) => b.number - a.number)) sets.join(one, other)
  for (const { one, other } of of(false, false)) sets.part(one, other)
  for (const { one, other } of of(false, true).sort((a, b) => b.score - a.score || a.number - b.number)) sets.join(one, other)
  return sets.groups()
}

type PartedSets = {
  readonly has: (item: string) => boolean
  /** Keeps two sets apart for good; nothing where they are one already. */
  readonly part: (one: string, other: string) => void
  /** Makes two sets one, unless they were parted. */
  readonly join: (one: string, other: string) => void
  readonly groups: () => string[][]
}

function partedSets(items: readonly string[]): PartedSets {
  const place = new Map(items.map((item, i) => [item, i]))
  const above = items.map((_, i) => i)
  const apart = new Map<number, Set<number>>()
  const root = (item: string): number => {
    let at = place.get(item)!
    while (above[at] !== at) at = above[at] = above[above[at]!]!
    return at
  }
  const setApart = (one: number, other: number) => {
    const others = apart.get(one)
    if (others) others.add(other)
    else apart.set(one, new Set([other]))
  }
  const moved = (from: number, to: number) => {
    above[from] = to
    for (const other of apart.get(from) ?? []) {
      apart.get(other)!.delete(from)
      setApart(other, to)
      setApart(to, other)
    }
    apart.delete(from)
  }
  return {
    has: (item) => place.has(item),
    part: (one, other) => {
      const [a, b] = [root(one), root(other)]
      if (a === b) return
      setApart(a, b)
      setApart(b, a)
    },
    join: (one, other) => {
      const [a, b] = [root(one), root(other)]
      if (a === b || apart.get(a)?.has(b)) return
      const [fewer, more] = (apart.get(a)?.size ?? 0) < (apart.get(b)?.size ?? 0) ? [a, b] : [b, a]
      moved(fewer, more)
    },
    groups: () => {
      const found = new Map<number, string[]>()
      for (const item of items) {
        const at = root(item)
        const group = found.get(at)
        if (group) group.push(item)
        else found.set(at, [item])
      }
      return [...found.values()]
    },
  }
}
