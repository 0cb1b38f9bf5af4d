/** What the events' views ask the server for. */
import type { EventSides, PlaceSpots, Timeline } from '../../../../src/serve/wire.ts'
import { asked } from '../../server.ts'

type Query = Readonly<Record<string, string>>

/** What is asked but for some of it: a timeline shows the days beside those that are asked for, a map the places. */
export function withoutKeys(query: Query, keys: readonly string[]): Query {
  return Object.fromEntries(Object.entries(query).filter(([key]) => !keys.includes(key)))
}

/** Events by day. @throws Fault where the server is away or refuses */
export async function timelineOf(query: Query, signal: AbortSignal): Promise<Timeline> {
  return await asked(`api/record/timeline/events?${new URLSearchParams(query).toString()}`, { signal }) as Timeline
}

/** Events by place. @throws Fault where the server is away or refuses */
export async function spotsOf(query: Query, signal: AbortSignal): Promise<PlaceSpots> {
  return await asked(`api/record/spots/events?${new URLSearchParams(query).toString()}`, { signal }) as PlaceSpots
}

/** An event as each origin tells it. @throws Fault where the server is away, or the record has no such event */
export async function sidesOf(id: string, signal: AbortSignal): Promise<EventSides> {
  return await asked(`api/record/sides/${encodeURIComponent(id)}`, { signal }) as EventSides
}
