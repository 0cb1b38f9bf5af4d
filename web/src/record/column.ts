/** A column of a table. */
export type Column = {
  readonly id: string
  readonly head: string
  /** A track of a grid: '2fr', '96px', 'minmax(0, 3fr)'. */
  readonly width: string
  /** Pixels that the table has to be wide for the column to be there. */
  readonly from?: number
  /** What the list is ordered by when its head is pressed, as the address says it. */
  readonly order?: string
  /** Whether the list has this order where none is asked for. */
  readonly first?: true
  readonly numeric?: true
}
