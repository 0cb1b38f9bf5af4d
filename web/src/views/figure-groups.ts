/** Figures that count the same thing, to be drawn on one scale. */
import type { EntryOf } from '../entries.ts'
import { extentOf } from '../figure-words.ts'

export type FigureGroup = {
  readonly key: string
  /** In the order of the text. */
  readonly figures: readonly EntryOf<'figure'>[]
  /** Where the scale ends: a round number that no figure of the group passes. It begins at 0. */
  readonly end: number
}

/**
 * @param figures of a report, in its order
 * @returns them by what is counted and what was done to it; the groups in the order of their first figure
 */
export function groupsOf(figures: readonly EntryOf<'figure'>[]): FigureGroup[] {
  const groups = new Map<string, EntryOf<'figure'>[]>()
  for (const figure of figures) {
    const { unit, measure, of } = figure.item
    const key = [measure, unit, of].map((part) => part ?? '').join('|').toLowerCase()
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return Array.from(groups, ([key, figures]) => ({ key, figures, end: roundedUp(largestOf(figures)) }))
}

function largestOf(figures: readonly EntryOf<'figure'>[]): number {
  let largest = 0
  for (const { item } of figures) {
    const extent = extentOf(item)
    // What has no upper end reaches beyond its lower one.
    const end = extent?.high ?? (extent?.low ?? 0) * 1.25
    if (Number.isFinite(end)) largest = Math.max(largest, end)
  }
  return largest
}

/** The next of 1, 2, 5, 10, 20, 50 and so on. */
function roundedUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}
