/** Which of the attributions found in a text stand, where they cannot all. The place for rules that choose between them. */
import type { Link, WordSpan } from './link.ts'

/**
 * @param links found cue by cue, in any order
 * @param reach words between two cues of which one can still lie in the other's content
 * @returns those that stand, in the order of their cues. No two share a word of a cue: two readings of one cue can only
 *   come from two sections of a long text, and the surer one stands, or of two as sure the earlier. None lies with all its
 *   parts in the content of another: PolNeAR marks what is outermost.
 */
export function settled(links: readonly Link[], reach: number): readonly Link[] {
  const inOrder = links.toSorted((a, b) => a.cue.from - b.cue.from || a.cue.to - b.cue.to)
  const apart: Link[] = []
  for (const link of inOrder) {
    const last = apart.at(-1)
    if (!last || last.cue.to <= link.cue.from) apart.push(link)
    else if (link.confidence > last.confidence) apart[apart.length - 1] = link
  }
  return apart.filter((link, index) => !neighbours(apart, index, reach).some((other) => isWithin(link, other) && !isWithin(other, link)))
}

function neighbours(links: readonly Link[], index: number, reach: number): Link[] {
  const { from } = links[index]!.cue
  const near: Link[] = []
  for (let n = index - 1; n >= 0 && from - links[n]!.cue.from <= reach; n--) near.push(links[n]!)
  for (let n = index + 1; n < links.length && links[n]!.cue.from - from <= reach; n++) near.push(links[n]!)
  return near
}

function isWithin({ source, cue, content }: Link, other: Link): boolean {
  const isCovered = ({ from, to }: WordSpan) => other.content.some((piece) => piece.from <= from && to <= piece.to)
  return [cue, ...source, ...content].every(isCovered)
}
