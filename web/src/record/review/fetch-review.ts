/** Asks the server for what is doubtful, and for what was decided. */
import type { AgreementRow, DecidedRow, Doubt, Page, ReviewProgress, Suggestion } from '../../../../src/serve/wire.ts'
import { asked } from '../../server.ts'

type Query = Readonly<Record<string, string>>

async function pageOf<T>(path: string, query: Query, signal: AbortSignal): Promise<Page<T>> {
  return await asked(`api/record/${path}?${new URLSearchParams(query).toString()}`, { signal }) as Page<T>
}

/** @throws Fault where the server is away or refuses */
export function suggestionsOf(query: Query, signal: AbortSignal): Promise<Page<Suggestion>> {
  return pageOf('suggestions', query, signal)
}

/** @throws Fault where the server is away or refuses */
export function doubtsOf(query: Query, signal: AbortSignal): Promise<Page<Doubt>> {
  return pageOf('doubts', query, signal)
}

/** What persons decided, the latest first. @throws Fault where the server is away or refuses */
export function decidedOf(query: Query, signal: AbortSignal): Promise<Page<DecidedRow>> {
  return pageOf('decisions', query, signal)
}

/** @throws Fault where the server is away */
export async function reviewProgress(signal: AbortSignal): Promise<ReviewProgress> {
  return await asked('api/record/review', { signal }) as ReviewProgress
}

/** @throws Fault where the server is away */
export async function agreementRows(signal: AbortSignal): Promise<readonly AgreementRow[]> {
  return (await asked('api/record/agreement', { signal }) as { rows: AgreementRow[] }).rows
}
