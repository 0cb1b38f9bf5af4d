/** Parts of a text that are not the report itself. */
import type { Span } from '../report/quote.ts'
import type { Report } from '../report/report.ts'

/** Does a span touch a byline, date, credit or the like? A title is read like the text: headlines claim too. */
export function isFurniture({ furniture }: Pick<Report, 'furniture'>, [start, end]: Span): boolean {
  return furniture.some(({ kind, span }) => kind !== 'title' && span[0] < end && start < span[1])
}
