/** EDTF values (ISO 8601-2): written from parts, read by the edtf library. */
import edtf from 'edtf'
import { partsOf } from './days.ts'

/** First and last day that a value covers; null where it is open. */
export type Bounds = readonly [first: number | null, last: number | null]

const MS = 86_400_000
const UNSPECIFIED = 'XXXX'

/** Reports name the same times over and over, and the library takes a tenth of a millisecond for each. */
const known = new Map<string, Bounds | null>()
const KNOWN_AT_MOST = 5_000

/**
 * @returns the days that an EDTF value covers; null where it is no such value
 */
export function boundsOf(value: string): Bounds | null {
  const before = known.get(value)
  if (before !== undefined) return before
  if (known.size >= KNOWN_AT_MOST) known.clear()
  const bounds = readBounds(value)
  known.set(value, bounds)
  return bounds
}

export function isEdtf(value: string): boolean {
  return boundsOf(value) !== null
}

/** A year, month or day; "XXXX" for a year that is not known. */
export function written({ year, month, day }: { readonly year?: number; readonly month?: number; readonly day?: number }): string {
  const parts = [year === undefined ? UNSPECIFIED : padded(year, 4)]
  if (month !== undefined) parts.push(padded(month, 2))
  if (month !== undefined && day !== undefined) parts.push(padded(day, 2))
  return parts.join('-')
}

export function writtenDay(day: number): string {
  return written(partsOf(day))
}

export function writtenMonth(day: number): string {
  const { year, month } = partsOf(day)
  return written({ year, month })
}

export function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}

function readBounds(value: string): Bounds | null {
  try {
    const { min, max } = edtf(value)
    if (value.startsWith(UNSPECIFIED)) return [null, null]
    return [dayAt(min), dayAt(max)]
  } catch {
    return null
  }
}

function dayAt(milliseconds: number): number | null {
  return Number.isFinite(milliseconds) ? Math.floor(milliseconds / MS) : null
}
