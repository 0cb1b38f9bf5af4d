/**
 * Serves the built page with answers made by hand, so that what the page does can be tested without
 * a reader: every state at will, the same every time.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Answer = { readonly status: number; readonly body: unknown }
/** What the server says to a request; null: it never answers. */
export type Answers = (method: string, path: string, body: unknown, query?: URLSearchParams) => Answer | null

export const builtPage = fileURLToPath(new URL('../../dist/web', import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

// As strict as any server that the page should work on.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

/**
 * @param answers what it says under /api
 * @returns its address, and how to stop it
 */
export async function servePage(answers: Answers): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => void respond(request, response, answers))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, answers: Answers): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (!pathname.startsWith('/api/')) {
    await respondFile(pathname, response)
    return
  }
  const sent = await bodyOf(request)
  const answer = answers(request.method ?? 'GET', pathname, sent === '' ? undefined : JSON.parse(sent), searchParams)
  if (!answer) return
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
}

async function respondFile(path: string, response: ServerResponse): Promise<void> {
  const file = join(builtPage, normalize(path === '/' ? '/index.html' : path))
  try {
    const bytes = await readFile(file)
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy }).end(bytes)
  } catch {
    response.writeHead(404).end()
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}
