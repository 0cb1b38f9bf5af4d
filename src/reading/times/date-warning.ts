/** What a reading says where the day of publication is not known: by what it is bounded. */
import type { Quote } from '../../report/quote.ts'
import type { Warning } from '../../report/report.ts'
import { warning } from '../../ingest/warnings.ts'
import type { Layers } from '../layers.ts'
import type { Bounds } from './infer-date.ts'

const CODE = 'no-date'

/**
 * @returns the report's warnings: without the one of a missing date where one was inferred, and with its bounds where not
 */
export function warningsOf({ report, published, dateBounds }: Pick<Layers, 'report' | 'published' | 'dateBounds'>): Warning[] {
  return report.warnings.flatMap((given) => {
    if (given.code !== CODE) return [given]
    return published ? [] : [warning(CODE, detailOf(dateBounds))]
  })
}

function detailOf({ notBefore, notAfter }: Bounds): string | undefined {
  const ends = [notBefore && `not before ${sourced(notBefore)}`, notAfter && `not after ${sourced(notAfter)}`].filter((end) => end !== undefined)
  return ends.length > 0 ? `The report is ${ends.join(' and ')}.` : undefined
}

function sourced({ day, because }: { readonly day: string; readonly because: Quote }): string {
  return `${day} (“${because.quote.replace(/\s+/g, ' ')}”)`
}
