/** Where the words of an account stand: in its sentence, and in the text of its report. */
import type { AccountRow } from '../../../src/serve/wire.ts'
import { withoutBreaks } from '../words.ts'

export type MarkedSentence = { readonly before: string; readonly marked: string; readonly after: string }

/** The sentence of an account with its words marked; where they are not all in it, as where it was cut, they stand alone. */
export function markedIn({ sentence, quote: { quote } }: Pick<AccountRow, 'sentence' | 'quote'>): MarkedSentence {
  const [all, words] = [withoutBreaks(sentence), withoutBreaks(quote)]
  const at = all.indexOf(words)
  if (at < 0) return { before: '', marked: words, after: '' }
  return { before: all.slice(0, at), marked: words, after: all.slice(at + words.length) }
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
