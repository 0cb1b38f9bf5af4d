/**
 * How a very long text is read in bounded memory: in sections of words, each read as if it were a text of its own and
 * overlapping its neighbours, so that every cue is seen with all the words around it. A text of ordinary length is one section.
 */

/** Words `[from, to)` to read together; the cues that begin in `[keepFrom, keepTo)` are this section's. */
export type Section = { readonly from: number; readonly to: number; readonly keepFrom: number; readonly keepTo: number }

/**
 * @param count words of the text
 * @param size words of a section at most
 * @param margin words that a section reads beyond those whose cues it keeps; less than half its size
 * @returns sections in text order; together they keep every word once
 */
export function sectionsOf(count: number, size: number, margin: number): readonly Section[] {
  const sections: Section[] = []
  for (let keepFrom = 0; keepFrom < count; ) {
    const from = Math.max(0, keepFrom - margin)
    const to = Math.min(count, from + size)
    const keepTo = to === count ? count : to - margin
    sections.push({ from, to, keepFrom, keepTo })
    keepFrom = keepTo
  }
  return sections
}
