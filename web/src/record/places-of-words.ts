/** Where the words of an account stand: in its sentence, and in the text of its report. */
import type { AccountRow } from '../../../src/serve/wire.ts'
import { shortened, withoutBreaks } from '../words.ts'

export type MarkedSentence = { readonly before: string; readonly marked: string; readonly after: string }

/** The sentence of an account with its words marked; where they are not all in it, as where it was cut, they stand alone. */
export function markedIn({ sentence, quote: { quote } }: Pick<AccountRow, 'sentence' | 'quote'>): MarkedSentence {
  const [all, words] = [withoutBreaks(sentence), withoutBreaks(quote)]
  const at = all.indexOf(words)
  if (at < 0) return { before: '', marked: words, after: '' }
  return { before: all.slice(0, at), marked: words, after: all.slice(at + words.length) }
}

// Enough to see what is said, little enough for many rows.
const near = 110

/** The same with what is far from the words cut off, for a list. */
export function nearIn(account: Pick<AccountRow, 'sentence' | 'quote'>): MarkedSentence {
  const { before, marked, after } = markedIn(account)
  const from = before.indexOf(' ', before.length - near)
  const to = after.lastIndexOf(' ', near)
  return {
    before: before.length > near && from >= 0 ? `… ${before.slice(from + 1)}` : before,
    marked: shortened(marked, 2 * near),
    after: after.length > near && to >= 0 ? `${after.slice(0, to)} …` : after,
  }
}

/** The address of an account's words in the text of its report. */
export function textHashOf({ address, quote: { start, end } }: Pick<AccountRow, 'address' | 'quote'>): string {
  const [report = '', kind = ''] = address.split('/')
  return `${reportHashOf(report)}?at=${kind}.${start}-${end}`
}

/** The address of a report of the record. */
export function reportHashOf(key: string): string {
  return `#/record/reports/${encodeURIComponent(key)}`
}
