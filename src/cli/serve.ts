/** `onrecord serve`: starts the server, says where it is, and stops it when asked. */
import type { Desk } from '../desk/desk.ts'
import { asProblem } from '../report/problem.ts'
import { startServer } from '../serve/server.ts'
import { failureLine } from './failure.ts'
import type { Screen } from './progress.ts'

export type ServeOptions = {
  /** None: 4680, or the next that is free. */
  readonly port: number | undefined
  readonly open: boolean
}

/**
 * Serves until interrupted.
 * @throws Problem where the port is taken
 */
export async function serve(
  { port, open }: ServeOptions,
  desk: Desk,
  { stdout, stderr, signal }: { readonly stdout: Screen; readonly stderr: Screen; readonly signal: AbortSignal },
): Promise<void> {
  const server = await startServer(desk, port === undefined ? {} : { port })
  stdout.write(`Onrecord is at ${server.address} (Ctrl-C stops it)\n`)
  desk.reader().catch((error: unknown) => stderr.write(`${failureLine(asProblem(error))}\n`))
  if (open) await openInBrowser(server.address, stderr)
  await interrupted(signal)
  await server.stop()
  await desk.close()
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
