/** A word of time in a report, and what it means. */
import type { Span } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'

export type Time = {
  readonly span: Span
  /** A day, month, year or the like; how long; how often. */
  readonly kind: 'date' | 'duration' | 'repeated'
  /** For a date: EDTF, how it is known and from which words. Missing where it cannot be told. */
  readonly when?: When
  /** For a duration: ISO 8601, "P6M". Missing where the words are vague: "several months". */
  readonly duration?: string
  /** Which rule read it: "weekday", "yesterday". */
  readonly rule?: string
  /** For a date: it lies ahead of the publication, as far as the clause tells: "will meet on Friday". */
  readonly ahead?: boolean
}
