/** What the server is asked for: the demo reports, a report read, and anything else to be read. */
import type { DemoList, DemoReport, ReadReport, ReadRequest, RecordReport, ReportEntries } from '../../src/serve/wire.ts'
import { Fault } from './fault.ts'

/** @throws Fault where the server is away or refuses */
export async function demoReports(signal: AbortSignal): Promise<DemoReport[]> {
  const { reports } = await asked('api/demo', { signal }) as DemoList
  return reports
}

/** @throws Fault where the server is away, or knows no such demo report */
export async function readDemo(id: string, signal: AbortSignal): Promise<ReadReport> {
  return await asked(`api/demo/${encodeURIComponent(id)}`, { signal }) as ReadReport
}

/** @throws Fault where the server is away, or the record has no such report */
export async function readOfRecord(key: string, signal: AbortSignal): Promise<RecordReport> {
  return await asked(`api/record/reports/${encodeURIComponent(key)}`, { signal }) as RecordReport
}

/** Where the accounts of a report are in the record. @throws Fault where the server is away, or the record has no such report */
export async function entriesOfReport(key: string, signal: AbortSignal): Promise<ReportEntries> {
  return await asked(`api/record/reports/${encodeURIComponent(key)}/entries`, { signal }) as ReportEntries
}

/** @throws Fault where the server is away, or what was handed over cannot be read */
export async function read(request: ReadRequest, signal: AbortSignal): Promise<ReadReport> {
  return await asked('api/read', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request), signal }) as ReadReport
}

/** @throws Fault where the server is away or refuses */
export async function asked(path: string, init: RequestInit): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (thrown) {
    if (init.signal?.aborted) throw thrown
    throw new Fault('server-away', 'The server does not answer. Start it with "npm start", then try again.')
  }
  const answer = await answerOf(response)
  if (response.ok && answer !== undefined) return answer
  const error = (answer as { error?: { code?: string; message?: string } } | undefined)?.error
  throw new Fault(error?.code ?? 'server', error?.message ?? `The server answered ${response.status} without saying why. Look at what it printed, then try again.`)
}

async function answerOf(response: Response): Promise<unknown> {
  try {
    return await response.json() as unknown
  } catch {
    return undefined
  }
}
