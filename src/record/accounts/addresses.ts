/** Where accounts stand: by report, kind and words. */
import type { Span } from '../../report/quote.ts'
import type { AccountKind, Address } from '../account.ts'

/** Gives addresses of one report, no two of them the same; asked in the same order, it gives the same ones. */
export type Addresses = (kind: AccountKind, words: Span) => Address

/** @param report key of the report */
export function addressesIn(report: string): Addresses {
  const taken = new Map<string, number>()
  return (kind, [start, end]) => {
    const place = `${report}/${kind}/${start}-${end}`
    const count = (taken.get(place) ?? 0) + 1
    taken.set(place, count)
    return count === 1 ? place : `${place}.${count}`
  }
}

const ADDRESS = /^([0-9a-f]+)\/([a-z]+)\/(\d+)-(\d+)(?:\.(\d+))?$/

/** @returns what an address says; undefined where it is none */
export function readAddress(address: string): { readonly report: string; readonly kind: string; readonly span: Span } | undefined {
  const [, report, kind, start, end] = ADDRESS.exec(address) ?? []
  return report === undefined || kind === undefined ? undefined : { report, kind, span: [Number(start), Number(end)] }
}
