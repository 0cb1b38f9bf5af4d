/** A report with its reading, as it goes over HTTP. */
import type { ReadReport as Read } from '../desk/desk.ts'
import type { ReadReport } from './wire.ts'

/** @returns what the page sets for reading: text, furniture and reading */
export function readReportOnWire({ report, reading }: Read): ReadReport {
  return {
    text: report.text,
    furniture: report.furniture.map(({ kind, span }) => ({ kind, span: [...span] })),
    reading,
  }
}
