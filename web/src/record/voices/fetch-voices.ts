/** Asks the server who is heard, where, and how. */
import type { LoadedWords, Room, VoiceListing } from '../../../../src/serve/wire.ts'
import { asked } from '../../server.ts'
import type { RecordPlace } from '../place.ts'

type Query = Readonly<Record<string, string>>

/** What narrows each of the tables, as the address has it. */
const narrowing = { voices: ['from', 'to', 'outlet', 'name', 'named', 'own', 'order'], room: ['from', 'to'], words: ['from', 'to', 'outlet'] } as const

/** @returns what of the address narrows a table */
export function narrowedBy(table: keyof typeof narrowing, place: RecordPlace['asked']): Query {
  return Object.fromEntries(narrowing[table].flatMap((name) => (place[name] === undefined ? [] : [[name, place[name]]])))
}

/** @throws Fault where the server is away or refuses */
export async function voicesListed(query: Query, signal: AbortSignal): Promise<VoiceListing> {
  return await asked(`api/record/voices?${new URLSearchParams(query).toString()}`, { signal }) as VoiceListing
}

/** @throws Fault where the server is away or refuses */
export async function roomGiven(query: Query, signal: AbortSignal): Promise<Room> {
  return await asked(`api/record/room?${new URLSearchParams(query).toString()}`, { signal }) as Room
}

/** @throws Fault where the server is away or refuses */
export async function wordsPrinted(query: Query, signal: AbortSignal): Promise<LoadedWords> {
  return await asked(`api/record/loaded-words?${new URLSearchParams(query).toString()}`, { signal }) as LoadedWords
}
