/** Blocks in memory: which entries lie under a key, the nearest in time first. */
import { lowest } from '../report/lowest.ts'
import { mostCandidates, type Lookup } from './neighbours.ts'
import type { Block } from './recording.ts'

export type BlockIndex = {
  readonly add: (blocks: readonly Block[]) => void
  /** Entries, or stories, as {@link Neighbours.near} wants them. */
  readonly near: (space: string, lookup: Lookup) => readonly string[]
}

type Placed = { readonly day: number; readonly address: string }

/** Blocks of one key that a lookup goes through, to both sides of its day, so that a frequent key costs no more than any other. */
const MOST_BLOCKS = 8 * mostCandidates
const MS = 86_400_000

/** @param entryOf an address that was added */
export function blockIndex(entryOf: (address: string) => string): BlockIndex {
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
    near(space, { keys, day }) {
      const at = dayNumber(day)
      const distances = new Map<string, number>()
      for (const key of keys) {
        const under = placed.get(`${space} ${key}`) ?? []
        const middle = lowest(under.length, (i) => under[i]!.day >= at)
        const end = Math.min(under.length, middle + MOST_BLOCKS / 2)
        for (let i = Math.max(0, middle - MOST_BLOCKS / 2); i < end; i++) {
          const entry = entryOf(under[i]!.address)
          const apart = distance(at, under[i]!.day)
          const before = distances.get(entry)
          if (before === undefined || apart < before) distances.set(entry, apart)
        }
      }
      return [...distances].sort((one, other) => one[1] - other[1] || (one[0] < other[0] ? -1 : 1)).slice(0, mostCandidates).map(([entry]) => entry)
    },
  }
}

/** Days since 1970; behind all others where it is not known. */
function dayNumber(day: string | undefined): number {
  const number = day === undefined ? NaN : Date.parse(day) / MS
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number
}

function distance(one: number, other: number): number {
  return Math.abs(one - other)
}
