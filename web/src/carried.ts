/** What a report of the record carries of others, by ids that the address can hold. */
import type { ReadReport, RecordReport } from '../../src/serve/wire.ts'
import type { Span } from '../../src/report/quote.ts'
import { counted, dateInWords } from './words.ts'

export type Carried = RecordReport['copies'][number] & { readonly id: string }

/** Whether a report is one of the record. */
export function isOfRecord(read: ReadReport): read is RecordReport {
  return 'copies' in read
}

/** @returns each report that it carries text of, in the order of its first passage; none for a report that was read alone */
export function carriedIn(read: ReadReport): Carried[] {
  if (!isOfRecord(read)) return []
  const first = ({ passages }: RecordReport['copies'][number]): number => Math.min(...passages.map((passage) => passage.in[0]))
  return [...read.copies].sort((one, other) => first(one) - first(other)).map((copy, place) => ({ ...copy, id: `copy-${place}` }))
}

/** "From Meridian Press, 13 Nov 2026; 6 other reports carry it." */
export function carriedInWords({ from, how, others }: Pick<Carried, 'from' | 'how' | 'others'>): string {
  const named = [from.outlet ?? from.report, from.published && dateInWords({ value: from.published.slice(0, 10) }, 'short')].filter(Boolean).join(', ')
  const beside = others === 0 ? '' : `; ${counted(others, 'other report')} ${others === 1 ? 'carries' : 'carry'} it`
  return `${how === 'version' ? 'As in an earlier report of' : 'From'} ${named}${beside}`
}

/** Where what is carried stands in the text. */
export function carriedSpans(carried: readonly Carried[]): { readonly id: string; readonly span: Span }[] {
  return carried.flatMap(({ id, passages }) => passages.map((passage) => ({ id, span: passage.in })))
}

/** @returns for each paragraph what is carried in it and in none before it, by id */
export function beginningIn(paragraphs: readonly { readonly carried: readonly string[] }[]): string[][] {
  const known = new Set<string>()
  return paragraphs.map(({ carried }) => {
    const fresh = carried.filter((id) => !known.has(id))
    for (const id of fresh) known.add(id)
    return fresh
  })
}
