/** Families: reports that carry one text, and which of them it comes from. */
import { createHash } from 'node:crypto'
import type { Dossier } from '../account.ts'
import type { CopyRow } from '../entry.ts'
import { instantsOf } from './direction.ts'
import type { Copy } from './in-effect.ts'

/** What a family tells of its reports. */
export type Member = Pick<Dossier, 'key' | 'id' | 'outlet' | 'published' | 'wire'>

/**
 * Puts reports that carry one text together. Each report belongs to the family of the report that it carries most of, the earliest of
 * several that it carries as much of: so a report that carries two wires stands in the family of one of them, and does not make
 * the two one. What nobody is a copy of is the source of its family: the wire where it is in the record, else the earliest.
 *
 * @param copies those that hold
 * @param reportOf what is known of a report, by its key
 * @returns families in the order of their sources' publication; members likewise, the source first
 */
export function familiesOf(copies: readonly Copy[], reportOf: (key: string) => Member): CopyRow[] {
  const parents = parentsOf(copies, reportOf)
  const members = new Map<string, string[]>()
  for (const key of new Set([...parents].flatMap(([copy, { source }]) => [copy, source]))) {
    const root = rootOf(key, parents)
    members.set(root, [...(members.get(root) ?? []), key])
  }
  return [...members.keys()]
    .sort((a, b) => byTime(reportOf(a), reportOf(b)))
    .map((root) => familyRow(root, members.get(root)!, parents, reportOf))
}

/**
 * The text that each report carries most of.
 * @param copies those that hold
 * @returns by the key of the report that carries; following `source` from any report ends at the source of its family
 */
export function parentsOf(copies: readonly Copy[], reportOf: (key: string) => Member): Map<string, Copy> {
  const parents = new Map<string, Copy>()
  const strongest = [...copies].sort((a, b) => b.share - a.share || byTime(reportOf(a.source), reportOf(b.source)) || byKey(a.copy, b.copy))
  for (const copy of strongest) {
    // Credits and times may contradict each other round a circle; the weakest sign in it gives way.
    if (parents.has(copy.copy) || rootOf(copy.source, parents) === copy.copy) continue
    parents.set(copy.copy, copy)
  }
  return parents
}

function rootOf(key: string, parents: ReadonlyMap<string, Copy>): string {
  let root = key
  for (let parent = parents.get(root); parent; parent = parents.get(root)) root = parent.source
  return root
}

function familyRow(root: string, keys: readonly string[], parents: ReadonlyMap<string, Copy>, reportOf: (key: string) => Member): CopyRow {
  const reports = keys.map(reportOf).sort((a, b) => Number(b.key === root) - Number(a.key === root) || byTime(a, b))
  const wire = reportOf(root).wire ?? reports.find((report) => report.wire !== undefined)?.wire
  return {
    kind: 'copy',
    id: `copy-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`,
    source: reportOf(root).id,
    ...(wire === undefined ? {} : { wire }),
    members: reports.map((report) => memberRow(report, parents.get(report.key), reportOf)),
  }
}

function memberRow({ id, outlet, published }: Member, copy: Copy | undefined, reportOf: (key: string) => Member): CopyRow['members'][number] {
  const known = { report: id, ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }) }
  if (!copy) return { ...known, how: 'source', share: 0, passages: [], because: [] }
  const { how, share, passages, because, source } = copy
  return { ...known, of: reportOf(source).id, how, share, passages: [...passages], because: [...because] }
}

function byTime(one: Member, other: Member): number {
  const [a, b] = [instantsOf(one.published)?.[0] ?? Infinity, instantsOf(other.published)?.[0] ?? Infinity]
  return a === b ? byKey(one.key, other.key) : a - b
}

function byKey(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
