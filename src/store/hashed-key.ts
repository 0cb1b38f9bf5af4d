/** Blocking keys as numbers of 64 bits: short in an index, and all of one length. */
import { createHash } from 'node:crypto'
import { boundedMap } from './bounded-map.ts'

/**
 * @param space under which blocks are kept: a kind, `report`, or one side of an answerer
 * @returns a signed integer in decimal digits. Two keys with one hash cost a comparison that finds nothing
 */
export function hashedKey(space: string, key: string): string {
  const both = `${space}\0${key}`
  const before = known.get(both)
  if (before !== undefined) return before
  const hashed = createHash('sha256').update(both).digest().readBigInt64BE().toString()
  known.set(both, hashed)
  return hashed
}

// A report is looked for by its keys, and then kept under them.
const known = boundedMap<string, string>(20_000)
