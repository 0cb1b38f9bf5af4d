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
type Found<Entry> = { readonly entry: Entry; readonly begun: number; keys: number; lastKey: number; distance: number }

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
      return rankedNear(keys.map((key) => nearestOf(placed.get(`${space} ${key}`) ?? [], at, membership)), at, UNKNOWN, membership.begun)
    },
  }
}

/**
 * @param underKeys for each key of a lookup, the blocks that are gone through
 * @param at the day of the lookup; `unknown` stands for none, there and in blocks
 * @param begun when an entry was begun
 * @returns entries at most {@link mostCandidates}, in the order that {@link Neighbours.near} wants
 */
export function rankedNear<Entry>(
  underKeys: readonly (readonly { readonly entry: Entry; readonly day: number }[])[], at: number, unknown: number, begun: (entry: Entry) => number,
): readonly Entry[] {
  const found = new Map<Entry, Found<Entry>>()
  underKeys.forEach((blocks, key) => {
    for (const { entry, day } of blocks) {
      const apart = day === at ? 0 : day === unknown || at === unknown ? unknown : Math.abs(day - at)
      const before = found.get(entry)
      if (before === undefined) {
        found.set(entry, { entry, begun: begun(entry), keys: 1, lastKey: key, distance: apart })
        continue
      }
      if (before.lastKey !== key) before.keys++
      before.lastKey = key
      before.distance = Math.min(before.distance, apart)
    }
  })
  return [...found.values()].sort(byRank).slice(0, mostCandidates).map(({ entry }) => entry)
}

function byRank(one: Found<unknown>, other: Found<unknown>): number {
  return other.keys - one.keys || one.distance - other.distance || one.begun - other.begun
}

/** The blocks of one key that a lookup goes through. */
function nearestOf(under: readonly Placed[], at: number, membership: Membership): { entry: string; day: number }[] {
  const middle = lowest(under.length, (i) => under[i]!.day >= at)
  return [...blocksFrom(under, middle, 1, membership), ...blocksFrom(under, middle - 1, -1, membership)]
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
