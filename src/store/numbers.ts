/** Numbers of accounts and reports in the database. */
import { accountKinds, type AccountKind, type Address } from '../record/account.ts'

// Bits of a number, from the lowest: place among the accounts of a reading, which reading of the report it is, which report.
// All lie within 2^53, so that JavaScript can hold them.
const PLACES = 2 ** 20
const READINGS = 2 ** 6

/** How far the number of a report stands to the left in that of its accounts: `number >> 26`. */
export const REPORT_BITS = 26

/**
 * @param seq of the report, from 1
 * @param reading how many readings of the report came before; a number is never given to accounts of two readings
 * @param place of the account in its reading, from 0
 * @returns numbers in the order of adding
 */
export function accountNumber(seq: number, reading: number, place: number): number {
  return (seq * READINGS + (reading % READINGS)) * PLACES + place
}

/** @returns the first number that an account of a report may have, and the first that it may not */
export function numbersOf(seq: number): readonly [from: number, to: number] {
  return [seq * READINGS * PLACES, reportSubject(seq)]
}

/** A report as the subject of a judgment: behind all of its accounts. */
export function reportSubject(seq: number): number {
  return (seq + 1) * READINGS * PLACES - 1
}

/** Whether a subject is a report, and no account. */
export function isReport(subject: number): boolean {
  return subject === reportSubject(seqOf(subject))
}

/** The `seq` of the report that an account, or a report's subject, is of. */
export function seqOf(subject: number): number {
  return Math.floor(subject / (READINGS * PLACES))
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
