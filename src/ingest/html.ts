/** A page in, a report out. */
import type { Report } from '../report/report.ts'
import { reportFromText } from './text.ts'

export function reportFromHtml(html: string, options: { url?: string; id?: string } = {}): Report {
  return reportFromText({ text: html, ...options })
}
