/** Asks the server who holds which positions. */
import type { LedgerTable } from '../../../../src/serve/wire.ts'
import { asked } from '../../server.ts'

/** Holders of one request: more are asked for in several, at the same time. */
export const windowOfHolders = 30

/**
 * @param query filters as the address has them
 * @param count how many holders, from the first
 * @throws Fault where the server is away or refuses
 */
export async function ledgersListed(query: Readonly<Record<string, string>>, count: number, signal: AbortSignal): Promise<LedgerTable> {
  const offsets = Array.from({ length: Math.ceil(count / windowOfHolders) }, (_, place) => place * windowOfHolders)
  const pages = await Promise.all(offsets.map((offset) => {
    const window = { ...query, offset: String(offset), limit: String(windowOfHolders) }
    return asked(`api/record/positions?${new URLSearchParams(window).toString()}`, { signal }) as Promise<LedgerTable>
  }))
  return { ...pages[0]!, holders: pages.flatMap(({ holders }) => holders) }
}
