/** What a whole record comes to, in one number: the same for the same record, wherever and in whatever steps it was made. */
import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** An entry or story, as far as it follows from readings and judgments. */
export type DigestedEntry = {
  readonly id: string
  /** Addresses of its accounts, or keys of its reports, in the order of adding. */
  readonly members: readonly string[]
  /** Those that were judged misread. */
  readonly misread?: readonly string[]
  /** By address and field: what was corrected to what. */
  readonly corrected?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/**
 * @param entries in the order of their ids, one after another, so that no record is too large for it
 * @returns sha256 over their canonical JSON, a line each, hexadecimal
 * @throws RangeError where they come in another order
 */
export async function digestOf(entries: Iterable<DigestedEntry> | AsyncIterable<DigestedEntry>): Promise<string> {
  const hash = createHash('sha256')
  let last = ''
  for await (const { id, members, misread = [], corrected = {} } of entries) {
    if (id <= last) throw new RangeError(`entries are digested in the order of their ids, but ${id} came after ${last}`)
    last = id
    hash.update(`${canonicalJson({ id, members, misread: [...misread].sort(), corrected })}\n`, 'utf8')
  }
  return hash.digest('hex')
}
