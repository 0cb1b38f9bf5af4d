/** Cursors: where a page ended, as text that is handed out and comes back from outside. */
import { Problem } from '../report/problem.ts'

/** @param place what the order of the rows is by, of the last row */
export function cursorOf(place: readonly (number | string | null)[]): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url')
}

/**
 * @param length how many values the order is by
 * @throws {Problem} `bad-request` where the text is no cursor of this order
 */
export function placeOf(cursor: string, length: number): (number | string | null)[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(place) && place.length === length && place.every(isPlain)) return place
  } catch {
    // Told below, as what is JSON and no cursor.
  }
  throw new Problem('bad-request', `"${cursor.slice(0, 60)}" is no place in this list.`, 'Give as "after" what the page before gave as "next", or leave it out.')
}

function isPlain(value: unknown): value is number | string | null {
  return value === null || typeof value === 'string' || Number.isFinite(value)
}

/** How many rows: 50 where nothing is said, 1,000 at the most. @throws {Problem} `bad-request` for less than one */
export function rowsAtMost(limit: number | undefined): number {
  if (limit === undefined) return 50
  if (Number.isInteger(limit) && limit > 0) return Math.min(limit, 1_000)
  throw new Problem('bad-request', `A page of ${limit} rows cannot be given.`, 'Ask for 1 to 1000.')
}
