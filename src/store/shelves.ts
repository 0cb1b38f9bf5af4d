/** Blocks that were read, key by key, to some days around the one that was asked for, kept in step with what is written. */
import { lowest } from '../report/lowest.ts'
import { mostBlocks } from '../record/neighbours.ts'
import { boundedMap } from './bounded-map.ts'

/** A block of one key: an entry, or a story, and the day near which it is looked for. */
export type Placed = { readonly day: number; readonly entry: number }

/** Part of a key's blocks, by day and then by entry, without a gap; before and after it there may be more. */
type Shelf = { readonly placed: Placed[]; before: boolean; after: boolean }

export type Shelves = {
  /** Whether enough is known of the key around the day. */
  readonly knows: (key: string, day: number) => boolean
  /** Takes in what was read of a key around a day. @param more whether there may be more before and after */
  readonly put: (key: string, placed: readonly Placed[], more: { readonly before: boolean; readonly after: boolean }) => void
  /** The blocks before the day and after it that a lookup goes through; the key must be known there. */
  readonly near: (key: string, day: number) => readonly Placed[]
  readonly add: (key: string, placed: Placed) => void
  readonly remove: (key: string, placed: Placed) => void
  readonly clear: () => void
}

const KEYS = 150_000
/** A shelf that grew longer than this is cut to the half of it that lies latest: reports come in the order of their days, mostly. */
const LONGEST = 512

export function shelves(): Shelves {
  const known = boundedMap<string, Shelf>(KEYS)
  const at = ({ placed }: Shelf, { day, entry }: Placed): number => lowest(placed.length, (i) => placed[i]!.day > day || (placed[i]!.day === day && placed[i]!.entry >= entry))
  const middle = ({ placed }: Shelf, day: number): number => lowest(placed.length, (i) => placed[i]!.day >= day)
  const isAt = ({ placed }: Shelf, i: number, { day, entry }: Placed): boolean => placed[i]?.day === day && placed[i].entry === entry
  return {
    knows(key, day) {
      const shelf = known.get(key)
      if (!shelf) return false
      const i = middle(shelf, day)
      return (!shelf.before || i >= mostBlocks) && (!shelf.after || shelf.placed.length - i >= mostBlocks)
    },
    put: (key, placed, more) => known.set(key, { placed: [...placed], ...more }),
    near(key, day) {
      const shelf = known.get(key)!
      const i = middle(shelf, day)
      return shelf.placed.slice(Math.max(0, i - mostBlocks), i + mostBlocks)
    },
    add(key, placed) {
      const shelf = known.get(key)
      if (!shelf) return
      const i = at(shelf, placed)
      if (isAt(shelf, i, placed) || (i === 0 && shelf.before) || (i === shelf.placed.length && shelf.after)) return
      shelf.placed.splice(i, 0, placed)
      if (shelf.placed.length <= LONGEST) return
      shelf.placed.splice(0, LONGEST / 2)
      shelf.before = true
    },
    remove(key, placed) {
      const shelf = known.get(key)
      if (!shelf) return
      const i = at(shelf, placed)
      if (isAt(shelf, i, placed)) shelf.placed.splice(i, 1)
    },
    clear: known.clear,
  }
}
