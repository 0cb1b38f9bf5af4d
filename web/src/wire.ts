/** What the server sends, as the page needs it. */
import type { Reading } from '../../src/reading/reading.ts'
import type { Report } from '../../src/report/report.ts'

/** One report, read: its text, the parts of the text that are not report, and the reading. */
export type ReadReport = {
  readonly text: string
  readonly furniture: Report['furniture']
  readonly reading: Reading
}

/** A demo report in the list of them. */
export type DemoReport = { readonly id: string; readonly title: string; readonly outlet?: string; readonly published?: string }

/** What can be handed to the server to be read. */
export type ReadRequest = { readonly text: string } | { readonly url: string } | { readonly name: string; readonly base64: string }
