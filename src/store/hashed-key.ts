/** Blocking keys as numbers of 64 bits: short in an index, and all of one length. */
import { createHash } from 'node:crypto'

/**
 * @param space under which blocks are kept: a kind, `report`, or one side of an answerer
 * @returns a signed integer in decimal digits. Two keys with one hash cost a comparison that finds nothing
 */
export function hashedKey(space: string, key: string): string {
  return createHash('sha256').update(space).update('\0').update(key).digest().readBigInt64BE().toString()
}
