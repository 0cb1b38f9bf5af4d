/** `onrecord serve`: starts the server, says where it is, and stops it when asked. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Desk } from '../desk/desk.ts'
import { asProblem, Problem } from '../report/problem.ts'
import { isBasemap } from '../serve/basemap.ts'
import { fillFrom } from '../serve/demo-record.ts'
import { servedRecord, type ServedRecord } from '../serve/served-record.ts'
import { startServer } from '../serve/server.ts'
import type { Store } from '../store/store.ts'
import { failureLine } from './failure.ts'
import type { Screen } from './progress.ts'

export type ServeOptions = {
  /** None: 4680, or the next that is free. */
  readonly port: number | undefined
  /** None: this machine only. */
  readonly host?: string | undefined
  /** None: one is made where others than this machine can reach the server. */
  readonly token?: string | undefined
  readonly open: boolean
  /** Folder or address of the record to show; none: reports are read one by one. */
  readonly record: string | undefined
  /** Whether the record is filled with the demo crisis; without a place of its own, it is kept with what the program caches. */
  readonly demo: boolean
  /** A PMTiles file that the map is drawn on; none: `basemap.pmtiles` in the folder of the record, where it has one. */
  readonly basemap?: string | undefined
}

const inProgram = (folder: string) => fileURLToPath(new URL(`../../${folder}`, import.meta.url))

/**
 * Serves until interrupted.
 * @throws Problem where the port is taken
 */
export async function serve(
  { port, host, token, open, basemap, ...shown }: ServeOptions,
  desk: Desk,
  openStore: (where: string) => Promise<Store>,
  { stdout, stderr, signal }: { readonly stdout: Screen; readonly stderr: Screen; readonly signal: AbortSignal },
): Promise<void> {
  const record = recordToShow(shown, desk, openStore)
  const server = await startServer(desk, { ...(port === undefined ? {} : { port }), host, token, record, basemap: await basemapToShow(basemap, shown.record) })
  const address = server.token === undefined ? server.address : `${server.address}/?token=${encodeURIComponent(server.token)}`
  stdout.write(`Onrecord is at ${address} (Ctrl-C stops it)\n`)
  desk.reader().catch((error: unknown) => stderr.write(`${failureLine(asProblem(error))}\n`))
  if (open) await openInBrowser(address, stderr)
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

/** @throws Problem where a file is named that is no base map */
async function basemapToShow(named: string | undefined, record: string | undefined): Promise<string | undefined> {
  if (named !== undefined && !(await isBasemap(named))) throw new Problem('bad-option', `${named} is no base map.`, 'Name a PMTiles file, as protomaps.com and planetiler make them.')
  const kept = record === undefined || isAddress(record) ? undefined : path.join(record, 'basemap.pmtiles')
  return named ?? (kept !== undefined && await isBasemap(kept) ? kept : undefined)
}

function isAddress(where: string): boolean {
  return /^postgres(ql)?:/i.test(where)
}

/** "kelmar-record" of its folder; of a server's address the name of the database. */
function nameOf(where: string): string {
  const place = isAddress(where) ? where.replace(/[?#].*$/s, '') : path.resolve(where)
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
