/** Blocks in memory: which entries lie under a key, the nearest in time first. */
import { lowest } from '../report/lowest.ts'
import { daysApart } from './lookup-day.ts'
import { mostCandidates, type Lookup } from './neighbours.ts'
import type { Block } from './recording.ts'

export type BlockIndex = {
  readonly add: (blocks: readonly Block[]) => void
  /** Entries, or stories, as {@link Neighbours.near} wants them. */
  readonly near: (space: string, lookup: Lookup) => readonly string[]
}

type Placed = { readonly day: string; readonly address: string }

/** Blocks of one key that a lookup goes through, to both sides of its day, so that a frequent key costs no more than any other. */
const MOST_BLOCKS = 8 * mostCandidates
const NO_DAY = '~'

/** @param entryOf an address that was added */
export function blockIndex(entryOf: (address: string) => string): BlockIndex {
  const placed = new Map<string, Placed[]>()
  return {
    add(blocks) {
      for (const { space, key, address, day = NO_DAY } of blocks) {
        const under = placed.get(`${space} ${key}`) ?? []
        under.splice(lowest(under.length, (i) => under[i]!.day > day), 0, { day, address })
        placed.set(`${space} ${key}`, under)
      }
    },
    near(space, { keys, day = NO_DAY }) {
      const distances = new Map<string, number>()
      for (const key of keys) {
        const under = placed.get(`${space} ${key}`) ?? []
        const middle = lowest(under.length, (i) => under[i]!.day >= day)
        for (const block of under.slice(Math.max(0, middle - MOST_BLOCKS / 2), middle + MOST_BLOCKS / 2)) {
          const entry = entryOf(block.address)
          distances.set(entry, Math.min(distances.get(entry) ?? Infinity, distance(day, block.day)))
        }
      }
      return [...distances].sort((one, other) => compare(one[1], other[1]) || (one[0] < other[0] ? -1 : 1)).slice(0, mostCandidates).map(([entry]) => entry)
    },
  }
}

function distance(one: string, other: string): number {
  if (one === NO_DAY && other === NO_DAY) return 0
  return one === NO_DAY || other === NO_DAY ? Number.MAX_SAFE_INTEGER : daysApart(one, other)
}

function compare(one: number, other: number): number {
  return one - other
}
