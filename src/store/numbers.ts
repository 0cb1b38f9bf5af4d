/** Numbers of accounts and reports in the database. */
import { accountKinds, type AccountKind, type Address } from '../record/account.ts'

// A report has fewer accounts than this, and there are fewer than 2^33 reports: all numbers lie within 2^53.
const ACCOUNTS = 2 ** 20

/** @param seq of the report. @param place of the account in its reading, from 0. @returns in the order of adding */
export function accountNumber(seq: number, place: number): number {
  return seq * ACCOUNTS + place
}

/** @returns the first number that an account of a report may have, and the first that it may not */
export function numbersOf(seq: number): readonly [from: number, to: number] {
  return [seq * ACCOUNTS, (seq + 1) * ACCOUNTS - 1]
}

/** A report as the subject of a judgment: behind all of its accounts. */
export function reportSubject(seq: number): number {
  return (seq + 1) * ACCOUNTS - 1
}

/** The `seq` of the report that an account, or a report's subject, is of. */
export function seqOf(subject: number): number {
  return Math.floor(subject / ACCOUNTS)
}

/** A kind as the database has it. */
export function kindNumber(kind: AccountKind): number {
  return accountKinds.indexOf(kind)
}

/** @throws where there is no such kind */
export function kindOf(number: number): AccountKind {
  const kind = accountKinds[number]
  if (kind === undefined) throw new Error(`no kind ${number}`)
  return kind
}

const ADDRESS = /^([^/]+)\/([a-z]+)\/(\d{1,9})-(\d{1,9})(?:\.(\d{1,4}))?$/

/** An address in its parts. */
export type AddressParts = { readonly report: string; readonly kind: AccountKind; readonly start: number; readonly end: number; readonly nth: number }

/** @returns undefined where it is no address of an account */
export function partsOf(address: Address): AddressParts | undefined {
  const [, report, kind, start, end, nth] = ADDRESS.exec(address) ?? []
  if (report === undefined || !isKind(kind)) return undefined
  return { report, kind, start: Number(start), end: Number(end), nth: nth === undefined ? 1 : Number(nth) }
}

function isKind(kind: string | undefined): kind is AccountKind {
  return accountKinds.some((one) => one === kind)
}
