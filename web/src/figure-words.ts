/** A figure's value in words and as an extent: the number itself is always shown as it is printed, too. */
import type { Figure } from '../../src/reading/reading.ts'

/** What a figure says of a number: ends that it leaves open are null. */
export type Extent = { readonly low: number | null; readonly high: number | null; readonly about: boolean }

/** @returns between which numbers a figure lies; null where it gives no number */
export function extentOf({ value, min, max, approx }: Figure): Extent | null {
  const low = min !== undefined ? min : approx === 'below' ? null : value ?? null
  const high = max !== undefined ? max : approx === 'above' ? null : value ?? null
  if (low === null && high === null) return null
  return { low, high, about: approx === 'about' }
}

/** "134", "20 to 30", "at least 4,000", "at most 60,000", "about 200"; its printed words where it has no number. */
export function figureInWords(figure: Figure): string {
  const extent = extentOf(figure)
  if (!extent) return `“${figure.text.quote}”`
  const { low, high, about } = extent
  if (low === null) return `at most ${numberInWords(high!)}`
  if (high === null) return `at least ${numberInWords(low)}`
  if (low !== high) return `${numberInWords(low)} to ${numberInWords(high)}`
  return about ? `about ${numberInWords(low)}` : numberInWords(low)
}

/** "60,000", "2.5 million" */
export function numberInWords(value: number): string {
  return value.toLocaleString('en-GB', Math.abs(value) >= 1_000_000 ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 } : { maximumFractionDigits: 2 })
}
