/** A family of copies as a tree by time: who carries from whom, each below the one that it carries from. */
import type { Family } from '../../../../src/serve/wire.ts'

export type FamilyMember = Family['members'][number]

export type Branch = {
  readonly member: FamilyMember
  /** From the left, 0 to 1, by when it was published; undefined where that is not known. */
  readonly at: number | undefined
  /** Row of the one that it carries from; undefined for the source. */
  readonly parent: number | undefined
  /** How many hands the text went through. */
  readonly depth: number
}

/** @returns the members from above: each behind the one that it carries from, the earliest first */
export function branchesOf({ members }: Pick<Family, 'members'>): Branch[] {
  const times = members.flatMap(({ published }) => timeOf(published) ?? [])
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const at = ({ published }: FamilyMember): number | undefined => {
    const time = timeOf(published)
    return time === undefined ? undefined : last === first ? 0 : (time - first) / (last - first)
  }
  const byTime = [...members].sort((one, other) => (timeOf(one.published) ?? Infinity) - (timeOf(other.published) ?? Infinity))
  const branches: Branch[] = []
  const placed = new Set<string>()
  const place = (member: FamilyMember, parent: number | undefined, depth: number): void => {
    if (placed.has(member.report)) return
    placed.add(member.report)
    const row = branches.push({ member, at: at(member), parent, depth }) - 1
    for (const child of byTime) if (child.of === member.report) place(child, row, depth + 1)
  }
  for (const member of byTime) if (member.how === 'source') place(member, undefined, 0)
  // Carried from a report that is in no row: the family was taken apart, and this is left.
  for (const member of byTime) place(member, undefined, 0)
  return branches
}

function timeOf(published: string | undefined): number | undefined {
  const time = published === undefined ? NaN : Date.parse(published)
  return Number.isNaN(time) ? undefined : time
}
