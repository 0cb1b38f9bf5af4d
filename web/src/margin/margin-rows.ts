/** Which claims stand beside which line, and how many of them have room in the margin there. */
import type { Claim } from '../entries.ts'

/** Claims whose words begin on one line of a paragraph, so many pixels below its first. */
export type ClaimsOfLine = { readonly top: number; readonly claims: readonly Claim[] }

/** @returns claims by the line that they begin on, from above; those of one line as they come */
export function byLine(claims: readonly Claim[], topOf: (claim: Claim) => number): ClaimsOfLine[] {
  const lines = new Map<number, Claim[]>()
  for (const claim of claims) {
    const top = topOf(claim)
    const there = lines.get(top)
    if (there) there.push(claim)
    else lines.set(top, [claim])
  }
  return Array.from(lines, ([top, claims]) => ({ top, claims })).sort((a, b) => a.top - b.top)
}

/** Claims on one line of the text: how far down it is, in pixels, and how many there are. */
export type LineOfClaims = { readonly top: number; readonly count: number }

/** The claims of one line as they stand in the margin. */
export type MarginRows = {
  readonly top: number
  /** How many of them are shown. */
  readonly shown: number
  /** Whether each has room for a second line. */
  readonly roomy: boolean
}

/**
 * @param lines of one paragraph, from above
 * @param bottom where the next paragraph's claims may begin, in pixels
 * @param rowHeight of one claim in the margin; with a second line it takes one and a half
 * @returns for each line where its claims begin and how many of them are shown: at least one each. Where not all have room above
 * the next line's claims, the last one shown says how many more there are.
 */
export function marginRows(lines: readonly LineOfClaims[], bottom: number, rowHeight: number): MarginRows[] {
  const rows: MarginRows[] = []
  let free = 0
  for (const [i, { top, count }] of lines.entries()) {
    const begins = Math.max(top, free)
    const ends = Math.max(lines[i + 1]?.top ?? bottom, begins)
    const shown = Math.min(count, Math.max(1, Math.floor((ends - begins) / rowHeight)))
    const roomy = shown === count && ends - begins >= shown * rowHeight * 1.5
    rows.push({ top: begins, shown, roomy })
    free = begins + shown * rowHeight * (roomy ? 1.5 : 1)
  }
  return rows
}
