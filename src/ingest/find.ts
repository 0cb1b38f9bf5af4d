/** What a line near the edge of a text was read as. */
import type { Span } from '../report/quote.ts'
import type { FurnitureKind } from '../report/report.ts'
import type { Byline } from './byline.ts'
import type { Credit } from './credit.ts'
import type { Dateline } from './dateline.ts'
import type { Line } from './lines.ts'
import type { StatedDay } from './stated-date.ts'

export type Find = {
  readonly kind: FurnitureKind
  readonly line: Line
  /** The part of the line that is furniture: all of it, but for a dateline. */
  readonly span: Span
  readonly byline?: Byline
  readonly dateline?: Dateline
  readonly credit?: Credit
  readonly day?: StatedDay
}
