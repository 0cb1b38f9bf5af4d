/** What an entry is called: made from its first account, so that it keeps its name as long as that stays in it. */
import { createHash } from 'node:crypto'
import { readAddress } from './accounts/addresses.ts'

/** 64 bits: with ten million entries, the odds that two share a name are one in 350,000. */
const DIGITS = 16

/**
 * @param first address of the first account of the entry in the order of adding; for stories, key of the first report
 * @returns "event-3f9a12cd77ab0e41", "story-..."
 */
export function entryIdOf(first: string): string {
  const kind = readAddress(first)?.kind ?? 'story'
  return `${kind}-${createHash('sha256').update(first).digest('hex').slice(0, DIGITS)}`
}
