/** The server on its socket: on this machine only unless it is told otherwise, found again at the same port. */
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Desk } from '../desk/desk.ts'
import { Problem } from '../report/problem.ts'
import { appFor } from './app.ts'
import { demoShelf } from './demo.ts'
import { inAddress, isOwnMachine } from './guard.ts'
import type { ServedRecord } from './served-record.ts'

export type RunningServer = {
  /** http://127.0.0.1:4680 */
  readonly address: string
  /** What whoever asks has to know; none where only this machine can ask. */
  readonly token?: string
  /** Lets the requests in flight be answered, then closes. */
  stop(): Promise<void>
}

export type ServerOptions = {
  /** 0 takes any that is free; none: the usual one, or the next that is free. */
  readonly port?: number
  /** Address to listen on; none: 127.0.0.1. On any other but this machine's own, a token is needed. */
  readonly host?: string | undefined
  /** Token that is needed; none: one is made where one is needed. */
  readonly token?: string | undefined
  /** Folder of demo reports; none: those that come with the program. */
  readonly demo?: string
  /** Folder of the built page. */
  readonly page?: string
  /** The record to show; closed with the server. */
  readonly record?: ServedRecord | undefined
  /** A PMTiles file that the map is drawn on. */
  readonly basemap?: string | undefined
}

const thisMachine = '127.0.0.1'
const usualPort = 4680
const portsTried = 20
/** As many as nobody guesses. */
const TOKEN_BYTES = 24
const SHORTEST_TOKEN = 16
/** Milliseconds that requests in flight get to be answered when the server stops. */
const grace = 3_000

const inProgram = (folder: string) => fileURLToPath(new URL(`../../${folder}`, import.meta.url))

/**
 * Starts the server.
 * @param desk where reports are read
 * @throws Problem 'bad-option' for a token that can be guessed, 'port-taken' where the port asked for, or all of those tried, are in use
 */
export async function startServer(desk: Desk, options: ServerOptions = {}): Promise<RunningServer> {
  const { record, basemap, host = thisMachine } = options
  const token = options.token ?? (isOwnMachine(host) ? undefined : randomBytes(TOKEN_BYTES).toString('base64url'))
  if (token !== undefined && token.length < SHORTEST_TOKEN) throw new Problem('bad-option', `A token of ${token.length} characters can be guessed.`, `Give one of ${SHORTEST_TOKEN} or more with --token, or leave it out: one is made where one is needed.`)
  const access = { token, ...(isOwnMachine(host) ? {} : { host }) }
  const app = appFor({ desk, demo: demoShelf(options.demo ?? inProgram('demo'), desk), record, basemap, page: options.page ?? inProgram('dist/web'), access })
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server
  const ports = options.port === undefined ? Array.from({ length: portsTried }, (_, i) => usualPort + i) : [options.port]
  await listenOnFirstFree(server, ports, host)
  // Opened while the page is; where that fails, the page asks again and is told why.
  record?.store().catch(() => undefined)
  return {
    address: `http://${inAddress(host)}:${(server.address() as AddressInfo).port}`,
    ...(token !== undefined && { token }),
    async stop() {
      await Promise.all([app.stop(), closed(server)])
      await record?.close()
    },
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeIdleConnections()
    setTimeout(() => {
      server.closeAllConnections()
    }, grace).unref()
  })
}

async function listenOnFirstFree(server: Server, ports: readonly number[], host: string): Promise<void> {
  for (const port of ports) if (await listens(server, port, host)) return
  const [first, last] = [ports[0]!, ports.at(-1)!]
  const which = first === last ? `Port ${first} is` : `Ports ${first} to ${last} are`
  throw new Problem('port-taken', `${which} in use.`, 'Name another with --port, or 0 for any that is free.')
}

function listens(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', accepted)
      // A port below 1024 that only the administrator may use is as good as taken.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const accepted = () => {
      server.off('error', refused)
      resolve(true)
    }
    server.once('error', refused).once('listening', accepted)
    server.listen(port, host)
  })
}
