/** Asks the server for series of figures. */
import type { SeriesListing, SeriesRow } from '../../../../src/serve/wire.ts'
import { asked } from '../../server.ts'

/** Series of one request: more are asked for in several, at the same time. */
const WINDOW = 12

/**
 * @param query filters as the address has them
 * @param count how many, from the first
 * @throws Fault where the server is away or refuses
 */
export async function seriesListed(query: Readonly<Record<string, string>>, count: number, signal: AbortSignal): Promise<SeriesListing> {
  const offsets = Array.from({ length: Math.ceil(count / WINDOW) }, (_, place) => place * WINDOW)
  const pages = await Promise.all(offsets.map((offset) => {
    const window = { ...query, offset: String(offset), limit: String(WINDOW), ...(offset === 0 && { facets: 'true' }) }
    return asked(`api/record/figures?${new URLSearchParams(window).toString()}`, { signal }) as Promise<SeriesListing>
  }))
  return { ...pages[0]!, rows: pages.flatMap(({ rows }) => rows) }
}

/** @throws Fault where the server is away, or the record has no such series */
export async function seriesOf(id: string, signal: AbortSignal): Promise<SeriesRow> {
  return await asked(`api/record/figures/${encodeURIComponent(id)}`, { signal }) as SeriesRow
}
