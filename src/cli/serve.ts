/** `onrecord serve`: starts the server, says where it is, and stops it when asked. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Desk } from '../desk/desk.ts'
import { asProblem } from '../report/problem.ts'
import { fillFrom } from '../serve/demo-record.ts'
import { servedRecord, type ServedRecord } from '../serve/served-record.ts'
import { startServer } from '../serve/server.ts'
import type { Store } from '../store/store.ts'
import { failureLine } from './failure.ts'
import type { Screen } from './progress.ts'

export type ServeOptions = {
  /** None: 4680, or the next that is free. */
  readonly port: number | undefined
  readonly open: boolean
  /** Folder or address of the record to show; none: reports are read one by one. */
  readonly record: string | undefined
  /** Whether the record is filled with the demo crisis; without a place of its own, it is kept with what the program caches. */
  readonly demo: boolean
}

const inProgram = (folder: string) => fileURLToPath(new URL(`../../${folder}`, import.meta.url))

/**
 * Serves until interrupted.
 * @throws Problem where the port is taken
 */
export async function serve(
  { port, open, ...shown }: ServeOptions,
  desk: Desk,
  openStore: (where: string) => Promise<Store>,
  { stdout, stderr, signal }: { readonly stdout: Screen; readonly stderr: Screen; readonly signal: AbortSignal },
): Promise<void> {
  const record = recordToShow(shown, desk, openStore)
  const server = await startServer(desk, { ...(port === undefined ? {} : { port }), record })
  stdout.write(`Onrecord is at ${server.address} (Ctrl-C stops it)\n`)
  desk.reader().catch((error: unknown) => stderr.write(`${failureLine(asProblem(error))}\n`))
  if (open) await openInBrowser(server.address, stderr)
  await interrupted(signal)
  await server.stop()
  await desk.close()
}

function recordToShow({ record, demo }: Pick<ServeOptions, 'record' | 'demo'>, desk: Desk, openStore: (where: string) => Promise<Store>): ServedRecord | undefined {
  const where = record ?? (demo ? inProgram('.cache/demo-record') : undefined)
  if (where === undefined) return undefined
  const open = () => openStore(where)
  return demo ? servedRecord({ name: 'Demo record', open, fill: fillFrom(inProgram('demo/crisis'), desk) }) : servedRecord({ name: nameOf(where), open })
}

/** "kelmar-record" of its folder; of a server's address the name of the database. */
function nameOf(where: string): string {
  const place = /^postgres(ql)?:/i.test(where) ? where.replace(/[?#].*$/s, '') : path.resolve(where)
  return path.basename(place) || place
}

async function openInBrowser(address: string, stderr: Screen): Promise<void> {
  const { default: openWithSystem } = await import('open')
  try {
    const browser = await openWithSystem(address)
    browser.once('error', () => stderr.write(`No browser could be opened. Open ${address} yourself.\n`))
  } catch {
    stderr.write(`No browser could be opened. Open ${address} yourself.\n`)
  }
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => { resolve() }, { once: true })
  })
}
