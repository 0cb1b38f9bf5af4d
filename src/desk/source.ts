/** Where a report comes from, and how it is taken in. */
import type { Problem } from '../report/problem.ts'
import type { Report, ReportInput } from '../report/report.ts'

/** One report before it is taken in. */
export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'address'; readonly url: string }
  /** A whole file as bytes: standard input, or a file dropped on the page. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name?: string }
  | { readonly kind: 'text'; readonly input: ReportInput }
  /** One line of JSON Lines; lines count from 1. */
  | { readonly kind: 'line'; readonly line: string; readonly number: number }

/**
 * Takes in one report. Loads only what that kind of source needs, since a command that reads one plain text should
 * not wait for the page and network libraries.
 * @param source where the report comes from
 * @returns the report, its text normalised
 * @throws Problem where it cannot be read
 */
export async function takeIn(source: Source): Promise<Report> {
  switch (source.kind) {
    case 'file':
      return (await import('../ingest/file.ts')).reportFromFile(source.path)
    case 'address':
      return (await import('../ingest/address.ts')).reportFromAddress(source.url)
    case 'bytes': {
      const { reportFromBytes } = await import('../ingest/bytes.ts')
      return reportFromBytes(source.bytes, source.name === undefined ? {} : { name: source.name })
    }
    case 'text':
      return (await import('../ingest/text.ts')).reportFromText(source.input)
    case 'line':
      return (await import('../ingest/line.ts')).reportFromLine(source.line, source.number)
  }
}

/** The id of what could not be taken in, where the problem knows it: a line that is refused may still say which it is. */
export function ownIdOf(problem: Problem): string | undefined {
  return 'id' in problem && typeof problem.id === 'string' ? problem.id : undefined
}
