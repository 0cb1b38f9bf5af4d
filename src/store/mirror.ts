/**
 * What changes in the database, as far as the one who writes to it has read it, kept in step with what he writes: where accounts
 * belong, what entries are known by, and where they are looked for. Only who writes may use it, and lets go of it where somebody else wrote.
 */
import type { Judgment } from '../record/judgment.ts'
import { exemplarsOf, mostExemplars, mostReports } from '../record/neighbours.ts'
import { boundedMap, type BoundedMap } from './bounded-map.ts'
import { isReport } from './numbers.ts'
import { shelves, type Shelves } from './shelves.ts'

export type Mirror = {
  /** Of accounts their entry, of reports' subjects their story. */
  readonly entries: BoundedMap<number, number>
  /** Of entries and stories: the members that they are known by, in the order of adding. */
  readonly members: BoundedMap<number, readonly number[]>
  readonly blocks: Shelves
  /** By band: the `seq` of the reports that have it, the latest first, no more than are looked at. */
  readonly bands: BoundedMap<number, readonly number[]>
  /** Of entries and stories: all that are kept apart from them. */
  readonly apart: BoundedMap<number, ReadonlySet<number>>
  /** By the `seq` of a report: number of the reading that counts. */
  readonly readings: BoundedMap<number, number>
  /** By the subject of a report: judgments in effect on copies and boilerplate in it. */
  readonly copying: BoundedMap<number, readonly Judgment[]>
}

const ENTRIES = 200_000
const REPORTS = 20_000

export function emptyMirror(): Mirror {
  return {
    entries: boundedMap(ENTRIES), members: boundedMap(ENTRIES), blocks: shelves(), bands: boundedMap(ENTRIES), apart: boundedMap(ENTRIES),
    readings: boundedMap(REPORTS), copying: boundedMap(REPORTS / 10),
  }
}

/** @param fresh accounts and reports that were not there before, with their entries and stories, in the order of adding */
export function mirrorFresh({ entries, members, apart }: Mirror, fresh: readonly { readonly number: number; readonly entry: number }[]): void {
  for (const { number, entry } of fresh) {
    entries.set(number, entry)
    if (entry === number) apart.set(entry, new Set())
    const before = entry === number ? [] : members.get(entry)
    if (before === undefined) continue
    const isLatest = before.length === 0 || before.at(-1)! < number
    if (isLatest) members.set(entry, exemplarsOf([...before, number], isReport(entry) ? mostReports : mostExemplars))
    else members.delete(entry)
  }
}

/** Entries whose members are others now. */
export function mirrorMoved({ entries, members, apart }: Mirror, moved: readonly (readonly [subject: number, entry: number])[], touched: Iterable<number>): void {
  for (const [subject, entry] of moved) entries.set(subject, entry)
  for (const entry of touched) {
    members.delete(entry)
    for (const other of apart.get(entry) ?? []) apart.delete(other)
    apart.delete(entry)
  }
}

/** Entries that are kept apart from now on. */
export function mirrorParted({ apart }: Mirror, pairs: readonly (readonly [number, number])[]): void {
  for (const [one, other] of pairs)
    for (const [entry, beside] of [[one, other], [other, one]] as const) {
      const before = apart.get(entry)
      if (before) apart.set(entry, new Set(before).add(beside))
    }
}

/** @param bands of a report that was added */
export function mirrorBands({ bands }: Mirror, seq: number, hashes: Iterable<number>, most: number): void {
  for (const hash of hashes) {
    const before = bands.get(hash)
    if (before && (before[0] ?? 0) < seq) bands.set(hash, [seq, ...before].slice(0, most))
    else bands.delete(hash)
  }
}
