/** Which of the attributions found in a text stand, where they cannot all. The place for rules that choose between them. */
import type { Link } from './link.ts'

/**
 * @param links found cue by cue, in any order
 * @returns those that stand, in the order of their cues. No two share a word of a cue: two readings of one cue can only
 *   come from two sections of a long text, and the surer one stands, or of two as sure the earlier.
 */
export function settled(links: readonly Link[]): readonly Link[] {
  const inOrder = links.toSorted((a, b) => a.cue.from - b.cue.from || a.cue.to - b.cue.to)
  const standing: Link[] = []
  for (const link of inOrder) {
    const last = standing.at(-1)
    if (!last || last.cue.to <= link.cue.from) standing.push(link)
    else if (link.confidence > last.confidence) standing[standing.length - 1] = link
  }
  return standing
}
