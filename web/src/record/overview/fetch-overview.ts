/** What the overview, the disputes and the questions ask the server for. */
import type { Disputes, Overview } from '../../../../src/serve/wire.ts'
import { asked } from '../../server.ts'

/** What changed. @param query `since`, `only`, `limit` @throws Fault where the server is away or refuses */
export async function overviewOf(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Overview> {
  return await asked(`api/record/overview?${new URLSearchParams(query).toString()}`, { signal }) as Overview
}

/** A page of disputes of every kind. @throws Fault where the server is away or refuses */
export async function disputesOf(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Disputes> {
  return await asked(`api/record/disputes?${new URLSearchParams(query).toString()}`, { signal }) as Disputes
}
