/** Blocks in memory: which entries lie under a key, the nearest in time first. */
import { lowest } from '../report/lowest.ts'
import { mostBlocks, mostCandidates, type Lookup } from './neighbours.ts'
import type { Block } from './sides.ts'

export type BlockIndex = {
  readonly add: (blocks: readonly Block[]) => void
  /** Entries, or stories, as {@link Neighbours.near} wants them. */
  readonly near: (lookup: Lookup) => readonly string[]
}

/** Members of entries, and when those were begun. */
export type Membership = {
  /** Of an address that was added. */
  readonly entryOf: (address: string) => string
  readonly begun: (entry: string) => number
}

type Placed = { readonly day: number; readonly address: string }
type Found = { readonly entry: string; readonly begun: number; keys: number; distance: number }

const MS = 86_400_000
/** Behind all days. */
const UNKNOWN = Number.MAX_SAFE_INTEGER

/** An empty index. */
export function blockIndex(membership: Membership): BlockIndex {
  const placed = new Map<string, Placed[]>()
  return {
    add(blocks) {
      for (const { space, key, address, day } of blocks) {
        const under = placed.get(`${space} ${key}`) ?? []
        const at = dayNumber(day)
        under.splice(lowest(under.length, (i) => under[i]!.day > at), 0, { day: at, address })
        placed.set(`${space} ${key}`, under)
      }
    },
    near({ space, keys, day }) {
      const at = dayNumber(day)
      const found = new Map<string, Found>()
      for (const key of keys)
        for (const [entry, distance] of nearestOf(placed.get(`${space} ${key}`) ?? [], at, membership)) {
          const before = found.get(entry) ?? { entry, begun: membership.begun(entry), keys: 0, distance }
          found.set(entry, before)
          before.keys++
          before.distance = Math.min(before.distance, distance)
        }
      return [...found.values()].sort(byRank).slice(0, mostCandidates).map(({ entry }) => entry)
    },
  }
}

function byRank(one: Found, other: Found): number {
  return other.keys - one.keys || one.distance - other.distance || one.begun - other.begun
}

/** Entries under one key with how far they lie from the day. */
function nearestOf(under: readonly Placed[], at: number, membership: Membership): Map<string, number> {
  const middle = lowest(under.length, (i) => under[i]!.day >= at)
  const found = new Map<string, number>()
  const note = (entry: string, day: number) => found.set(entry, Math.min(found.get(entry) ?? UNKNOWN, distance(at, day)))
  for (const { entry, day } of blocksFrom(under, middle, 1, membership)) note(entry, day)
  for (const { entry, day } of blocksFrom(under, middle - 1, -1, membership)) note(entry, day)
  return found
}

/** The next blocks in a direction, day by day; of one day, those of entries begun first, or last where it goes back. */
function blocksFrom(under: readonly Placed[], from: number, step: 1 | -1, { entryOf, begun }: Membership): { entry: string; day: number }[] {
  const blocks: { entry: string; day: number }[] = []
  for (let i = from; under[i] !== undefined && blocks.length < mostBlocks;) {
    const { day } = under[i]!
    const entries = new Set<string>()
    for (; under[i]?.day === day; i += step) entries.add(entryOf(under[i]!.address))
    blocks.push(...[...entries].sort((one, other) => step * (begun(one) - begun(other))).map((entry) => ({ entry, day })))
  }
  return blocks.slice(0, mostBlocks)
}

/** Days since 1970; behind all others where it is not known. */
function dayNumber(day: string | undefined): number {
  const number = day === undefined ? NaN : Date.parse(day) / MS
  return Number.isNaN(number) ? UNKNOWN : number
}

function distance(one: number, other: number): number {
  if (one === other) return 0
  return one === UNKNOWN || other === UNKNOWN ? UNKNOWN : Math.abs(one - other)
}
