/** Which rows of a long table are on the page: arithmetic of a window over rows of one height. */

/** Rows from the first to the one before the last, counted from 0. */
export type RowRange = { readonly from: number; readonly to: number }

/** Rows above and below those that are seen, so that scrolling shows no gap. */
const beyond = 8

/**
 * @param above how far the first row lies above what is seen, in px; negative where it lies below its top
 * @param height of what is seen, in px
 * @param rowHeight in px
 * @param rows how many there are
 */
export function rowsShown(above: number, height: number, rowHeight: number, rows: number): RowRange {
  const first = Math.floor(above / rowHeight) - beyond
  const last = Math.ceil((above + height) / rowHeight) + beyond
  return { from: within(first, rows), to: within(last, rows) }
}

/** The pages, of so many rows each, that rows are on. */
export function pagesOf({ from, to }: RowRange, pageSize: number): number[] {
  if (to <= from) return []
  const first = Math.floor(from / pageSize)
  const last = Math.floor((to - 1) / pageSize)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/**
 * How many rows a table has room for, where counting stopped before the end: one page more than is known, until a page is not full.
 * @param total as it was counted
 * @param known the end of the last page that came, and whether it was full
 */
export function lengthOf(total: { readonly count: number; readonly atLeast?: boolean }, known: { readonly end: number; readonly full: boolean }, pageSize: number): number {
  if (total.atLeast !== true) return total.count
  if (known.end < total.count) return total.count
  return known.full ? known.end + pageSize : known.end
}

function within(row: number, rows: number): number {
  return Math.max(0, Math.min(row, rows))
}
