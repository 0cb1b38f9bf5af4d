/** What the view of forces asks the server for. */
import type { Placements } from '../../../../src/serve/wire.ts'
import { asked } from '../../server.ts'

const parameters: ReadonlySet<string> = new Set(['q', 'voice', 'actor', 'outlet', 'type', 'place', 'box', 'disputed', 'story'])

/** What narrows the forces, out of all that the address asks. */
export function forcesAsked(asked: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).filter(([key]) => parameters.has(key)))
}

/**
 * Where forces are said to be.
 * @param query what narrows them, with `day`, an ISO day: the last that anything is said of where it is left out
 * @throws Fault where the server is away or refuses
 */
export async function placementsOn(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Placements> {
  return await asked(`api/record/placements?${new URLSearchParams(query).toString()}`, { signal }) as Placements
}
