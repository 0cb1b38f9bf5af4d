/** What the record knows a report by. */
import { createHash } from 'node:crypto'
import type { Report } from '../../report/report.ts'
import { canonicalJson } from '../canonical-json.ts'

/**
 * The key of a report: the same text with the same facts has the same key, whatever id it came with. How a fact is known does not
 * count, nor does what follows from the text.
 * @returns sha256 of canonical JSON, hexadecimal
 */
export function reportKey({ text, facts }: Pick<Report, 'text' | 'facts'>): string {
  const { title, outlet, published, url, byline, credit } = facts
  const known = { text, title, outlet, published: published?.value, url, byline, credit: credit?.quote }
  return createHash('sha256').update(canonicalJson(known), 'utf8').digest('hex')
}
